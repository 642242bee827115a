//! `Link` (RFC 8288).

use super::checker::Checker;
use super::fault::Fault;
use super::parameter::Parameter;
use super::relations;
use super::text::all;
use super::tokens::Part;
use super::uri;
use super::FieldRule;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

const LINK: &str = "RFC 8288, Section 3";

pub(super) fn check(checker: &mut Checker<'_>) {
    let mut rest = Some(Part::whole(checker.value));
    let mut is_blocked_by = false;
    while let Some(part) = rest {
        if checker.is_full() {
            return;
        }
        let link = part.trimmed();
        if link.is_empty() {
            return check_empty(checker, part);
        }
        if link.text.starts_with(',') {
            let message = String::from("there is an empty list element, which a sender must not generate");
            let fault = Fault::new(link.start..link.start + 1, "RFC 9110, Section 5.6.1.1", message);
            return checker.add(FieldRule::Invalid, fault.with_replacement(""));
        }
        let Some(behind) = check_target(checker, link) else { return };
        let (parameters, next) = behind.take_until(b',');
        if let Some(parameter) = next.filter(|next| is_parameter(*next)) {
            return check_comma(checker, parameter);
        }
        is_blocked_by |= check_parameters(checker, parameters);
        rest = next;
    }
    // The relation that identifies who blocks the resource (RFC 7725, Section 4).
    if checker.status == Some(451) && !is_blocked_by && !checker.is_invalid() {
        let message =
            String::from("no link has the relation `blocked-by`, which says who blocks the resource");
        let fault = Fault::new(0..checker.value.len(), "RFC 7725, Section 4", message);
        checker.add(FieldRule::Discouraged, fault);
    }
}

fn check_empty(checker: &mut Checker<'_>, part: Part<'_>) {
    let comma = part.start.saturating_sub(1)..part.start;
    let message = match part.start {
        0 => String::from("the value has no link"),
        _ => String::from("no link follows the last comma"),
    };
    let fault = Fault::new(comma.clone(), "RFC 9110, Section 5.6.1.1", message);
    checker.add(
        FieldRule::Invalid,
        if comma.is_empty() { fault } else { fault.fix(comma.start..part.end(), "") },
    );
}

/// Whether `rel=next` or the like begins it, and no link.
fn is_parameter(part: Part<'_>) -> bool {
    let (name, rest) = part.trimmed().take_token();
    !name.is_empty() && rest.text.starts_with('=')
}

fn check_comma(checker: &mut Checker<'_>, parameter: Part<'_>) {
    let name = parameter.trimmed().take_token().0;
    let message = format!("a semicolon stands before the parameter `{}`, not a comma", name.text);
    let fault = Fault::new(parameter.start - 1..parameter.start, LINK, message);
    checker.add(FieldRule::Invalid, fault.with_replacement(";"));
}

/// The URI reference in angle brackets. Returns what is behind it.
fn check_target<'a>(checker: &mut Checker<'a>, link: Part<'a>) -> Option<Part<'a>> {
    let (opening, inner) = link.take(|byte| byte == b'<');
    let Some((target, behind)) = inner.split_once('>').filter(|_| opening.text == "<") else {
        let (bare, _) = link.take(|byte| !b" \t;,<>\"".contains(&byte));
        let shown = if bare.is_empty() { link } else { bare };
        let message = format!("`{}` is not a link: its target stands between `<` and `>`", shown.text);
        let fault = Fault::new(shown.range(), LINK, message);
        let is_target = uri::parse(bare.text).is_ok() && !bare.is_empty();
        let fault = if is_target { fault.with_replacement(format!("<{}>", bare.text)) } else { fault };
        checker.add(FieldRule::Invalid, fault);
        return None;
    };
    if let Err(fault) = uri::parse(target.text) {
        checker.add(FieldRule::Invalid, fault.shifted(target.start));
    }
    Some(behind)
}

