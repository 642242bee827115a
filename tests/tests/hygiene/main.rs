//! The generated code compiles wherever the user's own would, and says nothing.

mod client;
mod deprecated;
mod depth;
mod editions;
mod fragments;
mod generics;
mod lints;
mod matrix;
mod names;
mod openapi;
mod paths;

use statusful_tests::{all, Compile};

/// Every kind of variant and of struct, with nothing that a prelude gives.
const SAMPLE: &str = include_str!("sample.rs.in");

/// Every kind of variant and of struct, with care for the lints of its own code.
const LINTED: &str = include_str!("linted.rs.in");

/// Asserts that rustc has nothing to say.
#[track_caller]
fn silent(compile: Compile) {
    let diagnostics = compile.run();
    assert!(diagnostics.is_empty(), "{}", all(&diagnostics));
}
