//! The names of all lints, as the compilers list them.

use crate::{Compile, Diagnostic};
use std::collections::BTreeSet;
use std::process::Command;

/// Every lint and lint group of rustc that stable Rust lets a user set, as an
/// attribute names it.
#[must_use]
pub fn rustc_lints() -> BTreeSet<String> {
    settable(listed("rustc"), Compile::new(""))
}

/// The same of clippy: `clippy::name`.
#[must_use]
pub fn clippy_lints() -> BTreeSet<String> {
    let mut lints = listed("clippy-driver");
    lints.retain(|name| name.starts_with("clippy::"));
    settable(lints, Compile::new("").with_clippy())
}

/// The first column of the tables of `-W help`: each begins below a rule of
/// hyphens and ends with an empty line.
fn listed(driver: &str) -> BTreeSet<String> {
    let output = Command::new(driver).args(["-W", "help"]).output().expect("the compiler runs");
    let text = String::from_utf8(output.stdout).expect("the list is text");
    let mut names = BTreeSet::new();
    let mut is_table = false;
    for line in text.lines() {
        match line.split_whitespace().next() {
            Some("----") => is_table = true,
            Some(name) if is_table => drop(names.insert(name.replace('-', "_"))),
            Some(_) => {}
            None => is_table = false,
        }
    }
    names
}

/// Leaves out the lints that are listed and yet unknown on stable.
fn settable(mut lints: BTreeSet<String>, empty: Compile) -> BTreeSet<String> {
    let set = lints.iter().fold(empty, |empty, lint| empty.arg(format!("-F{lint}")));
    let unknown: Vec<Diagnostic> = set.run();
    lints.retain(|lint| !unknown.iter().any(|it| it.message.contains(&format!("`{lint}`"))));
    lints
}
