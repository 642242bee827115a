//! Why a text is invalid, for the keys that do not take every text.

use crate::case::Case;
use crate::uri;
use statusful_registry::shared::LOG_LEVELS;
use statusful_registry::{closest, GRPC_CODES};

pub(super) fn invalid_base(base: &str) -> Option<String> {
    uri::not_absolute(base).or_else(|| {
        let joins = base.ends_with(['/', '#', '=', ':']);
        (!joins).then(|| {
            format!("the code is appended to the base, and {base:?} does not end in `/`, `#`, `=` or `:`")
        })
    })
}

pub(super) fn invalid_type(uri: &str) -> Option<String> {
    names_field(uri, "type").or_else(|| uri::not_absolute(uri))
}

pub(super) fn invalid_member(name: &str) -> Option<String> {
    name.contains(['{', '}']).then(|| {
        "the name of a member is the same for all errors: braces are not filled in\nhelp: write it without braces"
            .to_owned()
    })
}

/// An identifier is compared: it is the same for all errors of a kind, or the value of a field.
fn names_field(text: &str, member: &str) -> Option<String> {
    text.contains(['{', '}']).then(|| {
        format!(
            "a {member} is an identifier, and no text that names fields: braces are not filled in\n\
             help: for one that differs between errors, mark the field that holds it, `#[problem({member})]`, or \
             name a function, `#[problem({member} = Self::problem_{member})]`"
        )
    })
}

pub(super) fn invalid_prefix(prefix: &str) -> Option<String> {
    let is_divided = prefix.contains(|character: char| character.is_whitespace() || character.is_control());
    let divided = || is_divided.then(|| "a code is one word, which clients compare".to_owned());
    names_field(prefix, "code").or_else(divided)
}

pub(in crate::parse) fn invalid_code(code: &str) -> Option<String> {
    if let Some(why) = invalid_prefix(code) {
        return Some(why);
    }
    let is_lost = code.chars().all(|character| character == '.');
    is_lost.then(|| "a code that consists of dots is lost in a URI (RFC 3986, Section 5.2.4)".to_owned())
}

pub(super) fn unknown_grpc_code(name: &str) -> Option<String> {
    if GRPC_CODES.contains(&name) {
        return None;
    }
    let near = closest(name, GRPC_CODES);
    let near = near.map(|near| format!("\nhelp: did you mean `{near}`?")).unwrap_or_default();
    Some(format!("{name:?} is not an error code of gRPC (google.rpc.Code){near}"))
}

pub(super) fn unknown_log_level(name: &str) -> Option<String> {
    if LOG_LEVELS.contains(&name) {
        return None;
    }
    let lower = name.to_ascii_lowercase();
    let near = match lower.as_str() {
        "warning" => Some("warn"),
        "none" | "never" | "silent" => Some("off"),
        "fatal" | "critical" => Some("error"),
        _ => closest(&lower, LOG_LEVELS),
    };
    let help = near.map_or_else(
        || format!("the levels are {}", LOG_LEVELS.map(|level| format!("`{level:?}`")).join(", ")),
        |near| format!("did you mean `{near:?}`?"),
    );
    Some(format!("{name:?} is not a log level\nhelp: {help}"))
}

pub(super) fn unknown_case(name: &str) -> Option<String> {
    if Case::named(name).is_some() {
        return None;
    }
    let names = Case::ALL.iter().map(|(name, _)| *name);
    let with_case = format!("{name}case");
    let near = closest(name, names.clone()).or_else(|| closest(&with_case, names.clone()));
    let help = near.map_or_else(
        || {
            let names: Vec<_> = names.map(|name| format!("`{name:?}`")).collect();
            format!("the cases are those of serde: {}", names.join(", "))
        },
        |near| format!("did you mean `{near:?}`?"),
    );
    Some(format!("{name:?} is not the name of a case\nhelp: {help}"))
}
