//! The files of all languages.

use super::mistake::Mistake;
use std::fs;
use std::path::Path;

/// A file, and the language that its path says it is in.
pub(super) struct Found {
    pub(super) language: String,
    pub(super) path: String,
}

/// The files whose paths are `path` with a language in place of `*`, sorted.
pub(super) fn find(path: &str) -> Result<Vec<Found>, Mistake> {
    let example = "write `locales/*/errors.ftl` or `locales/*.ftl`";
    let Some((before, after)) = path.split_once('*').filter(|(_, after)| !after.contains('*')) else {
        let what = "the path needs one `*`, in place of the language".to_owned();
        return Err(Mistake::of(path.to_owned(), what).with_help(example));
    };
    // With the `/`, so that the root is a folder, too.
    let prefix = before.rsplit('/').next().unwrap_or(before);
    let start = before.strip_suffix(prefix).unwrap_or(before);
    let (suffix, inside) = after.split_once('/').unwrap_or((after, ""));
    let inside = if inside.is_empty() { String::new() } else { format!("/{inside}") };
    let shown = if start.is_empty() { "." } else { start };
    let entries = fs::read_dir(shown).map_err(|error| {
        let what = format!("the folder `{shown}` cannot be read: {error}");
        Mistake::of(path.to_owned(), what).with_help(current(start))
    })?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut found: Vec<Found> = names
        .filter_map(|name| {
            let language = name.strip_prefix(prefix)?.strip_suffix(suffix)?.to_owned();
            let path = format!("{start}{name}{inside}");
            Path::new(&path).is_file().then_some(Found { language, path })
        })
        .collect();
    found.sort_by(|one, other| one.path.cmp(&other.path));
    if found.is_empty() {
        let mistake = Mistake::of(path.to_owned(), "there is no such file".to_owned());
        return Err(mistake.with_help(current(start)).with_help(example));
    }
    Ok(found)
}

/// Where a relative path starts.
fn current(start: &str) -> String {
    match std::env::current_dir() {
        Ok(current) if !start.starts_with('/') => format!("the path starts at `{}`", current.display()),
        _ => "check the path".to_owned(),
    }
}
