//! A hundred items of this repository with each token deleted, doubled or truncated:
//! every derive emits impls that rustc can parse, and one kind of error.
//!
//! `STATUSFUL_DAMAGE=n` tries every n-th damage; `scripts/campaigns/damage`
//! tries all.

use super::damage::{damaged, holds_an_impl, is_named, survives};
use super::{emitted_in, expansion, verdicts, Emitted};
use crate::expand::{AIDE, AXUM, UTOIPA};
use crate::{
    derive_document, derive_framework, derive_from_problem, derive_graphql, derive_jsonrpc, derive_server_fn,
    derive_tonic,
};
use proc_macro2::{Group, Ident, Literal, TokenStream, TokenTree};
use quote::ToTokens;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use syn::{Attribute, Item};

fn one_of() -> usize {
    std::env::var("STATUSFUL_DAMAGE").map_or(29, |one_of| one_of.parse().unwrap())
}

/// The items with our derive in the README, in the guide, in the examples and in the tests
/// of what compiles, as rustc hands them to it.
fn items() -> Vec<TokenStream> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let pages = ["runtime/src/guide", "runtime/src/guide/frameworks"];
    let pages = pages.iter().flat_map(|folder| files(&root.join(folder), "md"));
    let pages = pages.chain([root.join("README.md")]).map(|page| std::fs::read_to_string(page).unwrap());
    let pages: Vec<Item> = pages.flat_map(|page| items_of_page(&page)).collect();
    assert!(pages.len() > 50, "the pages have examples");
    let folders = ["tests/ui/pass", "tests/tests", "tests/tests/problem", "examples"];
    let mut files: Vec<PathBuf> = folders.iter().flat_map(|folder| sources(&root.join(folder))).collect();
    files.sort();
    let files = files.iter().map(|file| std::fs::read_to_string(file).unwrap());
    let parsed = files.filter_map(|source| syn::parse_file(&source).ok());
    let items = pages.into_iter().chain(parsed.flat_map(|file| file.items)).filter_map(derived);
    // rustc resolves `cfg_attr` before it hands an item over.
    items.filter(|item| !item.to_string().contains("cfg")).collect()
}

/// The items of a page's blocks of Rust, each of which is the body of a function.
fn items_of_page(page: &str) -> Vec<Item> {
    let blocks = page.split("```").skip(1).step_by(2).filter_map(|block| block.split_once('\n'));
    let blocks = blocks.filter(|(info, _)| info.is_empty() || info.starts_with("rust"));
    let blocks = blocks.map(|(_, code)| {
        // A doctest's hidden lines begin with `# `.
        let lines = code.lines().map(|line| line.strip_prefix("# ").unwrap_or(line));
        lines.filter(|line| *line != "#").collect::<Vec<_>>().join("\n")
    });
    let parsed = blocks.filter_map(|code| syn::parse_str::<syn::Block>(&format!("{{ {code}\n }}")).ok());
    let statements = parsed.flat_map(|block| block.stmts);
    let items = statements.filter_map(|statement| match statement {
        syn::Stmt::Item(item) => Some(item),
        _ => None,
    });
    items.collect()
}

/// The files in a folder that have this extension.
fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|it| it == extension)).collect();
    files.sort();
    files
}

/// The sources in a folder, and in `src` of those below it.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut sources = Vec::new();
    for entry in entries {
        if entry.extension().is_some_and(|extension| extension == "rs") {
            sources.push(entry);
        } else if entry.join("src").is_dir() {
            sources.extend(self::sources(&entry.join("src")));
        }
    }
    sources
}

fn derived(item: Item) -> Option<TokenStream> {
    match item {
        Item::Enum(mut item) => takes_derive(&mut item.attrs).then(|| item.into_token_stream()),
        Item::Struct(mut item) => takes_derive(&mut item.attrs).then(|| item.into_token_stream()),
        _ => None,
    }
}

/// Takes the `derive` off, as rustc does. Whether it was ours.
fn takes_derive(attrs: &mut Vec<Attribute>) -> bool {
    let is_derive = |attr: &Attribute| attr.path().is_ident("derive");
    let is_ours =
        attrs.iter().any(|attr| is_derive(attr) && attr.to_token_stream().to_string().contains("HttpStatus"));
    attrs.retain(|attr| !is_derive(attr));
    is_ours
}

