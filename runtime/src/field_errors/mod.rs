//! Which fields of a request are not valid: the member `errors` of RFC 9457, Section 3.

/// The errors of a validator as an error by itself: the response is that of the [`FieldErrors`] made
/// from them.
#[cfg(any(feature = "garde", feature = "validator"))]
macro_rules! as_field_errors {
    ($errors:ty) => {
        /// The response is that of [`FieldErrors`], as in `#[status(transparent)] Invalid(#[from] …)`.
        impl crate::HttpStatus for $errors {
            fn status(&self) -> http::StatusCode {
                FieldErrors::new().status()
            }

            fn append_extensions(&self, members: &mut crate::ExtensionMembers<'_>) {
                FieldErrors::from(self).append_extensions(members);
            }

            fn append_standard_members(&self, members: &mut crate::StandardMembers) {
                FieldErrors::from(self).append_standard_members(members);
            }

            /// It states the detail: the text of a validator, which may contain what was submitted, is
            /// not sent.
            fn meta(&self) -> Option<&'static crate::ErrorMeta> {
                FieldErrors::new().meta()
            }

            /// Nor is that text logged.
            fn __log_details(&self, details: &mut crate::report::details::Details) {
                crate::report::details::log_instead(details, self, &FieldErrors::from(self));
            }
        }
    };
}

mod collection;
mod entry;
#[cfg(feature = "garde")]
mod garde;
#[cfg(any(feature = "axum-rejections", feature = "serde_path_to_error"))]
mod path_to_error;
pub(crate) mod pointer;
#[cfg(any(
    feature = "actix",
    feature = "axum-rejections",
    feature = "poem",
    feature = "rocket",
    feature = "serde_path_to_error"
))]
// Rocket's forms need only some of it.
#[cfg_attr(
    not(any(
        feature = "actix",
        feature = "axum-rejections",
        feature = "poem",
        feature = "serde_path_to_error"
    )),
    allow(dead_code)
)]
mod serde_message;
#[cfg(feature = "validator")]
mod validator;

#[cfg(any(feature = "garde", feature = "validator"))]
use as_field_errors;
pub use entry::{FieldError, FieldLocation};
#[cfg(feature = "axum-rejections")]
pub(crate) use path_to_error::pointer;
#[cfg(any(feature = "actix", feature = "axum-rejections", feature = "poem", feature = "rocket"))]
pub(crate) use serde_message::{missing_field, of_body, said};

use crate::meta::{FormOf, MemberForm};
use core::fmt::{self, Display};
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

/// The fields of a request that are not valid: the member `errors` of a problem, in the shape that
/// RFC 9457 itself shows.
///
/// Each entry has `detail`, and either `pointer`, where in the body the field is (a JSON Pointer as
/// a URI fragment: RFC 6901, Section 6), or `location` and `name` of a parameter, as OpenAPI names
/// them; and a `code` if it is known. The value of a field is not in it.
///
/// It is an [extension member](derive@crate::HttpStatus) of your own error, or an error by itself:
/// 422, `invalid_fields`. A list that does not fit into the body is truncated after an entry.
///
/// With the feature `validator`, `garde` or `serde_path_to_error`, it is made `From` the errors of
/// that crate, and with those of frameworks, from the rejections of their extractors.
///
/// # Examples
///
/// ```
/// use statusful::{FieldError, FieldErrors, HttpStatus};
///
/// #[derive(Debug, thiserror::Error, HttpStatus)]
/// #[problem(base = "https://example.net/")]
/// enum ApiError {
///     #[error("Your request is not valid.")]
///     #[status(422)]
///     ValidationError(#[from] #[problem(extension = "errors")] FieldErrors),
/// }
///
/// fn check(age: i32, color: &str) -> Result<(), ApiError> {
///     let mut errors = FieldErrors::new();
///     if age < 1 {
///         errors.push(FieldError::body("/age", "must be a positive integer"));
///     }
///     if !["green", "red", "blue"].contains(&color) {
///         errors.push(FieldError::body("/profile/color", "must be 'green', 'red' or 'blue'"));
///     }
///     Ok(errors.into_result()?)
/// }
///
/// let response: http::Response<bytes::Bytes> = statusful::response(&check(-3, "pink").unwrap_err());
/// let body: serde_json::Value = serde_json::from_slice(response.body()).unwrap();
/// assert_eq!(body["errors"], serde_json::json!([
///     { "detail": "must be a positive integer", "pointer": "#/age" },
///     { "detail": "must be 'green', 'red' or 'blue'", "pointer": "#/profile/color" },
/// ]));
/// ```
#[derive(
    Debug, Clone, Default, PartialEq, Eq, Hash, statusful_macros::HttpStatus, statusful_macros::FromProblem,
)]
#[cfg_attr(feature = "actix", derive(statusful_macros::ActixResponseError))]
#[cfg_attr(feature = "aide", derive(statusful_macros::AideOperationOutput))]
#[cfg_attr(feature = "aide014", derive(statusful_macros::Aide014OperationOutput))]
#[cfg_attr(feature = "axum", derive(statusful_macros::AxumIntoResponse))]
#[cfg_attr(feature = "graphql", derive(statusful_macros::GraphqlErrorExtensions))]
#[cfg_attr(feature = "jsonrpc", derive(statusful_macros::JsonRpcIntoErrorObject))]
#[cfg_attr(feature = "poem", derive(statusful_macros::PoemResponseError))]
#[cfg_attr(feature = "rmcp", derive(statusful_macros::RmcpIntoCallToolResult))]
#[cfg_attr(feature = "rmcp", derive(statusful_macros::RmcpIntoErrorData))]
#[cfg_attr(feature = "rocket", derive(statusful_macros::RocketResponder))]
#[cfg_attr(feature = "salvo", derive(statusful_macros::SalvoScribe))]
#[cfg_attr(feature = "tonic", derive(statusful_macros::TonicIntoStatus))]
#[cfg_attr(feature = "utoipa", derive(statusful_macros::UtoipaIntoResponses))]
#[cfg_attr(feature = "utoipa5", derive(statusful_macros::Utoipa5IntoResponses))]
#[cfg_attr(feature = "warp", derive(statusful_macros::WarpReply))]
#[status(422, crate = crate)]
#[problem(code = "invalid_fields", detail = Self::summary, jsonrpc = -32602)]
pub struct FieldErrors {
    #[problem(extension(truncated))]
    errors: FieldErrorList,
}

