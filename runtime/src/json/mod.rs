//! JSON text: read to the letter, and written with escapes of our own.

mod escape;
mod member;
mod object;
mod strict;
mod write;

#[cfg(feature = "tracing")]
pub(crate) use escape::acts_on_text;
pub(crate) use escape::{is_plain, push_escaped, MAX_ESCAPE};
pub(crate) use member::Member;
pub(crate) use object::{members, text};
pub(crate) use write::{split, to_text, write_member, write_text, Outcome, Written};
