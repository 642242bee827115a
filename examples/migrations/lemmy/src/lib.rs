//! Errors in the shape of Lemmy's: a kind, which names a translated text, the cause, and where
//! it was raised.

use statusful::{
    actix::ResponseError,
    format::{NoDefaultHeaders, Unescaped},
    json_format, HttpStatus,
};
use std::panic::Location;

/// The kind decides the status and the code. The place is for logs.
#[derive(Debug, thiserror::Error, HttpStatus, ResponseError)]
#[error("{kind} at {place}: {cause}")]
#[problem(format = NoDefaultHeaders<Unescaped<KindAndCause>>)]
pub struct LemmyError {
    #[status(transparent)]
    pub kind: ErrorKind,
    #[problem(extension(display))]
    pub cause: anyhow::Error,
    pub place: &'static Location<'static>,
}

#[derive(Debug, Clone, strum::Display, HttpStatus)]
#[status(400)]
pub enum ErrorKind {
    #[problem(redact)]
    BlockedUrl,
    #[status(404)]
    #[problem(redact)]
    NotFound,
    #[status(401, allow(missing_header))]
    #[problem(redact)]
    IncorrectLogin,
    /// A limit is a 400, too.
    #[problem(redact)]
    TooManyRequests,
    #[problem(redact)]
    PictrsResponseError(#[problem(detail)] String),
    #[problem(redact)]
    Unknown(#[problem(detail)] String),
    #[status(transparent)]
    Untranslated(Untranslated),
}

/// The kinds that users do not see.
#[derive(Debug, Clone, strum::Display, HttpStatus)]
#[status(400)]
#[problem(redact)]
pub enum Untranslated {
    InboxTimeout,
    DomainBlocked(#[problem(detail)] String),
}

json_format! {
    /// What Lemmy's clients read.
    pub struct KindAndCause = { "error": code, "message": detail, "cause": extension(cause) };
}

impl From<ErrorKind> for LemmyError {
    #[track_caller]
    fn from(kind: ErrorKind) -> Self {
        let cause = match &kind {
            ErrorKind::Untranslated(kind) => anyhow::anyhow!("{kind}"),
            kind => anyhow::anyhow!("{kind}"),
        };
        LemmyError { kind, cause, place: Location::caller() }
    }
}
