//! Generic errors: bounds only where the document needs them.

use super::{is_what_is_sent, responses, statuses};
use statusful::{utoipa::IntoResponses, HttpStatus};
use std::fmt::{Debug, Display};

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[error("gone")]
#[status(410)]
struct Gone;

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
enum Wrap<'a, E: std::error::Error + 'static, T: Debug + Display = u8, const N: usize = 2>
where
    T: Clone,
{
    #[error("{value} of {text} is too much")]
    #[status(422)]
    TooMuch {
        #[problem(extension)]
        value: T,
        #[problem(extension)]
        text: &'a str,
        rest: [u8; N],
    },
    #[error(transparent)]
    #[status(transparent)]
    Inner(E),
    #[error("again")]
    #[status(transparent)]
    Again(Box<Wrap<'a, E, T, N>>),
}

#[test]
fn generic_error_uses_its_arguments() {
    let error: Wrap<'_, Gone> = Wrap::TooMuch { value: 7, text: "ten", rest: [0; 2] };
    is_what_is_sent(&error, "422", &["detail", "value", "text"]);
    let inner: Wrap<'_, Gone> = Wrap::Again(Box::new(Wrap::Inner(Gone)));
    is_what_is_sent(&inner, "410", &["detail"]);
}

#[test]
fn generic_type_may_contain_itself() {
    type Outer = Wrap<'static, Wrap<'static, Gone, String>, u32>;
    let responses = responses::<Outer>();
    assert_eq!(statuses(&responses), ["410", "422"]);
    assert_eq!(super::schema(&responses, "422")["anyOf"].as_array().unwrap().len(), 2);
}
