//! The challenges of `Bearer` (RFC 6750) and of its companion `DPoP` (RFC 9449).

use super::challenge::{quoted_like, Challenge, Challenges};
use super::checker::{position, respaced, Checker};
use super::part::{push, Part};
use super::schemes::AuthScheme;
use super::uri::parse_uri_reference;
use super::FieldRule;
use crate::suggest::Nearest;
use crate::valid::text::is_number;
use alloc::format;
use alloc::string::String;

/// An error code, and the status that it goes with by its document.
struct ErrorCode {
    code: &'static str,
    status: u16,
    reference: &'static str,
}

const fn error_code(code: &'static str, status: u16, reference: &'static str) -> ErrorCode {
    ErrorCode { code, status, reference }
}

const ERRORS: &[ErrorCode] = &[
    error_code("invalid_token", 401, OAUTH),
    error_code("insufficient_scope", 403, OAUTH),
    error_code("invalid_request", 400, OAUTH),
    error_code("insufficient_user_authentication", 401, "RFC 9470, Section 3"),
    error_code("use_dpop_nonce", 401, "RFC 9449, Section 9"),
];

const OAUTH: &str = "RFC 6750, Section 3.1";
const SCOPE: &str = "RFC 6750, Section 3";

pub(super) fn check(
    checker: &mut Checker<'_>,
    challenges: &Challenges<'_>,
    challenge: Challenge<'_>,
    scheme: &'static AuthScheme,
) {
    let params = challenges.params(challenge);
    if params.is_empty() && challenge.token68.is_none() && scheme.name() == "DPoP" {
        let message = "`DPoP` should say by `algs` which algorithms a proof may be signed with";
        checker.discouraged(challenge.scheme.range(), scheme.reference(), message, &[]);
        let end = challenge.scheme.end();
        checker.fix(end..end, &[" algs=\"ES256\""]);
    }
    for param in params {
        let Some(value) = param.value else { continue };
        if param.is("error") {
            error(checker, param.name, value);
        } else if param.is("error_description") {
            error_description(checker, param.name, value);
        } else if param.is("error_uri") {
            error_uri(checker, param.name, value);
        } else if param.is("realm") {
            not_misread(checker, param.name, value);
        } else if param.is("max_age") {
            is_seconds(checker, value, "RFC 9470, Section 3");
        } else if param.is("scope") {
            scope(checker, param.name, value);
        } else if param.is("resource_metadata") {
            resource_metadata(checker, value);
        }
    }
}

/// Clients of the Model Context Protocol look at the first challenge alone.
pub(super) fn is_first(checker: &mut Checker<'_>, challenges: &Challenges<'_>) {
    let (mut first, mut others, mut bearer) = (String::new(), String::new(), None);
    for challenge in &challenges.list {
        let range = challenge.scheme.start..challenges.end(*challenge);
        let text = checker.value.get(range).unwrap_or_default();
        if challenge.scheme.text.eq_ignore_ascii_case("Bearer") {
            if bearer.is_none() && others.is_empty() {
                return;
            }
            if bearer.is_none() {
                bearer = Some(challenge.scheme);
            }
            push(&mut first, ", ", text);
        } else {
            push(&mut others, ", ", text);
        }
    }
    let Some(bearer) = bearer else { return };
    push(&mut first, ", ", &others);
    let message = "`Bearer` is not first, and TypeScript SDKs of the Model Context Protocol only read the first challenge";
    checker.find(FieldRule::Misread, bearer.range(), "RFC 9110, Section 11.6.1", message, &[]);
    checker.fix(0..checker.value.len(), &[&first]);
}

fn error(checker: &mut Checker<'_>, name: Part<'_>, value: Part<'_>) {
    let code = value.unquoted();
    characters(checker, name, value, true);
    let mut nearest = Nearest::new(&code, 1);
    for known in ERRORS {
        if known.code == code {
            goes_with_status(checker, value, known);
            return;
        }
        nearest.offer(known.code);
    }
    // Other codes are legal: an extension may define its own.
    if let Some(near) = nearest.candidate() {
        let message = "`{}` is not an error code, but `{}` is";
        checker.find(FieldRule::Misspelled, value.range(), OAUTH, message, &[&code, near]);
        checker.replace(&quoted_like(value, near));
    }
}

fn goes_with_status(checker: &mut Checker<'_>, value: Part<'_>, error: &ErrorCode) {
    let ErrorCode { code, status, reference } = *error;
    let Some(other) = checker.status else { return };
    if other == status {
        return;
    }
    let message = "`{}` goes with {}, not with {}";
    let parts = &[code, &format!("{status}"), &format!("{other}")];
    checker.discouraged(value.range(), reference, message, parts);
    for likely in ERRORS {
        // Those of one document: each is what the others are with another status.
        if reference == OAUTH && likely.reference == OAUTH && likely.status == other {
            checker.replace(&quoted_like(value, likely.code));
        }
    }
}

