//! The members of one set, which `|` separates.

use super::model::{Member, Term};
use super::statement::Angles;
use crate::parse::tokens::is_punct;
use crate::report::{Error, Report, Result};
use crate::source_text::source_text;
use proc_macro2::{Ident, Spacing, TokenStream, TokenTree};
use quote::ToTokens;
use std::collections::HashMap;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::Type;

/// Reads the members of a set. `names` has the sets of the invocation.
pub(super) fn terms(
    set: &Ident,
    tokens: Vec<TokenTree>,
    names: &HashMap<String, usize>,
    report: &mut Report,
) -> Vec<Term> {
    let emitted = report.count();
    let mut terms = Vec::new();
    for mut tokens in split(set, tokens, report) {
        while !tokens.is_empty() {
            let member = member(set, &mut tokens, report);
            terms.extend(report.handle(member).map(|member| term(member, names)));
        }
    }
    if terms.is_empty() && report.count() == emitted {
        report.error(Error::at(
            set,
            format!(
                "the set `{set}` has no errors\n\
                 help: list them: `{set} = NotFound | StoreError;`\n\
                 help: if its operation cannot fail, the error is `std::convert::Infallible`"
            ),
        ));
    }
    terms
}

/// A member whose type is one word may be another set.
fn term(member: Member, names: &HashMap<String, usize>) -> Term {
    let unraw = member.name.unraw().to_string();
    let is_word = member.name == member.key;
    match names.get(&unraw).filter(|_| is_word) {
        Some(index) => Term::Set(*index, member.name),
        None => Term::Error(member),
    }
}

/// The tokens of each member. Another separator than `|` is reported once.
fn split(set: &Ident, tokens: Vec<TokenTree>, report: &mut Report) -> Vec<Vec<TokenTree>> {
    let mut members = vec![Vec::new()];
    let mut angles = Angles::default();
    let mut last: Option<TokenTree> = None;
    let mut mistake = None;
    for tree in tokens {
        let is_inside = angles.push(&tree);
        let Some(sign) = separator(&tree).filter(|_| !is_inside) else {
            members.last_mut().into_iter().for_each(|member| member.push(tree.clone()));
            continue;
        };
        let is_empty = members.last().is_some_and(Vec::is_empty);
        // A leading `|` is fine, as it is in a pattern.
        mistake = mistake.or_else(|| match &last {
            _ if sign != '|' => {
                Some(Error::at(&tree, format!("errors are separated by `|`, not by `{sign}`")))
            }
            Some(first) if is_empty => Some(nothing_between(first, &tree)),
            _ => None,
        });
        members.push(Vec::new());
        last = Some(tree);
    }
    let is_empty = members.last().is_some_and(Vec::is_empty);
    members.retain(|member| !member.is_empty());
    let nothing_follows = || Some(Error::at(last.filter(|_| is_empty)?, "no error follows this"));
    if let Some(mut error) = mistake.or_else(nothing_follows) {
        let texts: Vec<String> = members.iter().map(|member| source_text(member.iter().cloned())).collect();
        error.message = format!("{}\nhelp: write `{set} = {};`", error.message, texts.join(" | "));
        report.error(error);
    }
    members
}

fn separator(tree: &TokenTree) -> Option<char> {
    ['|', ',', '+'].into_iter().find(|sign| is_punct(tree, *sign))
}

fn nothing_between(first: &TokenTree, second: &TokenTree) -> Error {
    let is_joint = matches!(first, TokenTree::Punct(punct) if punct.spacing() == Spacing::Joint);
    let what =
        if is_joint { "errors are separated by `|`, not by `||`" } else { "no error is between these" };
    Error::at([first.clone(), second.clone()].into_iter().collect::<TokenStream>(), what)
}

