//! The grammar of `#[challenge(...)]`: the authentication scheme, and its parameters.

use super::attribute::{arguments, Attrs};
use super::header::unfit;
use super::member::{member, unnamed};
use super::template::{self, Written};
use super::tokens::{is_punct, split_at_commas, Entry};
use crate::attr::AttrList;
use crate::model::{
    AuthParam, AuthParamOf, AuthValue, Challenge, Container, Header, HeaderName, Spelled, Variant,
};
use crate::report::{Error, Report, Result};
use crate::source_text::source_text;
use proc_macro2::{Ident, TokenStream, TokenTree};
use statusful_registry::shared::is_token;
use statusful_registry::{auth_scheme, closest, AuthScheme, AUTH_SCHEMES};
use syn::{ext::IdentExt, Fields, Lit, Member};

const EXAMPLE: &str = "#[challenge(Bearer, realm = \"api\")]";

/// The challenges stated above a variant or a struct.
pub(super) fn challenges(attrs: &Attrs, fields: &Fields, report: &mut Report) -> AttrList<Challenge> {
    let emitted = report.count();
    let all = arguments(attrs, "challenge", EXAMPLE, report);
    let values = all.into_iter().filter_map(|arguments| challenge(arguments, fields, report)).collect();
    AttrList { values, has_invalid: report.count() > emitted }
}

/// Reports challenges on a field. Whether there are any.
pub(super) fn are_misplaced(attrs: &Attrs, help: &str, report: &mut Report) -> bool {
    let emitted = report.count();
    for attr in attrs.named("challenge") {
        let message = format!("`challenge` belongs above a variant or a type\nhelp: {help}");
        report.error(Error::at(&attr.meta, message));
    }
    report.count() > emitted
}

/// Decides in which header field each challenge is sent, and which of them are literals.
/// `Bearer` is first, as some clients read no other.
pub(super) fn place(container: &mut Container) {
    let mut codes = Vec::new();
    for variant in &container.variants {
        codes.push(container.code(variant));
    }
    for (variant, code) in container.variants.iter_mut().zip(codes) {
        if takes_default(variant, code) {
            for challenge in container.challenges.iter() {
                let challenge = Challenge { is_default: true, ..challenge.clone() };
                variant.challenges.values.push(challenge);
            }
        }
        let challenges = &mut variant.challenges.values;
        challenges.sort_by_key(|challenge| challenge.scheme.text != "Bearer");
        let mut headers = Vec::new();
        for (at, challenge) in challenges.iter_mut().enumerate() {
            let field = if code == Some(407) { "proxy-authenticate" } else { "www-authenticate" };
            field.clone_into(&mut challenge.header.name);
            // One behind another that is not is sent behind it, too.
            if let Some(value) = challenge.literal().filter(|_| at == headers.len()) {
                challenge.is_static = true;
                headers.push(Header { name: challenge.header.clone(), value, value_token: None });
            }
        }
        headers.append(&mut variant.headers.values);
        variant.headers.values = headers;
        for field in &mut variant.fields {
            for challenge in challenges.iter() {
                for param in challenge.params_of(&field.member) {
                    field.auth_params.push(param_of(challenge, param));
                }
            }
        }
    }
}

/// Whether the variant requires challenges, and states none (RFC 9110, Section 11.6.1).
fn takes_default(variant: &Variant, code: Option<u16>) -> bool {
    let field = match code {
        Some(401) => "www-authenticate",
        Some(407) => "proxy-authenticate",
        _ => return false,
    };
    let states = !variant.challenges.is_empty() || variant.challenges.has_invalid;
    !states && !variant.states_header(field)
}

fn param_of(challenge: &Challenge, param: &AuthParam) -> AuthParamOf {
    AuthParamOf {
        header: challenge.header.name.clone(),
        scheme: challenge.scheme.text.clone(),
        name: param.name.text.clone(),
    }
}

