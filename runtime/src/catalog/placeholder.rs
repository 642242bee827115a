//! A placeholder value for a Rust type, of which only the text is known.

use crate::catalog::json_type::{JsonType, Text};
use serde_json::{json, Value};

/// An unknown type becomes its name in angle brackets: it may be any JSON.
pub(crate) fn of(ty: &str) -> Value {
    value(&JsonType::of(ty))
}

fn value(ty: &JsonType<'_>) -> Value {
    match ty {
        JsonType::Null => Value::Null,
        JsonType::Boolean => json!(true),
        JsonType::Integer(_) => json!(1),
        JsonType::Number => json!(1.5),
        JsonType::String(text) => self::text(*text).into(),
        JsonType::Array(item) => json!([value(item)]),
        JsonType::Map(item) if **item == JsonType::Any => json!({}),
        JsonType::Map(item) => json!({ "key": value(item) }),
        JsonType::Tuple(items) => items.iter().map(value).collect(),
        JsonType::Optional(inner) => value(inner),
        JsonType::Named("Duration", _) => json!({ "secs": 1, "nanos": 0 }),
        JsonType::Named(name, _) => json!(format!("<{name}>")),
        JsonType::Any => json!({}),
    }
}

const fn text(text: Text) -> &'static str {
    match text {
        Text::Any => "text",
        Text::Character => "x",
        Text::Date => "2026-01-31",
        Text::DateTime => "2026-01-31T12:00:00Z",
        Text::Ip | Text::Ipv4 => "192.0.2.1",
        Text::Ipv6 => "2001:db8::1",
        Text::Uri => "https://example.com/",
        Text::Uuid => "67e55044-10b1-426f-9247-bb680e5fe0c8",
    }
}

/// The names of the unknown types in `ty`.
pub(crate) fn unknown_types(ty: &'static str) -> Vec<&'static str> {
    JsonType::of(ty).unknown_types()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_match_serde() {
        let cases = [
            ("bool", json!(true)),
            ("u32", json!(1)),
            ("&'static str", json!("text")),
            ("&'a mut str", json!("text")),
            ("std::string::String", json!("text")),
            ("Vec<String>", json!(["text"])),
            ("Option<Vec<Option<f64>>>", json!([1.5])),
            ("Cow<'static, str>", json!("text")),
            ("std::collections::HashMap<String, Vec<u8>>", json!({ "key": [1] })),
            ("BTreeMap<(u8, u8), HashMap<String, bool>>", json!({ "key": { "key": true } })),
            ("[u8; 4]", json!([1])),
            ("&[[bool; 2]; 3]", json!([[true]])),
            ("(u8, Vec<(bool, char)>)", json!([1, [[true, "x"]]])),
            ("(u8,)", json!([1])),
            ("(u8)", json!(1)),
            ("()", json!(null)),
            ("Arc<[String]>", json!(["text"])),
            ("chrono::DateTime<Utc>", json!("2026-01-31T12:00:00Z")),
            ("PathBuf", json!("text")),
            ("crate::money::Currency", json!("<Currency>")),
            ("Vec<FieldError>", json!(["<FieldError>"])),
            ("Page<Item>", json!("<Page>")),
        ];
        for (ty, expected) in cases {
            assert_eq!(of(ty), expected, "{ty}");
        }
    }

    #[test]
    fn unknown_types_are_named_once() {
        let cases = [
            ("Vec<String>", &[][..]),
            ("FieldError", &["FieldError"]),
            ("Vec<crate::FieldError>", &["FieldError"]),
            ("HashMap<Field, (Rule, u8, Rule, Vec<Level>)>", &["Rule", "Level"]),
        ];
        for (ty, expected) in cases {
            assert_eq!(unknown_types(ty), expected, "{ty}");
        }
    }
}
