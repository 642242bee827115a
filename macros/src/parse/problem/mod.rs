//! The grammar of `#[problem(...)]`.

mod extension;
mod function;
mod jsonrpc;
mod keys;
mod text;
mod type_path;

pub(super) use keys::{attribute, Target};
pub(super) use text::invalid_code;

use super::attribute::{arguments, Attrs};
use super::template::{self, Written};
use super::tokens::{is_punct, split_at_commas, Entry};
use crate::attr::{Attr, AttrList};
use crate::case::Case;
use crate::model::{
    Constant, ContainerProblem, Exposure, Extension, FieldProblem, Naming, Standard, Text, VariantProblem,
};
use crate::report::{Error, Report, Result};
use core::ops::RangeInclusive;
use extension::Options;
use function::{function, is_path};
use keys::{key, Form, Key};
use proc_macro2::{Delimiter, Group, Ident, Literal, TokenStream, TokenTree};
use statusful_registry::shared::jsonrpc::INTERNAL_ERROR;
use statusful_registry::shared::{LIMITS, MAX_BODY};
use syn::{Fields, Lit};
use type_path::type_path;

/// What all `#[problem(...)]` on one target say, by key.
#[derive(Default)]
pub(super) struct Values {
    keys: Vec<(&'static str, Attr<Value>)>,
    constants: Vec<Constant>,
    body_key: Option<Ident>,
    has_invalid: bool,
}

/// The value of a key.
enum Value {
    Bare,
    Text(String),
    Path(TokenStream),
    Options(Options),
    Limit(usize),
    JsonRpcCode(i32),
    JsonRpcRange(RangeInclusive<i32>),
}

impl Values {
    pub(super) fn parse(attrs: &Attrs, target: Target, report: &mut Report) -> Self {
        let emitted = report.count();
        let mut values = Values::default();
        for arguments in arguments(attrs, "problem", keys::example(target), report) {
            for entry in split_at_commas(arguments) {
                let read = values.read(&entry, target, report);
                report.handle(read);
            }
        }
        values.has_invalid = report.count() > emitted;
        // What is wrong may have been the type, which is not reported as missing.
        if values.has_invalid && target != Target::Field {
            let missing = ["base", "type"].into_iter().filter(|key| values.get(key).is_none());
            let missing: Vec<_> = missing.map(|key| (key, Attr::Invalid)).collect();
            values.keys.extend(missing);
        }
        values
    }

    pub(super) fn container(&mut self) -> ContainerProblem {
        let redact_code = self.redact_code();
        if redact_code.is_set() {
            drop(self.take("redact"));
        }
        ContainerProblem {
            base: self.text("base"),
            format: self.path("format"),
            exposure: self.exposure(),
            redact_code,
            no_code: self.bare("no_code"),
            log: self.text("log"),
            naming: self.naming(),
            limit: self.limit(),
            jsonrpc: self.jsonrpc_range(),
            constants: core::mem::take(&mut self.constants),
        }
    }

    /// A struct is its own one variant, which has all but the base and the format.
    pub(super) fn for_struct(
        mut self,
        fields: &Fields,
        report: &mut Report,
    ) -> (ContainerProblem, VariantProblem) {
        let (base, format, naming) = (self.text("base"), self.path("format"), self.naming());
        let limit = self.limit();
        let container = ContainerProblem { base, format, naming, limit, ..Default::default() };
        (container, self.variant(fields, report))
    }

    pub(super) fn variant(mut self, fields: &Fields, report: &mut Report) -> VariantProblem {
        let mut filled = |name| report.handle(self.filled(name, fields)).unwrap_or(Attr::Invalid);
        VariantProblem {
            title: filled("title"),
            detail: filled("detail"),
            instance: filled("instance"),
            type_uri: self.identifier("type"),
            code: self.identifier("code"),
            grpc: self.text("grpc"),
            jsonrpc: self.jsonrpc_code(),
            redact_code: self.redact_code(),
            exposure: self.exposure(),
            no_code: self.bare("no_code"),
            log: self.text("log"),
            shared: self.bare("shared"),
            unread: self.bare("unread"),
            constants: self.constants,
            has_invalid: self.has_invalid,
            body_key: self.body_key,
        }
    }

