//! The members that extend a problem body.

#[cfg(feature = "problem")]
mod writer;

/// Collects the members that extend the body of a problem (RFC 9457, Section 3.2), in
/// [`HttpStatus::append_extensions`](crate::HttpStatus::append_extensions).
///
/// Members are used with the feature `problem`; without it there is no body.
#[derive(Debug)]
pub struct ExtensionMembers<'a> {
    pub(crate) writer: &'a mut MemberWriter,
}

#[cfg(feature = "problem")]
use serde_core::Serialize;
#[cfg(feature = "problem")]
pub(crate) use writer::MemberWriter;

/// Without a body, members are ignored.
#[cfg(not(feature = "problem"))]
#[derive(Debug)]
pub(crate) enum MemberWriter {}

#[cfg(feature = "problem")]
impl ExtensionMembers<'_> {
    /// Adds a member; none for `None`, while a `None` in `Some` is `null`.
    ///
    /// A value that fails to serialize, a float without a JSON form, or a value that no longer
    /// fits into the body (8 KiB) is omitted, and so is one named like a standard member or
    /// `code`. The other members are kept. A sequence that does not fit is truncated after an
    /// element. With the feature `tracing`, an event at `WARN` with the target `statusful`
    /// reports the code and the name of each member that is omitted or truncated, but never its
    /// value.
    ///
    /// # Examples
    ///
    /// ```
    /// use http::StatusCode;
    /// use statusful::{ExtensionMembers, HttpStatus};
    ///
    /// #[derive(Debug, thiserror::Error)]
    /// #[error("{used} of {quota} requests are used up")]
    /// struct OverQuota { used: u32, quota: u32 }
    ///
    /// impl HttpStatus for OverQuota {
    ///     fn status(&self) -> StatusCode {
    ///         StatusCode::TOO_MANY_REQUESTS
    ///     }
    ///
    ///     fn append_extensions(&self, members: &mut ExtensionMembers<'_>) {
    ///         members.insert("quota", &self.quota);
    ///     }
    /// }
    ///
    /// let response: http::Response<bytes::Bytes> = statusful::response(&OverQuota { used: 9, quota: 9 });
    /// assert_eq!(
    ///     response.body(),
    ///     r#"{"title":"Too Many Requests","status":429,"detail":"9 of 9 requests are used up","quota":9}"#
    /// );
    /// ```
    pub fn insert<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        self.writer.insert(name, value);
    }

    /// Adds what the function adds, except for members whose names are taken.
    pub(crate) fn extend_others(&mut self, append: impl FnOnce(&mut ExtensionMembers<'_>)) {
        self.writer.write_others(|writer| append(&mut ExtensionMembers { writer }));
    }
}

/// Implemented by a field marked `#[problem(extension)]`.
#[cfg(feature = "problem")]
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a member of a problem body",
    label = "`serde::Serialize` is not implemented for `{Self}`",
    note = "if `{Self}` is a type of yours, derive it there: `#[derive(serde::Serialize)]`",
    note = "if it is another crate's, enable that crate's feature for serde, often `serde`, or hold what is to be sent in a type of your own",
    note = "if it says which fields of a request are not valid, hold `statusful::FieldErrors`, which is made `From` the errors of validator, garde and serde_path_to_error"
)]
pub trait Extension: Serialize {}

#[cfg(feature = "problem")]
impl<T: Serialize + ?Sized> Extension for T {}

/// Implemented by a field marked `#[problem(extension)]`.
#[cfg(not(feature = "problem"))]
#[diagnostic::on_unimplemented(
    message = "extension members need the feature `problem` of `statusful`",
    label = "there is no problem body to extend",
    note = "enable it in Cargo.toml: `statusful = {{ version = \"0.1\", features = [\"problem\"] }}`; each framework's feature implies it"
)]
pub trait Extension {}

/// Implemented by a field marked `#[problem(extension(display))]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no text for a member of a problem body",
    label = "`Display` is not implemented for `{Self}`",
    note = "send its value with `#[problem(extension)]`, or what a function makes of it with `#[problem(extension(with = path::to::function))]`"
)]
pub trait ExtensionText: core::fmt::Display {}

impl<T: core::fmt::Display + ?Sized> ExtensionText for T {}

/// Adds a field marked `#[problem(extension)]`.
pub fn extension<T: Extension + ?Sized>(members: &mut ExtensionMembers<'_>, name: &str, value: &T) {
    #[cfg(feature = "problem")]
    let _ = members.writer.write(name, value);
    #[cfg(not(feature = "problem"))]
    {
        let _ = (name, value);
        match *members.writer {}
    }
}

/// The same for a list. If it is truncated, or a value that is omitted, a member says so.
pub fn extension_marked<T: Extension + ?Sized>(members: &mut ExtensionMembers<'_>, name: &str, value: &T) {
    #[cfg(feature = "problem")]
    members.writer.write_marked(name, value);
    #[cfg(not(feature = "problem"))]
    {
        let _ = (name, value);
        match *members.writer {}
    }
}

/// Sets the most bytes of a body. It precedes all members.
pub fn limit(members: &mut ExtensionMembers<'_>, bytes: usize) {
    #[cfg(feature = "problem")]
    members.writer.set_limit(bytes);
    #[cfg(not(feature = "problem"))]
    {
        let _ = bytes;
        match *members.writer {}
    }
}

/// Adds what the `Display` of a field writes.
pub fn extension_text<T: ExtensionText + ?Sized>(members: &mut ExtensionMembers<'_>, name: &str, value: &T) {
    #[cfg(feature = "problem")]
    members.writer.write_display(name, &value);
    #[cfg(not(feature = "problem"))]
    {
        let _ = (name, value);
        match *members.writer {}
    }
}

/// Adds the entries of a field, a struct or a map, that have no name among those taken.
pub fn extension_entries<T: Extension + ?Sized>(
    members: &mut ExtensionMembers<'_>,
    field: &str,
    taken: &[&str],
    value: &T,
) {
    #[cfg(feature = "problem")]
    members.writer.write_entries(field, taken, value);
    #[cfg(not(feature = "problem"))]
    {
        let _ = (field, taken, value);
        match *members.writer {}
    }
}

/// Adds a member whose value is JSON that the derive wrote.
pub fn constant(members: &mut ExtensionMembers<'_>, name: &str, json: &str) {
    #[cfg(feature = "problem")]
    members.writer.write_json(name, json);
    #[cfg(not(feature = "problem"))]
    {
        let _ = (name, json);
        match *members.writer {}
    }
}
