//! An error that is dropped after its response was created.
//!
//! Dropping an error may panic, and then its response is dropped, too. If both are in the same
//! function, rustc generates all code that drops a response, down to the tables of its maps, in
//! that crate: it is compiled again with each crate that has an error, and takes as long as the
//! rest that a derive adds. So a response whose error panics while it is dropped leaks.

use crate::capture::Capture;
use crate::HttpStatus;
use core::fmt::Display;
use core::mem::ManuallyDrop;
use http::Response;

/// Hands the error over to its response, which keeps as much of it as it can.
#[inline]
pub(crate) fn hand_over<E: HttpStatus + Display, B>(
    error: E,
    capture: Capture<E>,
    response: Response<B>,
) -> Response<B> {
    let mut response = ManuallyDrop::new(response);
    capture.put(error, response.extensions_mut());
    ManuallyDrop::into_inner(response)
}

#[cfg(test)]
mod tests {
    use super::hand_over;
    use crate::capture::Capture;
    use crate::problem::bare;
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
        let answer = move || {
            let response = bare::<Bytes>(&error, &error);
            hand_over(error, Capture::TEXT, response)
        };
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