    /// `name` is the field's, and the member's unless another is given.
    pub(super) fn field(mut self, name: Option<&str>) -> FieldProblem {
        let of_field = name.unwrap_or_default();
        let standard = Standard::ALL.map(|member| (member, self.take(member.name())));
        let has_invalid = standard.iter().any(|(_, key)| key.is_invalid());
        let values = standard.iter().filter_map(|(member, key)| Some((*member, key.tokens()?.clone())));
        FieldProblem {
            standard: AttrList { values: values.collect(), has_invalid },
            extension: self.take("extension").map(|value| match value {
                Value::Text(name) => Extension::named(name),
                Value::Options(options) => options.into_extension(of_field),
                _ => Extension::named(of_field.to_owned()),
            }),
            default: self.bare_or_path("default"),
            source: self.bare_or_path("source"),
            backtrace: self.bare_or_path("backtrace"),
        }
    }

    /// Whether `extension` has a name of its own.
    pub(super) fn names_extension(&self) -> bool {
        match self.get("extension").and_then(Attr::value) {
            Some(Value::Text(_)) => true,
            Some(Value::Options(options)) => options.is_named(),
            _ => false,
        }
    }

    /// Whether `extension` has this option.
    pub(super) fn has_option(&self, option: &str) -> bool {
        matches!(self.get("extension").and_then(Attr::value), Some(Value::Options(options)) if options.sets(option))
    }

    fn read(&mut self, entry: &Entry, target: Target, report: &mut Report) -> Result<()> {
        let Some((first, rest)) = entry.tokens.split_first() else {
            return Err(super::lonely_comma(entry.comma));
        };
        let TokenTree::Ident(word) = first else {
            let all: TokenStream = entry.tokens.iter().cloned().collect();
            let keys = keys::names(target);
            return Err(Error::at(all, format!("a key of `#[problem(...)]` is expected here: {keys}")));
        };
        let key = key(word, target)?;
        if let Form::Constants = key.form {
            self.constants.extend(extension::constants(word, rest, report));
            self.asks_for_body(key, word);
            return Ok(());
        }
        match value(word, key, rest) {
            Ok(value) => self.set(word, key, value),
            Err(error) => {
                if self.get(key.name).is_none() {
                    self.keys.push((key.name, Attr::Invalid));
                }
                Err(error)
            }
        }
    }

    fn asks_for_body(&mut self, key: &Key, word: &Ident) {
        if key.is_of_body {
            self.body_key.get_or_insert_with(|| word.clone());
        }
    }

    fn set(&mut self, word: &Ident, key: &Key, value: Attr<Value>) -> Result<()> {
        if self.get(key.name).is_some_and(Attr::is_set) {
            return Err(Error::at(word, format!("`{word}` is set twice\nhelp: remove one of them")));
        }
        if let Some(other) = key.excludes.filter(|other| self.get(other).is_some_and(Attr::is_set)) {
            return Err(Error::at(
                word,
                format!("`{other}` and `{word}` exclude each other\nhelp: keep one of them"),
            ));
        }
        self.asks_for_body(key, word);
        drop(self.take(key.name));
        self.keys.push((key.name, value));
        Ok(())
    }

    fn get(&self, key: &str) -> Option<&Attr<Value>> {
        self.keys.iter().find(|(name, _)| *name == key).map(|(_, value)| value)
    }

    fn take(&mut self, key: &str) -> Attr<Value> {
        let at = self.keys.iter().position(|(name, _)| *name == key);
        at.map(|at| self.keys.swap_remove(at).1).unwrap_or_default()
    }

    fn text(&mut self, key: &str) -> Attr<String> {
        self.take(key).map(|value| match value {
            Value::Text(text) => text,
            _ => String::new(),
        })
    }

    /// A text that clients compare: it names no field.
    fn identifier(&mut self, key: &str) -> Attr<Text> {
        self.take(key).map(|value| match value {
            Value::Path(path) => Text::Path(path),
            Value::Text(text) => Text::Literal(text),
            _ => Text::Literal(String::new()),
        })
    }

    /// A text that may name fields.
    fn filled(&mut self, key: &str, fields: &Fields) -> Result<Attr<Text>> {
        let Some(Attr::Set { value: Value::Text(text), tokens }) = self.get(key) else {
            return Ok(self.identifier(key));
        };
        let Some(literal) = tokens.clone().into_iter().next() else { return Ok(Attr::Invalid) };
        let text = match template::read(&literal, text, Some(fields))? {
            Written::Plain(text) => Text::Literal(text),
            Written::Template(template) => Text::Template(template),
        };
        Ok(Attr::Set { value: text, tokens: tokens.clone() })
    }

    fn bare_or_path(&mut self, key: &str) -> Attr<Option<TokenStream>> {
        self.take(key).map(|value| match value {
            Value::Path(path) => Some(path),
            _ => None,
        })
    }

