//! `WWW-Authenticate` and `Proxy-Authenticate` (RFC 9110, Sections 11.6.1 and 11.7.1), and the
//! fields of information that go with them.

use super::challenge::{read, read_params, Challenge, Challenges};
use super::checker::Checker;
use super::part::{is_one_of, Parameter, Part};
use super::schemes::{auth_scheme, AuthScheme, AUTH_SCHEMES};
use super::{bearer, FieldRule};
use crate::suggest::Nearest;
use crate::valid::text::trim;
use alloc::vec::Vec;

const PARAMETER: &str = "RFC 9110, Section 11.2";

/// `WWW-Authenticate` and `Proxy-Authenticate`.
pub(super) fn check(checker: &mut Checker<'_>) {
    let Some(challenges) = read(checker) else { return };
    if checker.value.is_empty() {
        let rule = match checker.status {
            Some(401 | 407) => FieldRule::Invalid,
            _ => FieldRule::Discouraged,
        };
        checker.find(rule, 0..0, "RFC 9110, Section 11.6.1", "the value has no challenge", &[]);
        checker.replace("Bearer realm=\"api\"");
    }
    for challenge in &challenges.list {
        if checker.is_full() {
            return;
        }
        is_unambiguous(checker, &challenges, *challenge);
        match auth_scheme(challenge.scheme.text) {
            Some(scheme) => is_as_defined(checker, &challenges, *challenge, scheme),
            None => unregistered(checker, challenge.scheme),
        }
    }
    bearer::is_first(checker, &challenges);
    // How clients read it matters once it is legal.
    if checker.is_invalid() {
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
        quoting(checker, param.value, quoted, unquoted, "RFC 7616, Section 3.5");
    }
}

/// What holds for the parameters of every scheme.
fn is_unambiguous(checker: &mut Checker<'_>, challenges: &Challenges<'_>, challenge: Challenge<'_>) {
    is_once(checker, challenges.params(challenge));
    quoting(checker, challenges.param(challenge, "realm"), true, false, "RFC 9110, Section 11.5");
}

fn is_once(checker: &mut Checker<'_>, params: &[Parameter<'_>]) {
    let mut names: Vec<&str> = Vec::new();
    let mut end = 0;
    for param in params {
        if is_one_of(param.name.text, &names) {
            let message = "`{}` occurs twice, and a parameter must occur once";
            checker.invalid(param.name.range(), PARAMETER, message, &[param.name.text]);
            checker.fix(end..param.end(), &[]);
            return;
        }
        // No challenge has as many, and the time is bounded.
        if names.len() == 64 {
            return;
        }
        names.push(param.name.text);
        end = param.end();
    }
}

fn unregistered(checker: &mut Checker<'_>, scheme: Part<'_>) {
    const REFERENCE: &str = "RFC 9110, Section 16.4.1";
    let message = "`{}` is not a registered authentication scheme";
    checker.find(FieldRule::Unregistered, scheme.range(), REFERENCE, message, &[scheme.text]);
    // `OAuth` is version 1.0, which nobody means anymore. `xBasic` and the like are chosen so that
    // browsers do not know them.
    if matches!(scheme.text.as_bytes(), [b'x' | b'X', ..]) {
        return;
    }
    let mut nearest = Nearest::new(scheme.text, 1);
    for known in AUTH_SCHEMES {
        if known.name() != "OAuth" {
            nearest.offer(known.name());
        }
    }
    checker.replace_likely(nearest.candidate());
}

/// What the document of a registered scheme says.
fn is_as_defined(
    checker: &mut Checker<'_>,
    challenges: &Challenges<'_>,
    challenge: Challenge<'_>,
    scheme: &'static AuthScheme,
) {
    let (name, reference) = (scheme.name(), scheme.reference());
    has_required(checker, challenges, challenge, scheme);
    for param in challenges.params(challenge) {
        is_well_named(checker, param.name, scheme);
    }
    match name {
        "Basic" => charset(checker, challenges.param(challenge, "charset"), "RFC 7617, Section 2.1"),
        "Bearer" | "DPoP" => bearer::check(checker, challenges, challenge, scheme),
        "Digest" => digest(checker, challenges, challenge, reference),
        "HOBA" | "PrivateToken" => {
            if let Some(value) = challenges.param(challenge, "max-age") {
                bearer::is_seconds(checker, value, reference);
            }
        }
        "vapid" if checker.name == "proxy-authenticate" => {
            let range = challenge.scheme.range();
            checker.invalid(range, reference, "`vapid` is only for `WWW-Authenticate`", &[]);
        }
        "vapid" | "Negotiate" => {
            if let Some(param) = challenges.params(challenge).first() {
                let message = "no parameter is defined for `{}`";
                checker.discouraged(param.name.range(), reference, message, &[name]);
            }
        }
        _ => {}
    }
}

