//! Every kind of value that a serializer can be given becomes the member that `serde_json`
//! would write.

use crate::body;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::value::RawValue;
use statusful::HttpStatus;
use std::fmt::Debug;
use std::net::{IpAddr, Ipv4Addr};

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("x")]
#[status(500)]
struct Wrapper<T>(#[problem(extension = "value")] T);

#[track_caller]
fn is_written<T: Serialize + Debug>(value: T, json: &str) {
    assert_eq!(serde_json::to_string(&value).unwrap(), json);
    let start = r#"{"title":"Internal Server Error","status":500,"code":"wrapper","value":"#;
    assert_eq!(body(&Wrapper(value)), format!("{start}{json}}}"));
}

#[derive(Debug, Serialize, Deserialize)]
struct Unit;

#[derive(Debug, Serialize)]
struct Newtype(&'static str);

#[derive(Debug, Serialize)]
struct Tuple(u8, char);

#[derive(Debug, Serialize)]
struct Struct {
    b: Option<Unit>,
    a: (),
}

#[derive(Debug, Serialize)]
enum Enum {
    Unit,
    Newtype(f32),
    Tuple(i8, bool),
    Struct { field: Newtype },
}

/// Raw bytes, which no type in the standard library serializes.
#[derive(Debug)]
struct Bytes;

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(b"\0\xff")
    }
}

/// What `serialize_with` and many crates do with a `Display`.
#[derive(Debug)]
struct Collected(IpAddr);

impl Serialize for Collected {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

#[test]
fn numbers() {
    is_written(i8::MIN, "-128");
    is_written(i16::MIN, "-32768");
    is_written(i32::MIN, "-2147483648");
    is_written(i64::MIN, "-9223372036854775808");
    is_written(u8::MAX, "255");
    is_written(u16::MAX, "65535");
    is_written(u32::MAX, "4294967295");
    is_written(u64::MAX, "18446744073709551615");
    is_written(0.25_f32, "0.25");
    is_written(-0.25_f64, "-0.25");
}

#[test]
fn bools_and_strings() {
    is_written(true, "true");
    is_written('é', "\"é\"");
    is_written("text", "\"text\"");
    is_written(String::from("\"\\\n\t\u{1}"), r#""\"\\\n\t\u0001""#);
    is_written(Bytes, "[0,255]");
    is_written(Collected(Ipv4Addr::LOCALHOST.into()), "\"127.0.0.1\"");
}

/// An address is a text in human-readable formats.
#[test]
fn human_readable_types() {
    is_written(Ipv4Addr::LOCALHOST, "\"127.0.0.1\"");
}

#[test]
fn units_and_options() {
    is_written((), "null");
    is_written(Unit, "null");
    is_written(Some(None::<u8>), "null");
    is_written(Some(Some("x")), "\"x\"");
}

#[test]
fn compounds() {
    is_written(vec![1, 2], "[1,2]");
    is_written([[(); 0]; 2], "[[],[]]");
    is_written((1, "a", None::<u8>), "[1,\"a\",null]");
    is_written(Tuple(1, 'c'), "[1,\"c\"]");
    is_written(Newtype("n"), "\"n\"");
    is_written(Struct { b: Some(Unit), a: () }, r#"{"b":null,"a":null}"#);
    is_written(std::collections::BTreeMap::from([("k", 1), ("", 2)]), r#"{"":2,"k":1}"#);
}

#[test]
fn variants() {
    is_written(Enum::Unit, "\"Unit\"");
    is_written(Enum::Newtype(1.5), r#"{"Newtype":1.5}"#);
    is_written(Enum::Tuple(-1, false), r#"{"Tuple":[-1,false]}"#);
    is_written(Enum::Struct { field: Newtype("n") }, r#"{"Struct":{"field":"n"}}"#);
}

#[test]
fn serde_json_values_and_raw_values() {
    is_written(serde_json::json!({"a": 0.5, "b": [1, {"a": null}]}), r#"{"a":0.5,"b":[1,{"a":null}]}"#);
    let raw = |text: &str| RawValue::from_string(text.to_owned()).unwrap();
    is_written(raw(r#"{"z": [1e3 , 2], "a":"x"}"#), r#"{"z": [1e3 , 2], "a":"x"}"#);
    is_written(raw("{\"z\":\n\t[1,\r\n2]}"), "{\"z\":\n\t[1,\r\n2]}");
}

/// What the user renders is escaped like all else, wherever strings are allowed.
#[test]
fn raw_values_are_escaped() {
    let raw = RawValue::from_string("{\"<\":\"&\u{202e}\\u003e\u{7f}\"}".to_owned()).unwrap();
    assert!(body(&Wrapper(raw)).ends_with(r#""value":{"\u003c":"\u0026\u202e\u003e\u007f"}}"#));
}
