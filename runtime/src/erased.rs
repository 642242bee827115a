//! An error that is dropped here, and not in its own crate.
//!
//! Dropping an error may panic, and then its response is dropped, too. If both are in the same
//! function, rustc generates all code that drops a response, down to the tables of its maps, in
//! that crate: it is compiled again with each crate that has an error, and takes as long as the
//! rest that a derive adds.

use crate::capture::Capture;
use crate::meta::Format;
use crate::problem::{assemble, bare, formatted_parts};
use crate::status::UNKNOWN;
use crate::HttpStatus;
use bytes::Bytes;
use core::fmt::Display;
use core::mem::ManuallyDrop;
use http::{Extensions, Response};

/// An error until its response is created. [`respond`] takes it out.
pub(crate) struct ErrorSlot<E> {
    error: ManuallyDrop<Option<(E, Capture<E>)>>,
}

impl<E> ErrorSlot<E> {
    pub(crate) fn new(error: E, capture: Capture<E>) -> Self {
        ErrorSlot { error: ManuallyDrop::new(Some((error, capture))) }
    }
}

/// The same without its type.
pub(crate) trait ErasedError {
    /// The error, unless it was taken out.
    fn error(&self) -> Option<(&dyn HttpStatus, &dyn Display)>;

    /// Takes the error out: the extensions keep as much of it as they can.
    fn hand_over(&mut self, extensions: &mut Extensions);

    /// Drops the error, unless it was taken out.
    fn let_go(&mut self);
}

impl<E: HttpStatus + Display> ErasedError for ErrorSlot<E> {
    fn error(&self) -> Option<(&dyn HttpStatus, &dyn Display)> {
        self.error.as_ref().map(|(error, _)| -> (&dyn HttpStatus, &dyn Display) { (error, error) })
    }

    fn hand_over(&mut self, extensions: &mut Extensions) {
        if let Some((error, capture)) = self.error.take() {
            capture.put(error, extensions);
        }
    }

    fn let_go(&mut self) {
        *self.error = None;
    }
}

/// The response to the erased error.
pub(crate) fn respond<B: From<Bytes>>(erased: &mut dyn ErasedError) -> Response<B> {
    respond_with(erased, bare)
}

/// The same in a format.
#[cold]
pub(crate) fn respond_formatted<B: From<Bytes>>(erased: &mut dyn ErasedError, format: Format) -> Response<B> {
    respond_with(erased, |error, display| assemble(formatted_parts(format, error, display)))
}

#[inline]
fn respond_with<B>(
    erased: &mut dyn ErasedError,
    write: impl FnOnce(&dyn HttpStatus, &dyn Display) -> Response<B>,
) -> Response<B> {
    let erased = DropGuard(erased);
    let nothing: (&dyn HttpStatus, &dyn Display) = (&UNKNOWN, &UNKNOWN);
    let (error, display) = erased.0.error().unwrap_or(nothing);
    let mut response = write(error, display);
    erased.0.hand_over(response.extensions_mut());
    response
}

/// Drops the error even if its `Display` panics.
struct DropGuard<'a>(&'a mut dyn ErasedError);

impl Drop for DropGuard<'_> {
    fn drop(&mut self) {
        self.0.let_go();
    }
}

#[cfg(test)]
mod tests {
    use super::{respond, ErrorSlot};
    use crate::capture::Capture;
    use crate::HttpStatus;
    use bytes::Bytes;
    use core::fmt;
    use http::{Response, StatusCode};
    use std::panic::{catch_unwind, AssertUnwindSafe};
    use std::sync::Arc;

    struct Error {
        panics: bool,
        alive: Arc<()>,
    }

    impl HttpStatus for Error {
        fn status(&self) -> StatusCode {
            StatusCode::CONFLICT
        }
    }

    impl fmt::Display for Error {
        fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            assert!(!self.panics, "the text panics, {} alive", Arc::strong_count(&self.alive));
            formatter.write_str("taken")
        }
    }

    /// The response, and how often the error still exists.
    fn answered(panics: bool) -> (Option<Response<Bytes>>, usize) {
        let alive = Arc::new(());
        let error = Error { panics, alive: alive.clone() };
        let answer = || respond::<Bytes>(&mut ErrorSlot::new(error, Capture::TEXT));
        let response = catch_unwind(AssertUnwindSafe(answer)).ok();
        (response, Arc::strong_count(&alive) - 1)
    }

    #[test]
    fn error_is_dropped_after_response() {
        let (response, alive) = answered(false);
        let response = response.unwrap();
        assert_eq!(response.status(), StatusCode::CONFLICT);
        assert!(response.body().ends_with(b"\"detail\":\"taken\"}"), "{:?}", response.body());
        assert_eq!(alive, 0);
    }

    #[test]
    fn error_is_dropped_if_display_panics() {
        let (response, alive) = answered(true);
        assert!(response.is_none());
        assert_eq!(alive, 0);
    }
}
