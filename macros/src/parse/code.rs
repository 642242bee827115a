//! A status code as a number or as a name.

use crate::model::Code;
use crate::names;
use crate::report::{Error, Result};
use crate::source_text::source_text;
use crate::suggest::{did_you_mean, likely_codes, usage, usages};
use proc_macro2::{Literal, TokenStream, TokenTree};
use statusful_registry::{self as registry, closest, NearestName, Registered, State};
use syn::{Lit, LitInt};

/// More characters than an integer literal of any type needs.
const MAX_LENGTH: usize = 256;

const THREE_DIGITS: &str = "a status code is an integer from 100 to 999 (RFC 9110, Section 15)";

/// Reads an entry that does not begin with a word.
pub(super) fn number(tokens: &[TokenTree], keys: [&str; 7]) -> Result<Code> {
    if let [TokenTree::Literal(literal)] = tokens {
        return literal_number(literal);
    }
    let spanned: TokenStream = tokens.iter().cloned().collect();
    let text = source_text(tokens.iter().cloned());
    match tokens {
        [TokenTree::Punct(sign), TokenTree::Literal(literal)] if sign.as_char() == '-' => {
            let help = match literal_number(literal) {
                Ok(code) => format!("\nhelp: remove the sign: `#[status({})]`", code.written),
                Err(_) => String::new(),
            };
            Err(Error::at(spanned, format!("`{text}` is negative: {THREE_DIGITS}{help}")))
        }
        [TokenTree::Group(group)] => {
            let inner: Vec<_> = group.stream().into_iter().take(2).collect();
            let help = match inner.as_slice() {
                [TokenTree::Literal(literal)] => format!("`#[status({literal})]`"),
                _ => "`#[status(409)]`".to_owned(),
            };
            Err(Error::at(spanned, format!("a status is written without brackets\nhelp: write {help}")))
        }
        [TokenTree::Literal(first), second, ..] => Err(match (literal_number(first), second) {
            (Ok(code), TokenTree::Ident(word)) if keys.contains(&word.to_string().as_str()) => {
                let comma = format!("a comma is missing before this\nhelp: write `{}, {word}`", code.written);
                Error::at(second, comma)
            }
            (Ok(code), _) => Error::at(
                spanned,
                format!("`{text}` is not a status code: {THREE_DIGITS}\nhelp: did you mean `#[status({})]`?", code.written),
            ),
            (Err(_), _) => Error::at(spanned, format!("`{text}` is not a status code: {THREE_DIGITS}{}", lookalike(&text))),
        }),
        _ => Err(Error::at(
            spanned,
            format!(
                "`{text}` is not a status\n\
                 help: write a code, `#[status(409)]`, a name, `#[status(CONFLICT)]`, or `#[status(transparent)]`"
            ),
        )),
    }
}

fn literal_number(literal: &Literal) -> Result<Code> {
    let invalid = |why: String| Err(Error::at(literal, why));
    let text = literal.to_string();
    // Nearly all: `syn` reads the others.
    if let (3, Ok(number @ 100..=999)) = (text.len(), text.parse()) {
        return Ok(Code { number, tokens: TokenTree::Literal(literal.clone()).into(), written: text });
    }
    if text.len() > MAX_LENGTH && text.starts_with(|first: char| first.is_ascii_digit()) {
        return invalid(format!("this is too large: {THREE_DIGITS}"));
    }
    match Lit::new(literal.clone()) {
        Lit::Int(int) => integer(&int, literal),
        Lit::Float(float) => {
            let whole = float.base10_digits().split(['.', 'e', 'E']).next().unwrap_or_default();
            invalid(format!("`{text}` is a float: {THREE_DIGITS}{}", paste(whole)))
        }
        Lit::Str(string) => {
            invalid(format!("{text} is a string: {THREE_DIGITS}{}", paste(string.value().trim())))
        }
        Lit::ByteStr(_) | Lit::CStr(_) => {
            let inner = text.trim_start_matches(['b', 'c', 'r']).trim_matches('"');
            invalid(format!("{text} is a string: {THREE_DIGITS}{}", paste(inner)))
        }
        Lit::Char(_) | Lit::Byte(_) => invalid(format!("{text} is a character: {THREE_DIGITS}")),
        _ => invalid(format!("`{text}` is not a status code: {THREE_DIGITS}")),
    }
}

