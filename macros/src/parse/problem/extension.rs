//! The grammar of `extension(...)`: what is sent of a field, and members with one value above a
//! variant or a type.

use super::function;
use super::text::invalid_member;
use crate::model::{Constant, Extension, MemberValue};
use crate::parse::lonely_comma;
use crate::parse::tokens::{is_punct, split_at_commas, Entry};
use crate::report::{Error, Report, Result};
use proc_macro2::{Ident, TokenStream, TokenTree};
use statusful_registry::{closest, shared::push_escaped};
use syn::{ext::IdentExt, Lit};

/// The options of `extension(...)` on a field, with an example of each.
const OPTIONS: [(&str, &str); 6] = [
    ("name", "extension(name = \"balance\")"),
    ("with", "extension(with = path::to::function)"),
    ("display", "extension(display)"),
    ("skip_if", "extension(skip_if = Vec::is_empty)"),
    ("flatten", "extension(flatten)"),
    ("truncated", "extension(truncated)"),
];

/// What users of serde write for an option.
const OF_SERDE: [(&str, &str); 3] =
    [("rename", "name"), ("serialize_with", "with"), ("skip_serializing_if", "skip_if")];

/// How an option is written, if that is the name of one.
pub(super) fn example(word: &str) -> Option<String> {
    let name = OF_SERDE.iter().find(|(serde, _)| *serde == word).map_or(word, |(_, name)| name);
    let (_, example) = OPTIONS.iter().find(|(option, _)| *option == name)?;
    Some(format!("#[problem({example})]"))
}

/// `extension(name = "…", with = path, display, skip_if = path, flatten, truncated)` on a field.
#[derive(Default)]
pub(super) struct Options {
    name: Option<String>,
    with: Option<TokenStream>,
    displays: bool,
    skip_if: Option<TokenStream>,
    flattens: Option<Ident>,
    marks_truncation: bool,
    /// The options that are set, which are checked against each other.
    set: Vec<&'static str>,
}

impl Options {
    /// The first mistake is an error: the options depend on each other.
    pub(super) fn parse(word: &Ident, arguments: TokenStream) -> Result<Self> {
        let mut options = Options::default();
        if arguments.is_empty() {
            let help = "write `#[problem(extension)]`, or an option, as in";
            return Err(Error::at(
                word,
                format!("nothing is in the parentheses\nhelp: {help} `#[problem({})]`", OPTIONS[0].1),
            ));
        }
        for entry in split_at_commas(arguments) {
            options.read(&entry)?;
        }
        Ok(options)
    }

    /// Whether the member has a name of its own, or none.
    pub(super) fn is_named(&self) -> bool {
        self.name.is_some() || self.flattens.is_some()
    }

    /// Whether an option says what a key of serde's would.
    pub(super) fn sets(&self, option: &str) -> bool {
        self.set.contains(&option)
    }

    pub(super) fn into_extension(self, of_field: &str) -> Extension {
        let value = match self.with {
            Some(path) => MemberValue::With(path),
            None if self.displays => MemberValue::Display,
            None => MemberValue::Field,
        };
        let name = self.name.unwrap_or_else(|| of_field.to_owned());
        let marks_truncation = self.marks_truncation;
        Extension { name, value, flattens: self.flattens.is_some(), skip_if: self.skip_if, marks_truncation }
    }

    fn read(&mut self, entry: &Entry) -> Result<()> {
        let Some((first, rest)) = entry.tokens.split_first() else { return Err(lonely_comma(entry.comma)) };
        let TokenTree::Ident(word) = first else {
            let all: TokenStream = entry.tokens.iter().cloned().collect();
            let what = format!("an option of `extension(...)` is expected here: {}", names());
            return Err(Error::at(
                &all,
                match entry.tokens.as_slice() {
                    [TokenTree::Literal(name)] => {
                        format!("{what}\nhelp: for a name alone, write `extension = {name}`")
                    }
                    _ => what,
                },
            ));
        };
        let (name, example) = option(word)?;
        if self.sets(name) {
            return Err(Error::at(word, format!("`{word}` is set twice\nhelp: remove one of them")));
        }
        if let Some((other, why)) = self.conflict(name) {
            return Err(Error::at(
                word,
                format!("`{other}` and `{name}` exclude each other: {why}\nhelp: keep one of them"),
            ));
        }
        match name {
            "name" => self.name = Some(text(word, rest, example)?),
            "with" => self.with = Some(function(word, rest, example)?),
            "skip_if" => self.skip_if = Some(function(word, rest, example)?),
            _ => {
                if let Some(next) = rest.first() {
                    return Err(Error::at(next, format!("`{word}` takes no value\nhelp: write `{word}`")));
                }
                self.displays |= name == "display";
                self.marks_truncation |= name == "truncated";
                self.flattens = self.flattens.take().or((name == "flatten").then(|| word.clone()));
            }
        }
        self.set.push(name);
        Ok(())
    }

