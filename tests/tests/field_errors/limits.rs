//! A list that does not fit is cut after an entry.

use crate::sent;
use serde_json::Value;
use statusful::{FieldError, FieldErrors, FromProblem, HttpStatus};

#[derive(Debug, thiserror::Error, HttpStatus, FromProblem)]
#[error("invalid")]
#[status(422)]
struct Marked {
    #[problem(extension(truncated))]
    errors: FieldErrors,
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("invalid")]
#[status(422)]
struct Plain {
    #[problem(extension)]
    errors: FieldErrors,
}

fn many() -> FieldErrors {
    (0..1000)
        .map(|index| {
            FieldError::body_at([index.to_string(), "naïve, [name]".into()], "must be \"short\", <b>")
        })
        .collect()
}

fn read(body: &str) -> (Value, FieldErrors) {
    assert!(body.len() <= 8192, "{}", body.len());
    let body: Value = serde_json::from_str(body).unwrap();
    let errors = serde_json::from_value(body["errors"].clone()).unwrap();
    (body, errors)
}

#[test]
fn long_list_is_cut_at_entry() {
    let all: Vec<FieldError> = many().into_iter().collect();
    for (body, is_marked) in [
        (sent(&many()), true),
        (sent(&Marked { errors: many() }), true),
        (sent(&Plain { errors: many() }), false),
    ] {
        let (body, errors) = read(&body);
        assert!(errors.len() > 50 && errors.len() < all.len(), "{}", errors.len());
        assert!(errors.iter().eq(&all[..errors.len()]), "the first ones");
        assert_eq!(body.get("truncated").is_some(), is_marked);
        assert!(body["detail"].is_string());
    }
}

#[test]
fn entry_that_does_not_fit_leaves_valid_body() {
    let errors = FieldErrors::new()
        .with(FieldError::body("/a", "x"))
        .with(FieldError::body("/".to_owned() + &"é".repeat(9000), "x"));
    let (body, errors) = read(&sent(&errors));
    assert_eq!(errors, FieldErrors::from(FieldError::body("/a", "x")));
    assert_eq!(body["truncated"], true);
}
