//! The manifest of the program that reads a crate.

use crate::failure::{Failure, Result};
use crate::package::Package;
use std::fs;
use std::path::Path;
use toml::{Table, Value};

/// A package outside of the user's workspace that depends on theirs. Their `[patch]` holds here,
/// too, and so do their profiles: what they have built is not built again.
pub fn of(package: &Package) -> Result<String> {
    let path = package.workspace.join("Cargo.toml");
    let unreadable = |error: String| Failure::new(format!("`{}` cannot be read: {error}", path.display()));
    let text = fs::read_to_string(&path).map_err(|error| unreadable(error.to_string()))?;
    let theirs: Table = toml::from_str(&text).map_err(|error| unreadable(error.to_string()))?;

    let mut manifest = Table::new();
    manifest.insert(
        "package".to_owned(),
        table([
            ("name", package.program.as_str().into()),
            ("version", "0.0.0".into()),
            ("edition", "2021".into()),
            ("publish", false.into()),
        ]),
    );
    manifest.insert("workspace".to_owned(), Table::new().into());
    manifest.insert(
        "dependencies".to_owned(),
        table([
            (package.name.as_str(), user(package)),
            ("serde_json", "1".into()),
            ("statusful", package.statusful.clone().into()),
        ]),
    );
    if let Some(profile) = theirs.get("profile") {
        manifest.insert("profile".to_owned(), without_packages(profile.clone()));
    }
    if let Some(patch) = theirs.get("patch") {
        manifest.insert("patch".to_owned(), absolute(patch.clone(), &package.workspace));
    }
    Ok(manifest.to_string())
}

fn table<const N: usize>(entries: [(&str, Value); N]) -> Value {
    Value::Table(entries.map(|(key, value)| (key.to_owned(), value)).into_iter().collect())
}

fn user(package: &Package) -> Value {
    let features = package.features.iter().filter(|name| *name != "default").cloned();
    table([
        ("path", package.folder.display().to_string().into()),
        ("default-features", package.features.contains("default").into()),
        ("features", Value::Array(features.map(Value::from).collect())),
    ])
}

/// A profile may name packages that this one does not have: cargo would warn of each.
fn without_packages(mut profiles: Value) -> Value {
    for profile in profiles.as_table_mut().into_iter().flat_map(values) {
        if let Some(packages) = profile.get_mut("package").and_then(Value::as_table_mut) {
            packages.retain(|name, _| name == "*");
        }
    }
    profiles
}

/// Paths in a manifest start at its folder.
fn absolute(mut patch: Value, folder: &Path) -> Value {
    let sources = patch.as_table_mut().into_iter().flat_map(values);
    for patched in sources.filter_map(Value::as_table_mut).flat_map(values) {
        if let Some(path) = patched.get_mut("path") {
            *path = folder.join(path.as_str().unwrap_or_default()).display().to_string().into();
        }
    }
    patch
}

fn values(table: &mut Table) -> impl Iterator<Item = &mut Value> {
    table.iter_mut().map(|(_, value)| value)
}
