//! Challenges with values from an error's fields, as derived code writes them.

use super::Challenge;
use core::fmt::Display;

/// A parameter whose value is known only at run time, or a literal next to one.
pub struct AuthParamOf<'a> {
    name: &'static str,
    /// `None` for a parameter that is not sent.
    value: Option<&'a dyn Display>,
}

/// Implemented by a field that `#[challenge(...)]` names.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the value of a parameter of a challenge",
    label = "`Display` is not implemented for `{Self}`",
    note = "if `{Self}` is a type of yours, implement `Display` for it: what it writes is sent, in quotes",
    note = "for what `#[challenge(...)]` cannot say, mark a field of type `statusful::Challenge` in its place: `#[header(WWW_AUTHENTICATE)]`"
)]
pub trait AuthValue: Display {}

impl<T: Display + ?Sized> AuthValue for T {}

/// A parameter. The derive has checked its name.
pub fn auth_param<'a, T: AuthValue>(name: &'static str, value: &'a T) -> AuthParamOf<'a> {
    AuthParamOf { name, value: Some(value) }
}

/// The same for a field that is an `Option`.
#[must_use]
pub fn auth_param_if_some<'a, T: AuthValue>(name: &'static str, value: Option<&'a T>) -> AuthParamOf<'a> {
    AuthParamOf { name, value: value.map(|value| value as &dyn Display) }
}

/// The challenge of a scheme that the derive has checked.
#[must_use]
pub fn challenge(scheme: &'static str, params: &[AuthParamOf<'_>]) -> Challenge {
    let with = |challenge: Challenge, param: &AuthParamOf<'_>| match param.value {
        Some(value) => challenge.param(param.name, value),
        None => challenge,
    };
    params.iter().fold(Challenge::new(scheme), with)
}
