//! `WWW-Authenticate` and `Proxy-Authenticate` (RFC 9110, Sections 11.6.1 and 11.7.1), and the
//! fields of information that go with them.

use super::challenge::{read, read_params, Challenge, Param};
use super::checker::Checker;
use super::fault::Fault;
use super::schemes::{auth_scheme, AuthScheme, AUTH_SCHEMES};
use super::text::{is_one_of, trim};
use super::tokens::{quote, Part};
use super::{bearer, FieldRule};
use crate::suggest::Nearest;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

const PARAMETER: &str = "RFC 9110, Section 11.2";

/// `WWW-Authenticate` and `Proxy-Authenticate`.
pub(super) fn check(checker: &mut Checker<'_>) {
    let Some(challenges) = read(checker) else { return };
    if challenges.is_empty() && checker.findings.is_empty() {
        let rule = match checker.status {
            Some(401 | 407) => FieldRule::Invalid,
            _ => FieldRule::Discouraged,
        };
        let message = String::from("the value has no challenge");
        let fault = Fault::new(0..0, "RFC 9110, Section 11.6.1", message);
        checker.add(rule, fault.with_replacement("Bearer realm=\"api\""));
    }
    for challenge in &challenges {
        if checker.is_full() {
            return;
        }
        is_unambiguous(checker, challenge);
        match auth_scheme(challenge.scheme.text) {
            Some(scheme) => is_as_defined(checker, challenge, scheme),
            None => unregistered(checker, challenge.scheme),
        }
    }
    bearer::is_first(checker, &challenges);
    // How clients read it matters once it is legal.
    if super::first_invalid(&mut checker.findings).is_some() {
        checker.findings.retain(|finding| finding.rule != FieldRule::Misread);
    }
}

/// `Authentication-Info` and `Proxy-Authentication-Info` (RFC 9110, Sections 11.6.3 and 11.7.3).
pub(super) fn check_info(checker: &mut Checker<'_>) {
    let Some(params) = read_params(checker) else { return };
    is_once(checker, &params);
    for param in &params {
        let quoted = is_one_of(param.name.text, &["nextnonce", "rspauth", "cnonce"]);
        let unquoted = is_one_of(param.name.text, &["qop", "nc"]);
        quoting(checker, *param, quoted, unquoted, "RFC 7616, Section 3.5");
    }
}

/// What holds for the parameters of every scheme.
fn is_unambiguous(checker: &mut Checker<'_>, challenge: &Challenge<'_>) {
    is_once(checker, &challenge.params);
    if let Some(realm) = challenge.param("realm") {
        quoting(checker, realm, true, false, "RFC 9110, Section 11.5");
    }
}

fn is_once(checker: &mut Checker<'_>, params: &[Param<'_>]) {
    let mut names: Vec<&str> = Vec::new();
    let mut end = 0;
    for param in params {
        if is_one_of(param.name.text, &names) {
            let message = format!("`{}` occurs twice, and a parameter must occur once", param.name.text);
            let fault = Fault::new(param.name.range(), PARAMETER, message);
            checker.add(FieldRule::Invalid, fault.fix(end..param.value.end(), ""));
            return;
        }
        // No challenge has as many, and the time is bounded.
        if names.len() == 64 {
            return;
        }
        names.push(param.name.text);
        end = param.value.end();
    }
}

fn unregistered(checker: &mut Checker<'_>, scheme: Part<'_>) {
    let message = format!("`{}` is not a registered authentication scheme", scheme.text);
    let fault = Fault::new(scheme.range(), "RFC 9110, Section 16.4.1", message);
    // `OAuth` is version 1.0, which nobody means anymore. `xBasic` and the like are chosen so that
    // browsers do not know them.
    let mut nearest = Nearest::new(scheme.text, 1);
    if !matches!(scheme.text.as_bytes(), [b'x' | b'X', ..]) {
        for known in AUTH_SCHEMES {
            if known.name() != "OAuth" {
                nearest.offer(known.name());
            }
        }
    }
    checker.add(FieldRule::Unregistered, fault.with_likely_replacement(nearest.candidate()));
}

/// What the document of a registered scheme says.
fn is_as_defined(checker: &mut Checker<'_>, challenge: &Challenge<'_>, scheme: &'static AuthScheme) {
    has_required(checker, challenge, scheme);
    for param in &challenge.params {
        is_well_named(checker, *param, scheme);
    }
    match scheme.name() {
        "Basic" => charset(checker, challenge, "RFC 7617, Section 2.1"),
        "Bearer" | "DPoP" => bearer::check(checker, challenge, scheme),
        "Digest" => digest(checker, challenge, scheme),
        "vapid" if checker.name == "proxy-authenticate" => {
            let message = String::from("`vapid` is for `WWW-Authenticate` alone");
            checker
                .add(FieldRule::Invalid, Fault::new(challenge.scheme.range(), scheme.reference(), message));
        }
        "vapid" | "Negotiate" => {
            if let Some(param) = challenge.params.first() {
                let message = format!("no parameter is defined for `{}`", scheme.name());
                checker
                    .add(FieldRule::Discouraged, Fault::new(param.name.range(), scheme.reference(), message));
            }
        }
        _ => {}
    }
}

