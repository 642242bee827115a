//! A user may forbid every lint: generated code triggers none, and allows none, which a
//! `forbid` would reject.

use crate::{silent, LINTED};
use statusful_tests::{all, clippy_lints, rustc_lints, Compile, Diagnostic};
use std::collections::BTreeSet;

/// Lints that fire on this code even without the derives, and why they are not followed.
const OWN: &[(&str, &str)] = &[("clippy::implicit_return", "asks for what clippy::needless_return rejects")];

/// Codes that one of our lints warns about.
const WARNED: &str = "#![doc = \"Errors that are none, or seldom.\"]
use http as _;
use statusful::HttpStatus;
use thiserror as _;

/// Errors that are unusual, or not errors at all.
#[derive(Debug, HttpStatus)]
#[non_exhaustive]
pub enum Warned {
    /// A success.
    #[status(200)]
    Accepted,
    /// A redirection.
    #[status(SEE_OTHER)]
    Elsewhere,
    /// An obsolete code.
    #[status(510)]
    NotExtended,
    /// A code after which clients resend the request.
    #[status(408)]
    Timeout,
    /// A deprecated code.
    #[status(305)]
    UseProxy,
}";

fn reasons() -> BTreeSet<String> {
    OWN.iter().map(|(lint, _)| (*lint).to_owned()).collect()
}

/// Selects the compiler.
pub(crate) type Compiler = fn(Compile) -> Compile;

/// The compilers, and the lints that each knows.
pub(crate) fn compilers() -> [(Compiler, BTreeSet<String>); 2] {
    [(|compile| compile, rustc_lints()), (Compile::with_clippy, clippy_lints())]
}

/// The source with `level(lints)` on its first line.
fn leveled(level: &str, lints: &BTreeSet<String>, source: &str) -> Compile {
    let lints: Vec<&str> = lints.iter().map(String::as_str).collect();
    Compile::new(format!("#![{level}({})]{source}", lints.join(", ")))
}

/// The source without our derives, with all lines in the same position.
fn without_derives() -> String {
    let mut source =
        LINTED.replace("use statusful::{axum::IntoResponse, HttpStatus};", "use statusful as _;");
    for derive in ["#[derive(HttpStatus, IntoResponse)]", "#[derive(HttpStatus)]"] {
        source = source.replace(derive, "");
    }
    let behind = |attribute: &str| attribute.split_once(']').map_or(String::new(), |it| it.1.to_owned());
    for attribute in ["#[status", "#[problem", "#[header"] {
        let mut parts = source.split(attribute).map(str::to_owned);
        let first = parts.next().unwrap_or_default();
        source = parts.fold(first, |source, attribute| source + &behind(&attribute));
    }
    source
}

fn found(diagnostics: &[Diagnostic]) -> BTreeSet<(String, usize)> {
    diagnostics.iter().map(|it| (it.lint().to_owned(), it.line())).collect()
}

#[test]
fn user_code_lints_are_known() {
    let mut broken = BTreeSet::new();
    for (compiler, lints) in compilers() {
        let reported = compiler(leveled("warn", &lints, &without_derives())).run();
        broken.extend(found(&reported).into_iter().map(|(lint, _)| lint));
    }
    assert_eq!(broken, reasons());
}

#[test]
fn generated_code_triggers_no_lints() {
    for (compiler, mut lints) in compilers() {
        lints.retain(|lint| !reasons().contains(lint));
        for edition in ["2018", "2021", "2024"] {
            silent(compiler(leveled("forbid", &lints, LINTED)).edition(edition));
        }
    }
}

#[test]
fn generated_code_adds_no_lints() {
    for (compiler, lints) in compilers() {
        let own = found(&compiler(leveled("warn", &lints, &without_derives())).run());
        let reported = compiler(leveled("warn", &lints, LINTED)).run();
        assert!(found(&reported).is_subset(&own), "{}", all(&reported));
    }
}

#[test]
fn warnings_trigger_only_deprecated() {
    for (compiler, mut lints) in compilers() {
        lints.retain(|lint| !reasons().contains(lint) && lint != "deprecated" && lint != "warnings");
        let reported = compiler(leveled("forbid", &lints, WARNED)).run();
        let reported: Vec<_> = reported.iter().map(|it| (it.lint(), it.underlined())).collect();
        let expected = ["200", "SEE_OTHER", "510", "408", "305"].map(|code| ("deprecated", code));
        assert_eq!(reported, expected);
    }
}
