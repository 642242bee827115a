//! The generated code compiles without a message wherever the user's own code would.

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
mod sets;

use statusful_tests::{all, Compile};

/// Every kind of variant and of struct, without any name from a prelude.
const SAMPLE: &str = include_str!("sample.rs.in");

/// Every kind of variant and of struct, without triggering lints in its own code.
const LINTED: &str = include_str!("linted.rs.in");

/// Asserts that rustc reports nothing.
#[track_caller]
fn silent(compile: Compile) {
    let diagnostics = compile.run();
    assert!(diagnostics.is_empty(), "{}", all(&diagnostics));
}
