//! The field errors of a problem as google.rpc.BadRequest has them, and back.

use super::error_info::reason;
use super::Problem;
use serde_json::Value;
use std::borrow::Cow;

/// The member that lists them (RFC 9457, Section 3.1).
pub(crate) const ERRORS: &str = "errors";

/// google.rpc.BadRequest.FieldViolation.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FieldViolation {
    /// A path of protobuf: `items[0].name`.
    pub(crate) field: String,
    pub(crate) description: String,
    /// Empty if there is none.
    pub(crate) reason: String,
}

/// The field errors that a problem lists, each an object with a `detail`; and whether they say
/// all that the list does. Empty if it has no such list.
pub(crate) fn violations(problem: &Problem) -> (Vec<FieldViolation>, bool) {
    let list: Vec<Value> = problem.extension(ERRORS).unwrap_or_default();
    let violations: Option<Vec<_>> = list.iter().map(FieldViolation::of).collect();
    let violations = violations.unwrap_or_default();
    let is_whole = list == violations.iter().map(FieldViolation::to_json).collect::<Vec<_>>();
    (violations, is_whole)
}

impl FieldViolation {
    fn of(error: &Value) -> Option<Self> {
        let text = |name: &str| error.get(name).and_then(Value::as_str);
        // Parameters of a query or a path have names, and gRPC has neither.
        let field = text("pointer").map(path_of).or_else(|| text("name").map(str::to_owned));
        let reason = text("code").map(reason).unwrap_or_default();
        Some(FieldViolation {
            field: field.unwrap_or_default(),
            description: text("detail")?.to_owned(),
            reason,
        })
    }

    pub(crate) fn to_json(&self) -> Value {
        let pointer = Some(pointer_of(&self.field)).filter(|_| !self.field.is_empty());
        let code = Some(self.reason.to_ascii_lowercase()).filter(|code| !code.is_empty());
        let members = [("detail", Some(self.description.clone())), ("pointer", pointer), ("code", code)];
        let stated = members.into_iter().filter_map(|(name, text)| Some((name.to_owned(), text?.into())));
        Value::Object(stated.collect())
    }
}

/// The path of a JSON Pointer, which may be a URI fragment (RFC 6901, Section 6).
fn path_of(pointer: &str) -> String {
    let decoded = match pointer.strip_prefix('#') {
        Some(fragment) => percent_decoded(fragment),
        None => pointer.into(),
    };
    let mut path = String::new();
    for token in decoded.split('/').skip(1) {
        let token = token.replace("~1", "/").replace("~0", "~");
        let is_index = token.bytes().all(|byte| byte.is_ascii_digit());
        let segment = if is_index && !token.is_empty() {
            format!("[{token}]")
        } else if is_plain(&token) {
            path.push_str(if path.is_empty() { "" } else { "." });
            token
        } else {
            format!("[{}]", Value::from(token))
        };
        path.push_str(&segment);
    }
    path
}

/// Whether a name can stand in a path as it is.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && !name.contains(['.', '[', ']', '"'])
}

/// The inverse of [`path_of`], as a URI fragment. What is no path is one name.
fn pointer_of(path: &str) -> String {
    let mut pointer = "#".to_owned();
    let mut rest = path;
    while !rest.is_empty() {
        let (token, after) = bracketed(rest).unwrap_or_else(|| {
            let end = rest.find(['.', '[']).filter(|end| *end > 0).unwrap_or(rest.len());
            let (name, after) = rest.split_at(end);
            (name.into(), after)
        });
        pointer.push('/');
        push_token(&mut pointer, &token);
        rest = after.strip_prefix('.').unwrap_or(after);
    }
    pointer
}

/// The content of the brackets at the start, and what follows them.
fn bracketed(path: &str) -> Option<(Cow<'_, str>, &str)> {
    let inner = path.strip_prefix('[')?;
    if inner.starts_with('"') {
        let mut texts = serde_json::Deserializer::from_str(inner).into_iter::<String>();
        let name = texts.next()?.ok()?;
        let after = inner.get(texts.byte_offset()..)?.strip_prefix(']')?;
        return Some((name.into(), after));
    }
    let (index, after) = inner.split_once(']')?;
    Some((index.into(), after))
}