    fn bare(&mut self, key: &str) -> Attr<()> {
        self.take(key).map(drop)
    }

    fn naming(&mut self) -> Naming {
        let case = self.text("rename_all").map(|name| Case::named(&name).unwrap_or(Case::Snake));
        Naming { case, prefix: self.text("code_prefix") }
    }

    fn path(&mut self, key: &str) -> Attr<TokenStream> {
        self.take(key).map(|value| match value {
            Value::Path(path) => path,
            _ => TokenStream::new(),
        })
    }

    fn limit(&mut self) -> Attr<usize> {
        self.take("limit").map(|value| match value {
            Value::Limit(bytes) => bytes,
            _ => MAX_BODY,
        })
    }

    fn jsonrpc_code(&mut self) -> Attr<i32> {
        self.take("jsonrpc").map(|value| match value {
            Value::JsonRpcCode(code) => code,
            _ => INTERNAL_ERROR,
        })
    }

    fn jsonrpc_range(&mut self) -> Attr<RangeInclusive<i32>> {
        self.take("jsonrpc").map(|value| match value {
            Value::JsonRpcRange(range) => range,
            _ => i32::MIN..=i32::MAX,
        })
    }

    /// The code in `redact(code = "…")`, empty in `redact(code)`.
    fn redact_code(&self) -> Attr<String> {
        match self.get("redact") {
            Some(Attr::Set { value: Value::Text(code), tokens }) => {
                Attr::Set { value: code.clone(), tokens: tokens.clone() }
            }
            _ => Attr::Absent,
        }
    }