/// Whether this is a string that does not stand for a status.
pub(super) fn is_text(literal: &Literal) -> bool {
    match Lit::new(literal.clone()) {
        Lit::Str(text) => !text.value().trim().is_empty() && paste(text.value().trim()).is_empty(),
        _ => false,
    }
}

/// The help line for a number or a name that was written in another form.
fn paste(text: &str) -> String {
    let number = text.parse().ok().and_then(registry::registered);
    match number.or_else(|| registry::by_name(text)) {
        Some(row) if row.state() == State::Unused => {
            format!("\nhelp: {} is reserved as \"(Unused)\"", row.code())
        }
        Some(row) => format!("\nhelp: write `#[status({})]` ({})", row.code(), row.phrase()),
        None => String::new(),
    }
}

fn integer(int: &LitInt, literal: &Literal) -> Result<Code> {
    let invalid = |why: String| Err(Error::at(literal, why));
    let (digits, suffix) = (int.base10_digits(), int.suffix());
    let Some(limit) = suffix_limit(suffix) else {
        let text = literal.to_string();
        let help = Some(paste(digits)).filter(|help| !help.is_empty()).unwrap_or_else(|| lookalike(&text));
        return invalid(format!("`{text}` is not a number: {THREE_DIGITS}{help}"));
    };
    let value: u128 = digits.parse().unwrap_or(u128::MAX);
    if value > limit {
        return invalid(format!("{digits} does not fit into `{suffix}`: {THREE_DIGITS}{}", paste(digits)));
    }
    match u16::try_from(value) {
        Ok(number @ 100..=999) => Ok(Code {
            number,
            tokens: TokenTree::Literal(literal.clone()).into(),
            written: literal.to_string(),
        }),
        Ok(number @ 0..=99) => {
            let used = registry::unofficial(number).first().map(usage);
            let used = used.map(|used| format!("\n{used}")).unwrap_or_default();
            invalid(format!("`{literal}` is too small: {THREE_DIGITS}{used}"))
        }
        Ok(number) => {
            invalid(format!("`{literal}` is too large: {THREE_DIGITS}{}", did_you_mean(likely_codes(number))))
        }
        Err(_) => invalid(format!("`{literal}` is too large: {THREE_DIGITS}")),
    }
}

/// The largest value of an integer type, or of any without a suffix.
fn suffix_limit(suffix: &str) -> Option<u128> {
    Some(match suffix {
        "" | "u128" => u128::MAX,
        "i128" => i128::MAX.unsigned_abs(),
        "u64" | "usize" => u64::MAX.into(),
        "i64" | "isize" => i64::MAX.unsigned_abs().into(),
        "u32" => u32::MAX.into(),
        "i32" => i32::MAX.unsigned_abs().into(),
        "u16" => u16::MAX.into(),
        "i16" => i16::MAX.unsigned_abs().into(),
        "u8" => u8::MAX.into(),
        "i8" => i8::MAX.unsigned_abs().into(),
        _ => return None,
    })
}

/// The help line for a code in which letters replace the digits that they look like, or
/// other characters are between the digits.
fn lookalike(text: &str) -> String {
    let digit = |character| match character {
        'O' | 'o' => '0',
        'I' | 'i' | 'l' => '1',
        'Z' | 'z' => '2',
        'S' | 's' => '5',
        'B' => '8',
        other => other,
    };
    let digits: String = text.chars().filter(|character| character.is_alphanumeric()).map(digit).collect();
    let likely = digits.parse().ok().and_then(registry::registered);
    did_you_mean(likely.into_iter())
}