/// Appends a reference token (RFC 6901, Section 3) with what may stand in a fragment (RFC 3986,
/// Section 3.5).
fn push_token(pointer: &mut String, token: &str) {
    for byte in token.replace('~', "~0").replace('/', "~1").bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@?".contains(&byte) {
            pointer.push(char::from(byte));
        } else {
            let digits = [byte >> 4, byte & 15].map(|half| char::from_digit(half.into(), 16));
            pointer.push('%');
            pointer.extend(digits.into_iter().flatten().map(|digit| digit.to_ascii_uppercase()));
        }
    }
}

/// A fragment without its escapes; unchanged if they are not of UTF-8.
fn percent_decoded(fragment: &str) -> Cow<'_, str> {
    let mut bytes = Vec::new();
    let mut rest = fragment.as_bytes();
    while let [first, after @ ..] = rest {
        let escaped = after.get(..2).filter(|_| *first == b'%').and_then(|digits| {
            let digits = core::str::from_utf8(digits).ok()?;
            u8::from_str_radix(digits, 16).ok().filter(|_| !digits.starts_with('+'))
        });
        bytes.push(escaped.unwrap_or(*first));
        rest = after.get(if escaped.is_some() { 2 } else { 0 }..).unwrap_or_default();
    }
    String::from_utf8(bytes).map_or(fragment.into(), Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::StatusCode;
    use serde_json::json;

    #[test]
    fn pointer_is_path() {
        for (pointer, path) in [
            ("#", ""),
            ("#/age", "age"),
            ("#/address/street", "address.street"),
            ("#/items/0/name", "items[0].name"),
            ("#/0/1", "[0][1]"),
            ("#/a~1b/m~0n", "a/b.m~n"),
            ("#/a.b/c", "[\"a.b\"].c"),
            ("#/a/", "a[\"\"]"),
            ("#/%22%5B%5D", r#"["\"[]"]"#),
            ("#/%C3%BC%20b", "ü b"),
        ] {
            assert_eq!(path_of(pointer), path, "{pointer}");
            assert_eq!(pointer_of(path), pointer, "{path}");
        }
        assert_eq!(path_of("/items/0"), "items[0]");
        assert_eq!(path_of("#/a%zz%+1"), "a%zz%+1");
        assert_eq!(path_of("#/%FF"), "%FF");
        assert_eq!(path_of("a"), "");
    }

    #[test]
    fn any_path_has_pointer() {
        for path in
            [".", "..", "[", "]", "[\"", "[\"a", "a[", "a]", "a..b", "[]", "[\"a\"", "[\"\\u12\"]", "ü["]
        {
            assert!(pointer_of(path).starts_with("#/"), "{path}");
        }
    }

    #[test]
    fn errors_are_violations() {
        let read = |errors: Value| {
            violations(&Problem::new(StatusCode::BAD_REQUEST).with_extension(ERRORS, &errors))
        };
        let violation = |field: &str, reason: &str| FieldViolation {
            field: field.into(),
            description: "must be positive".into(),
            reason: reason.into(),
        };
        let plain = json!({ "detail": "must be positive", "pointer": "#/age" });
        assert_eq!(read(json!([plain])), (vec![violation("age", "")], true));
        let coded = json!({ "detail": "must be positive", "pointer": "#/age", "code": "too_small" });
        assert_eq!(
            read(json!([coded, plain])),
            (vec![violation("age", "TOO_SMALL"), violation("age", "")], true)
        );
        assert_eq!(read(json!([{ "detail": "must be positive" }])), (vec![violation("", "")], true));
        for more in [
            json!({ "detail": "must be positive", "pointer": "/age" }),
            json!({ "detail": "must be positive", "pointer": "#/age", "max": 3 }),
            json!({ "detail": "must be positive", "location": "query", "name": "age" }),
        ] {
            assert_eq!(read(json!([more])), (vec![violation("age", "")], false), "{more}");
        }
        for other in [
            json!(null),
            json!([]),
            json!({}),
            json!(["a"]),
            json!([{ "pointer": "#/age" }]),
            json!([plain, 1]),
        ] {
            assert_eq!(read(other.clone()).0, [], "{other}");
        }
    }
}