/// With a mistake, it is none: what is wrong with its value would be a second error.
fn challenge(arguments: TokenStream, fields: &Fields, report: &mut Report) -> Option<Challenge> {
    let emitted = report.count();
    let header = HeaderName { name: String::new(), tokens: arguments.clone() };
    let mut entries = split_at_commas(arguments).into_iter();
    let first = entries.next()?;
    let scheme = report.handle(scheme(&first));
    let mut params: Vec<AuthParam> = Vec::new();
    for entry in entries {
        let Some(param) = report.handle(param(&entry, fields)) else { continue };
        if params.iter().any(|known| known.name.text == param.name.text) {
            report.error(Error::at(
                &param.name.tokens,
                format!(
                    "`{}` is set twice in this challenge (RFC 9110, Section 11.2)\nhelp: remove one of them",
                    param.name.text
                ),
            ));
            continue;
        }
        params.push(param);
    }
    let challenge = Challenge { scheme: scheme?, params, header, is_static: false, is_default: false };
    Some(challenge).filter(|_| report.count() == emitted)
}

/// The scheme: the name of a registered one, or any in a string.
fn scheme(entry: &Entry) -> Result<Spelled> {
    let tokens: TokenStream = entry.tokens.iter().cloned().collect();
    let spelled = |text: &str| Ok(Spelled { text: text.to_owned(), tokens: tokens.clone() });
    match entry.tokens.as_slice() {
        [] => Err(super::lonely_comma(entry.comma)),
        [TokenTree::Ident(name)] => {
            let name = name.unraw().to_string();
            match auth_scheme(&name) {
                Some(scheme) => spelled(scheme.name()),
                None => Err(Error::at(&tokens, unknown_scheme(&name))),
            }
        }
        [TokenTree::Literal(literal)] => match Lit::new(literal.clone()) {
            Lit::Str(name) if is_token(&name.value()) && name.suffix().is_empty() => {
                match auth_scheme(&name.value()) {
                    Some(scheme) => spelled(scheme.name()),
                    None => spelled(&name.value()),
                }
            }
            _ => Err(Error::at(
                &tokens,
                format!("{literal} is not an authentication scheme, which is a token (RFC 9110, Section 11.1)\nhelp: write it as in `{EXAMPLE}`"),
            )),
        },
        [_, equals, ..] if is_punct(equals, '=') => Err(Error::at(
            &tokens,
            format!("the authentication scheme is missing before this (RFC 9110, Section 11.3)\nhelp: write it first, as in `{EXAMPLE}`"),
        )),
        [_, next, ..] if is_punct(next, '-') => {
            Err(Error::at(&tokens, hyphenated("authentication scheme", &entry.tokens)))
        }
        [_, next, ..] => {
            let help = "a comma is missing before this\nhelp: put it after the authentication scheme";
            Err(Error::at(next, help))
        }
        _ => Err(Error::at(
            &tokens,
            format!("an authentication scheme is expected here\nhelp: write it as in `{EXAMPLE}`"),
        )),
    }
}

/// What is wrong with `SCRAM-SHA-256` or `max-age` outside a string.
fn hyphenated(what: &str, tokens: &[TokenTree]) -> String {
    let name: String = tokens.iter().map(ToString::to_string).collect();
    format!("the name of this {what} contains a hyphen\nhelp: write it as a string: `\"{name}\"`")
}

fn unknown_scheme(name: &str) -> String {
    let what = format!("`{name}` is not a registered authentication scheme (RFC 9110, Section 16.4.1)");
    // `OAuth` is version 1.0, which nobody means anymore.
    let names = AUTH_SCHEMES.iter().map(AuthScheme::name).filter(|name| *name != "OAuth");
    match closest(name, names) {
        Some(near) => {
            format!(
                "{what}\nhelp: did you mean `{near}`? for a scheme of your own, use a string: `\"{name}\"`"
            )
        }
        None => format!("{what}\nhelp: for a scheme of your own, use a string: `\"{name}\"`"),
    }
}

