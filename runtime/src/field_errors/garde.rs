//! The errors of `garde`.

use super::pointer::unraw;
use super::{FieldError, FieldErrors};
use ::garde::{error::Path, Report};
use serde_json::Value;

/// A path becomes a pointer, and a message is sent as it is: those of garde's own rules do not
/// quote the value, and that of a rule of yours is what you wrote.
#[cfg_attr(docsrs, doc(cfg(feature = "garde")))]
impl From<Report> for FieldErrors {
    fn from(report: Report) -> Self {
        Self::from(&report)
    }
}

#[cfg_attr(docsrs, doc(cfg(feature = "garde")))]
impl From<&Report> for FieldErrors {
    fn from(report: &Report) -> Self {
        report.iter().map(|(path, error)| FieldError::body_at(tokens(path), error.message())).collect()
    }
}

super::as_field_errors!(Report);

/// The steps of a path, whose `Display` is ambiguous: a key may have a dot. Serialized, it is a
/// list of kinds and names, and the step into a newtype has no name.
fn tokens(path: &Path) -> Vec<String> {
    let Ok(Value::Array(steps)) = serde_json::to_value(path) else { return Vec::new() };
    let names = steps.into_iter().filter_map(|step| match step {
        Value::Array(step) => match step.as_slice() {
            [Value::String(kind), Value::String(name)] if kind != "none" => Some(unraw(name).to_owned()),
            _ => None,
        },
        _ => None,
    });
    names.collect()
}