    fn conflict(&self, name: &str) -> Option<(&'static str, &'static str)> {
        const CONFLICTS: [(&str, &str, &str); 5] = [
            ("name", "flatten", "the members have the names of the entries"),
            ("display", "flatten", "a text has no entries"),
            ("display", "with", "each says what is sent"),
            ("display", "truncated", "a text is omitted as a whole"),
            ("flatten", "truncated", "the entries are omitted one by one"),
        ];
        let other = |(one, other, why): &(&'static str, &'static str, &'static str)| {
            (name == *one && self.sets(other))
                .then_some((*other, *why))
                .or((name == *other && self.sets(one)).then_some((*one, *why)))
        };
        CONFLICTS.iter().find_map(other)
    }
}

fn names() -> String {
    OPTIONS.map(|(name, _)| format!("`{name}`")).join(", ")
}

fn option(word: &Ident) -> Result<(&'static str, &'static str)> {
    let name = word.unraw().to_string();
    if let Some((option, example)) = OPTIONS.iter().find(|(option, _)| *option == name) {
        return Ok((option, example));
    }
    let of_serde = OF_SERDE.iter().find(|(serde, _)| *serde == name).map(|(_, option)| *option);
    let near = of_serde.or_else(|| closest(&name, OPTIONS.map(|(option, _)| option)));
    let help = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the options are {}", names()),
    };
    Err(Error::at(word, format!("`{name}` is not an option of `extension(...)`\nhelp: {help}")))
}

fn text(word: &Ident, rest: &[TokenTree], example: &str) -> Result<String> {
    let help = format!("help: write it as in `#[problem({example})]`");
    let string = match rest {
        [equals, TokenTree::Literal(literal)] if is_punct(equals, '=') => Lit::new(literal.clone()),
        _ => return Err(Error::at(word, format!("`{word}` takes a string\n{help}"))),
    };
    match string {
        Lit::Str(text) if text.value().trim().is_empty() => {
            Err(Error::at(text, format!("`{word}` is empty\n{help}")))
        }
        Lit::Str(text) if text.suffix().is_empty() => match invalid_member(&text.value()) {
            Some(why) => Err(Error::at(text, why)),
            None => Ok(text.value()),
        },
        other => Err(Error::at(other, format!("`{word}` takes a string\n{help}"))),
    }
}

const EXAMPLE: &str = "#[problem(extension(docs = \"https://example.com/docs\"))]";

/// `extension(docs = "…", retryable = true)` above a variant or a type.
pub(super) fn constants(word: &Ident, rest: &[TokenTree], report: &mut Report) -> Vec<Constant> {
    let [TokenTree::Group(group)] = rest else {
        let help = "mark the field that holds the value: `#[problem(extension)]`";
        let message = format!(
            "`extension` belongs on a field\nhelp: {help}\nhelp: for one value in every error: `{EXAMPLE}`"
        );
        report.error(Error::at(word, message));
        return Vec::new();
    };
    if group.stream().is_empty() {
        report.error(Error::at(
            word,
            format!("nothing is in the parentheses\nhelp: write it as in `{EXAMPLE}`"),
        ));
    }
    let entries = split_at_commas(group.stream());
    entries.iter().filter_map(|entry| report.handle(constant(entry))).collect()
}

