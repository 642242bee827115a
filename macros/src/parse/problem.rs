//! The grammar of `#[problem(...)]`.

use super::attribute::arguments;
use super::tokens::{is_punct, split_at_commas, Entry};
use crate::model::{Exposure, Problem, Text};
use crate::report::{Error, Report, Result};
use crate::uri;
use proc_macro2::{Ident, TokenStream, TokenTree};
use statusful_registry::{closest, GRPC_CODES};
use syn::{ext::IdentExt, Attribute, Lit};

/// Where an attribute stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Enum,
    Variant,
    Struct,
    Field,
}

/// One key: its name, where it may stand, and how it is written.
struct Key {
    name: &'static str,
    places: &'static [Place],
    belongs: &'static str,
    example: &'static str,
}

impl Key {
    /// The example of the key with a value.
    fn with_value(&self) -> &'static str {
        match self.name {
            "extension" => "#[problem(extension = \"balance\")]",
            _ => self.example,
        }
    }
}

const KEYS: [Key; 11] = {
    use Place::{Enum, Field, Struct, Variant};
    [
        Key {
            name: "base",
            places: &[Enum, Struct],
            belongs: "above the type",
            example: "#[problem(base = \"https://api.example.com/errors/\")]",
        },
        Key {
            name: "type",
            places: &[Variant, Struct],
            belongs: "above a variant",
            example: "#[problem(type = \"https://api.example.com/errors/conflict\")]",
        },
        Key {
            name: "title",
            places: &[Variant, Struct],
            belongs: "above a variant",
            example: "#[problem(title = \"The name is taken\")]",
        },
        Key {
            name: "code",
            places: &[Variant, Struct],
            belongs: "above a variant",
            example: "#[problem(code = \"name_taken\")]",
        },
        Key {
            name: "detail",
            places: &[Variant, Struct],
            belongs: "above a variant",
            example: "#[problem(detail = \"Choose another name.\")]",
        },
        Key {
            name: "grpc",
            places: &[Variant, Struct],
            belongs: "above a variant",
            example: "#[problem(grpc = \"ALREADY_EXISTS\")]",
        },
        Key {
            name: "expose",
            places: &[Enum, Variant, Struct],
            belongs: "above a variant or the type",
            example: "#[problem(expose)]",
        },
        Key {
            name: "redact",
            places: &[Enum, Variant, Struct],
            belongs: "above a variant or the type",
            example: "#[problem(redact)]",
        },
        Key { name: "unread", places: &[Variant], belongs: "above a variant", example: "#[problem(unread)]" },
        Key { name: "extension", places: &[Field], belongs: "on a field", example: "#[problem(extension)]" },
        Key { name: "default", places: &[Field], belongs: "on a field", example: "#[problem(default)]" },
    ]
};

/// What all `#[problem(...)]` at one place say.
pub(super) fn parse(attrs: &[Attribute], place: Place, report: &mut Report) -> Problem {
    let mut problem = Problem::default();
    let example = KEYS.iter().find(|key| key.places.contains(&place)).map_or("", |key| key.example);
    for arguments in arguments(attrs, "problem", example, report) {
        for entry in split_at_commas(arguments) {
            let read = read(&mut problem, place, &entry);
            report.handle(read);
        }
    }
    problem
}

fn read(problem: &mut Problem, place: Place, entry: &Entry) -> Result<()> {
    let Some((first, rest)) = entry.tokens.split_first() else {
        return Err(super::lonely_comma(entry.comma));
    };
    let TokenTree::Ident(word) = first else {
        let all: TokenStream = entry.tokens.iter().cloned().collect();
        return Err(Error::at(all, format!("a key of `#[problem(...)]` is expected here: {}", names(place))));
    };
    let key = key(word, place)?;
    let value = match rest.split_first() {
        None => None,
        Some((equals, [TokenTree::Literal(literal)])) if is_punct(equals, '=') => {
            let text = text(word, literal, key);
            problem.refused.extend(text.is_err().then_some(key.name));
            Some(text?)
        }
        Some((equals, value)) => {
            problem.refused.push(key.name);
            return Err(no_literal(word, key, equals, value));
        }
    };
    set(problem, word, key, value)
}

/// What stands behind a key where `= "literal"` should.
fn no_literal(word: &Ident, key: &Key, equals: &TokenTree, value: &[TokenTree]) -> Error {
    let help = format!("help: write it as in `{}`", key.with_value());
    match value {
        _ if !is_punct(equals, '=') => Error::at(equals, format!("`=` is missing before this\n{help}")),
        [] => Error::at(equals, format!("the value is missing behind this\n{help}")),
        [TokenTree::Literal(_), next @ (TokenTree::Ident(_) | TokenTree::Literal(_)), ..] => {
            Error::at(next, "a comma is missing before this\nhelp: put it behind the value")
        }
        _ => {
            let value: TokenStream = value.iter().cloned().collect();
            let why = "a derive sees the text of a literal, and no value";
            Error::at(value, format!("`{word}` takes a string literal: {why}\n{help}"))
        }
    }
}

fn key(word: &Ident, place: Place) -> Result<&'static Key> {
    let name = word.unraw().to_string();
    let Some(key) = KEYS.iter().find(|key| key.name == name) else {
        let help = match closest(&name, KEYS.iter().map(|key| key.name)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("the keys here are {}", names(place)),
        };
        return Err(Error::at(word, format!("`{name}` is no key of `#[problem(...)]`\nhelp: {help}")));
    };
    if key.places.contains(&place) {
        return Ok(key);
    }
    Err(Error::at(word, format!("`{name}` belongs {}\nhelp: there, write `{}`", key.belongs, key.example)))
}

