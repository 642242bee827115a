//! The grammar of `#[header(...)]`: pairs above a variant or a type, names on a
//! field.

use super::attribute::arguments;
use super::tokens::{is_punct, source_text, split_at_commas, Entry};
use crate::header_names;
use crate::model::{Header, HeaderName};
use crate::report::{Error, Report, Result};
use proc_macro2::{Span, TokenStream, TokenTree};
use statusful_registry::closest;
use syn::{Attribute, Lit};

/// The longest value that is sent.
const LONGEST: usize = 8 * 1024;

/// The header fields stated above a variant or a type.
pub(super) fn pairs(attrs: &[Attribute], report: &mut Report) -> Vec<Header> {
    each_entry(attrs, "#[header(RETRY_AFTER = \"60\")]", report, pair)
}

/// The header fields whose value is a field.
pub(super) fn names(attrs: &[Attribute], report: &mut Report) -> Vec<HeaderName> {
    each_entry(attrs, "#[header(RETRY_AFTER)]", report, |tokens| {
        if let Some(at) = tokens.iter().position(|tree| is_punct(tree, '=')) {
            let name = source_text(tokens.get(..at).unwrap_or_default());
            let value: TokenStream = tokens.iter().skip(at).cloned().collect();
            return Err(Error::at(
                value,
                format!("on a field, the value is the field's\nhelp: write `#[header({name})]`, or put this above the variant"),
            ));
        }
        name(tokens)
    })
}

fn each_entry<T>(
    attrs: &[Attribute],
    example: &str,
    report: &mut Report,
    parse: impl Fn(&[TokenTree]) -> Result<T>,
) -> Vec<T> {
    let mut all = Vec::new();
    for arguments in arguments(attrs, "header", example, report) {
        for Entry { tokens, comma } in split_at_commas(arguments) {
            let parsed = match tokens.as_slice() {
                [] => Err(super::lonely_comma(comma)),
                tokens => parse(tokens),
            };
            all.extend(report.handle(parsed));
        }
    }
    all
}

fn pair(tokens: &[TokenTree]) -> Result<Header> {
    let Some(at) = tokens.iter().position(|tree| is_punct(tree, '=')) else {
        let name = name(tokens)?;
        let text = source_text(tokens);
        return Err(Error::at(
            &name.tokens,
            format!("`{text}` has no value here\nhelp: write it, `#[header({text} = \"…\")]`, or mark a field that holds it, `#[header({text})]`"),
        ));
    };
    let (before, after) = (tokens.get(..at).unwrap_or_default(), tokens.get(at + 1..).unwrap_or_default());
    let equals = tokens.get(at).map_or_else(Span::call_site, TokenTree::span);
    if before.is_empty() {
        return Err(Error::at_span(equals, "the name of the header field is missing before this"));
    }
    Ok(Header { name: name(before)?, value: value(after, equals)? })
}

fn name(tokens: &[TokenTree]) -> Result<HeaderName> {
    let spanned: TokenStream = tokens.iter().cloned().collect();
    let text = source_text(tokens);
    let name = match tokens {
        [TokenTree::Literal(literal)] => match Lit::new(literal.clone()) {
            Lit::Str(name) => checked_name(&name.value()),
            _ => Err(format!(
                "{literal} is no header name\nhelp: a name is a constant of `http::header`, or a string"
            )),
        },
        [TokenTree::Ident(_), ..] => constant_name(&text),
        _ => Err(format!(
            "`{text}` is no header name\nhelp: a name is a constant of `http::header`, or a string"
        )),
    };
    match name {
        Ok(name) if matches!(name.as_str(), "content-length" | "transfer-encoding") => Err(Error::at(
            spanned,
            format!("`{name}` frames the message, which is the server's own business (RFC 9112, Section 6)\nhelp: take it out"),
        )),
        Ok(name) => Ok(HeaderName { name, tokens: spanned }),
        Err(message) => Err(Error::at(spanned, message)),
    }
}

/// A name in a string (RFC 9110, Section 5.1): a token, in lower case as HTTP/2
/// wants it.
fn checked_name(name: &str) -> Result<String, String> {
    let is_token = |letter: char| letter.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(letter);
    match name.chars().find(|letter| !is_token(*letter)) {
        _ if name.is_empty() => Err("a header name is empty\nhelp: name the field, as in `\"x-request-cost\"`".to_owned()),
        Some(letter) => Err(format!("{letter:?} cannot stand in a header name (RFC 9110, Section 5.6.2)\nhelp: letters, digits and `-` can")),
        None => Ok(name.to_ascii_lowercase()),
    }
}

fn constant_name(text: &str) -> Result<String, String> {
    let mut segments = text.rsplit("::");
    let name = segments.next().unwrap_or_default();
    let in_header = segments.next().map_or(true, |module| module == "header");
    if in_header && header_names::is_constant(name) {
        return Ok(header_names::field_name(name));
    }
    let what = format!("`{text}` is no constant of `http::header`");
    let own = header_names::field_name(name);
    match closest(name, header_names::constants()) {
        Some(near) => {
            Err(format!("{what}\nhelp: did you mean `{near}`? a field of your own is a string: `\"{own}\"`"))
        }
        None => Err(format!("{what}\nhelp: write the name as a string: `\"{own}\"`")),
    }
}

fn value(tokens: &[TokenTree], equals: Span) -> Result<String> {
    let spanned: TokenStream = tokens.iter().cloned().collect();
    let refuse = |why: String| Err(Error::at(&spanned, why));
    match tokens {
        [TokenTree::Literal(literal)] => match Lit::new(literal.clone()) {
            Lit::Str(text) => match unfit(&text.value()) {
                Some(why) => refuse(why),
                None => Ok(text.value()),
            },
            Lit::Int(_) | Lit::Float(_) => {
                refuse(format!("the value of a header field is a string\nhelp: write `\"{literal}\"`"))
            }
            _ => refuse("the value of a header field is a string".to_owned()),
        },
        [] => Err(Error::at_span(
            equals,
            "the value is missing\nhelp: write it as in `#[header(RETRY_AFTER = \"60\")]`",
        )),
        _ => refuse(
            "the value above a variant is a string literal\n\
             help: a value that differs from error to error is in a field: `#[header(RETRY_AFTER)]` on it"
                .to_owned(),
        ),
    }
}

/// Why a value cannot be sent as it is (RFC 9110, Section 5.5).
fn unfit(value: &str) -> Option<String> {
    let is_fit = |letter: &char| matches!(letter, ' '..='~' | '\t');
    if let Some(letter) = value.chars().find(|letter| !is_fit(letter)) {
        return Some(format!("{letter:?} cannot stand in a header value (RFC 9110, Section 5.5)\nhelp: visible ASCII, space and tab can"));
    }
    if value.trim() != value {
        return Some(format!(
            "a header value has no white space at its ends (RFC 9110, Section 5.5)\nhelp: write {:?}",
            value.trim()
        ));
    }
    (value.len() > LONGEST).then(|| "a header value of over 8 KiB is more than clients accept".to_owned())
}
