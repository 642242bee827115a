//! The names of all lints, as the compilers list them.

use crate::{Compile, Diagnostic};
use std::collections::BTreeSet;
use std::process::Command;

/// Every lint of rustc that stable Rust lets a user set, by its name in attributes.
#[must_use]
pub fn rustc_lints() -> BTreeSet<String> {
    settable(listed("rustc"), Compile::new(""))
}

/// Clippy's lints about a Cargo.toml, which do not check code.
const OF_MANIFESTS: [&str; 5] = [
    "clippy::cargo_common_metadata",
    "clippy::multiple_crate_versions",
    "clippy::negative_feature_names",
    "clippy::redundant_feature_names",
    "clippy::wildcard_dependencies",
];

/// The same for clippy: `clippy::name`.
#[must_use]
pub fn clippy_lints() -> BTreeSet<String> {
    let mut lints = listed("clippy-driver");
    lints.retain(|name| name.starts_with("clippy::") && !OF_MANIFESTS.contains(&name.as_str()));
    settable(lints, Compile::new("").with_clippy())
}

/// The first column of the tables of lints in `-W help`, whose second is the default level;
/// groups have no level.
fn listed(driver: &str) -> BTreeSet<String> {
    let output = Command::new(driver).args(["-W", "help"]).output().expect("the compiler runs");
    let text = String::from_utf8(output.stdout).expect("the list is text");
    let rows = text.lines().filter_map(|line| {
        let mut columns = line.split_whitespace();
        let (name, level) = (columns.next()?, columns.next()?);
        ["allow", "warn", "deny", "forbid"].contains(&level).then(|| name.replace('-', "_"))
    });
    rows.collect()
}

/// Leaves out lints that are listed but unknown on stable, and the one that can be set only on
/// a crate that is linked.
fn settable(mut lints: BTreeSet<String>, empty: Compile) -> BTreeSet<String> {
    lints.remove("linker_messages");
    let set = lints.iter().fold(empty, |empty, lint| empty.arg(format!("-F{lint}")));
    let unknown: Vec<Diagnostic> = set.run();
    lints.retain(|lint| !unknown.iter().any(|it| it.message.contains(&format!("`{lint}`"))));
    lints
}