    fn exposure(&mut self) -> Attr<Exposure> {
        let expose = self.take("expose").map(|_| Exposure::Expose);
        let redact = self.take("redact").map(|_| Exposure::Redact);
        if expose.is_set() || redact.is_absent() {
            expose
        } else {
            redact
        }
    }
}

/// The value of a key.
fn value(word: &Ident, key: &Key, rest: &[TokenTree]) -> Result<Attr<Value>> {
    match (key.form, rest.split_first()) {
        (
            Form::Text(_)
            | Form::TextOrPath(_)
            | Form::Limit
            | Form::JsonRpcCode
            | Form::JsonRpcRange
            | Form::Type,
            None,
        ) => {
            let field = keys::elsewhere(key).map(|it| format!(", or mark the field that holds it: `{it}`"));
            let help = format!("write it as in `{}`{}", key.example, field.unwrap_or_default());
            Err(Error::at(word, format!("`{word}` has no value\nhelp: {help}")))
        }
        (_, None) => Ok(Attr::set(Value::Bare, word)),
        (Form::Extension, Some((TokenTree::Group(group), [])))
            if group.delimiter() == Delimiter::Parenthesis =>
        {
            Ok(Attr::set(Value::Options(Options::parse(word, group.stream())?), word))
        }
        (Form::BareOrPath, Some(_)) => {
            Ok(Attr::set(Value::Path(function(word, rest, &format!("{word} = path::to::function"))?), word))
        }
        (Form::BareOrCode, Some((TokenTree::Group(list), []))) => {
            Ok(Attr::set(Value::Text(redacted_code(list)?), word))
        }
        (Form::Bare | Form::BareOrCode, Some((equals, [value]))) if is_punct(equals, '=') => {
            let (on_field, above) = match keys::elsewhere(key) {
                Some(_) => ("on a field, ", ", or put this above the variant"),
                None => ("", ""),
            };
            let help = format!("write `#[problem({word})]`{above}");
            Err(Error::at(value, format!("{on_field}`{word}` takes no value\nhelp: {help}")))
        }
        (Form::Type, Some((equals, value))) if is_punct(equals, '=') && !value.is_empty() => {
            Ok(Attr::set(Value::Path(type_path(word, key, value)?), word))
        }
        (Form::JsonRpcCode, Some((equals, value))) if is_punct(equals, '=') && !value.is_empty() => {
            Ok(Attr::set(Value::JsonRpcCode(jsonrpc::code(value)?), TokenStream::from_iter(value.to_vec())))
        }
        (Form::JsonRpcRange, Some((equals, value))) if is_punct(equals, '=') && !value.is_empty() => {
            Ok(Attr::set(Value::JsonRpcRange(jsonrpc::range(value)?), TokenStream::from_iter(value.to_vec())))
        }
        (Form::Limit, Some((equals, [TokenTree::Literal(literal)]))) if is_punct(equals, '=') => {
            Ok(Attr::set(Value::Limit(limit(literal, key)?), literal))
        }
        (_, Some((equals, [TokenTree::Literal(literal)]))) if is_punct(equals, '=') => {
            Ok(Attr::set(Value::Text(text(word, literal, key)?), literal))
        }
        (Form::TextOrPath(_), Some((equals, path))) if is_punct(equals, '=') => {
            let tokens: TokenStream = path.iter().cloned().collect();
            if is_path(tokens.clone()) {
                return Ok(Attr::set(Value::Path(tokens.clone()), tokens));
            }
            Err(no_literal(word, key, equals, path))
        }
        (_, Some((equals, value))) => Err(no_literal(word, key, equals, value)),
    }
}

/// `(code)`, or `(code = "…")` with the code to send instead.
fn redacted_code(list: &Group) -> Result<String> {
    let help =
        "help: to hide the text: `#[problem(redact)]`; its code and type, too: `#[problem(redact(code))]`";
    let tokens: Vec<TokenTree> = list.stream().into_iter().collect();
    match tokens.as_slice() {
        [TokenTree::Ident(word)] if word == "code" => Ok(String::new()),
        [TokenTree::Ident(word), equals, TokenTree::Literal(code)]
            if word == "code" && is_punct(equals, '=') =>
        {
            text(word, code, keys::named("code"))
        }
        [] => Err(Error::at(list, format!("`redact(...)` is empty\n{help}"))),
        [first, ..] => Err(Error::at(first, format!("`redact(...)` takes `code` alone\n{help}"))),
    }
}

/// A number of bytes.
fn limit(literal: &Literal, key: &Key) -> Result<usize> {
    let Lit::Int(number) = Lit::new(literal.clone()) else {
        let help = format!("help: write it as in `{}`", key.example);
        return Err(Error::at(literal, format!("`{}` takes a number of bytes\n{help}", key.name)));
    };
    let (least, most) = (LIMITS.start(), LIMITS.end());
    match number.base10_parse() {
        Ok(bytes) if LIMITS.contains(&bytes) => Ok(bytes),
        Ok(bytes) if bytes < *least => Err(Error::at(
            literal,
            format!("a body of {bytes} bytes may not hold the standard members\nhelp: a limit is at least {least}"),
        )),
        _ => Err(Error::at(
            literal,
            format!(
                "a body is assembled in memory, by the server and and clients do not read a longer one\n\
                 help: a limit is at most {most} (1 MiB)"
            ),
        )),
    }
}

/// The error for a value that is not `= "literal"`.
fn no_literal(word: &Ident, key: &Key, equals: &TokenTree, value: &[TokenTree]) -> Error {
    let help = format!("help: write it as in `{}`", key.with_value());
    match value {
        _ if !is_punct(equals, '=') => Error::at(equals, format!("`=` is missing before this\n{help}")),
        [] => Error::at(equals, format!("the value is missing after this\n{help}")),
        [TokenTree::Literal(_), next @ (TokenTree::Ident(_) | TokenTree::Literal(_)), ..] => {
            Error::at(next, "a comma is missing before this\nhelp: put it after the value")
        }
        _ => {
            let value: TokenStream = value.iter().cloned().collect();
            let why = match key.form {
                Form::TextOrPath(_) => "takes a string literal, or the path of a function or constant",
                Form::Limit => "takes a literal number: a derive sees the text of a literal, but no values",
                _ => "takes a string literal: a derive sees the text of a literal, but no values",
            };
            Error::at(value, format!("`{word}` {why}\n{help}"))
        }
    }
}

fn text(word: &Ident, literal: &Literal, key: &Key) -> Result<String> {
    let invalid = |why: String| Err(Error::at(literal, why));
    let example = key.with_value();
    let Lit::Str(string) = Lit::new(literal.clone()) else {
        return invalid(format!("`{word}` takes a string\nhelp: write it as in `{example}`"));
    };
    let text = string.value();
    if !string.suffix().is_empty() {
        return invalid(format!("a string has no suffix\nhelp: write `{word} = {text:?}`"));
    }
    if text.trim().is_empty() {
        return invalid(format!("`{word}` is empty\nhelp: write it as in `{example}`"));
    }
    match key.form {
        Form::Text(check) | Form::TextOrPath(check) => match check(&text) {
            Some(why) => invalid(format!("{why}\nhelp: write it as in `{example}`")),
            None => Ok(text),
        },
        Form::Extension => match text::invalid_member(&text) {
            Some(why) => invalid(why),
            None => Ok(text),
        },
        _ => Ok(text),
    }
}
