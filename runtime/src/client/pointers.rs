//! Errors that are decoded into a pointer.

use super::{FromProblem, Reading, Reads, Survey};
use crate::meta::Format;
use crate::Problem;
use std::rc::Rc;
use std::sync::Arc;

macro_rules! forward {
    ($($pointer:ident),*) => {$(
        impl<E: FromProblem> FromProblem for $pointer<E> {
            fn from_problem(problem: &Problem) -> Option<Self> {
                E::from_problem(problem).map($pointer::new)
            }

            const __OWN: &'static Reads = E::__OWN;
            const __ALL: &'static Reads = E::__ALL;

            fn __survey(survey: &mut Survey<'_>) {
                E::__survey(survey);
            }

            fn __format() -> Option<Format> {
                E::__format()
            }

            fn __read(reading: &Reading<'_>) -> Option<Self> {
                E::__read(reading).map($pointer::new)
            }
        }
    )*};
}

forward!(Box, Rc, Arc);

/// An uninhabited error is in no response.
impl FromProblem for core::convert::Infallible {
    fn from_problem(_: &Problem) -> Option<Self> {
        None
    }
}

/// A status corresponds to a problem that says nothing else about itself: neither a code nor a
/// type (RFC 9457, Section 4.2.1).
impl FromProblem for http::StatusCode {
    fn from_problem(problem: &Problem) -> Option<Self> {
        let says_more = problem.code().is_some() || problem.type_uri() != "about:blank";
        problem.status().filter(|_| !says_more)
    }
}
