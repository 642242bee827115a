//! Extension members: fields that are part of the body.

use crate::{body, response, strict};
use serde::Serialize;
use serde_json::{json, Value};
use statusful::{HttpStatus, Problem};
use std::borrow::Cow;
use std::collections::BTreeMap;

#[derive(Debug, Serialize)]
struct Nested {
    zeta: u8,
    alpha: Vec<Option<&'static str>>,
    #[serde(rename = "<mid>")]
    mid: Unit,
    kind: Kind,
}

#[derive(Debug, Serialize)]
struct Unit;

#[derive(Debug, Serialize)]
enum Kind {
    Struct { b: bool, a: f64 },
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("order")]
#[status(409)]
struct Members<'a> {
    #[problem(extension)]
    zeta: i64,
    #[problem(extension)]
    alpha: Option<u8>,
    #[problem(extension)]
    text: Cow<'a, str>,
    _unmarked: &'static str,
    #[problem(extension)]
    nested: &'a Nested,
    #[problem(extension)]
    shared: (Box<str>, Box<[u8]>),
    #[problem(extension)]
    map: BTreeMap<char, ()>,
}

static NESTED: Nested =
    Nested { zeta: 1, alpha: Vec::new(), mid: Unit, kind: Kind::Struct { b: true, a: 0.5 } };

fn members() -> Members<'static> {
    Members {
        zeta: i64::MIN,
        alpha: None,
        text: "\"<tags>\" & \u{2028}".into(),
        _unmarked: "unmarked",
        nested: &NESTED,
        shared: ("shared".into(), [1, 2].into()),
        map: BTreeMap::from([('b', ()), ('<', ())]),
    }
}

#[test]
fn extensions_come_last_in_field_order() {
    assert_eq!(
        body(&members()),
        concat!(
            r#"{"title":"Conflict","status":409,"code":"members","detail":"order","#,
            r#""zeta":-9223372036854775808,"text":"\"\u003ctags\u003e\" \u0026 \u2028","#,
            r#""nested":{"zeta":1,"alpha":[],"\u003cmid\u003e":null,"kind":{"Struct":{"b":true,"a":0.5}}},"#,
            r#""shared":["shared",[1,2]],"map":{"\u003c":null,"b":null}}"#,
        )
    );
}

/// Byte for byte, with the keys of nested objects in the order of their type: the helper
/// `response` compares it with the response to the error itself.
#[test]
fn problem_keeps_members_unchanged() {
    let problem = Problem::from_error(&members());
    let names: Vec<String> = problem.extensions().map(|member| member.name().to_owned()).collect();
    assert_eq!(names, ["zeta", "text", "nested", "shared", "map"]);
    assert_eq!(problem.extension::<i64>("zeta"), Some(i64::MIN));
    assert_eq!(problem.extension::<Value>("alpha"), None, "`None` is no member");
    assert_eq!(problem.extension::<String>("text").unwrap(), "\"<tags>\" & \u{2028}");
    assert_eq!(problem.extension::<Value>("map"), Some(json!({"b": null, "<": null})));
    assert_eq!(problem.extension::<u8>("text"), None, "it is not a number");
    assert_eq!(problem.extension::<Value>("_unmarked"), None);
    assert_eq!(problem.extension::<Value>("title"), None, "it is no extension");
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("numbers")]
#[status(409)]
struct Numbers(
    #[problem(extension = "wide")] u128,
    #[problem(extension = "least")] i128,
    #[problem(extension = "float")] f64,
    #[problem(extension = "single")] f32,
    #[problem(extension = "whole")] f64,
);

/// Wider than a JSON reader must support, and yet exact.
#[test]
fn exact_numbers() {
    let error = Numbers(u128::MAX, i128::MIN, 0.1, 0.1, -0.0);
    assert_eq!(
        std::str::from_utf8(response(&error).body()).unwrap(),
        concat!(
            r#"{"title":"Conflict","status":409,"code":"numbers","detail":"numbers","#,
            r#""wide":340282366920938463463374607431768211455,"#,
            r#""least":-170141183460469231731687303715884105728,"float":0.1,"single":0.1,"whole":-0.0}"#,
        )
    );
    assert_eq!(Problem::from_error(&error).extension::<u128>("wide"), Some(u128::MAX));
    assert_eq!(Problem::from_error(&error).extension::<i128>("least"), Some(i128::MIN));
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("deep")]
#[status(409)]
struct Deep(#[problem(extension = "list")] List, #[problem(extension = "after")] u8);

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct List(Vec<List>);

/// Deeper than `serde_json` reads by default: the body is the same nevertheless.
#[test]
fn deeply_nested_members_are_kept() {
    let mut list = List(Vec::new());
    for _ in 1..300 {
        list = List(vec![list]);
    }
    let wanted = format!(
        r#"{{"title":"Conflict","status":409,"code":"deep","detail":"deep","list":{}{},"after":1}}"#,
        "[".repeat(300),
        "]".repeat(300)
    );
    assert_eq!(response(&Deep(list, 1)).body(), &wanted);
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("hidden")]
#[status(500)]
struct Internal<T> {
    #[problem(extension)]
    incident: T,
}

#[test]
fn extension_of_5xx_is_sent() {
    let body = strict::read(response(&Internal { incident: "e-17" }).body());
    assert_eq!(
        body,
        json!({"title": "Internal Server Error", "status": 500, "code": "internal", "incident": "e-17"})
    );
}

/// Empty names and values are members like any other.
#[test]
fn empty_members() {
    assert!(body(&Internal { incident: "" }).ends_with(r#","incident":""}"#));
    assert!(body(&Internal { incident: () }).ends_with(r#","incident":null}"#));
    assert!(body(&Internal { incident: [(); 0] }).ends_with(r#","incident":[]}"#));
}

/// Parts of a member that are left out if absent.
#[derive(Debug, Serialize)]
enum Limits {
    Both {
        #[serde(skip_serializing_if = "Option::is_none")]
        least: Option<u8>,
        most: u8,
    },
    One(Most),
}

#[derive(Debug, Serialize)]
struct Most {
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'static str>,
    most: u8,
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("beyond")]
#[status(422)]
struct Beyond {
    #[problem(extension)]
    limits: Limits,
}

#[test]
fn serde_skip_inside_member() {
    let limits = |limits| body(&Beyond { limits }).split_once("\"limits\":").unwrap().1.to_owned();
    assert_eq!(limits(Limits::Both { least: None, most: 9 }), r#"{"Both":{"most":9}}}"#);
    assert_eq!(limits(Limits::Both { least: Some(1), most: 9 }), r#"{"Both":{"least":1,"most":9}}}"#);
    assert_eq!(limits(Limits::One(Most { unit: None, most: 9 })), r#"{"One":{"most":9}}}"#);
}
