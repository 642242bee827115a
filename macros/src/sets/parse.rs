//! The grammar of `error_sets!`.

use super::member::terms;
use super::model::{Attributes, Definition, Definitions};
use super::statement::{statements, Statement};
use crate::krate::Krate;
use crate::parse::krate_of;
use crate::parse::tokens::{flatten, is_punct, split_at_commas, too_deep};
use crate::report::{Error, Report, Result};
use crate::source_text::source_text;
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::quote;
use std::collections::HashMap;
use syn::ext::IdentExt;

/// Reads an invocation. A set that cannot be read is left out; its mistake is reported.
pub(super) fn definitions(tokens: TokenStream, report: &mut Report) -> Definitions {
    if let Some(span) = too_deep(tokens.clone()) {
        report.error(Error::at_span(span, "this is nested too deeply for `statusful` to read"));
        return Definitions { krate: Krate::default(), sets: Vec::new() };
    }
    let mut head = Head::default();
    let mut read: Vec<Read> = Vec::new();
    for (at, statement) in statements(flatten(tokens)).into_iter().enumerate() {
        report.at(at + 1);
        let set = head.statement(statement, report);
        let set = report.handle(set);
        head.is_over = true;
        read.extend(set.flatten());
    }
    let names = names(&mut read, report);
    let sets = read.into_iter().map(|set| set.resolved(&names, report)).collect();
    Definitions { krate: head.krate, sets }
}

/// A set before it is known which of its terms are sets.
struct Read {
    order: usize,
    attrs: Attributes,
    vis: TokenStream,
    ident: Ident,
    body: Body,
}

/// The tokens behind the `=`.
#[derive(Default)]
struct Body {
    tokens: Vec<TokenTree>,
    /// There is no `=`: what stands here may be anything.
    is_misplaced: bool,
}

impl Read {
    fn resolved(self, names: &HashMap<String, usize>, report: &mut Report) -> Definition {
        report.at(self.order);
        let Read { attrs, vis, ident, body, .. } = self;
        let mut unheard = Report::default();
        let report = if body.is_misplaced { &mut unheard } else { report };
        let terms = terms(&ident, body.tokens, names, report);
        Definition { attrs, vis, ident, terms }
    }
}

/// The index of each set. A second one of the same name is taken out.
fn names(read: &mut Vec<Read>, report: &mut Report) -> HashMap<String, usize> {
    let mut names = HashMap::new();
    read.retain(|set| {
        let name = set.ident.unraw().to_string();
        let index = names.len();
        let is_first = !names.contains_key(&name);
        if is_first {
            names.insert(name, index);
        } else {
            report.at(set.order);
            report.error(Error::at(
                &set.ident,
                format!(
                    "the set `{name}` is defined twice\n\
                     help: give this one another name, or list all of its errors above: `{name} = … | …;`"
                ),
            ));
        }
        is_first
    });
    names
}

/// What stands in front of the sets, and is for all of them.
#[derive(Default)]
struct Head {
    attrs: Attributes,
    krate: Krate,
    is_over: bool,
    order: usize,
}

impl Head {
    /// Reads one set. `None` if there are only attributes of the head.
    fn statement(&mut self, statement: Statement, report: &mut Report) -> Result<Option<Read>> {
        self.order += 1;
        let Statement { tokens, is_ended } = statement;
        let last = tokens.last().cloned();
        let mut trees = tokens.into_iter().peekable();
        let own = self.attributes(&mut trees, report)?;
        let vis = visibility(&mut trees);
        let Some(first) = trees.peek().cloned() else {
            return no_set(own.is_some() || !vis.is_empty() || is_ended, last).map(|()| None);
        };
        keyword(&mut trees, report);
        let ident = name(&mut trees, &first)?;
        let body = body(&ident, trees.collect(), report);
        if let (false, Some(last)) = (is_ended, last) {
            report.error(missing_semicolon(&ident, &body, &last));
        }
        let mut attrs = self.attrs.clone();
        attrs.extend(own.unwrap_or_default());
        Ok(Some(Read { order: self.order, attrs, vis, ident, body }))
    }

    /// Reads `#![…]` into the head, and returns those of the set.
    fn attributes(&mut self, trees: &mut Trees, report: &mut Report) -> Result<Option<Attributes>> {
        let mut own: Option<Attributes> = None;
        while trees.peek().is_some_and(|tree| is_punct(tree, '#')) {
            let Some(sign) = trees.next() else { break };
            let inner = trees.next_if(|tree| is_punct(tree, '!'));
            let Some(TokenTree::Group(group)) = trees.next_if(is_bracket) else {
                return Err(Error::at(
                    sign,
                    "an attribute needs brackets\nhelp: write it as in `#[derive(Clone)]`",
                ));
            };
            self.krate.0 = self.krate.0.take().or_else(|| krate_of(group.stream()));
            match inner {
                None => own.get_or_insert_with(Attributes::default).push(&sign, &group),
                Some(_) if !self.is_over && own.is_none() => self.attrs.push(&sign, &group),
                Some(inner) => report.error(late(&inner, &group)),
            }
        }
        Ok(own)
    }
}

/// A statement without a name: attributes of nothing, or the head alone, which is no mistake,
/// and as in a module, neither is a `;` alone.
fn no_set(needs_one: bool, last: Option<TokenTree>) -> Result<()> {
    match last {
        Some(last) if needs_one => Err(Error::at(
            last,
            "a set is missing after this\nhelp: write it: `ApiError = NotFound | StoreError;`",
        )),
        _ => Ok(()),
    }
}

