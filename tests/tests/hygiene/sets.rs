//! The code that `error_sets!` generates compiles wherever the user's own code would.

use crate::{lints, silent};
use statusful_tests::Compile;

/// Sets of every kind, without any name from a prelude.
const SAMPLE: &str = include_str!("sets.rs.in");

/// Compiles the sample with these `items` of the user's.
#[track_caller]
fn silent_among(items: &str) {
    let allowed = "dead_code, non_camel_case_types, non_snake_case, non_upper_case_globals, unused_macros";
    silent(Compile::new(format!("#![allow({allowed})]\n{items}\n{SAMPLE}")));
}

fn each(names: &str, item: impl Fn(&str) -> String) -> String {
    names.split_whitespace().map(item).collect()
}

#[test]
fn compiles_in_every_edition() {
    for edition in ["2015", "2018", "2021", "2024"] {
        let source = format!("extern crate http; extern crate statusful; {SAMPLE}");
        silent(Compile::new(source).edition(edition));
    }
}

#[test]
fn needs_no_prelude() {
    silent_among("#![no_implicit_prelude]");
}

#[test]
fn user_names_do_not_clash() {
    let types = "Option Result Box Vec String Some None Ok Err Formatter ErrorSet core alloc";
    silent_among(&each(types, |name| format!("pub struct {name};")));
    silent_among(&each("From Into Display Debug Error ErrorSet HttpStatus Default Clone", |name| {
        format!("pub trait {name} {{}}")
    }));
    let methods = each("from into fmt source status __error", |name| format!("fn {name}(&self) {{}}"));
    silent_among(&format!("pub trait Greedy {{ {methods} }} impl<T: ?Sized> Greedy for T {{}}"));
    silent_among(&each("compile_error concat stringify derive_", |name| {
        format!("macro_rules! {name} {{ ($($any:tt)*) => {{ this is no code }} }}")
    }));
}

#[test]
fn renamed_crate_is_found() {
    for at in ["renamed", "crate::again::found"] {
        let sample = SAMPLE.replace("#![non_exhaustive]", &format!("#![status(crate = {at})]"));
        let sample = sample.replace("#[status($code)]", &format!("#[status($code, crate = {at})]"));
        let sample = sample.replace("#[status(503)]", &format!("#[status(503, crate = {at})]"));
        let sample =
            sample.replace("error_sets! { $(", &format!("error_sets! {{ #![status(crate = {at})] $("));
        let sample = sample.replace("::statusful::", &format!("{at}::"));
        let again = "pub mod again { pub use ::renamed as found; }";
        silent(Compile::new(format!("#![allow(unused_macros)] {again} {sample}")).extern_as("renamed"));
    }
}

/// Sets of another crate's errors: what is linted is theirs alone.
const LINTED: &str = "#![doc = \"Sets of errors.\"]
use http as _;
use members::others::Store;
use members::{Full, Missing, Taken};
use statusful::{axum::IntoResponse, error_sets};
use thiserror as _;

error_sets! {
    #![derive(IntoResponse)]
    #![non_exhaustive]

    /// What creating can end with.
    pub Create = Taken | Store<u8>;
    /// What reading can end with.
    #[header(\"x-set\" = \"read\")]
    pub Read = Missing | Disk: Full;
    /// All of it.
    pub All = Create | Read;
    /// All of it again.
    Again = All;
}

/// Converts it.
#[inline]
#[must_use]
pub fn again(error: All) -> bool {
    matches!(Again::from(error), Again::Taken(_))
}
";

#[test]
fn generated_code_triggers_no_lints() {
    for (compiler, mut lints) in lints::compilers() {
        lints.remove("clippy::implicit_return");
        let lints: Vec<&str> = lints.iter().map(String::as_str).collect();
        let source = format!("#![forbid({})]{LINTED}", lints.join(", "));
        silent(compiler(Compile::new(source).other_crate("members", SAMPLE)));
    }
}

#[test]
fn lints_of_the_user_are_heard() {
    let source = "
        #![deny(missing_docs)]
        //! Errors.
        statusful::error_sets! { pub Undocumented = std::convert::Infallible; }";
    let diagnostics = Compile::new(source).run();
    let underlined: Vec<&str> = diagnostics.iter().map(statusful_tests::Diagnostic::underlined).collect();
    assert_eq!(underlined, ["pub Undocumented"], "{}", statusful_tests::all(&diagnostics));
}

#[test]
fn mistakes_are_told_once_though_the_sets_are_used() {
    let errors = ["X", "Y"].map(|name| {
        format!(
            "#[derive(Debug, thiserror::Error, statusful::HttpStatus)] #[error(\"\")] #[status(404)] struct {name};"
        )
    });
    let source = "
        statusful::error_sets! {
            Commas = X, Y;
            Empty = ;
            Bars = X || Y;
            Missing = X Y;
            First = Second | X;
            Second = Y | First;
            Twice = X | Y | X;
            Unended = X | Y
            Last = Commas;
        }
        fn used(error: Twice) -> Result<(), Last> {
            Err(Y)?;
            Err(Commas::X(X))?;
            Err(Missing::from(Y))?;
            Err(First::from(Second::from(X)))?;
            Err(Bars::from(error))?;
            Err(Unended::from(X))?
        }
        fn main() {
            let _ = (used, Empty::to_string);
        }";
    let source = format!("#![allow(dead_code)] {}{source}", errors.concat());
    let diagnostics = Compile::new(source).run();
    let underlined: Vec<&str> = diagnostics.iter().map(statusful_tests::Diagnostic::underlined).collect();
    assert_eq!(
        underlined,
        [",", "Empty", "||", "Y", "First", "X", "Y"],
        "{}",
        statusful_tests::all(&diagnostics)
    );
}