fn has_required(
    checker: &mut Checker<'_>,
    challenges: &Challenges<'_>,
    challenge: Challenge<'_>,
    scheme: &'static AuthScheme,
) {
    let (name, reference) = (scheme.name(), scheme.reference());
    let params = challenges.params(challenge);
    match challenge.token68 {
        Some(token68) if !matches!(name, "Negotiate" | "Concealed" | "OAuth") => {
            let message = "`{}` is not `name=value`, and `{}` only takes parameters";
            checker.invalid(token68.range(), reference, message, &[token68.text, name]);
            return;
        }
        _ => {}
    }
    for required in scheme.required() {
        if challenges.param(challenge, required).is_none() {
            let message = "`{}` requires the parameter `{}`";
            checker.invalid(challenge.scheme.range(), reference, message, &[name, required]);
            if *required == "realm" {
                add_realm(checker, challenge, params);
            }
        }
    }
    if params.is_empty() && name == "Bearer" {
        let message = "`Bearer` requires at least one parameter";
        checker.invalid(challenge.scheme.range(), reference, message, &[]);
        add_realm(checker, challenge, params);
    }
}

fn add_realm(checker: &mut Checker<'_>, challenge: Challenge<'_>, params: &[Parameter<'_>]) {
    let (at, text) = match params.first() {
        Some(first) => (first.name.start, "realm=\"api\", "),
        None => (challenge.scheme.end(), " realm=\"api\""),
    };
    checker.fix(at..at, &[text]);
}

/// A parameter that the scheme does not define is legal, unless it is a misspelling.
fn is_well_named(checker: &mut Checker<'_>, name: Part<'_>, scheme: &'static AuthScheme) {
    let mut nearest = Nearest::new(name.text, 1);
    for names in &[scheme.required(), scheme.optional()] {
        for known in *names {
            if name.text.eq_ignore_ascii_case(known) {
                is_lower_case(checker, name, known, scheme);
                return;
            }
            if known.len() > 4 {
                nearest.offer(known);
            }
        }
    }
    if let Some(near) = nearest.candidate() {
        let message = "`{}` is not a parameter of `{}`, but `{}` is";
        let parts = &[name.text, scheme.name(), near];
        checker.find(FieldRule::Misspelled, name.range(), scheme.reference(), message, parts);
        checker.replace(near);
    }
}

fn is_lower_case(checker: &mut Checker<'_>, name: Part<'_>, known: &str, scheme: &AuthScheme) {
    if name.text != known && matches!(scheme.name(), "Bearer" | "DPoP") {
        let message = "`{}` is legal, but Model Context Protocol SDKs only read `{}`";
        checker.find(FieldRule::Misread, name.range(), PARAMETER, message, &[name.text, known]);
        checker.replace(known);
    }
}

/// UTF-8 is the one value, in any case (RFC 7617, Section 2.1; RFC 7616, Section 3.3).
fn charset(checker: &mut Checker<'_>, value: Option<Part<'_>>, reference: &'static str) {
    let Some(value) = value else { return };
    if !value.unquoted().eq_ignore_ascii_case("UTF-8") {
        let message = "`{}` is not a value of `charset`: only `UTF-8` is";
        checker.invalid(value.range(), reference, message, &[value.text]);
        checker.replace("\"UTF-8\"");
    }
}

/// Digest (RFC 7616, Section 3.3), where each parameter is written in one of two ways.
fn digest(
    checker: &mut Checker<'_>,
    challenges: &Challenges<'_>,
    challenge: Challenge<'_>,
    reference: &'static str,
) {
    for param in challenges.params(challenge) {
        let quoted = is_one_of(param.name.text, &["domain", "nonce", "opaque", "qop"]);
        let unquoted = is_one_of(param.name.text, &["stale", "algorithm"]);
        quoting(checker, param.value, quoted, unquoted, reference);
    }
    charset(checker, challenges.param(challenge, "charset"), reference);
    for name in &["stale", "userhash"] {
        let Some(value) = challenges.param(challenge, name) else { continue };
        if value.is_token() && !is_one_of(value.text, &["true", "false"]) {
            let message = "`{}` counts as `false`: `{}` is `true` or `false`";
            checker.discouraged(value.range(), reference, message, &[value.text, name]);
        }
    }
    let Some(value) = challenges.param(challenge, "algorithm") else { return };
    let algorithm = value.unquoted();
    if !is_one_of(&algorithm, ALGORITHMS) {
        let message = "`{}` is not a registered digest algorithm";
        let range = value.range();
        checker.find(FieldRule::Unregistered, range, "RFC 7616, Section 6.1", message, &[&algorithm]);
        checker.replace_likely(Nearest::of(&algorithm, 1, ALGORITHMS));
    }
}

const ALGORITHMS: &[&str] =
    &["MD5", "MD5-sess", "SHA-256", "SHA-256-sess", "SHA-512-256", "SHA-512-256-sess"];

/// Whether a value is a quoted string or a token, as its definition says.
fn quoting(
    checker: &mut Checker<'_>,
    value: Option<Part<'_>>,
    must_be_quoted: bool,
    must_be_token: bool,
    reference: &'static str,
) {
    let Some(value) = value else { return };
    // What is neither is remarked on already.
    if must_be_quoted && value.is_token() {
        checker.invalid(value.range(), reference, "`{}` must be a quoted string", &[value.text]);
        checker.replace_quoted(trim(value.text, |byte| byte == b'\''));
    }
    if must_be_token && value.starts_with(b'"') {
        checker.invalid(value.range(), reference, "`{}` must not be quoted", &[value.text]);
        checker.replace(&value.unquoted());
    }
}
