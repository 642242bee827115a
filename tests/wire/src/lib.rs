//! A table of errors, and a client on a raw socket that sees what a framework's real server
//! sends for them.

#![forbid(unsafe_code)]

mod assigned;
mod client;
mod conformance;
mod error;
mod problem;
mod stop;
mod table;

pub use assigned::{Assigned, ASSIGNED};
pub use client::{exchange, get, get_raw, head, send, Answer};
pub use conformance::{a_problem, conforms, conforms_problem, Change, Framework};
pub use error::{LongError, Marked, OutOfStock, Store, WireError};
pub use problem::{
    assert_problem, assert_problem_without_content, assert_problem_without_page_fields,
    assert_states_request, PAGE_FIELDS,
};
pub use stop::{runtime, Running, LOOPBACK};
pub use table::{all, expected, nth};
