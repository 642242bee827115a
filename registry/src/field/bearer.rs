//! The challenges of `Bearer` (RFC 6750) and of its companion `DPoP` (RFC 9449).

use super::challenge::{quoted_like, Challenge, Param};
use super::checker::Checker;
use super::fault::Fault;
use super::schemes::AuthScheme;
use super::FieldRule;
use crate::suggest::within;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// An error code, the status that it goes with, and the document that says so.
const ERRORS: &[(&str, u16, &str)] = &[
    ("invalid_token", 401, "RFC 6750, Section 3.1"),
    ("insufficient_scope", 403, "RFC 6750, Section 3.1"),
    ("invalid_request", 400, "RFC 6750, Section 3.1"),
    ("insufficient_user_authentication", 401, "RFC 9470, Section 3"),
    ("use_dpop_nonce", 401, "RFC 9449, Section 9"),
];

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
    let is_bearer = |challenge: &Challenge<'_>| challenge.scheme.text.eq_ignore_ascii_case("Bearer");
    let Some(bearer) = challenges.iter().find(|challenge| is_bearer(challenge)) else { return };
    if challenges.first().is_some_and(is_bearer) {
        return;
    }
    let text = |challenge: &&Challenge<'_>| checker.value.get(challenge.scheme.start..challenge.end());
    let (first, others): (Vec<_>, Vec<_>) = challenges.iter().partition(|challenge| is_bearer(challenge));
    let ordered: Vec<_> = first.iter().chain(&others).filter_map(text).collect();
    let message =
        String::from("`Bearer` is not first, and TypeScript SDKs of the Model Context Protocol read the first challenge alone");
    let fault = Fault::new(bearer.scheme.range(), "RFC 9110, Section 11.6.1", message);
    checker.add(FieldRule::Misread, fault.fix(0..checker.value.len(), ordered.join(", ")));
}

fn error(checker: &mut Checker<'_>, param: Param<'_>) {
    let code = param.value.unquoted();
    characters(checker, param, |_| true);
    let Some((_, status, reference)) = ERRORS.iter().find(|(known, ..)| *known == code) else {
        // Other codes are legal: an extension may define its own.
        if let Some(near) = within(&code, 1, &mut ERRORS.iter().map(|(known, ..)| *known)) {
            let message = format!("`{code}` is not an error code, but `{near}` is");
            let fault = Fault::new(param.value.range(), "RFC 6750, Section 3.1", message);
            checker
                .add(FieldRule::Misspelled, fault.fix(param.value.range(), quoted_like(param.value, near)));
        }
        return;
    };
    let Some(other) = checker.status.filter(|other| other != status) else { return };
    let message = format!("`{code}` goes with {status}, not with {other}");
    let fault = Fault::new(param.value.range(), reference, message);
    // The first three are one set: each is what the others are with another status.
    let meant = ERRORS.iter().take(3).find(|(_, status, _)| *status == other);
    let meant = meant.filter(|_| ERRORS.iter().take(3).any(|(known, ..)| *known == code));
    checker.add(
        FieldRule::Discouraged,
        match meant {
            Some((meant, ..)) => fault.fix(param.value.range(), quoted_like(param.value, meant)),
            None => fault,
        },
    );
}

fn error_description(checker: &mut Checker<'_>, param: Param<'_>) {
    characters(checker, param, |_| true);
    for name in ["scope=", "error=", "resource_metadata="] {
        let Some(at) = param.value.text.find(name) else { continue };
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
    let is_legal = |letter: char| {
        u8::try_from(letter)
            .is_ok_and(|byte| matches!(byte, b' '..=b'~' if !b"\"\\".contains(&byte)) && accepts(byte))
    };
    let text = param.value.unquoted();
    let Some(wrong) = text.chars().find(|letter| !is_legal(*letter)) else { return };
    let name = param.name.text;
    let message = match wrong {
        '"' => format!("`{name}` must not contain a double quote, not even escaped"),
        '\\' => format!("`{name}` must not contain a backslash, not even escaped"),
        ' ' => format!("`{name}` must not contain a space"),
        _ => format!("`{name}` must not contain `{}`: it is ASCII alone", wrong.escape_debug()),
    };
    let fault = Fault::new(param.value.range(), SCOPE, message);
    let replaced = text.replace('"', "'").replace('\\', "/");
    let can_be_fixed = replaced.chars().all(is_legal);
    checker.add(
        FieldRule::Invalid,
        if can_be_fixed {
            fault.fix(param.value.range(), quoted_like(param.value, &replaced))
        } else {
            fault
        },
    );
}

/// Tokens with one space between them (RFC 6749, Section 3.3).
fn scope(checker: &mut Checker<'_>, param: Param<'_>) {
    characters(checker, param, |_| true);
    let scope = param.value.unquoted();
    if scope.split(' ').any(str::is_empty) {
        let message = String::from("`scope` is a list of tokens with one space between them");
        let fault = Fault::new(param.value.range(), SCOPE, message);
        let tokens: Vec<_> = scope.split(' ').filter(|token| !token.is_empty()).collect();
        let fault = if tokens.is_empty() {
            fault
        } else {
            fault.fix(param.value.range(), quoted_like(param.value, &tokens.join(" ")))
        };
        checker.add(FieldRule::Invalid, fault);
    }
}

/// An `https` URL (RFC 9728, Section 3).
fn resource_metadata(checker: &mut Checker<'_>, param: Param<'_>) {
    let url = param.value.unquoted();
    let (scheme, _) = url.split_once("://").unwrap_or_default();
    if scheme.eq_ignore_ascii_case("https") {
        return;
    }
    let is_http = scheme.eq_ignore_ascii_case("http");
    let message = format!("the URL of the metadata is an `https` URL, and `{url}` is not");
    let fault = Fault::new(param.value.range(), "RFC 9728, Section 5.1", message);
    if is_http {
        // What a server sends while it is developed on localhost works with every client.
        let https = format!("https{}", url.get(scheme.len()..).unwrap_or_default());
        checker.add(FieldRule::Discouraged, fault.fix(param.value.range(), quoted_like(param.value, &https)));
    } else {
        checker.add(FieldRule::Invalid, fault);
    }
}
