//! From the error of a server function to the layer around it. Between the two, server_fn keeps
//! only a body; the layer polls the function on its own thread.

use crate::capture::Capture;
use crate::{HttpStatus, Problem};
use core::cell::Cell;
use core::fmt::Display;
use http::header::{HeaderMap, HeaderValue, CONTENT_TYPE, SET_COOKIE};
use http::{Extensions, Response, StatusCode};
use server_fn::error::SERVER_FN_ERROR_HEADER;

/// What the response to an error has beside its body.
#[derive(Debug)]
pub(super) struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    /// The report, for logs.
    extensions: Extensions,
}

/// The status of an error that was sent to a form, whose response redirects.
#[cfg(feature = "tracing")]
#[derive(Debug, Clone, Copy)]
struct StatusOfForm(StatusCode);

/// The status of the error, if the response redirects a form to the page that shows it.
#[cfg(feature = "tracing")]
pub(crate) fn status_of_form(extensions: &Extensions) -> Option<StatusCode> {
    extensions.get().map(|StatusOfForm(status)| *status)
}

impl Answer {
    pub(super) fn new<E: HttpStatus + Display>(problem: &Problem, error: &E, capture: Capture<E>) -> Self {
        let mut extensions = Extensions::new();
        capture.put_ref(error, &mut extensions);
        let status = problem.status().unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        Answer { status, headers: problem.headers().clone(), extensions }
    }

    /// Completes the response that server_fn made of the error, and no other.
    pub(super) fn complete<B>(self, response: &mut Response<B>) {
        if !response.headers().contains_key(SERVER_FN_ERROR_HEADER) {
            return;
        }
        response.extensions_mut().extend(self.extensions);
        if response.status().is_redirection() {
            // `Retry-After` would delay the redirect (RFC 9110, Section 10.2.3), and other fields
            // are about the error's own response. A cookie is about the browser.
            #[cfg(feature = "tracing")]
            response.extensions_mut().insert(StatusOfForm(self.status));
            for cookie in self.headers.get_all(SET_COOKIE) {
                response.headers_mut().append(SET_COOKIE, cookie.clone());
            }
            return;
        }
        // server_fn's client reads an error from no other status. What the program has set stays.
        let is_read = self.status.is_client_error() || self.status.is_server_error();
        if response.status() == StatusCode::INTERNAL_SERVER_ERROR && is_read {
            *response.status_mut() = self.status;
        }
        add(&self.headers, response.headers_mut());
    }
}

/// Adds the fields that the response does not have: those are the program's. Cookies add up.
fn add(own: &HeaderMap, headers: &mut HeaderMap) {
    let is_free = |headers: &HeaderMap, name| name == SET_COOKIE || !headers.contains_key(name);
    let names: Vec<_> = own.keys().filter(|name| is_free(headers, *name)).cloned().collect();
    for name in names {
        for value in own.get_all(&name) {
            headers.append(&name, value.clone());
        }
    }
    // server_fn states it since 0.8.8.
    headers.entry(CONTENT_TYPE).or_insert(HeaderValue::from_static("application/problem+json"));
}

type Last = Option<Box<Answer>>;

std::thread_local! {
    /// The last error of the call that is polled; the outer `None` is outside of a call.
    static CURRENT: Cell<Option<Last>> = const { Cell::new(None) };
}

/// Keeps what the response is to have, if there is a layer.
pub(super) fn keep(answer: impl FnOnce() -> Answer) {
    let is_inside = CURRENT.try_with(|current| current.take().is_some());
    if let Ok(true) = is_inside {
        let last = Some(Box::new(answer()));
        let _ = CURRENT.try_with(|current| current.set(Some(last)));
    }
}

/// What happens in one call of a service.
#[derive(Debug, Default)]
pub(super) struct Call {
    pub(super) last: Last,
}

impl Call {
    pub(super) fn enter<T>(&mut self, call: impl FnOnce() -> T) -> T {
        let outside = CURRENT.try_with(|current| current.replace(Some(self.last.take()))).ok().flatten();
        let _entered = Entered { call: self, outside };
        call()
    }
}

/// Leaves the call, even if it panics.
struct Entered<'c> {
    call: &'c mut Call,
    outside: Option<Last>,
}

impl Drop for Entered<'_> {
    fn drop(&mut self) {
        let outside = self.outside.take();
        let last = CURRENT.try_with(|current| current.replace(outside)).ok();
        self.call.last = last.flatten().flatten();
    }
}
