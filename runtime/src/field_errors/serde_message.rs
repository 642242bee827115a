//! The messages of serde, without what they quote: parts of the request, and names of types.

use super::pointer::push;
use super::FieldError;

/// The entry of a message about a part of the body, which may be unknown.
pub(crate) fn of_body(message: &str, pointer: Option<String>) -> FieldError {
    let Some(field) = missing_field(message) else {
        let detail = said(message);
        return match pointer {
            Some(pointer) => FieldError::at_pointer(pointer, detail),
            None => FieldError::new(detail),
        };
    };
    match pointer {
        Some(mut pointer) => {
            push(&mut pointer, field);
            FieldError::at_pointer(pointer, "the member is missing")
        }
        None => FieldError::new(format!("the member `{field}` is missing")),
    }
}

/// What a message of serde says, without what it quotes.
pub(crate) fn said(message: &str) -> &'static str {
    let expected = message.rsplit_once("expected ").and_then(|(_, expected)| kind(expected));
    // Of the standard library's `FromStr`, for values in a query or a form.
    let parsed = match message {
        "invalid digit found in string" | "cannot parse integer from empty string" => Some("u8"),
        "invalid float literal" | "cannot parse float from empty string" => Some("f64"),
        "provided string was not `true` or `false`" => Some("bool"),
        _ => None,
    };
    let expected = expected.or_else(|| kind(parsed?));
    match message.split([':', ' ']).next() {
        Some("duplicate") => "a member occurs twice",
        Some("unknown") if message.starts_with("unknown variant") => "the value is none of those expected",
        Some("unknown") => "there is a member that is not expected",
        _ if message.starts_with("invalid length") => "the length is not the expected one",
        _ => expected.unwrap_or("the value does not have the expected form"),
    }
}

/// The kind of value that a visitor expects, in the words of JSON.
fn kind(expected: &str) -> Option<&'static str> {
    let first = expected.split(" at line ").next()?.trim();
    let is_integer = matches!(first.as_bytes(), [b'u' | b'i', b'0'..=b'9', ..]);
    Some(match first {
        _ if is_integer => "an integer is expected",
        "usize" | "isize" | "NonZero" => "an integer is expected",
        "f32" | "f64" => "a number is expected",
        "bool" | "a boolean" => "a boolean is expected",
        "str" | "string" | "a string" | "a borrowed string" | "char" | "a character" => {
            "a string is expected"
        }
        "unit" => "null is expected",
        _ if first.starts_with("a sequence") || first.starts_with("a tuple") => "an array is expected",
        _ if first.starts_with("an array") || first.starts_with("tuple struct") => "an array is expected",
        _ if first.starts_with("a map") || first.starts_with("struct ") => "an object is expected",
        _ => return None,
    })
}

/// The field of the type that is missing: its name is the program's.
pub(crate) fn missing_field(message: &str) -> Option<&str> {
    let (field, _) = message.strip_prefix("missing field `")?.split_once('`')?;
    let is_name = |character: char| character.is_alphanumeric() || "_-.$@".contains(character);
    (field.len() <= 64 && field.chars().all(is_name)).then_some(field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_lose_what_they_quote() {
        for (message, expected) in [
            ("invalid type: string \"canary\", expected u32 at line 1 column 9", "an integer is expected"),
            ("invalid type: map, expected a string", "a string is expected"),
            ("invalid type: integer `7`, expected struct Secret at line 1 column 2", "an object is expected"),
            ("invalid value: integer `-1`, expected u8", "an integer is expected"),
            ("invalid type: null, expected a sequence", "an array is expected"),
            ("invalid type: null, expected a secret thing", "the value does not have the expected form"),
            ("unknown field `canary`, expected `a`", "there is a member that is not expected"),
            ("unknown variant `canary`, expected `a`", "the value is none of those expected"),
            ("invalid length 3, expected a tuple of size 2", "the length is not the expected one"),
            ("duplicate field `a`", "a member occurs twice"),
            ("invalid digit found in string", "an integer is expected"),
            ("canary", "the value does not have the expected form"),
        ] {
            assert_eq!(said(message), expected, "{message}");
        }
    }

    #[test]
    fn missing_member_is_named() {
        let at = |message: &str, pointer: &str| of_body(message, Some(pointer.to_owned())).to_string();
        assert_eq!(at("missing field `name` at line 1", "/x"), "#/x/name: the member is missing");
        assert_eq!(
            at("missing field `a~b` at line 1", "/x"),
            "#/x: the value does not have the expected form"
        );
        let message = "missing field `name`";
        assert_eq!(of_body(message, None).to_string(), "the member `name` is missing");
    }
}
