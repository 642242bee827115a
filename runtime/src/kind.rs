//! What is known of a variant at compile time.

use http::StatusCode;

/// The static row of one variant of a derived error.
///
/// # Examples
///
/// ```
/// use statusful::HttpStatus;
///
/// #[derive(HttpStatus)]
/// enum ApiError {
///     #[status(409)]
///     UserExists,
/// }
///
/// let kind = ApiError::UserExists.kind().unwrap();
/// assert_eq!(kind.name(), "UserExists");
/// assert_eq!(kind.code(), "user_exists");
/// assert_eq!(kind.status(), Some(http::StatusCode::CONFLICT));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorKind {
    pub(crate) name: &'static str,
    pub(crate) code: &'static str,
    pub(crate) status: Option<StatusCode>,
}

impl ErrorKind {
    /// The variant's name, or the struct's.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The code that names this kind of error in a problem body: the name in
    /// snake case.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The status; `None` where it is found only as the program runs.
    #[must_use]
    pub const fn status(&self) -> Option<StatusCode> {
        self.status
    }
}
