//! The grammar of `#[header(...)]`: pairs above a variant or a type, names on a
//! field.

use super::attribute::{arguments, Attrs};
use super::computed_header::{condition, constant, flatten};
use super::template::{self, Written};
use super::tokens::{is_punct, split_at_commas, Entry};
use crate::attr::{Attr, AttrList};
use crate::header_names;
use crate::model::{ComputedHeader, ComputedValue, Header, HeaderName};
use crate::report::{Error, Report, Result};
use crate::source_text::source_text;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use statusful_registry::shared::{is_token_char, MAX_HEADER};
use statusful_registry::{closest, reserved_field};
use syn::{Fields, Lit, Member};

/// The header fields stated above a variant or a type: literals, and those that are not in a
/// table of them. `fields` are the variant's; `None` above an enum.
pub(super) fn pairs(
    attrs: &Attrs,
    fields: Option<&Fields>,
    report: &mut Report,
) -> (AttrList<Header>, Vec<ComputedHeader>) {
    let emitted = report.count();
    let (mut headers, mut computed) = (Vec::new(), Vec::new());
    for arguments in arguments(attrs, "header", "#[header(RETRY_AFTER = \"60\")]", report) {
        let mut condition = Attr::Absent;
        let mut stated = Vec::new();
        let before = report.count();
        for Entry { tokens, comma } in split_at_commas(arguments) {
            match tokens.as_slice() {
                [] => report.error(super::lonely_comma(comma)),
                [TokenTree::Ident(word), rest @ ..] if word == "if_some" => {
                    condition = conditioned(word, rest, fields, &condition, report);
                }
                tokens => stated.extend(report.handle(pair(tokens, fields))),
            }
        }
        let is_whole = report.count() == before;
        if let (Attr::Set { tokens, .. }, [], true) = (&condition, stated.as_slice(), is_whole) {
            report.error(Error::at(tokens, "`if_some` goes with a header field\nhelp: write it as in `#[header(\"x-retry\" = \"yes\", if_some = field)]`"));
        }
        for (name, value) in stated {
            let if_some = condition.value().cloned();
            match (value, if_some) {
                (ComputedValue::Literal(header), None) => headers.push(header),
                (value, if_some) => computed.push(ComputedHeader { name, value, if_some }),
            }
        }
    }
    (AttrList { values: headers, has_invalid: report.count() > emitted }, computed)
}

/// The condition of the header fields in one attribute.
fn conditioned(
    word: &Ident,
    rest: &[TokenTree],
    fields: Option<&Fields>,
    earlier: &Attr<Member>,
    report: &mut Report,
) -> Attr<Member> {
    if earlier.is_set() {
        report.error(Error::at(word, "`if_some` is set twice\nhelp: write two attributes"));
    }
    let condition = report.handle(condition(word, rest, fields));
    condition.map_or(Attr::Invalid, |member| Attr::set(member, word))
}

/// The header fields whose value is a field, and whether its entries are header fields.
pub(super) fn names(attrs: &Attrs, report: &mut Report) -> (AttrList<HeaderName>, Attr<()>) {
    let mut flattens = Attr::Absent;
    let names = each_name(attrs, &mut flattens, report, |tokens| {
        let (before, after) = tokens.split_at(length_of_name(tokens));
        let Some(first) = after.first() else { return name(before) };
        let name = source_text(before.iter().cloned());
        let value: TokenStream = after.iter().cloned().collect();
        if is_punct(first, '=') {
            let help = format!("help: write `#[header({name})]`, or put this above the variant");
            return Err(Error::at(value, format!("on a field, the value is the field's\n{help}")));
        }
        Err(Error::at(first, format!("a comma is missing before this\nhelp: put it after `{name}`")))
    });
    (names, flattens)
}

