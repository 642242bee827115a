//! Where a site is mounted, and the path of each error's page.

use crate::ErrorMeta;
use http::Uri;
use std::collections::HashMap;

/// The name of the index among the pages.
pub(super) const INDEX: &str = "index";

/// The path at which the site is served, without a trailing slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mount(String);

impl Default for Mount {
    fn default() -> Self {
        Mount::at("/errors")
    }
}

impl Mount {
    pub(super) fn at(path: &str) -> Self {
        match path.trim_matches('/') {
            "" => Mount(String::new()),
            path => Mount(format!("/{path}")),
        }
    }

    /// The folder of a problem's `type`.
    pub(super) fn of_type(uri: &str) -> Option<Self> {
        if let Some((document, _)) = uri.split_once('#') {
            return Some(Mount::at(&path_of(document)?));
        }
        path_of(uri)?.rsplit_once('/').map(|(folder, _)| Mount::at(folder))
    }

    pub(super) fn path(&self) -> &str {
        &self.0
    }

    /// The part of `path` within the site: with or without the mount path as a prefix, because
    /// some routers remove it and others do not.
    pub(super) fn strip<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix(self.path()).filter(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// The name of the page that a problem's `type` leads to.
    fn page(&self, uri: &str) -> Option<String> {
        if let Some((document, fragment)) = uri.split_once('#') {
            self.strip(path_of(document)?.trim_end_matches('/')).filter(|rest| rest.is_empty())?;
            return (is_plain(fragment) && !is_file(fragment)).then(|| fragment.to_owned());
        }
        let path = path_of(uri)?;
        let page = self.strip(&path)?.trim_matches('/');
        page.split('/').all(|name| is_plain(name) && !is_file(name)).then(|| page.to_owned())
    }
}

fn path_of(uri: &str) -> Option<String> {
    let uri: Uri = uri.parse().ok()?;
    uri.path().starts_with('/').then(|| uri.path().to_owned())
}

/// Whether a name is spelled the same in a URI and as a file.
fn is_plain(name: &str) -> bool {
    let plain = |character: char| character.is_ascii_alphanumeric() || "-_.~".contains(character);
    name.starts_with(|first: char| first.is_ascii_alphanumeric()) && name.chars().all(plain)
}

/// Whether the site has files of such names: its own, and its pages in each format.
fn is_file(name: &str) -> bool {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    matches!(extension.as_deref(), Some("css" | "html" | "js" | "json" | "md" | "svg"))
}

/// The name that an error's page would like.
#[derive(Debug)]
pub(super) enum Wanted {
    /// Its `type` leads there.
    Exact(String),
    Any(String),
}

impl Wanted {
    pub(super) fn of(meta: &ErrorMeta, mount: &Mount) -> Self {
        match meta.type_uri().and_then(|uri| mount.page(uri)) {
            Some(page) => Wanted::Exact(page),
            None => Wanted::Any(kebab(if meta.is_redacted() { meta.heading() } else { meta.code() })),
        }
    }
}

/// The name that an operation's page would like.
pub(super) fn page_of_operation(method: &str, path: &str) -> String {
    let words = path.split(|character: char| !character.is_ascii_alphanumeric());
    let words = core::iter::once(method).chain(words).filter(|word| !word.is_empty());
    let name = kebab(&words.collect::<Vec<_>>().join("-"));
    format!("operations/{}", name.to_ascii_lowercase())
}

/// The names of pages that are taken, in lower case, each with the last number that it was given.
#[derive(Debug)]
pub(super) struct Names(HashMap<String, usize>);

impl Names {
    pub(super) fn new() -> Self {
        Names(HashMap::from([(INDEX.to_owned(), 1)]))
    }

    /// Takes these names: first the exact ones that are free, then the rest.
    pub(super) fn take_all(&mut self, wanted: Vec<Wanted>) -> Vec<String> {
        let mut exact = Vec::new();
        for name in &wanted {
            exact.push(matches!(name, Wanted::Exact(name) if self.take_if_free(name)));
        }
        let named = wanted.into_iter().zip(exact).map(|(wanted, is_exact)| match wanted {
            Wanted::Exact(name) if is_exact => name,
            Wanted::Exact(name) | Wanted::Any(name) => self.take(name),
        });
        named.collect()
    }