fn constant(entry: &Entry) -> Result<Constant> {
    let Some((first, rest)) = entry.tokens.split_first() else { return Err(lonely_comma(entry.comma)) };
    let name = match first {
        TokenTree::Ident(word) => word.unraw().to_string(),
        TokenTree::Literal(literal) => match Lit::new(literal.clone()) {
            Lit::Str(text) if !text.value().trim().is_empty() => text.value(),
            _ => {
                return Err(Error::at(
                    first,
                    format!("{literal} is not the name of a member\nhelp: write it as in `{EXAMPLE}`"),
                ))
            }
        },
        other => {
            return Err(Error::at(
                other,
                format!("the name of a member is expected here\nhelp: write it as in `{EXAMPLE}`"),
            ))
        }
    };
    let Some((equals, value)) = rest.split_first() else {
        let help = format!("write it: `{name} = \"…\"`");
        return Err(Error::at(first, format!("`{name}` has no value here\nhelp: {help}")));
    };
    if !is_punct(equals, '=') {
        return Err(Error::at(equals, format!("`=` is missing before this\nhelp: write `{name} = \"…\"`")));
    }
    if value.is_empty() {
        return Err(Error::at(
            equals,
            format!("the value is missing after this\nhelp: write `{name} = \"…\"`"),
        ));
    }
    if let Some(why) = invalid_member(&name) {
        return Err(Error::at(first, why));
    }
    Ok(Constant { json: json(&name, value)?, name, tokens: first.clone().into() })
}

/// A string, a number or a Boolean as JSON.
fn json(name: &str, value: &[TokenTree]) -> Result<String> {
    let all: TokenStream = value.iter().cloned().collect();
    let (sign, value) = match value {
        [sign, rest @ ..] if is_punct(sign, '-') => ("-", rest),
        value => ("", value),
    };
    match value {
        [TokenTree::Ident(word)] if sign.is_empty() && (word == "true" || word == "false") => {
            Ok(word.to_string())
        }
        [TokenTree::Literal(literal)] => match Lit::new(literal.clone()) {
            Lit::Str(text) if sign.is_empty() && text.suffix().is_empty() => {
                quoted(&text.value()).map_err(|why| Error::at(&all, why))
            }
            Lit::Int(number) if number.suffix().is_empty() => Ok(format!("{sign}{}", number.base10_digits())),
            Lit::Float(number) if number.suffix().is_empty() => match float(number.base10_digits()) {
                Some(digits) => Ok(format!("{sign}{digits}")),
                None => Err(Error::at(
                    &all,
                    "this is more than an `f64` holds, and clients read numbers as such (RFC 8259, Section 6)\n\
                     help: write a string",
                )),
            },
            _ => Err(invalid(name, &all)),
        },
        [TokenTree::Literal(_), next @ (TokenTree::Ident(_) | TokenTree::Literal(_)), ..] => {
            Err(Error::at(next, "a comma is missing before this\nhelp: put it after the value"))
        }
        _ => Err(invalid(name, &all)),
    }
}

/// As JSON writes it (RFC 8259, Section 6): without leading zeros, and with a digit after the
/// point. `None` for one that is too large.
fn float(digits: &str) -> Option<String> {
    let whole = digits.trim_start_matches('0');
    let zero = if whole.starts_with(|first: char| first.is_ascii_digit()) { "" } else { "0" };
    let end = if whole.ends_with('.') { "0" } else { "" };
    let is_finite = digits.parse().is_ok_and(f64::is_finite);
    is_finite.then(|| format!("{zero}{whole}{end}"))
}

fn invalid(name: &str, value: &TokenStream) -> Error {
    let help = "mark the field that holds it: `#[problem(extension)]`";
    Error::at(
        value,
        format!("the value of `{name}` is a string, a number, `true` or `false`\nhelp: for a value that differs between errors, {help}"),
    )
}

/// A text in quotes. A brace is written twice, as in a format string.
fn quoted(text: &str) -> Result<String, String> {
    let literal = text.replace("{{", "").replace("}}", "");
    if literal.contains(['{', '}']) {
        return Err("a member with one value has no placeholders\n\
             help: mark the field that holds the value: `#[problem(extension)]`\n\
             help: for a brace, write it twice: `{{`, `}}`"
            .to_owned());
    }
    let mut json = vec![b'"'];
    push_escaped(&mut json, &text.replace("{{", "{").replace("}}", "}"));
    json.push(b'"');
    String::from_utf8(json).map_err(|error| error.to_string())
}
