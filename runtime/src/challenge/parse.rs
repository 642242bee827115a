//! A challenge, read back.

use super::{Challenge, Content};
use core::fmt::{self, Display};
use core::str::FromStr;
use statusful_registry::shared::{is_token68, is_token_char};

/// A text that is not exactly one challenge.
///
/// # Examples
///
/// ```
/// use statusful::Challenge;
///
/// let several = "Basic realm=\"api\", Negotiate".parse::<Challenge>();
/// assert_eq!(several.unwrap_err().to_string(), "not one challenge (RFC 9110, Section 11.3)");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct InvalidChallenge;

impl Display for InvalidChallenge {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not one challenge (RFC 9110, Section 11.3)")
    }
}

impl std::error::Error for InvalidChallenge {}

/// One challenge. The first of two parameters with the same name wins, and at most 64 are read; one
/// that cannot be sent is ignored. An unquoted value may have characters that should be in quotes,
/// as in a URL.
impl FromStr for Challenge {
    type Err = InvalidChallenge;

    fn from_str(text: &str) -> Result<Self, InvalidChallenge> {
        challenge(text).ok_or(InvalidChallenge)
    }
}

fn challenge(text: &str) -> Option<Challenge> {
    let (scheme, rest) = split(text.trim_matches(is_space), is_name);
    if scheme.is_empty() || !(rest.is_empty() || rest.starts_with(' ')) {
        return None;
    }
    let mut challenge = Challenge::new(scheme.to_owned());
    let rest = rest.trim_start_matches(is_space);
    if is_token68(rest) {
        challenge.content = Content::Token68(rest.to_owned());
        return Some(challenge);
    }
    let mut params = rest.trim_start_matches(is_separator);
    let mut count = 0;
    while !params.is_empty() {
        let (name, value, rest) = param(params)?;
        // No challenge has as many, and the time is bounded.
        if count < MAX_PARAMS && challenge.get(name).is_none() {
            challenge.set(name, Some(value));
        }
        count += 1;
        params = rest.trim_start_matches(is_separator);
    }
    Some(challenge)
}

/// The most parameters that are read of a challenge.
const MAX_PARAMS: usize = 64;

/// The parameter at the start, and the rest (RFC 9110, Section 11.2).
fn param(text: &str) -> Option<(&str, String, &str)> {
    let (name, rest) = split(text, is_name);
    let value = rest.trim_start_matches(is_space).strip_prefix('=')?.trim_start_matches(is_space);
    let (value, rest) = match value.strip_prefix('"') {
        Some(quoted) => unquoted(quoted)?,
        None => Some(split(value, |character| !is_separator(character)))
            .filter(|(value, _)| !value.is_empty())
            .map(|(value, rest)| (value.to_owned(), rest))?,
    };
    let rest = rest.trim_start_matches(is_space);
    let is_complete = !name.is_empty() && (rest.is_empty() || rest.starts_with(','));
    is_complete.then_some((name, value, rest))
}

/// The text before and after the closing quote (RFC 9110, Section 5.6.4).
fn unquoted(text: &str) -> Option<(String, &str)> {
    let mut value = String::new();
    let mut characters = text.chars();
    loop {
        match characters.next()? {
            '"' => return Some((value, characters.as_str())),
            '\\' => value.push(characters.next()?),
            character => value.push(character),
        }
    }
}

/// These characters at the start, and the rest.
fn split(text: &str, is_part: fn(char) -> bool) -> (&str, &str) {
    let rest = text.trim_start_matches(is_part);
    (text.get(..text.len() - rest.len()).unwrap_or(text), rest)
}

fn is_name(character: char) -> bool {
    u8::try_from(character).is_ok_and(is_token_char)
}

/// RFC 9110, Section 5.6.3.
fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t')
}

/// A list may have empty elements (RFC 9110, Section 5.6.1.2).
fn is_separator(character: char) -> bool {
    character == ',' || is_space(character)
}