/// `path::Type`, or `Name: Type`, and what a missing `|` has left behind it.
fn member(set: &Ident, tokens: &mut Vec<TokenTree>, report: &mut Report) -> Result<Member> {
    skip_attributes(tokens, report);
    let name = given_name(tokens);
    let all: TokenStream = core::mem::take(tokens).into_iter().collect();
    let (ty, rest) = type_and_rest.parse2(all.clone()).map_err(|_| no_type(&all, name.as_ref()))?;
    let rest: Vec<TokenTree> = rest.into_iter().collect();
    if let Some(next) = rest.first() {
        report.error(no_separator(set, &ty, next));
    }
    if matches!(rest.first(), Some(TokenTree::Ident(_))) {
        *tokens = rest;
    }
    if let Some(keyword) = name.as_ref().filter(|name| is_keyword(name)) {
        return Err(no_variant(keyword));
    }
    let segment = || last_segment(&ty).filter(|segment| !is_keyword(segment));
    let Some(name) = name.or_else(segment) else { return Err(no_name(&ty)) };
    let key = source_text(ty.to_token_stream());
    Ok(Member { name, ty: ty.into_token_stream(), key })
}

fn type_and_rest(input: ParseStream) -> syn::Result<(Type, TokenStream)> {
    let ty = Type::without_plus(input)?;
    Ok((ty, input.parse()?))
}

/// An attribute of a member would make it another error than it is elsewhere.
fn skip_attributes(tokens: &mut Vec<TokenTree>, report: &mut Report) {
    while tokens.first().is_some_and(|first| is_punct(first, '#')) && tokens.len() > 1 {
        let attribute: TokenStream = tokens.drain(..2).collect();
        report.error(Error::at(
            attribute,
            "an error has the same attributes in each set\n\
             help: move this to the type of the error; only what is for all errors of the set belongs above the set",
        ));
    }
}

/// Takes `Name:` from the start.
fn given_name(tokens: &mut Vec<TokenTree>) -> Option<Ident> {
    match tokens.as_slice() {
        [TokenTree::Ident(name), TokenTree::Punct(colon), ..]
            if colon.as_char() == ':' && colon.spacing() == Spacing::Alone =>
        {
            let name = name.clone();
            tokens.drain(..2);
            Some(name)
        }
        _ => None,
    }
}

fn last_segment(ty: &Type) -> Option<Ident> {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.clone()),
        _ => None,
    }
}

/// Whether a word cannot name a variant. That of a path may be `crate` or `Self`.
fn is_keyword(word: &Ident) -> bool {
    syn::parse2::<Ident>(word.to_token_stream()).is_err()
}

fn no_variant(keyword: &Ident) -> Error {
    Error::at(
        keyword,
        format!("`{keyword}` is a keyword, and no variant can have its name\nhelp: choose another one: `Missing: …`"),
    )
}

fn fields_here(name: &Ident, tokens: impl ToTokens) -> Error {
    Error::at(
        tokens,
        format!(
            "a set names its errors, whose fields are those of their types\n\
             help: define it beside the sets: `#[derive(Debug, thiserror::Error, HttpStatus)] struct {name} …`, \
             and write `{name}` here\n\
             help: to name the variant for a type: `{name}: path::to::Type`"
        ),
    )
}

fn no_separator(set: &Ident, ty: &Type, next: &TokenTree) -> Error {
    let is_group = matches!(next, TokenTree::Group(_));
    if let Some(name) = last_segment(ty).filter(|_| is_group) {
        return fields_here(&name, next);
    }
    let first = source_text(ty.to_token_stream());
    match next {
        TokenTree::Ident(word) => {
            Error::at(next, format!("a `|` is missing before this\nhelp: write `{set} = {first} | {word};`"))
        }
        _ => Error::at(next, format!("a `|` or a `;` belongs here\nhelp: write `{set} = {first} | …;`")),
    }
}

fn no_type(tokens: &TokenStream, name: Option<&Ident>) -> Error {
    let tokens = match (tokens.is_empty(), name) {
        (true, Some(name)) => name.to_token_stream(),
        _ => tokens.clone(),
    };
    Error::at(
        tokens,
        "an error is written as the path of its type\n\
         help: as in `NotFound`, `users::NotFound`, or with a name for the variant, `Missing: users::NotFound`",
    )
}

fn no_name(ty: &Type) -> Error {
    let text = source_text(ty.to_token_stream());
    Error::at(ty, format!("the variant of this type needs a name\nhelp: write it as in `Inner: {text}`"))
}