fn has_required(checker: &mut Checker<'_>, challenge: &Challenge<'_>, scheme: &'static AuthScheme) {
    let name = scheme.name();
    if let (Some(token68), false) = (challenge.token68, matches!(name, "Negotiate" | "Concealed" | "OAuth")) {
        let message = format!("`{}` is not `name=value`, and `{name}` takes parameters alone", token68.text);
        checker.add(FieldRule::Invalid, Fault::new(token68.range(), scheme.reference(), message));
        return;
    }
    for required in scheme.required() {
        if challenge.param(required).is_none() {
            let message = format!("`{name}` requires the parameter `{required}`");
            let fault = Fault::new(challenge.scheme.range(), scheme.reference(), message);
            let fault = if *required == "realm" { with_realm(fault, challenge) } else { fault };
            checker.add(FieldRule::Invalid, fault);
        }
    }
    if challenge.params.is_empty() && name == "Bearer" {
        let message = String::from("`Bearer` requires at least one parameter");
        let fault = Fault::new(challenge.scheme.range(), scheme.reference(), message);
        checker.add(FieldRule::Invalid, with_realm(fault, challenge));
    }
}

fn with_realm(fault: Fault, challenge: &Challenge<'_>) -> Fault {
    match challenge.params.first() {
        Some(first) => fault.fix(first.name.start..first.name.start, "realm=\"api\", "),
        None => fault.fix(challenge.scheme.end()..challenge.scheme.end(), " realm=\"api\""),
    }
}

/// A parameter that the scheme does not define is legal, unless it is a misspelling.
fn is_well_named(checker: &mut Checker<'_>, param: Param<'_>, scheme: &'static AuthScheme) {
    let name = param.name.text;
    let mut nearest = Nearest::new(name, 1);
    for names in &[scheme.required(), scheme.optional()] {
        for known in *names {
            if param.is(known) {
                is_lower_case(checker, param, known, scheme);
                return;
            }
            if known.len() > 4 {
                nearest.offer(known);
            }
        }
    }
    if let Some(near) = nearest.candidate() {
        let message = format!("`{name}` is not a parameter of `{}`, but `{near}` is", scheme.name());
        let fault = Fault::new(param.name.range(), scheme.reference(), message);
        checker.add(FieldRule::Misspelled, fault.with_replacement(near));
    }
}

fn is_lower_case(checker: &mut Checker<'_>, param: Param<'_>, known: &str, scheme: &AuthScheme) {
    let name = param.name.text;
    if name != known && matches!(scheme.name(), "Bearer" | "DPoP") {
        let message = format!("`{name}` is legal, but Model Context Protocol SDKs read `{known}` alone");
        let fault = Fault::new(param.name.range(), PARAMETER, message);
        checker.add(FieldRule::Misread, fault.with_replacement(known));
    }
}

/// UTF-8 is the one value, in any case (RFC 7617, Section 2.1; RFC 7616, Section 3.3).
fn charset(checker: &mut Checker<'_>, challenge: &Challenge<'_>, reference: &'static str) {
    let Some(Param { value, .. }) = challenge.param("charset") else { return };
    if !value.unquoted().eq_ignore_ascii_case("UTF-8") {
        let message = format!("`{}` is not a value of `charset`: only `UTF-8` is", value.text);
        let fault = Fault::new(value.range(), reference, message);
        checker.add(FieldRule::Invalid, fault.with_replacement("\"UTF-8\""));
    }
}

/// Digest (RFC 7616, Section 3.3), where each parameter is written in one of two ways.
fn digest(checker: &mut Checker<'_>, challenge: &Challenge<'_>, scheme: &'static AuthScheme) {
    for param in &challenge.params {
        let quoted = is_one_of(param.name.text, &["domain", "nonce", "opaque", "qop"]);
        let unquoted = is_one_of(param.name.text, &["stale", "algorithm"]);
        quoting(checker, *param, quoted, unquoted, scheme.reference());
    }
    charset(checker, challenge, scheme.reference());
    let Some(Param { value, .. }) = challenge.param("algorithm") else { return };
    let algorithm = value.unquoted();
    if !is_one_of(&algorithm, ALGORITHMS) {
        let message = format!("`{algorithm}` is not a registered digest algorithm");
        let fault = Fault::new(value.range(), "RFC 7616, Section 6.1", message);
        let near = Nearest::of(&algorithm, 1, ALGORITHMS);
        checker.add(FieldRule::Unregistered, fault.with_likely_replacement(near));
    }
}

const ALGORITHMS: &[&str] =
    &["MD5", "MD5-sess", "SHA-256", "SHA-256-sess", "SHA-512-256", "SHA-512-256-sess"];

/// Whether a value is a quoted string or a token, as its definition says.
fn quoting(
    checker: &mut Checker<'_>,
    param: Param<'_>,
    must_be_quoted: bool,
    must_be_token: bool,
    reference: &'static str,
) {
    let Param { value, .. } = param;
    let is_quoted = value.text.starts_with('"');
    // What is neither is remarked on already.
    if must_be_quoted && value.is_token() {
        let message = format!("`{}` must be a quoted string", value.text);
        let fault = Fault::new(value.range(), reference, message);
        checker
            .add(FieldRule::Invalid, fault.with_replacement(quote(trim(value.text, |byte| byte == b'\''))));
    }
    if must_be_token && is_quoted {
        let message = format!("`{}` must not be quoted", value.text);
        let fault = Fault::new(value.range(), reference, message);
        checker.add(FieldRule::Invalid, fault.with_replacement(value.unquoted()));
    }
}