/// The first half of a token; nothing, of one that has no half.
fn cut(tree: &TokenTree) -> Vec<TokenTree> {
    let text = tree.to_string();
    let half = |text: &str| text.chars().take(text.chars().count() / 2).collect::<String>();
    match tree {
        TokenTree::Group(group) => {
            let trees: Vec<TokenTree> = group.stream().into_iter().collect();
            let first = trees[..trees.len() / 2].iter().cloned();
            vec![Group::new(group.delimiter(), first.collect()).into()]
        }
        TokenTree::Ident(_) => {
            let half = syn::parse_str::<Ident>(&half(&text)).map(TokenTree::from);
            half.into_iter().collect()
        }
        TokenTree::Literal(_) => match syn::parse_str::<syn::LitStr>(&text) {
            Ok(string) => vec![Literal::string(&half(&string.value())).into()],
            Err(_) => half(&text).parse::<Literal>().map(TokenTree::from).into_iter().collect(),
        },
        TokenTree::Punct(_) => Vec::new(),
    }
}

type Change = fn(&TokenTree) -> Vec<TokenTree>;

const CHANGES: [Change; 3] = [|_| Vec::new(), |tree| vec![tree.clone(), tree.clone()], cut];

/// What each derive makes of an item, that of `HttpStatus` first.
fn expansions(item: &TokenStream) -> [TokenStream; 9] {
    [
        expansion(item),
        derive_from_problem(item),
        derive_framework(item.clone(), &AXUM),
        derive_server_fn(item),
        derive_tonic(item),
        derive_jsonrpc(item),
        derive_graphql(item),
        derive_document(item, &UTOIPA),
        derive_document(item, &AIDE),
    ]
}

/// The kinds of error that an expansion has: messages without the user's words in them.
/// Each variant misses a lost default in the same words, and the lints that a lost level
/// had allowed count as one kind.
fn kinds(expansion: TokenStream) -> BTreeSet<String> {
    let emitted = emitted_in(expansion);
    let errors = emitted.iter().filter(|emitted| matches!(emitted, Emitted::Error(_))).map(Emitted::text);
    let kind = |text: &str| {
        let is_lint = text.contains("allow(") && !text.contains("allow(lint)");
        let line = if is_lint { "a lint" } else { text.lines().next().unwrap_or_default() };
        line.split('`').step_by(2).collect()
    };
    errors.map(kind).collect()
}

/// What is wrong with the expansions of an item. `before` is what each derive reports for
/// the undamaged one: not every item can be read by a client.
fn fault(item: &TokenStream, before: &[BTreeSet<String>; 9]) -> Option<String> {
    let named = is_named(item);
    for (at, expansion) in expansions(item).into_iter().enumerate() {
        if named && !holds_an_impl(&expansion) {
            return Some(format!("no impl by derive {at} for {item}"));
        }
        if named && syn::parse2::<syn::File>(expansion.clone()).is_err() {
            return Some(format!("{item}\nbecomes\n{expansion}"));
        }
        let added: Vec<_> = kinds(expansion).difference(&before[at]).cloned().collect();
        if added.len() > 1 {
            return Some(format!("{item}\nby derive {at}: {added:#?}"));
        }
    }
    None
}

#[test]
fn damaged_item_has_one_kind_of_error() {
    let items = items();
    assert!(items.len() >= 100, "{} items", items.len());
    let (mut damages, mut tried) = (0, 0);
    let mut faults = Vec::new();
    for item in &items {
        let before = expansions(item).map(kinds);
        assert!(before[0].is_empty(), "{item}: {before:?}");
        for change in CHANGES {
            for damaged in damaged(item, &change) {
                damages += 1;
                if damages % one_of() == 0 {
                    faults.extend(fault(&damaged, &before));
                    tried += 1;
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    println!("{tried} of {damages} damages of {} items survived", items.len());
}

#[test]
fn damaged_mistake_keeps_impls() {
    let items = verdicts::items();
    assert!(items.len() >= 500, "{} items", items.len());
    let damages = items.iter().flat_map(|item| CHANGES.map(|change| damaged(item, &change)));
    damages.flatten().step_by(one_of()).for_each(|item| survives(&item));
}
