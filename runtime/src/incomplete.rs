//! What is lost between an error and its response: `tracing` events for those who run the
//! service. They report the code and the name, never the value. Without the feature `tracing`,
//! nothing is reported.

#![cfg_attr(not(feature = "tracing"), allow(unused_variables))]

#[cfg(feature = "tracing")]
use crate::{report::text::text_within, ErrorMeta};

/// The event, unless the response is only looked at.
#[cfg(feature = "tracing")]
macro_rules! report {
    ($fields:tt, $what:literal) => {
        if !MUTED.get() {
            tracing::event!(target: "statusful", tracing::Level::WARN, $fields, $what);
        }
    };
}

/// How a member or a header field differs from that of the error.
#[cfg(feature = "problem")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Loss {
    /// It is missing.
    LeftOut,
    /// A list without its last elements, or a text without its end.
    Shortened,
}

/// How many members at most are reported of one problem: a client may choose their names.
#[cfg(feature = "problem")]
pub(crate) const MAX_LOSSES: usize = 64;

/// Reports members that are missing.
#[cfg(feature = "problem")]
pub(crate) fn members<'n>(code: Option<&str>, left_out: impl IntoIterator<Item = &'n str>) {
    for name in left_out.into_iter().take(MAX_LOSSES) {
        member(code, name, Loss::LeftOut);
    }
}

/// Reports a member of a problem body.
#[cfg(feature = "problem")]
#[cold]
pub(crate) fn member(code: Option<&str>, name: &str, loss: Loss) {
    #[cfg(feature = "tracing")]
    macro_rules! report_member {
        ($what:literal) => {
            report!({ problem.code = code.map(one_line), problem.member = one_line(name) }, $what)
        };
    }
    #[cfg(feature = "tracing")]
    match loss {
        Loss::LeftOut => report_member!("member left out of a problem body"),
        Loss::Shortened => report_member!("member shortened in a problem body"),
    }
}

/// Reports a header field of the error whose response is being created.
#[cold]
pub(crate) fn header(name: &http::HeaderName) {
    #[cfg(feature = "tracing")]
    header_of(META.get().map(ErrorMeta::code), name);
}

/// Reports a number that is not a status.
#[cold]
pub(crate) fn status(number: u16) {
    #[cfg(feature = "tracing")]
    report!({ http.response.status_code = number }, "not a status: 500 is sent");
}

/// Reports a status that `one_of` does not list. It is sent, as nothing else is known.
#[cfg(feature = "problem")]
#[cold]
pub(crate) fn unlisted_status(meta: &crate::ErrorMeta, status: http::StatusCode) {
    #[cfg(feature = "tracing")]
    report!(
        { problem.code = one_line(meta.code()), http.response.status_code = status.as_u16() },
        "status not listed in `one_of`"
    );
}

/// Reports a parameter of a challenge.
#[cold]
pub(crate) fn parameter(scheme: &str, name: &str) {
    #[cfg(feature = "tracing")]
    report!(
        {
            problem.code = META.get().map(ErrorMeta::code).map(one_line),
            challenge.scheme = one_line(scheme),
            challenge.parameter = one_line(name)
        },
        "parameter left out of a challenge"
    );
}

/// Reports a header field of an error with this code.
#[cfg(feature = "problem")]
#[cold]
pub(crate) fn header_of(code: Option<&str>, name: &http::HeaderName) {
    #[cfg(feature = "tracing")]
    report!(
        { problem.code = code.map(one_line), http.response.header = one_line(name.as_str()) },
        "header field left out of a response"
    );
}

/// Reports a translation that is there, and cannot be used: it refers to an extension member that
/// the problem does not have, or to what does not exist.
#[cfg(feature = "fluent")]
#[cold]
pub(crate) fn translation(id: &str, language: &str) {
    #[cfg(feature = "tracing")]
    report!({ fluent.message = id, fluent.locale = language }, "translation not used");
}

/// The most bytes of a name.
#[cfg(feature = "tracing")]
const LONGEST_NAME: usize = 128;

#[cfg(feature = "tracing")]
fn one_line(text: &str) -> String {
    crate::report::escape::Escaped(text_within(LONGEST_NAME, &text)).to_string()
}

/// Calls a function that looks at a response which is created again to be sent: what is lost is
/// reported then.
#[cfg(feature = "actix")]
pub(crate) fn muted<T>(look: impl FnOnce() -> T) -> T {
    #[cfg(feature = "tracing")]
    let _unmute = Unmute(MUTED.replace(true));
    look()
}

/// Even if the error panics.
#[cfg(all(feature = "actix", feature = "tracing"))]
struct Unmute(bool);

#[cfg(all(feature = "actix", feature = "tracing"))]
impl Drop for Unmute {
    fn drop(&mut self) {
        MUTED.set(self.0);
    }
}

#[cfg(feature = "tracing")]
std::thread_local! {
    static MUTED: core::cell::Cell<bool> = const { core::cell::Cell::new(false) };
    /// The metadata of the error whose header fields are being collected. Generated code that
    /// sets a field does not know it.
    static META: core::cell::Cell<Option<&'static ErrorMeta>> = const { core::cell::Cell::new(None) };
}

/// Collects header fields of an error.
#[cfg(feature = "problem")]
pub(crate) fn in_error(meta: impl FnOnce() -> Option<&'static crate::ErrorMeta>, collect: impl FnOnce()) {
    #[cfg(feature = "tracing")]
    let _reset = Reset(META.replace(meta()));
    collect();
}

/// Even if the error panics.
#[cfg(feature = "tracing")]
struct Reset(Option<&'static ErrorMeta>);

#[cfg(feature = "tracing")]
impl Drop for Reset {
    fn drop(&mut self) {
        META.set(self.0);
    }
}
