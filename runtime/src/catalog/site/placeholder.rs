//! A placeholder value for a Rust type, of which only the text is known.

use serde_json::{json, Value};

/// An unknown type becomes its name in angle brackets: it may be any JSON.
pub(super) fn of(ty: &str) -> Value {
    let ty = ty.trim();
    if let Some(inner) = ty.strip_prefix('&') {
        return of(borrowed(inner));
    }
    if let Some(inner) = ty.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return json!([of(inner.rsplit_once(';').map_or(inner, |(item, _)| item))]);
    }
    if let Some(inner) = ty.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        return tuple(inner);
    }
    let (path, arguments) = generics(ty);
    let name = path.rsplit("::").next().unwrap_or(path).trim();
    let mut arguments = arguments.into_iter().filter(|argument| !argument.starts_with('\''));
    match (name, arguments.next(), arguments.next()) {
        (
            "Option" | "Box" | "Arc" | "Rc" | "Cow" | "Cell" | "RefCell" | "Mutex" | "RwLock",
            Some(inner),
            _,
        ) => of(inner),
        ("Vec" | "VecDeque" | "HashSet" | "BTreeSet" | "IndexSet", Some(item), _) => json!([of(item)]),
        ("HashMap" | "BTreeMap" | "IndexMap", Some(_), Some(value)) => json!({ "key": of(value) }),
        _ => named(name),
    }
}

/// The names of the unknown types in `ty`.
pub(super) fn unknown_types(ty: &str) -> Vec<String> {
    let mut names = Vec::new();
    collect_unknown(&of(ty), &mut names);
    names
}

fn collect_unknown(placeholder: &Value, names: &mut Vec<String>) {
    match placeholder {
        Value::String(text) => {
            let name = text.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'));
            names.extend(name.filter(|name| !names.iter().any(|known| known == name)).map(str::to_owned));
        }
        Value::Array(items) => items.iter().for_each(|item| collect_unknown(item, names)),
        Value::Object(members) => members.values().for_each(|member| collect_unknown(member, names)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn named(name: &str) -> Value {
    match name {
        "bool" => json!(true),
        "u8" | "u16" | "u32" | "u64" | "u128" | "usize" | "i8" | "i16" | "i32" | "i64" | "i128" | "isize"
        | "NonZeroU8" | "NonZeroU16" | "NonZeroU32" | "NonZeroU64" | "NonZeroUsize" => json!(1),
        "f32" | "f64" => json!(1.5),
        "String" | "str" | "Path" | "PathBuf" => json!("text"),
        "char" => json!("x"),
        "Duration" => json!({ "secs": 1, "nanos": 0 }),
        "Uuid" => json!("67e55044-10b1-426f-9247-bb680e5fe0c8"),
        "Url" | "Uri" => json!("https://example.com/"),
        "IpAddr" | "Ipv4Addr" => json!("192.0.2.1"),
        "Ipv6Addr" => json!("2001:db8::1"),
        "DateTime" | "OffsetDateTime" | "Timestamp" | "Zoned" => json!("2026-01-31T12:00:00Z"),
        "NaiveDate" | "Date" => json!("2026-01-31"),
        "Value" | "Map" => json!({}),
        other => json!(format!("<{other}>")),
    }
}

/// `'a mut T` after an `&`.
fn borrowed(ty: &str) -> &str {
    let ty = ty.trim_start();
    let ty = match ty.strip_prefix('\'') {
        Some(rest) => {
            rest.trim_start_matches(|character: char| character.is_alphanumeric() || character == '_')
        }
        None => ty,
    };
    ty.trim_start().strip_prefix("mut ").unwrap_or(ty)
}

fn tuple(items: &str) -> Value {
    match split(items).as_slice() {
        [] => Value::Null,
        [one] if !items.trim_end().ends_with(',') => of(one),
        items => items.iter().map(|item| of(item)).collect(),
    }
}

/// The path of a type and its generic arguments.
fn generics(ty: &str) -> (&str, Vec<&str>) {
    match ty.split_once('<') {
        Some((path, rest)) => {
            (path.trim_end().trim_end_matches("::"), split(rest.strip_suffix('>').unwrap_or(rest)))
        }
        None => (ty, Vec::new()),
    }
}

/// Splits at commas outside brackets.
fn split(list: &str) -> Vec<&str> {
    let mut depth = 0_u32;
    let items = list.split(|character| {
        match character {
            '<' | '(' | '[' => depth += 1,
            '>' | ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        character == ',' && depth == 0
    });
    items.map(str::trim).filter(|item| !item.is_empty()).collect()
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

    #[test]
    fn invalid_type_does_not_panic() {
        for text in
            ["", "<", ">", "&", "[", "]", "(", ")", "&'", "Vec<", "Vec>", "[;]", ",", "<<>,>", "é<ß,>"]
        {
            serde_json::to_string(&of(text)).unwrap();
            unknown_types(text);
        }
    }
}
