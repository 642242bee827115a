//! A member without a JSON form is omitted; the others are kept.

use crate::body;
use serde::ser::{Error as _, SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};
use statusful::{HttpStatus, Problem};
use std::collections::BTreeMap;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("x")]
#[status(409)]
struct Between<T> {
    #[problem(extension)]
    before: u8,
    #[problem(extension)]
    value: T,
    #[problem(extension)]
    after: u8,
}

#[track_caller]
fn is_left_out<T: Serialize + std::fmt::Debug>(value: T) {
    assert_eq!(
        body(&Between { before: 1, value, after: 2 }),
        r#"{"title":"Conflict","status":409,"code":"between","detail":"x","before":1,"after":2}"#
    );
}

#[track_caller]
fn is_written<T: Serialize + std::fmt::Debug>(value: T, json: &str) {
    let wanted = format!(
        r#"{{"title":"Conflict","status":409,"code":"between","detail":"x","before":1,"value":{json},"after":2}}"#
    );
    assert_eq!(body(&Between { before: 1, value, after: 2 }), wanted);
}

/// Fails at once, or after writing a part of its value.
#[derive(Debug, Clone, Copy)]
enum Fails {
    AtOnce,
    InASequence,
    InAMap,
    InAMapAfterAKey,
}

impl Serialize for Fails {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Fails::AtOnce => {}
            Fails::InASequence => {
                let mut sequence = serializer.serialize_seq(None)?;
                sequence.serialize_element("written")?;
            }
            Fails::InAMap => serializer.serialize_map(Some(2))?.serialize_entry("key", "written")?,
            Fails::InAMapAfterAKey => serializer.serialize_map(None)?.serialize_key("key")?,
        }
        Err(S::Error::custom("secret of the error"))
    }
}

const FAILS: [Fails; 4] = [Fails::AtOnce, Fails::InASequence, Fails::InAMap, Fails::InAMapAfterAKey];

#[test]
fn failing_serialize_is_omitted() {
    for fails in FAILS {
        is_left_out(fails);
        is_left_out(Some(fails));
        is_left_out((1, "text", fails));
        is_left_out([Box::new(fails)]);
        is_left_out(BTreeMap::from([("key", fails)]));
    }
}

#[test]
fn non_string_keys_are_omitted() {
    is_left_out(BTreeMap::from([((1, 2), 3)]));
    is_left_out(vec![BTreeMap::from([(Some(vec![1]), 3)])]);
    is_written(BTreeMap::from([(1, 3)]), r#"{"1":3}"#);
}

#[derive(Debug, Serialize)]
struct Celsius(f64);

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Transparent {
    value: f32,
}

/// A reader could not distinguish `null` from a missing value.
#[test]
fn non_finite_float_is_omitted() {
    for float in [f64::NAN, -f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        is_left_out(float);
        is_left_out(Some(&&float));
        is_left_out(Box::new(float));
        is_left_out(Some(float));
        is_left_out(Some(Some(float)));
        is_left_out(Celsius(float));
        is_left_out(Some(Celsius(float)));
    }
    is_left_out(f32::NAN);
    is_left_out(f32::INFINITY);
    is_left_out(Some(f32::NEG_INFINITY));
    is_left_out(Transparent { value: f32::NAN });
}

#[test]
fn finite_float_is_sent() {
    is_written(1.5, "1.5");
    is_written(Some(f64::MIN_POSITIVE), "2.2250738585072014e-308");
    is_written(f32::MAX, "3.4028235e+38");
    is_written(Celsius(-273.15), "-273.15");
    is_written(Some(None::<f64>), "null");
}

#[test]
fn built_problem_omits_failing_serialize() {
    for fails in FAILS {
        let problem = Problem::new(http::StatusCode::CONFLICT)
            .with_extension("before", &1)
            .with_extension("value", &fails)
            .with_extension("after", &2);
        let names: Vec<&str> = problem.extensions().map(|member| member.name()).collect();
        assert_eq!(names, ["before", "after"]);
    }
}

/// A `Display` that fails in `collect_str` is a value that fails.
#[derive(Debug, Clone, Copy)]
enum Collected {
    Fails,
    GoesOn,
}

impl std::fmt::Display for Collected {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Collected::Fails => Err(std::fmt::Error),
            Collected::GoesOn => {
                for _ in 0..10_000 {
                    let _ = formatter.write_str("abc");
                }
                Ok(())
            }
        }
    }
}

impl Serialize for Collected {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[test]
fn failing_display_in_member_does_not_panic() {
    is_left_out(Collected::Fails);
    is_left_out(Some(Collected::Fails));
    is_left_out(Collected::GoesOn);
}

/// Ignores that there is no room, and that an element failed.
#[derive(Debug)]
struct GoesOn<T>(T);

impl<T: Serialize> Serialize for GoesOn<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut sequence = serializer.serialize_seq(None)?;
        let _ = sequence.serialize_element(&self.0);
        let _ = sequence.serialize_element(&1);
        sequence.end()
    }
}

#[test]
fn ignored_serialize_error_keeps_json_valid() {
    FAILS.into_iter().for_each(|fails| is_left_out(GoesOn(fails)));
    is_left_out(GoesOn(Collected::Fails));
    is_left_out(GoesOn(GoesOn(Collected::Fails)));
    is_left_out(vec![GoesOn(Collected::Fails)]);
    is_written(GoesOn("x".repeat(10_000)), "[]");
}

#[test]
fn built_problem_omits_non_finite_float() {
    let problem = Problem::new(http::StatusCode::CONFLICT).with_extension("value", &f64::NAN);
    assert_eq!(problem.extensions().count(), 0);
}
