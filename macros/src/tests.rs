//! What the derives parse, report and emit, token by token. What rustc makes of it is
//! tested in `tests/`.

mod beside_serde;
mod case;
mod client;
mod damage;
mod damaged_items;
mod deep;
mod display;
mod expand_file;
mod exposure;
mod extension_grammar;
mod grammar;
mod grpc;
mod header_grammar;
mod header_levels;
mod header_names;
mod invalid_numbers;
mod items;
mod jsonrpc;
mod levels;
mod log;
mod names;
mod numbers;
mod problem_grammar;
mod problem_json;
mod problem_rules;
mod problem_sharing;
mod problem_snapshots;
mod problem_uris;
mod rules;
mod sets;
mod snapshots;
mod source_text;
mod unreadable_items;
mod verdicts;

use crate::model::Container;
use crate::report::Report;
use crate::{derive_http_status, parse};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// A message to the user, without its span, which only the compiler knows.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Emitted {
    Error(String),
    /// The lint's name and its message.
    Warning(String, String),
}

impl Emitted {
    fn text(&self) -> &str {
        match self {
            Emitted::Error(text) | Emitted::Warning(_, text) => text,
        }
    }
}

fn tokens(source: &str) -> TokenStream {
    source.parse().unwrap_or_else(|error| panic!("{error}: {source}"))
}

fn expansion(item: &TokenStream) -> TokenStream {
    derive_http_status(item)
}

/// An expansion without the macro that is around it if the user states the path of the crate.
fn items_in(expansion: TokenStream) -> TokenStream {
    let mut trees: Vec<TokenTree> = expansion.into_iter().collect();
    let is_macro = |pair: &[TokenTree]| pair[0].to_string() == "derived" && pair[1].to_string() == "!";
    if let Some(name) = trees.windows(2).position(is_macro) {
        let is_end = |tree: &TokenTree| match tree {
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
            tree => tree.to_string() == ";",
        };
        let start = trees[..name].iter().rposition(is_end).map_or(0, |end| end + 1);
        let TokenTree::Group(items) = trees.remove(name + 2) else { panic!("no arguments") };
        trees.splice(start..name + 2, items.stream());
    }
    trees.into_iter().collect()
}

/// All that `derive(HttpStatus)` emits for an item, in its order.
fn emitted(source: &str) -> Vec<Emitted> {
    emitted_in(expansion(&tokens(source)))
}

/// The messages in an expansion: each `compile_error! { "…" }`, and each
/// `#[deprecated(note = "…")] const lint: () = ();`.
fn emitted_in(expansion: TokenStream) -> Vec<Emitted> {
    let trees = all_trees(expansion);
    let mut emitted = Vec::new();
    for (at, tree) in trees.iter().enumerate() {
        let text = |at: usize| trees.get(at).map_or(String::new(), ToString::to_string);
        match tree {
            TokenTree::Ident(word)
                if (word == "compile_error" || word == "__statusful_error") && text(at + 1) == "!" =>
            {
                emitted.push(Emitted::Error(literal(&trees[at + 3])));
            }
            TokenTree::Ident(word) if word == "deprecated" && text(at + 2) == "note" => {
                let lint = trees[at + 5..].iter().skip_while(|tree| tree.to_string() != "const").nth(1);
                emitted.push(Emitted::Warning(lint.unwrap().to_string(), literal(&trees[at + 4])));
            }
            _ => {}
        }
    }
    emitted
}

fn literal(tree: &TokenTree) -> String {
    syn::parse2::<syn::LitStr>(tree.clone().into()).unwrap().value()
}

/// Each token, a group followed by those in it.
fn all_trees(tokens: TokenStream) -> Vec<TokenTree> {
    let mut trees = Vec::new();
    for tree in tokens {
        let inner = match &tree {
            TokenTree::Group(group) => group.stream(),
            _ => TokenStream::new(),
        };
        trees.push(tree);
        trees.extend(all_trees(inner));
    }
    trees
}

/// The only message for an item.
fn only(source: &str) -> Emitted {
    match emitted(source).as_slice() {
        [emitted] => emitted.clone(),
        other => panic!("{} messages of {source}: {other:#?}", other.len()),
    }
}

/// The only message for an item, which is an error.
fn error(source: &str) -> String {
    match only(source) {
        Emitted::Error(text) => text,
        warning @ Emitted::Warning(..) => panic!("{source}: {warning:?}"),
    }
}

/// The only message for a variant with these arguments of `#[status(...)]`.
fn invalid(args: &str) -> String {
    error(&variant(args))
}

/// An enum with one variant, of status `args`.
fn variant(args: &str) -> String {
    format!("enum E {{ #[status({args})] V }}")
}

/// Parses an item without mistakes and looks at its model.
fn model<T>(item: &TokenStream, look: impl FnOnce(&Container) -> T) -> T {
    let item = parse::item(item).unwrap_or_else(|invalid| panic!("{}", invalid.error.message));
    let mut report = Report::default();
    let container = parse::container(&item, &mut report);
    assert_eq!(report.count(), 0, "{:?}", emitted_in(report.into_tokens(&container.krate)));
    look(&container)
}

/// The tokens in the invisible group of a `macro_rules!` fragment.
fn fragment(tokens: TokenStream) -> TokenStream {
    TokenTree::from(Group::new(Delimiter::None, tokens)).into()
}