/// Reads an entry that begins with a word: `CONFLICT`, `http::StatusCode::CONFLICT`.
pub(super) fn name(tokens: &[TokenTree], keys: [&str; 7]) -> Result<Code> {
    let spanned: TokenStream = tokens.iter().cloned().collect();
    let text = source_text(tokens.iter().cloned());
    let Some((name, path)) = segments(&text) else {
        return Err(Error::at(spanned, format!("`{text}` is not a status{}", joined(&text))));
    };
    if !path.is_empty() && path.last() != Some(&"StatusCode") {
        return Err(Error::at(
            spanned,
            format!(
                "`{text}` is not a constant of `StatusCode`, and a derive cannot see the values of others\n\
                 help: to find the status with a function, write `#[status(with = path::to::function)]`"
            ),
        ));
    }
    let row = registry::by_name(name).filter(|row| names::constants(row).any(|constant| constant == name));
    match row {
        Some(row) => Ok(Code { number: row.code(), tokens: spanned, written: text }),
        None => Err(Error::at(spanned, unknown_name(name, keys))),
    }
}

/// The help line for words that form a name together.
fn joined(text: &str) -> String {
    match registry::by_name(text).filter(|row| row.state() != State::Unused) {
        Some(row) => format!("\nhelp: write `#[status({})]` ({})", names::constant(row.phrase()), row.code()),
        None => "\nhelp: write a code, `#[status(409)]`, or a name, `#[status(CONFLICT)]`".to_owned(),
    }
}

/// The last segment of a path and those before it.
fn segments(text: &str) -> Option<(&str, Vec<&str>)> {
    let text = text.strip_prefix("::").unwrap_or(text);
    let mut segments: Vec<&str> = text.split("::").collect();
    let is_word = |segment: &&str| {
        segment.chars().all(|character| character.is_alphanumeric() || "_#$".contains(character))
    };
    let all_words = segments.iter().all(|segment| !segment.is_empty() && is_word(segment));
    let name = segments.pop().filter(|_| all_words)?;
    Some((name, segments))
}

fn unknown_name(name: &str, keys: [&str; 7]) -> String {
    let what = format!("`{name}` is not the name of a status code");
    let used = registry::UNOFFICIAL
        .iter()
        .filter(|used| used.name().is_some_and(|phrase| names::constant(phrase) == name));
    let used: Vec<_> = used.collect();
    if !used.is_empty() {
        return format!("{what}: it is unofficial{}", usages(&used));
    }
    if let Some(row) = registry::by_name(name) {
        let mut constants = names::constants(row).filter(|constant| registry::by_name(constant).is_some());
        let today = Some(names::constant(row.phrase())).filter(|_| row.state() != State::Unused);
        let constant = today.or_else(|| constants.next()).unwrap_or_default();
        return format!(
            "{what}: names are written as constants\nhelp: write `#[status({constant})]` ({})",
            row.code()
        );
    }
    let near = registry::nearest_names(name).filter(|near| near.registered().state() != State::Unused);
    let spelled = |near: NearestName| {
        format!("`#[status({})]` ({})", names::constant(near.name()), near.registered().code())
    };
    let mut near: Vec<_> = near.map(spelled).collect();
    if near.is_empty() {
        near = holding_all_words(name);
    }
    if !near.is_empty() {
        return format!("{what}\nhelp: did you mean {}?", near.join(" or "));
    }
    match closest(name, keys) {
        Some(key) => format!("{what}\nhelp: did you mean the key `{key}`?"),
        None => format!("{what}\nhelp: write the code as a number, `#[status(409)]`, or by its registered name, `#[status(CONFLICT)]`"),
    }
}

/// The codes whose name has all words of this one, as two have `TIMEOUT`.
fn holding_all_words(name: &str) -> Vec<String> {
    let is_in = |row: &&Registered| {
        let constant = names::constant(row.phrase());
        name.split('_').all(|word| !word.is_empty() && constant.split('_').any(|other| other == word))
    };
    let rows = registry::REGISTRY.iter().filter(|row| row.code() >= 400 && row.state() == State::Assigned);
    rows.filter(is_in)
        .take(3)
        .map(|row| format!("`#[status({})]` ({})", names::constant(row.phrase()), row.code()))
        .collect()
}