/// Whether the relation is `blocked-by`.
fn check_parameters<'a>(checker: &mut Checker<'a>, part: Part<'a>) -> bool {
    let mut parameters: Vec<Parameter<'a>> = Vec::new();
    for (index, piece) in part.split(b';').into_iter().enumerate() {
        if checker.is_full() {
            return false;
        }
        let parameter = piece.trimmed();
        match (index, parameter.is_empty()) {
            (0, true) => {}
            (0, false) => {
                let message =
                    format!("a semicolon stands before each parameter, such as `{}`", parameter.text);
                let fault = Fault::new(parameter.range(), LINK, message);
                checker.add(FieldRule::Invalid, fault.fix(piece.start..parameter.start, "; "));
                return false;
            }
            (_, true) => {
                let message = String::from("no parameter follows the semicolon");
                let fault = Fault::new(piece.start - 1..piece.start, LINK, message);
                checker.add(FieldRule::Invalid, fault.fix(piece.start - 1..piece.end(), ""));
            }
            (_, false) => parameters.extend(checker.parameter(parameter, LINK)),
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
    for name in ["media", "rel", "title", "title*", "type"] {
        if let Some(again) = parameters.iter().filter(|parameter| parameter.is(name)).nth(1) {
            let message = format!("`{name}` occurs more than once, and only the first one counts");
            let fault = Fault::new(again.name.range(), "RFC 8288, Section 3.4.1", message);
            checker.add(FieldRule::Invalid, fault);
        }
    }
}

fn check_parameter(checker: &mut Checker<'_>, parameter: Parameter<'_>) {
    let Parameter { name, value } = parameter;
    if parameter.is("rev") {
        let message = String::from("`rev` is deprecated: the relation in the other direction has a name");
        checker.add(FieldRule::Obsolete, Fault::new(name.range(), "RFC 8288, Section 3.3", message));
    }
    let Some(value) = value else { return };
    if parameter.is("anchor") {
        if let Err(fault) = uri::parse(&value.unquoted()) {
            let fault = Fault { range: value.range(), fix: None, ..fault };
            checker.add(FieldRule::Invalid, fault);
        }
    }
    if name.text.ends_with('*') && !is_extended(value.text) {
        let message = format!("`{}` is not an extended value, such as `UTF-8''a%20b`", value.text);
        checker.add(FieldRule::Invalid, Fault::new(value.range(), "RFC 8187, Section 3.2.1", message));
    }
}

/// `UTF-8`, a language or none, and percent-encoded text, with quotes between them.
fn is_extended(text: &str) -> bool {
    let mut pieces = text.splitn(3, '\'');
    let is_utf8 = pieces.next().is_some_and(|charset| charset.eq_ignore_ascii_case("utf-8"));
    let is_letter: fn(u8) -> bool = |byte| byte.is_ascii_alphanumeric() || b"!#$&+-.^_`|~%".contains(&byte);
    let is_encoded = |text: &str| {
        let mut escapes = text.split('%').skip(1);
        let is_hex = |escape: &str| {
            escape.as_bytes().get(..2).is_some_and(|digits| matches!(digits, [one, other] if one.is_ascii_hexdigit() && other.is_ascii_hexdigit()))
        };
        all(text, is_letter) && escapes.all(is_hex)
    };
    is_utf8 && pieces.next().is_some() && pieces.next().is_some_and(is_encoded)
}

/// `rel`, which a link must have (RFC 8288, Section 3.3).
fn check_relation(checker: &mut Checker<'_>, part: Part<'_>, parameters: &[Parameter<'_>]) -> bool {
    let Some(rel) = parameters.iter().find(|parameter| parameter.is("rel")) else {
        let end = part.trimmed().end();
        let fault = Fault::new(end..end, "RFC 8288, Section 3.3", String::from("the link has no `rel`"));
        let fault =
            if checker.status == Some(451) { fault.fix(end..end, "; rel=\"blocked-by\"") } else { fault };
        if !checker.is_invalid() {
            checker.add(FieldRule::Invalid, fault);
        }
        return false;
    };
    let Some(value) = rel.value else {
        let message = String::from("`rel` has no value");
        checker.add(FieldRule::Invalid, Fault::new(rel.name.range(), "RFC 8288, Section 3.3", message));
        return false;
    };
    let quotes = usize::from(value.is_quoted());
    let inner = value.text.get(quotes..value.text.len() - quotes).unwrap_or_default();
    relations::check(checker, Part { text: inner, start: value.start + quotes });
    inner.split(' ').any(|relation| relation.eq_ignore_ascii_case("blocked-by"))
}
