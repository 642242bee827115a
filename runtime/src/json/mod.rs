//! JSON text: read without changing it, and written with our own escapes.

mod member;
mod object;
mod strict;
mod string;
mod write;

pub(crate) use member::Member;
pub(crate) use object::{each_member, members, Token};
pub(crate) use statusful_registry::shared::{acts_on_text, push_escaped, push_json, MAX_ESCAPE};
pub(crate) use string::text;
pub(crate) use write::{split, to_text, write_member, write_text, Outcome, Text, Written};
