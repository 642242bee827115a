//! Where an OpenAPI document describes the body of an error.

use super::component::component_name;
use super::Catalog;
use crate::meta::Format;
use crate::ErrorMeta;

/// An extension of the Response Object, and the beginning of a key of the Responses Object, which
/// may have extensions, too (OpenAPI 3.1.1, Section 4.9): it names the types of an operation's
/// errors, until `ErrorResponses` names their schemas.
pub(crate) const ERRORS_MARK: &str = "x-statusful-errors";

/// The types of a schema that allows any value: the member of an error of which only the catalog is
/// known.
pub(crate) const ALL_TYPES: [&str; 6] = ["null", "boolean", "number", "string", "array", "object"];

/// The name of the schema of an error in the bodies of a format; `None` if that says nothing about
/// the error. In another format than its type's, the error has another schema.
pub(crate) fn component_of(catalog: &Catalog, meta: &ErrorMeta, format: Option<Format>) -> Option<String> {
    let name = component_name(catalog, meta);
    match format {
        Some(format) if !describes_errors(format) => None,
        format if format == catalog.format() => Some(name),
        Some(format) => {
            let is_of_key = |character: &char| character.is_ascii_alphanumeric();
            let format: String = format.name().chars().filter(is_of_key).collect();
            Some(format!("{name}As{format}"))
        }
        None => Some(format!("{name}AsProblem")),
    }
}

/// Whether bodies in the format have a schema that depends on the error.
#[cfg(feature = "problem")]
fn describes_errors(format: Format) -> bool {
    let is_read = |schema: String| serde_json::from_str::<serde_json::Value>(&schema).is_ok();
    is_json(format.media_type()) && !format.schema().is_some_and(is_read)
}

/// Without the feature `problem`, there are no formats.
#[cfg(not(feature = "problem"))]
fn describes_errors(_: Format) -> bool {
    false
}

/// Whether a media type is JSON (RFC 6839, Section 3.1).
#[cfg(feature = "problem")]
pub(crate) fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence.ends_with("/json") || essence.ends_with("+json")
}
