//! `Link` (RFC 8288).

use super::checker::{Checker, EMPTY_ELEMENT, LIST};
use super::part::{find, Parameter, Part};
use super::uri::{self, parse_uri_reference};
use super::{relations, FieldRule};
use crate::valid::text::{all, split_once};
use alloc::vec::Vec;

const LINK: &str = "RFC 8288, Section 3";
const REL: &str = "RFC 8288, Section 3.3";

pub(super) fn check(checker: &mut Checker<'_>) {
    let mut rest = Some(checker.whole());
    let mut is_blocked_by = false;
    while let Some(part) = rest {
        if checker.is_full() {
            return;
        }
        let link = part.trimmed();
        if link.is_empty() {
            return check_empty(checker, part);
        }
        if link.starts_with(b',') {
            checker.invalid(link.start..link.start + 1, LIST, EMPTY_ELEMENT, &[]);
            return checker.replace("");
        }
        let Some(behind) = check_target(checker, link) else { return };
        let (parameters, next) = behind.take_until(b',');
        match next {
            Some(next) if is_parameter(next) => return check_comma(checker, next),
            _ => {}
        }
        is_blocked_by |= check_parameters(checker, parameters);
        rest = next;
    }
    // The relation that identifies who blocks the resource (RFC 7725, Section 4).
    if checker.status == Some(451) && !is_blocked_by && !checker.is_invalid() {
        let message = "no link has the relation `blocked-by`, which says who blocks the resource";
        checker.discouraged(0..checker.value.len(), "RFC 7725, Section 4", message, &[]);
    }
}

fn check_empty(checker: &mut Checker<'_>, part: Part<'_>) {
    if part.start == 0 {
        return checker.invalid(0..0, LIST, "the value has no link", &[]);
    }
    let comma = part.start - 1;
    checker.invalid(comma..part.start, LIST, "no link follows the last comma", &[]);
    checker.fix(comma..part.end(), &[]);
}

/// Whether `rel=next` or the like begins it, and no link.
fn is_parameter(part: Part<'_>) -> bool {
    let (name, rest) = part.trimmed().take_token();
    !name.is_empty() && rest.starts_with(b'=')
}

fn check_comma(checker: &mut Checker<'_>, parameter: Part<'_>) {
    let name = parameter.trimmed().take_token().0;
    let message = "the parameter `{}` follows a semicolon, not a comma";
    checker.invalid(parameter.start - 1..parameter.start, LINK, message, &[name.text]);
    checker.replace(";");
}

/// The URI reference in angle brackets. Returns what follows it.
fn check_target<'a>(checker: &mut Checker<'_>, link: Part<'a>) -> Option<Part<'a>> {
    let (opening, inner) = link.take(|byte| byte == b'<');
    match inner.split_once(b'>') {
        Some((target, behind)) if opening.text == "<" => {
            uri::check(checker, target);
            return Some(behind);
        }
        _ => {}
    }
    let (bare, _) = link.take(|byte| !b" \t;,<>\"".contains(&byte));
    let shown = if bare.is_empty() { link } else { bare };
    let message = "`{}` is not a link: its target must be between `<` and `>`";
    checker.invalid(shown.range(), LINK, message, &[shown.text]);
    if !bare.is_empty() && uri::read(bare.text).is_ok() {
        checker.fix(bare.range(), &["<", bare.text, ">"]);
    }
    None
}

/// Whether the relation is `blocked-by`.
fn check_parameters<'a>(checker: &mut Checker<'_>, part: Part<'a>) -> bool {
    let mut parameters: Vec<Parameter<'a>> = Vec::new();
    let (first, mut rest) = part.take_until(b';');
    let parameter = first.trimmed();
    if !parameter.is_empty() {
        let message = "each parameter, such as `{}`, follows a semicolon";
        checker.invalid(parameter.range(), LINK, message, &[parameter.text]);
        checker.fix(first.start..parameter.start, &["; "]);
        return false;
    }
    while let Some(part) = rest {
        if checker.is_full() {
            return false;
        }
        let (piece, behind) = part.take_until(b';');
        rest = behind;
        if piece.trimmed().is_empty() {
            let range = piece.start - 1..piece.start;
            checker.invalid(range, LINK, "no parameter follows the semicolon", &[]);
            checker.fix(piece.start - 1..piece.end(), &[]);
        } else if let Some(parameter) = checker.parameter(piece, LINK) {
            parameters.push(parameter);
        }
    }
    check_once(checker, &parameters);
    for parameter in &parameters {
        check_parameter(checker, *parameter);
    }
    check_relation(checker, part, &parameters)
}

/// Of these, only the first counts (RFC 8288, Sections 3.3 and 3.4.1).
fn check_once(checker: &mut Checker<'_>, parameters: &[Parameter<'_>]) {
    for name in &["media", "rel", "title", "title*", "type"] {
        let mut count = 0;
        for parameter in parameters {
            count += usize::from(parameter.is(name));
            if parameter.is(name) && count == 2 {
                let message = "`{}` occurs more than once, and only the first one counts";
                let range = parameter.name.range();
                checker.invalid(range, "RFC 8288, Section 3.4.1", message, &[name]);
            }
        }
    }
}

fn check_parameter(checker: &mut Checker<'_>, parameter: Parameter<'_>) {
    let Parameter { name, value } = parameter;
    if parameter.is("rev") {
        let message = "`rev` is deprecated: the relation in the other direction has a name";
        checker.find(FieldRule::Obsolete, name.range(), REL, message, &[]);
    }
    let Some(value) = value else { return };
    if parameter.is("anchor") {
        if let Err(finding) = parse_uri_reference(&value.unquoted()) {
            checker.invalid(value.range(), finding.reference, "{}", &[&finding.message]);
        }
    }
    if name.text.ends_with('*') && !is_extended(value.text) {
        let message = "`{}` is not an extended value, such as `UTF-8''a%20b`";
        checker.invalid(value.range(), "RFC 8187, Section 3.2.1", message, &[value.text]);
    }
}

/// `UTF-8`, a language or none, and percent-encoded text, with quotes between them.
fn is_extended(text: &str) -> bool {
    let Some((charset, rest)) = split_once(text, b'\'') else { return false };
    let Some((_, encoded)) = split_once(rest, b'\'') else { return false };
    charset.eq_ignore_ascii_case("utf-8")
        && all(encoded, |byte| byte.is_ascii_alphanumeric() || b"!#$&+-.^_`|~%".contains(&byte))
        && uri::is_percent_encoded(encoded)
}

/// `rel`, which a link must have (RFC 8288, Section 3.3).
fn check_relation(checker: &mut Checker<'_>, part: Part<'_>, parameters: &[Parameter<'_>]) -> bool {
    match find(parameters, "rel") {
        None => {
            let end = part.trimmed().end();
            if !checker.is_invalid() {
                checker.invalid(end..end, REL, "the link has no `rel`", &[]);
                if checker.status == Some(451) {
                    checker.fix(end..end, &["; rel=\"blocked-by\""]);
                }
            }
            false
        }
        Some(Parameter { name, value: None }) => {
            checker.invalid(name.range(), REL, "`rel` has no value", &[]);
            false
        }
        Some(Parameter { value: Some(value), .. }) => {
            relations::check(checker, if value.is_quoted() { value.inner() } else { value })
        }
    }
}
