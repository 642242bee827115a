//! A problem that is written and read back is the same problem.

use crate::{strict, Response};
use fastrand::Rng;
use http::StatusCode;
use serde_json::{json, Value};
use statusful::Problem;

fn full() -> Problem {
    Problem::new(StatusCode::CONFLICT)
        .with_type_uri("urn:example:full")
        .with_title("Title \u{2028} <b>")
        .with_code("full")
        .with_detail("\0 \" \\ \u{10ffff}")
        .with_instance("/users/7")
        .with_extension("zeta", &json!({"b": [1, null, true], "a": -0.5}))
        .with_extension("alpha", &u64::MAX)
        .with_extension("", "")
}

/// The members of a problem, in order.
fn members(problem: &Problem) -> Value {
    let extensions: Vec<_> = problem.extensions().map(|it| json!([it.name(), it.value::<Value>()])).collect();
    let status = problem.status().map(|status| status.as_u16());
    let texts = [problem.title(), problem.code(), problem.detail(), problem.instance()];
    json!([problem.type_uri(), status, texts, extensions])
}

#[test]
fn serializes_in_body_order() {
    let problem = Problem::new(StatusCode::CONFLICT)
        .with_type_uri("urn:x")
        .with_code("c")
        .with_detail("d")
        .with_instance("i")
        .with_extension("z", &1)
        .with_extension("a", &2);
    assert_eq!(
        serde_json::to_string(&problem).unwrap(),
        r#"{"type":"urn:x","title":"Conflict","status":409,"code":"c","detail":"d","instance":"i","z":1,"a":2}"#
    );
    assert_eq!(serde_json::to_string(&Problem::default()).unwrap(), "{}");
}

#[test]
fn serialized_problem_deserializes() {
    for problem in [full(), Problem::default(), Problem::new(StatusCode::GONE)] {
        let text = serde_json::to_string(&problem).unwrap();
        strict::read(text.as_bytes());
        let read: Problem = serde_json::from_str(&text).unwrap();
        assert_eq!(members(&read), members(&problem));
        assert_eq!(serde_json::to_string(&read).unwrap(), text);

        let value = serde_json::to_value(&problem).unwrap();
        let read: Problem = serde_json::from_value(value.clone()).unwrap();
        assert_eq!(serde_json::to_value(&read).unwrap(), value);
    }
}

#[test]
fn response_body_deserializes() {
    let response: Response = full().into();
    let read: Problem = serde_json::from_slice(response.body()).unwrap();
    assert_eq!(members(&read), members(&full()));
    let again: Response = read.into();
    assert_eq!(again.body(), response.body());
}

fn text(random: &mut Rng) -> String {
    (0..random.usize(0..12)).map(|_| random.char(..)).collect()
}

fn value(random: &mut Rng, depth: usize) -> Value {
    match random.u8(0..if depth == 0 { 5 } else { 7 }) {
        0 => Value::Null,
        1 => random.bool().into(),
        2 => random.u64(..).into(),
        3 => random.i64(..).into(),
        4 => text(random).into(),
        5 => (0..random.usize(0..4)).map(|_| value(random, depth - 1)).collect(),
        _ => {
            let member = |_| (text(random), value(random, depth - 1));
            Value::Object((0..3).map(member).collect())
        }
    }
}

#[test]
fn random_problems_round_trip() {
    let mut random = Rng::with_seed(3);
    for _ in 0..3_000 {
        let status = StatusCode::from_u16(random.u16(200..=999)).unwrap();
        let mut problem = Problem::new(status).with_detail(text(&mut random)).with_title(text(&mut random));
        for _ in 0..random.usize(0..4) {
            problem = problem.with_extension(&text(&mut random), &value(&mut random, 3));
        }
        let read: Problem = serde_json::from_slice(&serde_json::to_vec(&problem).unwrap()).unwrap();
        assert_eq!(members(&read), members(&problem));
        let response: Response = problem.clone().into();
        if !response.body().is_empty() {
            strict::read(response.body());
            let read: Problem = serde_json::from_slice(response.body()).unwrap();
            assert_eq!(members(&read), members(&problem));
        }
    }
}