type Trees = core::iter::Peekable<std::vec::IntoIter<TokenTree>>;

fn is_bracket(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket)
}

/// The last segments of the paths in `derive(…)`.
fn derived_names(attribute: TokenStream) -> Vec<String> {
    let Some(TokenTree::Group(group)) = attribute.into_iter().nth(1) else { return Vec::new() };
    let paths = split_at_commas(group.stream()).into_iter().map(|entry| entry.tokens);
    paths.filter_map(|path| path.last().map(ToString::to_string)).collect()
}

impl Attributes {
    fn push(&mut self, sign: &TokenTree, group: &Group) {
        let attribute = quote!(#sign #group);
        match group.stream().into_iter().next() {
            Some(TokenTree::Ident(word)) if word == "derive" => {
                self.derived.extend(derived_names(group.stream()));
                self.derives.push(attribute);
            }
            Some(TokenTree::Ident(word)) if word == "cfg" => self.cfgs.push(attribute),
            _ => self.others.push(attribute),
        }
    }

    fn extend(&mut self, more: Attributes) {
        self.derives.extend(more.derives);
        self.cfgs.extend(more.cfgs);
        self.others.extend(more.others);
        self.derived.extend(more.derived);
    }
}

/// `pub`, `pub(…)`, or nothing.
fn visibility(trees: &mut Trees) -> TokenStream {
    let mut vis = TokenStream::new();
    let is_pub = |tree: &TokenTree| matches!(tree, TokenTree::Ident(word) if word == "pub");
    let is_scope = |tree: &TokenTree| matches!(tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis);
    if let Some(public) = trees.next_if(is_pub) {
        vis.extend([public]);
        vis.extend(trees.next_if(is_scope));
    }
    vis
}

/// A word with which other items begin.
fn keyword(trees: &mut Trees, report: &mut Report) {
    let is_keyword = |tree: &TokenTree| {
        let words = ["enum", "struct", "type"];
        matches!(tree, TokenTree::Ident(word) if words.iter().any(|keyword| word == keyword))
    };
    if let Some(word) = trees.next_if(is_keyword) {
        let help = match trees.peek() {
            Some(TokenTree::Ident(name)) => format!("write `{name} = NotFound | StoreError;`"),
            _ => "write `ApiError = NotFound | StoreError;`".to_owned(),
        };
        report
            .error(Error::at(&word, format!("a set begins with its name, not with `{word}`\nhelp: {help}")));
    }
}

fn name(trees: &mut Trees, first: &TokenTree) -> Result<Ident> {
    let tree = trees.next().unwrap_or_else(|| first.clone());
    syn::parse2::<Ident>(tree.clone().into()).map_err(|_| {
        Error::at(
            tree,
            "a set begins with its name\nhelp: write it as in `ApiError = NotFound | StoreError;`",
        )
    })
}

/// What stands behind the `=`. Without one, the mistake is reported, and the rest is read as
/// far as it goes.
fn body(name: &Ident, mut tokens: Vec<TokenTree>, report: &mut Report) -> Body {
    let Some(first) = tokens.first().cloned() else { return Body::default() };
    if is_punct(&first, '=') {
        return Body { tokens: tokens.split_off(1), is_misplaced: false };
    }
    let equals = tokens.iter().position(|tree| is_punct(tree, '='));
    if let TokenTree::Group(group) = &first {
        let tokens = flatten(group.stream());
        report.error(no_equals(name, &first.into(), &[]));
        return Body { tokens, is_misplaced: true };
    }
    let start = equals.map_or(usize::from(is_punct(&first, ':')), |at| at + 1);
    let rest = tokens.split_off(start);
    report.error(if is_punct(&first, '<') {
        no_parameters(name, &first)
    } else {
        // `:=` is one sign.
        let signs: Vec<TokenTree> = tokens.into_iter().filter(|_| equals == Some(1)).collect();
        let sign = if signs.is_empty() { first.into() } else { signs.into_iter().collect() };
        no_equals(name, &sign, &rest)
    });
    Body { tokens: rest, is_misplaced: equals.is_none() }
}

fn no_equals(name: &Ident, sign: &TokenStream, rest: &[TokenTree]) -> Error {
    let errors = if rest.is_empty() { "NotFound | StoreError".to_owned() } else { errors(rest) };
    Error::at(sign, format!("the errors of a set stand behind `=`\nhelp: write `{name} = {errors};`"))
}

/// The members of a set as they are written.
fn errors(tokens: &[TokenTree]) -> String {
    source_text(tokens.iter().cloned()).replace('|', " | ")
}

fn no_parameters(name: &Ident, first: &TokenTree) -> Error {
    Error::at(
        first,
        format!(
            "a set has no parameters\n\
             help: give its errors their arguments: `{name} = Invalid<Form> | StoreError;`\n\
             help: or write the enum by hand, with `#[status(transparent)]` above it"
        ),
    )
}

fn missing_semicolon(set: &Ident, body: &Body, last: &TokenTree) -> Error {
    let errors = errors(&body.tokens);
    Error::at(last, format!("a `;` is missing after this\nhelp: write `{set} = {errors};`"))
}

fn late(sign: &TokenTree, group: &Group) -> Error {
    let inner = source_text(group.stream());
    Error::at(
        quote!(#sign #group),
        format!(
            "what is for all sets stands in front of the first one\n\
             help: move it there: `#![{inner}]`\n\
             help: for the next set alone: `#[{inner}]`"
        ),
    )
}
