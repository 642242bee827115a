//! What the derives say of each mistake, and the tokens that they underline: one file
//! per topic in `verdicts/`, of cases as in
//!
//! ```text
//! == float
//! #[derive(HttpStatus)]
//! enum ApiError {
//!     #[status(404.0)]
//!     NotFound,
//! }
//! --
//! error: `404.0` is a float: …
//!   |     #[status(404.0)]
//!   |              ^^^^^
//! ```
//!
//! For a new case, write the lines above `--`. After a change of messages, rewrite
//! what stands below it and read the diff:
//!
//! ```text
//! UPDATE_EXPECT=1 cargo test -p statusful-macros verdicts
//! ```
//!
//! What rustc adds, and what only rustc finds, is in `tests/ui/`.

use super::{all_trees, literal, tokens};
use crate::expand::{AIDE, AXUM, UTOIPA};
use crate::sets::error_sets;
use crate::{
    derive_document, derive_error_data, derive_framework, derive_from_problem, derive_graphql,
    derive_http_status, derive_jsonrpc, derive_server_fn, derive_tonic, derive_tool_result,
};
use expect_test::expect_file;
use proc_macro2::{Delimiter, Ident, LineColumn, Span, TokenStream, TokenTree};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What is in front of the name of a case.
const NAME: &str = "== ";

/// The line between a case's source and its messages.
const MESSAGES: &str = "\n--\n";

#[test]
fn verdicts_match_records() {
    for file in files() {
        let recorded = std::fs::read_to_string(&file).unwrap();
        let mut names = BTreeSet::new();
        let cases: Vec<String> = cases(&recorded)
            .map(|case| {
                assert!(names.insert(case.name), "{}: a second case of this name", case.name);
                case.rendered()
            })
            .collect();
        expect_file![&file].assert_eq(&cases.join("\n"));
    }
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests/verdicts");
    let entries = std::fs::read_dir(folder).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

struct Case<'a> {
    name: &'a str,
    source: &'a str,
}

fn cases(recorded: &str) -> impl Iterator<Item = Case<'_>> {
    let recorded = recorded.strip_prefix(NAME).unwrap_or_else(|| panic!("begins without {NAME:?}"));
    recorded.split("\n== ").map(|case| {
        let (name, rest) = case.split_once('\n').unwrap_or_else(|| panic!("{case}: no source"));
        let source = rest.split_once(MESSAGES).map_or(rest, |(source, _)| source);
        Case { name, source: source.trim_end() }
    })
}

impl Case<'_> {
    fn rendered(&self) -> String {
        let messages = self.messages();
        self.one_mistake_gives_one_message(&messages);
        let messages: String = messages.iter().map(|message| message.rendered(self.source)).collect();
        format!("{NAME}{}\n{}{MESSAGES}{messages}", self.name, self.source)
    }

    fn one_mistake_gives_one_message(&self, messages: &[Message]) {
        let lines: BTreeSet<usize> = messages.iter().map(|message| message.start.line).collect();
        assert!(!messages.is_empty(), "{}: no message", self.name);
        assert_eq!(lines.len(), messages.len(), "{}: messages that share a line", self.name);
    }

    fn messages(&self) -> Vec<Message> {
        let derived = derived(tokens(self.source));
        let expanded = derived.iter().flat_map(|(derives, item)| derives.iter().map(move |it| (it, item)));
        let of_derives = expanded.flat_map(|(derive, item)| messages(expansion(derive, item), derive));
        let sets = invocations(tokens(self.source));
        let of_sets = sets.iter().flat_map(|(name, sets)| messages(error_sets(sets.clone()), name));
        of_derives.chain(of_sets).collect()
    }
}

/// Each `error_sets! { … }`: its name, and its tokens.
fn invocations(source: TokenStream) -> Vec<(Ident, TokenStream)> {
    let trees: Vec<TokenTree> = source.into_iter().collect();
    let invocations = trees.windows(3).filter_map(|trees| match trees {
        [TokenTree::Ident(name), TokenTree::Punct(_), TokenTree::Group(sets)] if name == "error_sets" => {
            Some((name.clone(), sets.stream()))
        }
        _ => None,
    });
    invocations.collect()
}

/// The items of all cases.
pub(super) fn items() -> Vec<TokenStream> {
    let recorded = files().into_iter().map(|file| std::fs::read_to_string(file).unwrap());
    let items = |recorded: String| -> Vec<_> {
        cases(&recorded).flat_map(|case| derived(tokens(case.source))).map(|(_, item)| item).collect()
    };
    recorded.flat_map(items).collect()
}

