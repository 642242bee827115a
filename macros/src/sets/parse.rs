//! The grammar of `error_sets!`.

use super::attributes::{Head, Trees};
use super::member::terms;
use super::model::{Attributes, Definition, Definitions};
use super::statement::{statements, Statement};
use crate::krate::Krate;
use crate::parse::tokens::{flatten, is_punct, too_deep};
use crate::report::{Error, Report, Result};
use crate::source_text::source_text;
use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
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
        let set = Read::parse(at + 1, statement, &mut head, report);
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
    /// There is no `=`, so that the tokens may be anything.
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

impl Read {
    /// Reads one set. `None` if there are only attributes of the head.
    fn parse(
        order: usize,
        statement: Statement,
        head: &mut Head,
        report: &mut Report,
    ) -> Result<Option<Self>> {
        let Statement { tokens, is_ended } = statement;
        let last = tokens.last().cloned();
        let mut trees = tokens.into_iter().peekable();
        let own = head.attributes(&mut trees, report)?;
        let vis = visibility(&mut trees, report);
        let Some(first) = trees.peek().cloned() else {
            return no_set(own.is_some() || !vis.is_empty() || is_ended, last).map(|()| None);
        };
        keyword(&mut trees, report);
        let ident = name(&mut trees, &first)?;
        let body = body(&ident, trees.collect(), report);
        if let (false, Some(last)) = (is_ended, last) {
            report.error(missing_semicolon(&ident, &body, &last));
        }
        let mut attrs = head.attrs.clone();
        attrs.extend(own.unwrap_or_default());
        Ok(Some(Read { order, attrs, vis, ident, body }))
    }
}

/// A statement without a name. Attributes or a visibility without a set are a mistake; the
/// attributes of the head, or a `;` alone as in a module, are not.
fn no_set(needs_one: bool, last: Option<TokenTree>) -> Result<()> {
    match last {
        Some(last) if needs_one => Err(Error::at(
            last,
            "a set is missing after this\nhelp: write it: `ApiError = NotFound | StoreError;`",
        )),
        _ => Ok(()),
    }
}

/// `pub`, `pub(…)`, or nothing.
fn visibility(trees: &mut Trees, report: &mut Report) -> TokenStream {
    let is_pub = |tree: &TokenTree| matches!(tree, TokenTree::Ident(word) if word == "pub");
    let is_scope = |tree: &TokenTree| matches!(tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis);
    let Some(public) = trees.next_if(is_pub) else { return TokenStream::new() };
    let Some(scope) = trees.next_if(is_scope) else { return public.into() };
    let vis: TokenStream = [public.clone(), scope.clone()].into_iter().collect();
    if syn::parse2::<syn::Visibility>(vis.clone()).is_ok() {
        return vis;
    }
    report.error(Error::at(
        scope,
        "a set is visible nowhere like this\nhelp: write `pub`, `pub(crate)`, `pub(super)` or `pub(in path)`",
    ));
    public.into()
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
