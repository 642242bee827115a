//! How an error is recognized.

use crate::contract::changes::changes;
use crate::contract::lock::Lock;
use serde_json::{json, Value};

/// Code, name and type of an error.
type Error<'a> = (&'a str, &'a str, Option<&'a str>);

/// A lock whose errors have their index as title.
fn lock(errors: &[Error]) -> Lock {
    let error = |(at, (code, name, uri)): (usize, &Error)| {
        let mut error = json!({ "code": code, "name": name, "status": 404, "title": format!("the {at}th") });
        if let Some(uri) = uri {
            error["type"] = Value::from(*uri);
        }
        error
    };
    let errors: Vec<Value> = errors.iter().enumerate().map(error).collect();
    serde_json::from_value(json!({ "version": 1, "errors": errors })).unwrap()
}

/// The index of each error before and after.
fn pairs(before: &[Error], after: &[Error]) -> Vec<(String, String)> {
    let mut after = lock(after);
    for error in &mut after.errors {
        error.title.as_mut().unwrap().push_str(" now");
    }
    let titles = changes(&lock(before), &after);
    let titles = titles.into_iter().filter(|change| change.part.as_deref() == Some("the title"));
    titles.map(|change| (change.before.unwrap(), change.after.unwrap())).collect()
}

fn are(found: &[(String, String)], expected: &[(usize, usize)]) {
    let expected = expected.iter().map(|(old, new)| (format!("the {old}th"), format!("the {new}th now")));
    assert_eq!(found, expected.collect::<Vec<_>>());
}

#[test]
fn type_distinguishes_errors_of_equal_name() {
    let before = [("c", "N", Some("a")), ("c", "N", Some("b"))];
    are(&pairs(&before, &[("c", "N", Some("b")), ("c", "N", Some("z"))]), &[(0, 1), (1, 0)]);
}

#[test]
fn name_distinguishes_errors_of_equal_code() {
    let before = [("c", "A", Some("a")), ("c", "B", Some("b"))];
    are(&pairs(&before, &[("c", "B", Some("y")), ("c", "Z", Some("z"))]), &[(0, 1), (1, 0)]);
}

#[test]
fn code_outranks_type_and_type_outranks_name() {
    let before = [("c", "A", Some("a")), ("d", "B", Some("b"))];
    are(&pairs(&before, &[("d", "Y", Some("a")), ("y", "Z", Some("z"))]), &[(1, 0)]);
    let before = [("c", "A", Some("a")), ("d", "B", None)];
    are(&pairs(&before, &[("x", "A", None), ("y", "Y", Some("a"))]), &[(0, 1)]);
    are(&pairs(&before, &[("x", "X", None), ("y", "B", Some("z"))]), &[(1, 1)]);
}