fn error_description(checker: &mut Checker<'_>, name: Part<'_>, value: Part<'_>) {
    characters(checker, name, value, true);
    not_misread(checker, name, value);
}

fn error_uri(checker: &mut Checker<'_>, name: Part<'_>, value: Part<'_>) {
    characters(checker, name, value, false);
    if !checker.is_invalid() {
        is_uri(checker, value);
    }
}

fn is_uri(checker: &mut Checker<'_>, value: Part<'_>) {
    let Err(finding) = parse_uri_reference(&value.unquoted()) else { return };
    checker.invalid(value.range(), finding.reference, "{}", &[&finding.message]);
    if let Some(encoded) = finding.replacement {
        checker.replace(&quoted_like(value, &encoded));
    }
}

/// Adds what is not a number of seconds.
pub(super) fn is_seconds(checker: &mut Checker<'_>, value: Part<'_>, reference: &'static str) {
    if !is_number(&value.unquoted()) {
        checker.invalid(value.range(), reference, "`{}` is not a number of seconds", &[value.text]);
    }
}

/// What clients of the Model Context Protocol take for a parameter, wherever it is.
fn not_misread(checker: &mut Checker<'_>, of: Part<'_>, value: Part<'_>) {
    for name in &["scope=", "error=", "resource_metadata="] {
        let Some(at) = position(value.text, name) else { continue };
        let message = "`{}` in `{}` is taken for the parameter by Model Context Protocol SDKs";
        let range = value.start + at..value.start + at + name.len();
        checker.find(FieldRule::Misread, range.clone(), SCOPE, message, &[name, of.text]);
        checker.fix(range.end - 1..range.end, &[" "]);
    }
}

/// Visible ASCII and, where they are accepted, spaces; neither quotes nor backslashes, not even
/// escaped ones.
fn characters(checker: &mut Checker<'_>, name: Part<'_>, value: Part<'_>, accepts_spaces: bool) {
    let (mut corrected, mut wrong) = (String::new(), None);
    let mut can_be_corrected = true;
    if value.text == "\"\"" && !name.text.eq_ignore_ascii_case("scope") {
        let message = "`{}` is empty, and is left out instead";
        checker.discouraged(value.range(), "RFC 6749, Appendix A", message, &[name.text]);
    }
    for letter in value.unquoted().chars() {
        if matches!(letter, '!'..='~' if letter != '"' && letter != '\\') || letter == ' ' && accepts_spaces {
            corrected.push(letter);
        } else {
            if wrong.is_none() {
                wrong = Some(letter);
            }
            can_be_corrected &= letter == '"';
            corrected.push('\'');
        }
    }
    let Some(wrong) = wrong else { return };
    let message = match wrong {
        '"' => "`{}` must not contain a double quote, not even escaped",
        '\\' => "`{}` must not contain a backslash, not even escaped",
        ' ' => "`{}` must not contain a space",
        _ => "`{}` must not contain `{?}`: it is ASCII only",
    };
    let wrong = String::from(wrong);
    checker.invalid(value.range(), SCOPE, message, &[name.text, &wrong]);
    if can_be_corrected {
        checker.replace(&quoted_like(value, &corrected));
    }
}

/// Tokens with one space between them (RFC 6749, Section 3.3).
fn scope(checker: &mut Checker<'_>, name: Part<'_>, value: Part<'_>) {
    characters(checker, name, value, true);
    let scope = value.unquoted();
    let (tokens, count) = respaced(&scope, |byte| byte == b' ', " ");
    if tokens != scope || scope.is_empty() {
        let message = "`scope` is a list of tokens with one space between them";
        checker.invalid(value.range(), SCOPE, message, &[]);
        if count > 0 {
            checker.replace(&quoted_like(value, &tokens));
        }
    }
}

/// An `https` URL (RFC 9728, Section 3).
fn resource_metadata(checker: &mut Checker<'_>, value: Part<'_>) {
    const REFERENCE: &str = "RFC 9728, Section 5.1";
    let message = "the URL of the metadata is an `https` URL, and `{}` is not";
    let url = value.unquoted();
    let (scheme, rest) = match position(&url, "://") {
        Some(at) => url.split_at(at),
        None => ("", ""),
    };
    if scheme.eq_ignore_ascii_case("https") {
        is_uri(checker, value);
    } else if scheme.eq_ignore_ascii_case("http") {
        // What a server sends while it is developed on localhost works with every client.
        checker.discouraged(value.range(), REFERENCE, message, &[&url]);
        checker.replace(&quoted_like(value, &["https", rest].concat()));
    } else {
        checker.invalid(value.range(), REFERENCE, message, &[&url]);
    }
}