fn param(entry: &Entry, fields: &Fields) -> Result<AuthParam> {
    let Some((first, rest)) = entry.tokens.split_first() else {
        return Err(super::lonely_comma(entry.comma));
    };
    let name = param_name(first)?;
    let Some((equals, value)) = rest.split_first() else {
        let help = match member(&name.text, fields) {
            Ok(_) => format!("write `{0} = {0}` for the value of the field", name.text),
            Err(_) => format!("write it, `{} = \"…\"`", name.text),
        };
        return Err(Error::at(&name.tokens, format!("`{}` has no value here\nhelp: {help}", name.text)));
    };
    if is_punct(equals, '-') {
        let end = entry.tokens.iter().position(|tree| is_punct(tree, '=')).unwrap_or(entry.tokens.len());
        let (written, _) = entry.tokens.split_at(end);
        let tokens: TokenStream = written.iter().cloned().collect();
        return Err(Error::at(&tokens, hyphenated("parameter", written)));
    }
    if !is_punct(equals, '=') {
        let help = format!("`=` is missing before this\nhelp: write `{} = \"…\"`", name.text);
        return Err(Error::at(equals, help));
    }
    if value.is_empty() {
        let help = format!("the value is missing\nhelp: write it as in `{EXAMPLE}`");
        return Err(Error::at_span(equals.span(), help));
    }
    Ok(AuthParam { name, value: self::value(value, fields)?, tokens: value.iter().cloned().collect() })
}

/// A word, or a token in a string, as `"max-age"` is. It is sent in lower case: some clients
/// know no other.
fn param_name(tree: &TokenTree) -> Result<Spelled> {
    let text = match tree {
        TokenTree::Ident(word) => Some(word.unraw().to_string()),
        TokenTree::Literal(literal) => match Lit::new(literal.clone()) {
            Lit::Str(name) if name.suffix().is_empty() => Some(name.value()),
            _ => None,
        },
        _ => None,
    };
    let text = text.filter(|text| is_token(text)).ok_or_else(|| {
        let shown = source_text([tree.clone()]);
        Error::at(
            tree,
            format!("`{shown}` is not the name of a parameter, which is a token (RFC 9110, Section 11.2)\nhelp: write it as in `{EXAMPLE}`"),
        )
    })?;
    Ok(Spelled { text: text.to_ascii_lowercase(), tokens: tree.clone().into() })
}

fn value(tokens: &[TokenTree], fields: &Fields) -> Result<AuthValue> {
    let all: TokenStream = tokens.iter().cloned().collect();
    match tokens {
        [token @ TokenTree::Literal(literal)] => {
            let text = match Lit::new(literal.clone()) {
                Lit::Str(text) if text.suffix().is_empty() => text.value(),
                Lit::Int(number) if number.suffix().is_empty() => number.base10_digits().to_owned(),
                _ => return Err(Error::at(token, invalid_value())),
            };
            match unfit(text.trim()) {
                Some(why) => Err(Error::at(token, why)),
                None => Ok(match template::read(token, &text, Some(fields))? {
                    Written::Plain(text) => AuthValue::Literal(text),
                    Written::Template(template) => AuthValue::Template(template),
                }),
            }
        }
        [TokenTree::Ident(word)] if word == "true" || word == "false" => {
            Ok(AuthValue::Literal(word.to_string()))
        }
        [TokenTree::Ident(word)] => field(word, fields).map(AuthValue::Field),
        [dot, TokenTree::Literal(index)] if is_punct(dot, '.') => {
            let found = unnamed(&index.to_string(), fields);
            let missing = || {
                Error::at(
                    &all,
                    format!("no field is named `.{index}`\nhelp: unnamed fields are numbered from `.0`"),
                )
            };
            found.ok_or_else(missing).map(AuthValue::Field)
        }
        [TokenTree::Literal(_) | TokenTree::Ident(_), next @ (TokenTree::Ident(_) | TokenTree::Literal(_)), ..] => {
            Err(Error::at(next, "a comma is missing before this\nhelp: put it after the value"))
        }
        _ => Err(Error::at(all, invalid_value())),
    }
}

fn invalid_value() -> &'static str {
    "the value of a parameter is a string, a number, or a field\n\
     help: write text as in `realm = \"api\"`, and the name of a field as in `scope = needed`, `scope = .0`"
}

fn field(word: &Ident, fields: &Fields) -> Result<Member> {
    let name = word.unraw().to_string();
    member(&name, fields).map_err(|near| {
        let help = match near {
            Some(near) => format!("did you mean `{near}`? for text, use a string: `\"{name}\"`"),
            None => format!("name a field, or use a string for text: `\"{name}\"`"),
        };
        Error::at(word, format!("no field is named `{name}`\nhelp: {help}"))
    })
}