/// The items with a `derive`, as rustc hands them over, and the last names of the
/// derives.
fn derived(source: TokenStream) -> Vec<(Vec<Ident>, TokenStream)> {
    let trees: Vec<TokenTree> = source.into_iter().collect();
    let items = trees.split_inclusive(|tree| match tree {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        tree => tree.to_string() == ";",
    });
    let derived = items.filter_map(|item| match item {
        [TokenTree::Punct(_), TokenTree::Group(attribute), item @ ..] => {
            let names = derives(attribute.stream())?;
            Some((names, item.iter().cloned().collect()))
        }
        _ => None,
    });
    derived.collect()
}

fn derives(attribute: TokenStream) -> Option<Vec<Ident>> {
    let mut trees = attribute.into_iter();
    let is_derive = trees.next().is_some_and(|tree| tree.to_string() == "derive");
    let Some(TokenTree::Group(list)) = trees.next().filter(|_| is_derive) else { return None };
    let list: Vec<TokenTree> = list.stream().into_iter().collect();
    let paths = list.split(|tree| tree.to_string() == ",");
    let names = paths.filter_map(|path| match path.last() {
        Some(TokenTree::Ident(name)) => Some(name.clone()),
        _ => None,
    });
    Some(names.collect())
}

fn expansion(derive: &Ident, item: &TokenStream) -> TokenStream {
    match derive.to_string().as_str() {
        "HttpStatus" => derive_http_status(item),
        "FromProblem" => derive_from_problem(item),
        "IntoResponse" => derive_framework(item.clone(), &AXUM),
        "FromServerFnError" => derive_server_fn(item),
        "IntoStatus" => derive_tonic(item),
        "IntoErrorObject" => derive_jsonrpc(item),
        "ErrorExtensions" => derive_graphql(item),
        "IntoCallToolResult" => derive_tool_result(item),
        "IntoErrorData" => derive_error_data(item),
        "IntoResponses" => derive_document(item, &UTOIPA),
        "OperationOutput" => derive_document(item, &AIDE),
        _ => TokenStream::new(),
    }
}

/// What rustc shows of one `compile_error!` or one use of a deprecated constant.
struct Message {
    level: &'static str,
    text: String,
    start: LineColumn,
    end: LineColumn,
}

impl Message {
    fn rendered(&self, source: &str) -> String {
        let Message { level, text, .. } = self;
        let text = text.replace('\n', &format!("\n{:1$}", "", level.len() + 2));
        format!("{level}: {text}\n{}", self.underlined(source))
    }

    /// The lines from the first underlined token to the last.
    fn underlined(&self, source: &str) -> String {
        let lines = source.lines().enumerate().take(self.end.line).skip(self.start.line - 1);
        let underlined = lines.map(|(at, line)| {
            let indent = line.len() - line.trim_start().len();
            let from = if at + 1 == self.start.line { self.start.column } else { indent };
            let to = if at + 1 == self.end.line { self.end.column } else { line.chars().count() };
            format!("  | {line}\n  | {:from$}{}\n", "", "^".repeat(to - from))
        });
        underlined.collect()
    }
}

/// The messages in an expansion, in the forms of `Report::into_tokens`.
fn messages(expansion: TokenStream, derive: &Ident) -> Vec<Message> {
    let trees = all_trees(expansion);
    // What is spanned at the call site is underlined at the derive.
    let located = |span: Span| if span.byte_range().end == 0 { derive.span() } else { span };
    let message = |level, text, first: &TokenTree, last: &TokenTree| Message {
        level,
        text,
        start: located(first.span()).start(),
        end: located(last.span()).end(),
    };
    let messages = trees.iter().enumerate().filter_map(|(at, tree)| match tree.to_string().as_str() {
        "compile_error" | "__statusful_error" if trees.get(at + 1)?.to_string() == "!" => {
            let text = literal(&trees[at + 3]);
            Some(message("error", text, &trees[at + 1], &trees[at + 2]))
        }
        "note" if trees[at.checked_sub(2)?].to_string() == "deprecated" => {
            let name = trees[at..].iter().position(|tree| tree.to_string() == "const")? + at + 1;
            let is_used = |tree: &&TokenTree| tree.to_string() == trees[name].to_string();
            let used = trees[name + 1..].iter().find(is_used)?;
            let text = format!("use of deprecated constant `_::{used}`: {}", literal(&trees[at + 2]));
            Some(message("warning", text, used, used))
        }
        _ => None,
    });
    messages.collect()
}
