//! The texts of a problem in a language.

use super::locale::Locale;
use crate::problem::field_violation::{FieldViolation, ERRORS};
use crate::problem::phrase;
use crate::{FieldError, Problem};
use fluent_bundle::{FluentArgs, FluentValue};
use http::StatusCode;
use serde_json::{Number, Value};

/// What takes the place of the texts of a problem.
pub(super) struct Texts {
    title: Option<String>,
    detail: Option<String>,
    errors: Option<Vec<FieldError>>,
}

/// The attribute of a message that has the detail.
pub(super) const DETAIL: &str = "detail";

/// The id of the message for a code: what cannot be part of an id becomes `-`, and so does `_`.
pub(super) fn id(code: &str) -> String {
    let id = mapped(code);
    if id.starts_with(|first: char| first.is_ascii_alphabetic()) {
        id
    } else {
        format!("error-{id}")
    }
}

fn mapped(code: &str) -> String {
    let mapped = code.chars().map(|character| match character {
        character if character.is_ascii_alphanumeric() => character,
        _ => '-',
    });
    mapped.collect()
}

/// What the id of the message for the code of a field error begins with.
pub(super) const FIELD_PREFIX: &str = "field-";

/// The argument of such a message.
pub(super) const FIELD: &str = "field";

/// The id of the message for the phrase of a status.
pub(super) fn status_id(status: StatusCode) -> String {
    format!("status-{}", status.as_str())
}

impl Locale {
    /// The texts for all those that the problem has; `None` if one of them is not there. A text is
    /// never added: what an error does not say in the source, it says in no language.
    pub(super) fn texts(&self, problem: &Problem) -> Option<Texts> {
        let arguments = arguments(problem);
        let by_status = problem.status().map(status_id);
        // The message for a status is that of a title which is only its phrase.
        let is_phrase = problem.status().and_then(phrase) == problem.title();
        let by_phrase = by_status.as_deref().filter(|_| is_phrase);
        let by_code = problem.code().map(id);
        let (mut title, mut detail) = (None, None);
        if problem.title().is_some() {
            let own = by_code.as_deref().and_then(|id| self.value(id, &arguments));
            title = Some(own.or_else(|| self.value(by_phrase?, &arguments))?);
        }
        if problem.detail().is_some() {
            let id = by_code.as_deref().or(by_phrase)?;
            detail = Some(self.attribute(id, DETAIL, &arguments)?);
        }
        let errors = self.errors(problem);
        (title.is_some() || detail.is_some()).then_some(Texts { title, detail, errors })
    }

    /// The field errors, if there is a text for one of them. Those that say more than we know are
    /// left as they are.
    fn errors(&self, problem: &Problem) -> Option<Vec<FieldError>> {
        let stated: Value = problem.extension(ERRORS)?;
        let errors: Vec<FieldError> = problem.extension(ERRORS)?;
        if serde_json::to_value(&errors).ok()? != stated {
            return None;
        }
        let details: Vec<_> = errors.iter().map(|error| self.field_detail(error)).collect();
        if details.iter().all(Option::is_none) {
            return None;
        }
        let translated = |(error, detail): (FieldError, Option<String>)| match detail {
            Some(detail) => error.with_detail(detail),
            None => error,
        };
        Some(errors.into_iter().zip(details).map(translated).collect())
    }

    fn field_detail(&self, error: &FieldError) -> Option<String> {
        let id = format!("{FIELD_PREFIX}{}", mapped(error.code()?));
        let arguments = [(FIELD, FieldViolation::of(error).field)].into_iter().collect();
        self.value(&id, &arguments)
    }
}

impl Texts {
    pub(super) fn replace_those_of(self, problem: &mut Problem) {
        let mut translated = core::mem::take(problem);
        if let Some(title) = self.title {
            translated = translated.with_title(title);
        }
        if let Some(detail) = self.detail {
            translated = translated.with_detail(detail);
        }
        if let Some(errors) = self.errors {
            translated = translated.with_errors(&errors);
        }
        *problem = translated;
    }
}

/// The extension members as arguments. They are public: a translation cannot say more than the
/// body does.
fn arguments(problem: &Problem) -> FluentArgs<'_> {
    let members = problem.extensions();
    members.filter_map(|member| Some((member.name(), argument(member.value()?)?))).collect()
}

/// A list is its elements with commas between them, and a list of objects, such as field errors,
/// their number. An object is not an argument.
fn argument(value: Value) -> Option<FluentValue<'static>> {
    Some(match value {
        Value::Number(number) => exact(&number).map_or_else(|| number.to_string().into(), FluentValue::from),
        Value::Array(values) if !values.is_empty() && values.iter().all(Value::is_object) => {
            values.len().into()
        }
        Value::Array(values) => {
            let elements: Option<Vec<String>> = values.into_iter().map(scalar).collect();
            elements?.join(", ").into()
        }
        value => scalar(value)?.into(),
    })
}

fn scalar(value: Value) -> Option<String> {
    match value {
        Value::Bool(value) => Some(value.to_string()),
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) => Some(text),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// The number, if Fluent, which knows only `f64`, writes it as it is. Any other is a text.
fn exact(number: &Number) -> Option<f64> {
    const LIMIT: f64 = 9_007_199_254_740_992.0;
    number.as_f64().filter(|number| number.abs() < LIMIT)
}
