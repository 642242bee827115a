//! The attributes of one set, and those in front of the first one, which are for all.

use super::model::Attributes;
use crate::krate::Krate;
use crate::parse::krate_of;
use crate::parse::tokens::{is_punct, split_at_commas};
use crate::report::{Error, Report, Result};
use crate::source_text::source_text;
use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::quote;

pub(super) type Trees = core::iter::Peekable<std::vec::IntoIter<TokenTree>>;

/// What stands in front of the sets, and is for all of them.
#[derive(Default)]
pub(super) struct Head {
    pub(super) attrs: Attributes,
    pub(super) krate: Krate,
    pub(super) is_over: bool,
}

impl Head {
    /// Reads `#![…]` into the head, and returns those of the set.
    pub(super) fn attributes(
        &mut self,
        trees: &mut Trees,
        report: &mut Report,
    ) -> Result<Option<Attributes>> {
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
            if syn::parse2::<syn::Meta>(group.stream()).is_err() {
                report.error(no_attribute(&sign, inner.as_ref(), &group));
                continue;
            }
            self.krate.0 = self.krate.0.take().or_else(|| krate_of(group.stream()));
            match inner {
                None => own.get_or_insert_with(Attributes::default).push(&sign, &group),
                Some(_) if !self.is_over && own.is_none() => {
                    let (sign, group) = of_each_set(sign, group);
                    self.attrs.push(&sign, &group);
                }
                Some(inner) => report.error(late(&inner, &group)),
            }
        }
        Ok(own)
    }
}

/// An attribute of the head as one that stands at each set: clippy sees an empty line behind it
/// otherwise. What it says keeps its spans.
fn of_each_set(mut sign: TokenTree, mut group: Group) -> (TokenTree, Group) {
    sign.set_span(sign.span().resolved_at(Span::call_site()));
    group.set_span(group.span().resolved_at(Span::call_site()));
    (sign, group)
}

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

    pub(super) fn extend(&mut self, more: Attributes) {
        self.derives.extend(more.derives);
        self.cfgs.extend(more.cfgs);
        self.others.extend(more.others);
        self.derived.extend(more.derived);
    }
}

/// rustc would say so at each item that the attribute is copied to.
fn no_attribute(sign: &TokenTree, inner: Option<&TokenTree>, group: &Group) -> Error {
    Error::at(
        quote!(#sign #inner #group),
        "this is not an attribute\nhelp: write it as in `#[derive(Clone)]`, `#[path]` or `#[path = value]`",
    )
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