    fn take_if_free(&mut self, name: &str) -> bool {
        let key = name.to_ascii_lowercase();
        let is_free = !self.0.contains_key(&key);
        if is_free {
            self.0.insert(key, 1);
        }
        is_free
    }

    /// Takes this name, or the same with a number, so that it differs from the others even on a
    /// case-insensitive file system.
    pub(super) fn take(&mut self, name: String) -> String {
        if self.take_if_free(&name) {
            return name;
        }
        let key = name.to_ascii_lowercase();
        let last = self.0.get(&key).copied().unwrap_or(1);
        let mut number = last + 1;
        while self.0.contains_key(&format!("{key}-{number}")) {
            number += 1;
        }
        self.0.insert(format!("{key}-{number}"), 1);
        self.0.insert(key, number);
        format!("{name}-{number}")
    }
}

fn kebab(code: &str) -> String {
    let characters =
        code.chars().map(|character| if character.is_ascii_alphanumeric() { character } else { '-' });
    let name: String = characters.collect();
    match name.trim_matches('-') {
        "" => "error".to_owned(),
        name => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mount_path_follows_types() {
        let path = |uri| Mount::of_type(uri).map(|mount| mount.path().to_owned());
        assert_eq!(path("https://api.example.com/errors/user-exists").as_deref(), Some("/errors"));
        assert_eq!(path("/v1/errors/user-exists?x=1").as_deref(), Some("/v1/errors"));
        assert_eq!(path("https://api.example.com/errors#user-exists").as_deref(), Some("/errors"));
        assert_eq!(path("https://api.example.com/user-exists").as_deref(), Some(""));
        assert_eq!(path("urn:example:user-exists"), None);
    }

    #[test]
    fn page_name_follows_type() {
        let mount = Mount::at("/errors/");
        let page = |uri| mount.page(uri);
        assert_eq!(page("https://api.example.com/errors/user-exists").as_deref(), Some("user-exists"));
        assert_eq!(page("https://api.example.com/errors/users/exists/").as_deref(), Some("users/exists"));
        assert_eq!(page("https://api.example.com/errors#user-exists").as_deref(), Some("user-exists"));
        for elsewhere in [
            "https://api.example.com/errors/",
            "https://api.example.com/errorsome/x",
            "https://api.example.com/other/x",
            "https://api.example.com/errors/../x",
            "https://api.example.com/errors/.hidden",
            "https://api.example.com/errors/%2e%2e/x",
            "https://api.example.com/errors//x//y",
            "https://api.example.com/errors/style.css",
            "https://api.example.com/errors/users.HTML/old",
            "https://api.example.com/errors#users.json",
            "urn:example:x",
        ] {
            assert_eq!(page(elsewhere), None, "{elsewhere}");
        }
    }

    #[test]
    fn code_becomes_plain_name() {
        assert_eq!(kebab("user_exists"), "user-exists");
        assert_eq!(kebab("../../etc/<script>"), "etc--script");
        assert_eq!(kebab("::"), "error");
    }

    #[test]
    fn operation_becomes_plain_name() {
        let page = |path: &str| page_of_operation("GET", path);
        assert_eq!(page("/Users/{name}"), "operations/get-users-name");
        assert_eq!(page("/"), "operations/get");
        assert_eq!(page("/../<script>"), "operations/get-script");
    }

    #[test]
    fn taken_name_gets_number() {
        let mut names = Names::new();
        let mut take = |name: &str| names.take(name.to_owned());
        assert_eq!(take("index"), "index-2");
        assert_eq!([take("gone"), take("Gone"), take("gone")], ["gone", "Gone-2", "gone-3"]);
        assert_eq!([take("busy-2"), take("busy"), take("busy")], ["busy-2", "busy", "busy-3"]);
        assert_eq!([take("gone-2"), take("Gone-2")], ["gone-2-2", "Gone-2-3"]);
    }

    #[test]
    fn exact_names_come_first() {
        let exact = |name: &str| Wanted::Exact(name.to_owned());
        let wanted =
            vec![Wanted::Any("old".to_owned()), exact("gone"), exact("GONE"), exact("gone-2"), exact("old")];
        assert_eq!(Names::new().take_all(wanted), ["old-2", "gone", "GONE-3", "gone-2", "old"]);
    }
}
