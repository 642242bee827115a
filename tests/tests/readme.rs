//! README.md is accurate: the compiler's message, the features, and its links.

use statusful_tests::Compile;
use std::collections::BTreeSet;
use std::path::Path;

const README: &str = include_str!("../../README.md");
const MANIFEST: &str = include_str!("../../runtime/Cargo.toml");
const PUBLIC_API: &str = include_str!("../../runtime/public-api.txt");

/// The message in the README's first block of compiler output, without the indentation that
/// rustc adds to its lines.
fn shown_message() -> String {
    let block = README.split("```text\nerror: ").nth(1).expect("the README shows an error");
    let lines = block.lines().take_while(|line| !line.trim_start().starts_with("--> "));
    lines.map(str::trim_start).collect::<Vec<_>>().join("\n")
}

#[test]
fn unofficial_code_message_matches() {
    let source = "#[derive(statusful::HttpStatus)] pub enum ApiError { #[status(420)] EnhanceYourCalm }";
    let diagnostics = Compile::new(source).run();
    let messages: Vec<&str> = diagnostics.iter().map(|it| it.message.as_str()).collect();
    assert_eq!(messages, [shown_message()]);
}

/// The lines of a section, up to the next one.
fn section<'a>(text: &'a str, head: &'a str) -> impl Iterator<Item = &'a str> {
    let next: String = head.chars().take_while(|char| "#[".contains(*char)).collect();
    let lines = text.lines().skip_while(move |line| *line != head).skip(1);
    lines.take_while(move |line| !line.starts_with(&next))
}

#[test]
fn feature_table_matches_manifest() {
    let declared = section(MANIFEST, "[features]").filter(|line| !line.starts_with('#'));
    let declared: BTreeSet<&str> = declared.filter_map(|line| Some(line.split_once(" = ")?.0)).collect();
    let rows = section(README, "## Features").filter_map(|line| line.strip_prefix("| `"));
    let shown: BTreeSet<&str> = rows.filter_map(|row| Some(row.split_once('`')?.0)).collect();
    assert_eq!(shown, declared.into_iter().filter(|feature| *feature != "default").collect());
}

/// Whether a documentation page exists: of the guide, or of a public item.
fn exists(page: &str) -> bool {
    let Some((folder, file)) = page.rsplit_once('/').or(Some(("", page))) else { return false };
    if file == "index.html" {
        let guide = folder.strip_prefix("guide").map(|page| page.trim_start_matches('/'));
        let source = guide.map_or_else(String::new, |page| {
            if page.is_empty() {
                "mod.rs".into()
            } else {
                format!("{page}.md")
            }
        });
        return Path::new("../runtime/src/guide").join(source).is_file();
    }
    let name = file.split('.').nth(1).unwrap_or_default();
    let path: Vec<&str> = ["statusful"].into_iter().chain(folder.split('/')).chain([name]).collect();
    let path = path.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("::");
    let is_end =
        |rest: &str| !rest.starts_with(|char: char| char.is_alphanumeric() || char == '_' || char == ':');
    PUBLIC_API.match_indices(&path).any(|(at, path)| is_end(&PUBLIC_API[at + path.len()..]))
}

#[test]
fn links_lead_to_documentation() {
    let links = README.split("https://docs.rs/statusful/latest/statusful/").skip(1);
    let pages: BTreeSet<&str> = links.filter_map(|link| link.split([')', '#']).next()).collect();
    let missing: Vec<&&str> = pages.iter().filter(|page| !exists(page)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert!(pages.contains("derive.HttpStatus.html") && pages.contains("guide/index.html"));
}

#[test]
fn derives_and_macros_have_links() {
    let derives = PUBLIC_API.lines().filter_map(|line| line.strip_prefix("pub use statusful::"));
    // Crates, and the derives again in the prelude.
    let derives =
        derives.filter(|path| !["http", "registry"].contains(path) && !path.starts_with("prelude::"));
    for derive in derives {
        let (module, name) = derive.rsplit_once("::").unwrap_or(("", derive));
        let kind = if name.starts_with(char::is_uppercase) { "derive" } else { "macro" };
        let page = format!("{}/{kind}.{name}.html", module.replace("::", "/"));
        assert!(README.contains(&format!("statusful/{})", page.trim_start_matches('/'))), "{derive}");
    }
}