/// The member, which has a schema where `Vec` has none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(crate) struct FieldErrorList(Vec<FieldError>);

impl FieldErrors {
    /// No errors.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an error.
    pub fn push(&mut self, error: FieldError) {
        self.errors.0.push(error);
    }

    /// The same with another error.
    ///
    /// ```
    /// use statusful::{FieldError, FieldErrors};
    ///
    /// let errors = FieldErrors::new()
    ///     .with(FieldError::query("page", "must be a number"))
    ///     .with(FieldError::header("x-api-version", "is not supported"));
    /// assert_eq!(errors.len(), 2);
    /// ```
    #[must_use]
    pub fn with(mut self, error: FieldError) -> Self {
        self.push(error);
        self
    }

    /// Whether every field is valid.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.errors.0.is_empty()
    }

    /// The number of errors.
    #[must_use]
    pub fn len(&self) -> usize {
        self.errors.0.len()
    }

    /// The errors in order.
    pub fn iter(&self) -> core::slice::Iter<'_, FieldError> {
        self.errors.0.iter()
    }

    /// Ends a validation: with `?`, the function returns if a field is not valid.
    ///
    /// # Errors
    ///
    /// The errors themselves, if there are any.
    pub fn into_result(self) -> Result<(), Self> {
        if self.is_empty() {
            Ok(())
        } else {
            Err(self)
        }
    }

    /// Replaces the names of members in the pointers, and so brings names in Rust to those in
    /// JSON: validators know nothing of `#[serde(rename_all = "camelCase")]`. The pointers of
    /// serde's errors, and of rejections, have those of JSON already.
    ///
    /// ```
    /// use statusful::{FieldError, FieldErrors};
    ///
    /// // As heck's `to_lower_camel_case`.
    /// fn camel_case(name: &str) -> String {
    ///     let mut words = name.split('_');
    ///     let first = words.next().unwrap_or_default().to_owned();
    ///     words.fold(first, |mut name, word| {
    ///         let mut letters = word.chars();
    ///         name.extend(letters.next().into_iter().flat_map(char::to_uppercase).chain(letters));
    ///         name
    ///     })
    /// }
    ///
    /// let errors = FieldErrors::from(FieldError::body("/first_name", "is missing")).map_names(camel_case);
    /// assert_eq!(errors.iter().next().unwrap().pointer(), Some("/firstName"));
    /// ```
    #[must_use]
    pub fn map_names(mut self, mut rename: impl FnMut(&str) -> String) -> Self {
        self.errors.0.iter_mut().for_each(|error| error.rename(&mut rename));
        self
    }

    /// The detail of the problem, whose `errors` say the rest.
    fn summary(&self) -> String {
        match self.errors.0.len() {
            0 => "The request is not valid.".to_owned(),
            1 => "A field is not valid.".to_owned(),
            count => format!("{count} fields are not valid."),
        }
    }
}

/// An entry in documents.
#[cfg(any(
    feature = "aide",
    feature = "aide014",
    feature = "catalog",
    feature = "drill",
    feature = "utoipa",
    feature = "utoipa5"
))]
pub(crate) fn example() -> FieldError {
    FieldError::body("/age", "must be a positive integer")
}

/// What generated code finds of a member's type.
macro_rules! forms {
    ($($type:ty),*) => {$(
        impl FormOf<$type> {
            /// A list of entries.
            pub const FORM: MemberForm = MemberForm::FieldErrors;
        }
    )*};
}

forms!(FieldErrors, FieldErrorList, Option<FieldErrors>, Box<FieldErrors>);

/// All errors on one line, for logs.
impl Display for FieldErrors {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut errors = self.errors.0.iter();
        let Some(first) = errors.next() else { return formatter.write_str("the request is not valid") };
        write!(formatter, "{first}")?;
        errors.try_for_each(|error| write!(formatter, "; {error}"))
    }
}

impl std::error::Error for FieldErrors {}

impl Serialize for FieldErrorList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for FieldErrorList {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(|errors| FieldErrorList(errors.unwrap_or_default()))
    }
}

/// The list of the errors.
impl Serialize for FieldErrors {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.errors.serialize(serializer)
    }
}

/// Lenient: an entry may have members that are not known, and `null` is an empty list.
impl<'de> Deserialize<'de> for FieldErrors {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        FieldErrorList::deserialize(deserializer).map(|errors| FieldErrors { errors })
    }
}
