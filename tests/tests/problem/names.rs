//! `code` and `type`: from the name of the variant, or explicit.

use crate::body;
use serde_json::Value;
use statusful::{HttpStatus, Problem};

macro_rules! of_every_base {
    ($($module:ident: $base:literal,)*) => {$(
        mod $module {
            #[derive(Debug, thiserror::Error, statusful::HttpStatus)]
            #[error("x")]
            #[status(409)]
            #[problem(base = $base)]
            pub(super) enum Named {
                UserExists,
                HTTPError,
                Utf8,
                Version2Beta,
                #[allow(non_camel_case_types)]
                r#type,
                Größe,
                #[problem(code = "given.code~1-2")]
                Given,
                #[problem(code = "a<b>\"&\\ü")]
                Odd,
                #[problem(type = "urn:example:own#1")]
                Typed,
                #[problem(type = "about:blank")]
                Blank,
            }
        }
    )*};
}

of_every_base! {
    path: "https://api.example.com/errors/",
    fragment: "https://api.example.com/errors#",
    urn: "urn:example:",
    query: "https://api.example.com/errors?code=",
}

fn members<E: HttpStatus + std::fmt::Display>(error: &E) -> (Value, Value) {
    let mut body: Value = serde_json::from_str(&body(error)).unwrap();
    (body["code"].take(), body["type"].take())
}

macro_rules! are_named {
    ($module:ident, $base:literal) => {{
        use $module::Named;
        let under_base = [
            (Named::UserExists, "user_exists", "user-exists"),
            (Named::HTTPError, "http_error", "http-error"),
            (Named::Utf8, "utf8", "utf8"),
            (Named::Version2Beta, "version2_beta", "version2-beta"),
            (Named::r#type, "type", "type"),
            (Named::Größe, "größe", "gr%C3%B6%C3%9Fe"),
            (Named::Given, "given.code~1-2", "given.code~1-2"),
            (Named::Odd, "a<b>\"&\\ü", "a%3Cb%3E%22%26%5C%C3%BC"),
        ];
        for (error, code, last) in under_base {
            assert_eq!(members(&error), (code.into(), format!("{}{last}", $base).into()));
        }
        assert_eq!(members(&Named::Typed), ("typed".into(), "urn:example:own#1".into()));
        assert_eq!(members(&Named::Blank), ("blank".into(), Value::Null));
        assert_eq!(Problem::from_error(&Named::Blank).type_uri(), "about:blank");
    }};
}

#[test]
fn type_is_base_and_kebab_case_code() {
    are_named!(path, "https://api.example.com/errors/");
    are_named!(fragment, "https://api.example.com/errors#");
    are_named!(urn, "urn:example:");
    are_named!(query, "https://api.example.com/errors?code=");
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("x")]
#[status(409)]
#[status(allow(extension_name))]
struct r#Struct {
    #[problem(extension)]
    r#match: u8,
    #[problem(extension)]
    größe: u8,
    #[problem(extension = "with \"quotes\" & <tags>\u{202e}")]
    given: u8,
    #[problem(extension)]
    snake_case: u8,
}

#[test]
fn member_names() {
    assert_eq!(
        body(&Struct { r#match: 1, größe: 2, given: 3, snake_case: 4 }),
        r#"{"title":"Conflict","status":409,"code":"struct","detail":"x","match":1,"größe":2,"with \"quotes\" \u0026 \u003ctags\u003e\u202e":3,"snake_case":4}"#
    );
}