fn each_name(
    attrs: &Attrs,
    flattens: &mut Attr<()>,
    report: &mut Report,
    parse: impl Fn(&[TokenTree]) -> Result<HeaderName>,
) -> AttrList<HeaderName> {
    let emitted = report.count();
    let mut values = Vec::new();
    for arguments in arguments(attrs, "header", "#[header(RETRY_AFTER)]", report) {
        for Entry { tokens, comma } in split_at_commas(arguments) {
            if flatten(&tokens, flattens, report) {
                continue;
            }
            let parsed = match tokens.as_slice() {
                [] => Err(super::lonely_comma(comma)),
                tokens => parse(tokens),
            };
            values.extend(report.handle(parsed));
        }
    }
    AttrList { values, has_invalid: report.count() > emitted }
}

/// How many tokens the name at the start has: a literal, or words with `::` (or,
/// mistaken, `-`) between them.
fn length_of_name(tokens: &[TokenTree]) -> usize {
    if let Some(TokenTree::Literal(_)) = tokens.first() {
        return 1;
    }
    let is_word = |at: usize| matches!(tokens.get(at), Some(TokenTree::Ident(_)));
    let is = |at: usize, wanted: char| tokens.get(at).is_some_and(|tree| is_punct(tree, wanted));
    let is_colons = |at: usize| is(at, ':') && is(at + 1, ':');
    let mut length = if is_colons(0) { 2 } else { 0 };
    while is_word(length) {
        length += 1;
        if is_colons(length) && is_word(length + 2) {
            length += 2;
        } else if is(length, '-') && is_word(length + 1) {
            length += 1;
        } else {
            break;
        }
    }
    length
}

fn pair(tokens: &[TokenTree], fields: Option<&Fields>) -> Result<(HeaderName, ComputedValue)> {
    let (before, after) = tokens.split_at(length_of_name(tokens));
    let text = source_text(before.iter().cloned());
    let Some((equals, value)) = after.split_first() else {
        let name = name(before)?;
        return Err(Error::at(
            &name.tokens,
            format!("`{text}` has no value here\nhelp: write it, `#[header({text} = \"…\")]`, or mark a field that holds it, `#[header({text})]`"),
        ));
    };
    if before.is_empty() {
        let what = "the name of a header field is missing before this";
        return Err(Error::at(
            equals,
            format!("{what}\nhelp: write it as in `#[header(RETRY_AFTER = \"60\")]`"),
        ));
    }
    let name = name(before)?;
    if !is_punct(equals, '=') {
        return Err(Error::at(equals, format!("`=` is missing before this\nhelp: write `{text} = \"…\"`")));
    }
    if let Some(path) = constant(value) {
        return Ok((name, ComputedValue::Path(path)));
    }
    let (value, value_token) = self::value(value, equals.span())?;
    let value = match template::read(&value_token, &value, fields)? {
        Written::Plain(value) => {
            ComputedValue::Literal(Header { name: name.clone(), value, value_token: Some(value_token) })
        }
        Written::Template(template) => ComputedValue::Template(template),
    };
    Ok((name, value))
}

fn name(tokens: &[TokenTree]) -> Result<HeaderName> {
    let spanned: TokenStream = tokens.iter().cloned().collect();
    let text = source_text(tokens.iter().cloned());
    let name = match tokens {
        [TokenTree::Literal(literal)] => match Lit::new(literal.clone()) {
            Lit::Str(name) if name.suffix().is_empty() => checked_name(&name.value()),
            _ => Err(format!(
                "{literal} is not a header name\nhelp: a name is a constant of `http::header`, or a string"
            )),
        },
        _ => constant_name(text.trim_start_matches("::").trim_start_matches("r#")),
    };
    match name.and_then(settable) {
        Ok(name) => Ok(HeaderName { name, tokens: spanned }),
        Err(message) => Err(Error::at(spanned, message)),
    }
}

/// The name, unless the field is set by the server or by us.
fn settable(name: String) -> Result<String, String> {
    let Some(field) = reserved_field(&name) else { return Ok(name) };
    let help = match name.as_str() {
        "connection" => "remove it; `connection: upgrade` is added to a response with `Upgrade`",
        "content-type" => {
            "remove it; the format of the body sets another: `#[problem(format = …)]` above the type"
        }
        _ => "remove it",
    };
    Err(format!("`{name}` {} ({})\nhelp: {help}", field.reason(), field.reference()))
}

