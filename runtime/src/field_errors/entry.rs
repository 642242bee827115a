//! What is not valid about one field.

use super::pointer::{self, Fragment};
use core::fmt::{self, Display};
use serde_core::de::Deserializer;
use serde_core::ser::{SerializeMap, Serializer};
use serde_core::{Deserialize, Serialize};
use serde_json::Value;

/// What is not valid about one field of a request, in words that its sender may read: an entry
/// of [`FieldErrors`](super::FieldErrors).
///
/// The functions are named after where the field is. A field of the body is found by its JSON
/// Pointer (RFC 6901), and a parameter by its name.
///
/// # Examples
///
/// ```
/// use statusful::{FieldError, FieldLocation};
///
/// let error = FieldError::body("/profile/color", "must be 'green', 'red' or 'blue'").with_code("choice");
/// assert_eq!(
///     serde_json::to_string(&error).unwrap(),
///     r##"{"detail":"must be 'green', 'red' or 'blue'","pointer":"#/profile/color","code":"choice"}"##
/// );
///
/// let error = FieldError::query("page", "must be a number");
/// assert_eq!((error.location(), error.name()), (Some(FieldLocation::Query), Some("page")));
/// assert_eq!(
///     serde_json::to_string(&error).unwrap(),
///     r#"{"detail":"must be a number","location":"query","name":"page"}"#
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FieldError {
    detail: String,
    /// As a plain string (RFC 6901, Section 5).
    pointer: Option<String>,
    /// Of a parameter. A pointer is in the body.
    parameter: Option<FieldLocation>,
    name: Option<String>,
    code: Option<String>,
}

/// Where a field is in a request.
///
/// The names are those that OpenAPI has for the locations of parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FieldLocation {
    /// In the body, JSON or a form.
    Body,
    /// A parameter of the query.
    Query,
    /// A parameter of the path.
    Path,
    /// A header field.
    Header,
    /// A cookie.
    Cookie,
}

impl FieldLocation {
    const ALL: [Self; 5] = [Self::Body, Self::Query, Self::Path, Self::Header, Self::Cookie];

    /// The value of the member `location`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            FieldLocation::Body => "body",
            FieldLocation::Query => "query",
            FieldLocation::Path => "path",
            FieldLocation::Header => "header",
            FieldLocation::Cookie => "cookie",
        }
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|location| location.as_str() == name)
    }
}

impl FieldError {
    /// An error of the request as a whole, such as two fields that exclude each other.
    #[must_use]
    pub fn new(detail: impl Into<String>) -> Self {
        FieldError { detail: detail.into(), pointer: None, parameter: None, name: None, code: None }
    }

    /// An error of a field in the body, found by a JSON Pointer: `/users/0/name`. The empty one
    /// is the body itself.
    ///
    /// The form of a URI fragment, `#/users/0/name`, and the name of a member alone, `name`, are
    /// accepted, too. Any text becomes a valid pointer.
    #[must_use]
    pub fn body(pointer: impl AsRef<str>, detail: impl Into<String>) -> Self {
        FieldError { pointer: Some(pointer::read(pointer.as_ref())), ..Self::new(detail) }
    }

    /// An error of a field in the body, found by the names of members and the indices of
    /// elements on the way to it, without the escapes of a JSON Pointer.
    ///
    /// ```
    /// use statusful::FieldError;
    ///
    /// let error = FieldError::body_at(["headers", "a/b"], "is not known");
    /// assert_eq!(error.pointer(), Some("/headers/a~1b"));
    /// ```
    #[must_use]
    pub fn body_at<T: AsRef<str>>(path: impl IntoIterator<Item = T>, detail: impl Into<String>) -> Self {
        let mut pointer = String::new();
        path.into_iter().for_each(|token| pointer::push(&mut pointer, token.as_ref()));
        Self::at_pointer(pointer, detail)
    }

    /// The pointer is valid.
    pub(crate) fn at_pointer(pointer: String, detail: impl Into<String>) -> Self {
        FieldError { pointer: Some(pointer), ..Self::new(detail) }
    }

    /// An error of a parameter of the query.
    #[must_use]
    pub fn query(name: impl AsRef<str>, detail: impl Into<String>) -> Self {
        Self::parameter(FieldLocation::Query, Some(name.as_ref()), detail)
    }