fn names(place: Place) -> String {
    let keys = KEYS.iter().filter(|key| key.places.contains(&place));
    keys.map(|key| format!("`{}`", key.name)).collect::<Vec<_>>().join(", ")
}

fn text(word: &Ident, literal: &proc_macro2::Literal, key: &Key) -> Result<Text> {
    let Lit::Str(string) = Lit::new(literal.clone()) else {
        return Err(Error::at(
            literal,
            format!("`{word}` takes a string\nhelp: write it as in `{}`", key.with_value()),
        ));
    };
    let text = string.value();
    if !string.suffix().is_empty() {
        return Err(Error::at(literal, format!("a string has no suffix\nhelp: write `{word} = {text:?}`")));
    }
    if text.trim().is_empty() {
        return Err(Error::at(
            literal,
            format!("`{word}` is empty\nhelp: write it as in `{}`", key.with_value()),
        ));
    }
    let unfit = match key.name {
        "base" => unfit_base(&text),
        "type" => uri::not_absolute(&text),
        "grpc" => unknown_grpc(&text),
        "code" => text
            .contains(|letter: char| letter.is_whitespace() || letter.is_control())
            .then(|| "a code is one word, which clients compare".to_owned())
            .or_else(|| {
                let is_lost = text.chars().all(|letter| letter == '.');
                is_lost.then(|| "a code of dots alone is lost in a URI (RFC 3986, Section 5.2.4)".to_owned())
            }),
        _ => None,
    };
    match unfit {
        Some(why) => Err(Error::at(literal, format!("{why}\nhelp: write it as in `{}`", key.example))),
        None => Ok(Text { text, tokens: TokenTree::Literal(literal.clone()).into() }),
    }
}

fn unknown_grpc(name: &str) -> Option<String> {
    if GRPC_CODES.contains(&name) {
        return None;
    }
    let near =
        closest(name, GRPC_CODES).map(|near| format!("\nhelp: did you mean `{near}`?")).unwrap_or_default();
    Some(format!("{name:?} is no code of a gRPC error (google.rpc.Code){near}"))
}

fn unfit_base(base: &str) -> Option<String> {
    uri::not_absolute(base).or_else(|| {
        let joins = base.ends_with(['/', '#', '=', ':']);
        (!joins).then(|| {
            format!(
                "the code is put right behind the base, and {base:?} does not end in `/`, `#`, `=` or `:`"
            )
        })
    })
}

fn set(problem: &mut Problem, word: &Ident, key: &Key, value: Option<Text>) -> Result<()> {
    let twice = || Err(Error::at(word, format!("`{word}` is given twice\nhelp: take one of them out")));
    let body = match key.name {
        "base" => &mut problem.base,
        "type" => &mut problem.type_uri,
        "title" => &mut problem.title,
        "code" => &mut problem.code,
        "detail" => &mut problem.detail,
        "grpc" => &mut problem.grpc,
        "extension" => {
            if problem.extension.is_some() {
                return twice();
            }
            problem.extension = Some((word.clone(), value));
            return Ok(());
        }
        "default" => return set_mark(&mut problem.default, word, value.as_ref()),
        "unread" => return set_mark(&mut problem.unread, word, value.as_ref()),
        _ => return set_exposure(problem, word, value.as_ref()),
    };
    let Some(value) = value else {
        return Err(Error::at(
            word,
            format!("`{word}` has no value\nhelp: write it as in `{}`", key.example),
        ));
    };
    if body.is_some() {
        return twice();
    }
    *body = Some(value);
    if !matches!(key.name, "base" | "grpc") {
        problem.body.get_or_insert_with(|| word.clone());
    }
    Ok(())
}

/// A key that says all by itself.
fn set_mark(mark: &mut Option<Ident>, word: &Ident, value: Option<&Text>) -> Result<()> {
    has_no_value(word, value)?;
    if mark.is_some() {
        return Err(Error::at(word, format!("`{word}` is given twice\nhelp: take one of them out")));
    }
    *mark = Some(word.clone());
    Ok(())
}

fn has_no_value(word: &Ident, value: Option<&Text>) -> Result<()> {
    let refuse = |value: &Text| {
        Err(Error::at(&value.tokens, format!("`{word}` takes no value\nhelp: write `#[problem({word})]`")))
    };
    value.map_or(Ok(()), refuse)
}

fn set_exposure(problem: &mut Problem, word: &Ident, value: Option<&Text>) -> Result<()> {
    has_no_value(word, value)?;
    let exposure = if word == "expose" { Exposure::Expose } else { Exposure::Redact };
    match &problem.exposure {
        Some((other, _)) if *other == exposure => {
            Err(Error::at(word, format!("`{word}` is given twice\nhelp: take one of them out")))
        }
        Some(_) => Err(Error::at(word, "`expose` and `redact` exclude each other\nhelp: keep one of them")),
        None => {
            problem.exposure = Some((exposure, word.clone()));
            if exposure == Exposure::Expose {
                problem.body.get_or_insert_with(|| word.clone());
            }
            Ok(())
        }
    }
}