/// A name in a string (RFC 9110, Section 5.1): a token, in lower case as in
/// HTTP/2.
fn checked_name(name: &str) -> Result<String, String> {
    let is_token = |character: char| u8::try_from(character).is_ok_and(is_token_char);
    match name.chars().find(|character| !is_token(*character)) {
        _ if name.is_empty() => {
            Err("a header name is empty\nhelp: name the field, as in `\"x-request-cost\"`".to_owned())
        }
        Some(character) => {
            let near: String = name
                .chars()
                .map(|character| if is_token(character) { character.to_ascii_lowercase() } else { '-' })
                .collect();
            Err(format!(
                "{character:?} is not allowed in a header name (RFC 9110, Section 5.6.2)\nhelp: write {near:?}"
            ))
        }
        None if name.len() > MAX_HEADER => {
            Err("a header name of more than 8 KiB is longer than clients accept\nhelp: shorten it".to_owned())
        }
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
    let what = format!("`{text}` is not a constant of `http::header`");
    let own = header_names::field_name(name);
    match closest(name, header_names::constants()) {
        Some(near) => Err(format!(
            "{what}\nhelp: did you mean `{near}`? for a field of your own, use a string: `\"{own}\"`"
        )),
        None => Err(format!("{what}\nhelp: write the name as a string: `\"{own}\"`")),
    }
}

fn value(tokens: &[TokenTree], equals: Span) -> Result<(String, TokenTree)> {
    let invalid = |token: &TokenTree, why: String| Err(Error::at(token, why));
    let wants_string =
        |text: &str| format!("the value of a header field is a string\nhelp: write `{text:?}`");
    match tokens {
        [token @ TokenTree::Literal(literal)] => match Lit::new(literal.clone()) {
            Lit::Str(text) if text.suffix().is_empty() => match unfit(&text.value()) {
                Some(why) => invalid(token, why),
                None => Ok((text.value(), token.clone())),
            },
            Lit::Str(text) => invalid(token, wants_string(&text.value())),
            Lit::Int(number) if !number.suffix().is_empty() => {
                invalid(token, wants_string(number.base10_digits()))
            }
            Lit::Char(character) => invalid(token, wants_string(&character.value().to_string())),
            _ => invalid(
                token,
                wants_string(literal.to_string().trim_start_matches(['b', 'c']).trim_matches('"')),
            ),
        },
        [token @ TokenTree::Ident(word)] if word == "true" || word == "false" => {
            invalid(token, wants_string(&word.to_string()))
        }
        [TokenTree::Literal(_), next @ (TokenTree::Ident(_) | TokenTree::Literal(_)), ..] => {
            invalid(next, "a comma is missing before this\nhelp: put it after the value".to_owned())
        }
        [] => Err(Error::at_span(
            equals,
            "the value is missing\nhelp: write it as in `#[header(RETRY_AFTER = \"60\")]`",
        )),
        _ => Err(Error::at(
            tokens.iter().cloned().collect::<TokenStream>(),
            "the value above a variant is a string literal\n\
             help: to send a value that differs between errors, mark the field that holds it: `#[header(RETRY_AFTER)]`\n\
             help: for one of the program, name a constant: `RETRY_AFTER = RETRY_SECONDS`",
        )),
    }
}

/// Why a value cannot be sent as it is (RFC 9110, Section 5.5).
pub(super) fn unfit(value: &str) -> Option<String> {
    let is_fit = |character: &char| matches!(character, ' '..='~' | '\t');
    if let Some(character) = value.chars().find(|character| !is_fit(character)) {
        return Some(format!("{character:?} is not allowed in a header value (RFC 9110, Section 5.5)\nhelp: visible ASCII, spaces and tabs are"));
    }
    if value.trim() != value {
        return Some(format!(
            "a header value has no leading or trailing whitespace (RFC 9110, Section 5.5)\nhelp: write {:?}",
            value.trim()
        ));
    }
    (value.len() > MAX_HEADER).then(|| {
        "a header value of more than 8 KiB is longer than clients accept\nhelp: shorten it".to_owned()
    })
}