    /// An error of a parameter of the path.
    #[must_use]
    pub fn path(name: impl AsRef<str>, detail: impl Into<String>) -> Self {
        Self::parameter(FieldLocation::Path, Some(name.as_ref()), detail)
    }

    /// An error of a header field.
    #[must_use]
    pub fn header(name: impl AsRef<str>, detail: impl Into<String>) -> Self {
        Self::parameter(FieldLocation::Header, Some(name.as_ref()), detail)
    }

    /// An error of a cookie.
    #[must_use]
    pub fn cookie(name: impl AsRef<str>, detail: impl Into<String>) -> Self {
        Self::parameter(FieldLocation::Cookie, Some(name.as_ref()), detail)
    }

    /// A parameter whose name may be unknown.
    pub(crate) fn parameter(location: FieldLocation, name: Option<&str>, detail: impl Into<String>) -> Self {
        FieldError { parameter: Some(location), name: name.map(str::to_owned), ..Self::new(detail) }
    }

    /// Sets the code, by which programs recognize what is not valid: `too_long`. It does not
    /// change when the words do.
    #[must_use]
    pub fn with_code(self, code: impl Into<String>) -> Self {
        FieldError { code: Some(code.into()), ..self }
    }

    /// With the detail in another language.
    #[cfg(feature = "fluent")]
    pub(crate) fn with_detail(self, detail: String) -> Self {
        FieldError { detail, ..self }
    }

    /// What is not valid, for people.
    #[must_use]
    pub fn detail(&self) -> &str {
        &self.detail
    }

    /// The JSON Pointer of a field in the body, as a plain string: what
    /// `serde_json::Value::pointer` takes. In the problem it is a URI fragment (RFC 6901,
    /// Section 6).
    #[must_use]
    pub fn pointer(&self) -> Option<&str> {
        self.pointer.as_deref()
    }

    /// Where the field is; `None` for the request as a whole, and where a received entry does
    /// not say it.
    #[must_use]
    pub fn location(&self) -> Option<FieldLocation> {
        self.parameter.or(self.pointer.as_ref().map(|_| FieldLocation::Body))
    }

    /// The name of a parameter, of a header field or of a cookie.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    pub(super) fn rename(&mut self, rename: &mut dyn FnMut(&str) -> String) {
        if let Some(pointer) = &mut self.pointer {
            *pointer = pointer::renamed(pointer, rename);
        }
    }

    /// What is known of a received entry. One that is a text alone is its detail.
    pub(crate) fn received(entry: &Value) -> Self {
        let text = |name: &str| entry.get(name).and_then(Value::as_str);
        let location = text("location").and_then(FieldLocation::named);
        FieldError {
            detail: text("detail").or(entry.as_str()).unwrap_or_default().to_owned(),
            pointer: text("pointer").map(pointer::read),
            parameter: location,
            name: text("name").map(str::to_owned),
            code: text("code").map(str::to_owned),
        }
    }
}

/// Where the field is, and what is not valid. Names and pointers are escaped, and so do not break
/// lines of a log.
impl Display for FieldError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(pointer) = &self.pointer {
            write!(formatter, "{}: ", Fragment(pointer))?;
        } else if let Some(location) = self.parameter {
            formatter.write_str(location.as_str())?;
            if let Some(name) = &self.name {
                write!(formatter, " {name:?}")?;
            }
            formatter.write_str(": ")?;
        }
        formatter.write_str(&self.detail)
    }
}

impl Serialize for FieldError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut entry = serializer.serialize_map(None)?;
        entry.serialize_entry("detail", &self.detail)?;
        if let Some(pointer) = &self.pointer {
            entry.serialize_entry("pointer", &Fragment(pointer).to_string())?;
        }
        if let Some(location) = self.parameter {
            entry.serialize_entry("location", location.as_str())?;
        }
        if let Some(name) = &self.name {
            entry.serialize_entry("name", name)?;
        }
        if let Some(code) = &self.code {
            entry.serialize_entry("code", code)?;
        }
        entry.end()
    }
}

/// Members that are unknown or of another type are ignored.
impl<'de> Deserialize<'de> for FieldError {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(|entry| Self::received(&entry))
    }
}
