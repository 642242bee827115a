//! The challenges of `Bearer` (RFC 6750) and of its companion `DPoP` (RFC 9449).

use super::challenge::{quoted_like, Challenge, Param};
use super::checker::Checker;
use super::fault::{shown, Fault};
use super::schemes::AuthScheme;
use super::text::{find, list, words};
use super::FieldRule;
use crate::suggest::Nearest;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

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

pub(super) fn check(checker: &mut Checker<'_>, challenge: &Challenge<'_>, scheme: &'static AuthScheme) {
    if challenge.params.is_empty() && challenge.token68.is_none() && scheme.name() == "DPoP" {
        let message = String::from("`DPoP` should say by `algs` which algorithms a proof may be signed with");
        let fault = Fault::new(challenge.scheme.range(), scheme.reference(), message);
        let end = challenge.scheme.end();
        checker.add(FieldRule::Discouraged, fault.fix(end..end, " algs=\"ES256\""));
    }
    for param in &challenge.params {
        match param.name.text.to_ascii_lowercase().as_str() {
            "error" => error(checker, *param),
            "error_description" => error_description(checker, *param),
            "error_uri" => characters(checker, *param, |byte| byte != b' '),
            "scope" => scope(checker, *param),
            "resource_metadata" => resource_metadata(checker, *param),
            _ => {}
        }
    }
}

/// Clients of the Model Context Protocol look at the first challenge alone.
pub(super) fn is_first(checker: &mut Checker<'_>, challenges: &[Challenge<'_>]) {
    let (mut first, mut others, mut bearer) = (Vec::new(), Vec::new(), None);
    for challenge in challenges {
        let text = checker.value.get(challenge.scheme.start..challenge.end()).unwrap_or_default();
        if challenge.scheme.text.eq_ignore_ascii_case("Bearer") {
            if bearer.is_none() && others.is_empty() {
                return;
            }
            bearer = bearer.or(Some(challenge.scheme));
            first.push(text);
        } else {
            others.push(text);
        }
    }
    let Some(bearer) = bearer else { return };
    first.append(&mut others);
    let message = "`Bearer` is not first, and TypeScript SDKs of the Model Context Protocol read the first challenge alone";
    let fault = Fault::new(bearer.range(), "RFC 9110, Section 11.6.1", String::from(message));
    checker.add(FieldRule::Misread, fault.fix(0..checker.value.len(), list(&first)));
}

fn error(checker: &mut Checker<'_>, param: Param<'_>) {
    let code = param.value.unquoted();
    characters(checker, param, |_| true);
    let mut nearest = Nearest::new(&code, 1);
    for known in ERRORS {
        if known.code == code {
            goes_with_status(checker, param, known);
            return;
        }
        nearest.offer(known.code);
    }
    // Other codes are legal: an extension may define its own.
    if let Some(near) = nearest.candidate() {
        let message = format!("`{code}` is not an error code, but `{near}` is");
        let fault = Fault::new(param.value.range(), OAUTH, message);
        checker.add(FieldRule::Misspelled, fault.with_replacement(quoted_like(param.value, near)));
    }
}

fn goes_with_status(checker: &mut Checker<'_>, param: Param<'_>, error: &ErrorCode) {
    let ErrorCode { code, status, reference } = *error;
    let Some(other) = checker.status else { return };
    if other == status {
        return;
    }
    let message = format!("`{code}` goes with {status}, not with {other}");
    let mut fault = Fault::new(param.value.range(), reference, message);
    for likely in ERRORS {
        // Those of one document: each is what the others are with another status.
        if reference == OAUTH && likely.reference == OAUTH && likely.status == other {
            fault = fault.with_replacement(quoted_like(param.value, likely.code));
        }
    }
    checker.add(FieldRule::Discouraged, fault);
}

fn error_description(checker: &mut Checker<'_>, param: Param<'_>) {
    characters(checker, param, |_| true);
    for name in &["scope=", "error=", "resource_metadata="] {
        let Some(at) = find(param.value.text, name) else { continue };
        let message =
            format!("`{name}` in a description is taken for the parameter by Model Context Protocol SDKs");
        let range = param.value.start + at..param.value.start + at + name.len();
        let without = range.end - 1..range.end;
        checker.add(FieldRule::Misread, Fault::new(range, SCOPE, message).fix(without, " "));
    }
}

/// Visible ASCII and, where `accepts` does, spaces; neither quotes nor backslashes, not even
/// escaped ones.
fn characters(checker: &mut Checker<'_>, param: Param<'_>, accepts: fn(u8) -> bool) {
    let (mut corrected, mut wrong) = (String::new(), None);
    let mut can_be_corrected = true;
    for letter in param.value.unquoted().chars() {
        if matches!(letter, ' '..='~' if letter != '"' && letter != '\\' && accepts(letter as u8)) {
            corrected.push(letter);
        } else {
            wrong = wrong.or(Some(letter));
            can_be_corrected &= letter == '"';
            corrected.push('\'');
        }
    }
    let Some(wrong) = wrong else { return };
    let name = param.name.text;
    let message = match wrong {
        '"' => format!("`{name}` must not contain a double quote, not even escaped"),
        '\\' => format!("`{name}` must not contain a backslash, not even escaped"),
        ' ' => format!("`{name}` must not contain a space"),
        _ => format!("`{name}` must not contain `{}`: it is ASCII alone", shown(wrong)),
    };
    let fault = Fault::new(param.value.range(), SCOPE, message);
    let fault =
        if can_be_corrected { fault.with_replacement(quoted_like(param.value, &corrected)) } else { fault };
    checker.add(FieldRule::Invalid, fault);
}

/// Tokens with one space between them (RFC 6749, Section 3.3).
fn scope(checker: &mut Checker<'_>, param: Param<'_>) {
    characters(checker, param, |_| true);
    let scope = param.value.unquoted();
    let mut tokens = String::new();
    for token in &words(&scope, |byte| byte == b' ') {
        if !tokens.is_empty() {
            tokens.push(' ');
        }
        tokens.push_str(token);
    }
    if tokens != scope || scope.is_empty() {
        let message = String::from("`scope` is a list of tokens with one space between them");
        let fault = Fault::new(param.value.range(), SCOPE, message);
        let fault =
            if tokens.is_empty() { fault } else { fault.with_replacement(quoted_like(param.value, &tokens)) };
        checker.add(FieldRule::Invalid, fault);
    }
}

/// An `https` URL (RFC 9728, Section 3).
fn resource_metadata(checker: &mut Checker<'_>, param: Param<'_>) {
    let url = param.value.unquoted();
    let is = |scheme: &str| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    if is("https://") {
        return;
    }
    let message = format!("the URL of the metadata is an `https` URL, and `{url}` is not");
    let fault = Fault::new(param.value.range(), "RFC 9728, Section 5.1", message);
    if is("http://") {
        // What a server sends while it is developed on localhost works with every client.
        let https = ["https", url.get(4..).unwrap_or_default()].concat();
        checker.add(FieldRule::Discouraged, fault.with_replacement(quoted_like(param.value, &https)));
    } else {
        checker.add(FieldRule::Invalid, fault);
    }
}
