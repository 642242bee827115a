//! Every string, list and number in a document has a bound: a body is at most 8 KiB.

use super::{responses, schema};
use serde_json::{json, Value};
use statusful::{utoipa::IntoResponses, HttpStatus};

macro_rules! integers {
    ($($name:ident: $ty:ty),*) => {
        #[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
        #[error("numbers")]
        #[status(400)]
        #[status(allow(extension_name))]
        struct Numbers {
            $(#[problem(extension)] $name: $ty,)*
        }

        fn extremes() -> Vec<Numbers> {
            vec![Numbers { $($name: <$ty>::MIN),* }, Numbers { $($name: <$ty>::MAX),* }]
        }

        const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

integers!(a: u8, b: i8, c: u16, d: i16, e: u32, f: i32, g: u64, h: i64);

#[test]
fn integer_bounds_are_exact() {
    let responses = responses::<Numbers>();
    let schema = schema(&responses, "400");
    for name in NAMES {
        let member = &schema["properties"][name];
        assert!(member["minimum"].is_number() && member["maximum"].is_number(), "{name}: {member}");
    }
    for numbers in extremes() {
        let sent = super::sent(&numbers);
        assert!(jsonschema::is_valid(schema, &sent), "{sent:#}\n{schema:#}");
    }
}

#[test]
fn integer_formats_hold_their_bounds() {
    let responses = responses::<Numbers>();
    let members = &schema(&responses, "400")["properties"];
    let of = |name: &str| (members[name]["format"].clone(), members[name]["maximum"].clone());
    assert_eq!(of("e"), (json!("int64"), json!(u32::MAX)));
    assert_eq!(of("f"), (json!("int32"), json!(i32::MAX)));
    assert_eq!(of("g"), (json!("int64"), json!(u64::MAX)));
    assert_eq!(of("h"), (json!("int64"), json!(i64::MAX)));
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[error("lists")]
#[status(400)]
struct Lists {
    #[problem(extension)]
    names: Vec<Option<String>>,
}

#[test]
fn strings_and_lists_are_bounded() {
    let responses = responses::<Lists>();
    let names = &schema(&responses, "400")["properties"]["names"];
    assert_eq!(names["maxItems"], json!(8192));
    assert!(names.to_string().contains(r#""maxLength":8192"#), "{names}");
    let detail: &Value = &schema(&responses, "400")["properties"]["detail"];
    assert_eq!(detail["maxLength"], json!(8192));
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[problem(limit = 32768)]
enum Rows {
    #[error("too many")]
    #[status(422)]
    TooMany {
        #[problem(extension(truncated))]
        rows: Vec<String>,
    },
}

#[test]
fn bounds_follow_the_limit_of_the_type() {
    let responses = responses::<Rows>();
    let schema = schema(&responses, "422");
    let members = &schema["properties"];
    assert_eq!(members["rows"]["maxItems"], 32_768);
    assert_eq!(members["rows"]["items"]["maxLength"], 32_768);
    assert_eq!(members["detail"]["maxLength"], 32_768);
    assert_eq!(members["truncated"]["type"], "boolean");
    assert_eq!(schema["required"], serde_json::json!(["status", "code", "rows"]));
    let sent = super::sent(&Rows::TooMany { rows: vec!["row".to_owned(); 20_000] });
    assert_eq!(sent["truncated"], true);
    assert!(jsonschema::validator_for(schema).unwrap().is_valid(&sent));
}
