//! The errors of `validator`.

use super::pointer::{push, unraw};
use super::{FieldError, FieldErrors};
use ::validator::{ValidationError, ValidationErrors, ValidationErrorsKind};
use std::borrow::Cow;

/// Fields of nested structs and lists have pointers, sorted by name. The code is that of the rule,
/// and the message what you wrote above the field or in a rule, or else a text made of the code and
/// the limits, such as `min`. The value, which the errors of validator contain, is not sent: nor is
/// a message or a code that a rule of yours makes at run time, because the value may be in it.
#[cfg_attr(docsrs, doc(cfg(feature = "validator")))]
impl From<ValidationErrors> for FieldErrors {
    fn from(errors: ValidationErrors) -> Self {
        Self::from(&errors)
    }
}

#[cfg_attr(docsrs, doc(cfg(feature = "validator")))]
impl From<&ValidationErrors> for FieldErrors {
    fn from(errors: &ValidationErrors) -> Self {
        let mut fields = FieldErrors::new();
        append(&mut fields, "", errors);
        fields
    }
}

impl crate::meta::FormOf<ValidationErrors> {
    /// One member, which should be another.
    #[deprecated(note = "the errors of validator contain the submitted values, and this sends them
help: hold `statusful::FieldErrors`, which is made `From` them without the values: `#[problem(extension)] errors: FieldErrors`
help: and convert them where they occur: `form.validate().map_err(FieldErrors::from)?`")]
    pub const FORM: crate::meta::MemberForm = crate::meta::MemberForm::Value;
}

super::as_field_errors!(ValidationErrors);

/// What validator calls the error of a struct as a whole, and a list on the way to its parent.
const UNNAMED: [&str; 2] = ["__all__", "_tmp_validator"];

fn append(fields: &mut FieldErrors, parent: &str, errors: &ValidationErrors) {
    // A `HashMap` has no order of its own.
    let mut sorted: Vec<_> = errors.errors().iter().collect();
    sorted.sort_by_key(|(name, _)| unraw(name));
    for (name, kind) in sorted {
        let mut pointer = parent.to_owned();
        if !UNNAMED.contains(&name.as_ref()) {
            push(&mut pointer, unraw(name));
        }
        match kind {
            ValidationErrorsKind::Struct(errors) => append(fields, &pointer, errors),
            ValidationErrorsKind::List(elements) => {
                for (index, errors) in elements {
                    append(fields, &format!("{pointer}/{index}"), errors);
                }
            }
            ValidationErrorsKind::Field(errors) => {
                fields.extend(errors.iter().map(|error| of_rule(pointer.clone(), error)));
            }
        }
    }
}

fn of_rule(pointer: String, error: &ValidationError) -> FieldError {
    // A literal cannot contain the value of a field; a text that is made at run time may, in a form
    // that no search finds.
    let is_literal = |text: &Cow<'static, str>| matches!(text, Cow::Borrowed(_));
    let code = Some(&error.code).filter(|code| is_literal(code) && is_code(code));
    let message = error.message.as_ref().filter(|message| is_literal(message));
    let detail = match message {
        Some(message) => message.to_string(),
        None => described(error),
    };
    let field = FieldError::at_pointer(pointer, detail);
    match code {
        Some(code) => field.with_code(code.as_ref()),
        None => field,
    }
}

fn is_code(code: &str) -> bool {
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte);
    !code.is_empty() && code.len() <= 64 && code.bytes().all(is_word)
}

/// What a rule asks for, by its code and its limits.
fn described(error: &ValidationError) -> String {
    let limit = |name: &str| error.params.get(name).filter(|limit| limit.is_number());
    let limits = [
        ("equal", "equal to"),
        ("min", "at least"),
        ("exclusive_min", "greater than"),
        ("max", "at most"),
        ("exclusive_max", "less than"),
    ];
    let limits = limits.into_iter().filter_map(|(name, words)| Some(format!("{words} {}", limit(name)?)));
    let limits = limits.collect::<Vec<_>>().join(" and ").replace("equal to ", "");
    match error.code.as_ref() {
        "length" if !limits.is_empty() => format!("the length must be {limits}"),
        "length" => "the length is not valid".to_owned(),
        "required" | "required_nested" => "is required".to_owned(),
        "email" => "must be an email address".to_owned(),
        "url" => "must be a URL".to_owned(),
        "ip" => "must be an IP address".to_owned(),
        "ipv4" | "ip_v4" => "must be an IPv4 address".to_owned(),
        "ipv6" | "ip_v6" => "must be an IPv6 address".to_owned(),
        "credit_card" => "must be a credit card number".to_owned(),
        "must_match" => "must be the same in both fields".to_owned(),
        "regex" => "does not have the expected form".to_owned(),
        "contains" => "lacks a text that is required".to_owned(),
        "does_not_contain" => "contains a text that is not allowed".to_owned(),
        "non_control_character" => "must not contain control characters".to_owned(),
        _ if !limits.is_empty() => format!("must be {limits}"),
        _ => "is not valid".to_owned(),
    }
}
