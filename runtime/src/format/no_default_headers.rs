//! A format without the header fields that every response has otherwise.

use super::BodyFormat;
use crate::meta::HeaderMeta;
use crate::{ErrorMeta, Problem};
use core::marker::PhantomData;
use http::header::{HeaderName, CACHE_CONTROL, X_CONTENT_TYPE_OPTIONS};
use http::{request, response};

/// Another format whose responses have only the header fields that the error states.
///
/// Without it, every response has `cache-control: no-store` and `x-content-type-options: nosniff`
/// unless the error states its own. For services whose clients and caches rely on responses that
/// never had them. Of the two values, only those of a derived error's `#[header(…)]` are known to be
/// stated: other code that sets the same ones, or a response that a layer writes again, loses them.
///
/// # Examples
///
/// ```
/// use bytes::Bytes;
/// use http::{Response, StatusCode};
/// use statusful::format::{BodyFormat, NoDefaultHeaders};
/// use statusful::Problem;
/// # struct Text;
/// # impl BodyFormat for Text {
/// #     const MEDIA_TYPE: &'static str = "text/plain";
/// #     fn write(problem: &Problem, _: Option<&http::request::Parts>) -> Vec<u8> {
/// #         problem.to_string().into_bytes()
/// #     }
/// #     fn read(_: &[u8]) -> Option<Problem> {
/// #         None
/// #     }
/// # }
///
/// let problem = Problem::new(StatusCode::GONE).with_format::<NoDefaultHeaders<Text>>();
/// let response: Response<Bytes> = problem.into();
/// assert_eq!(response.headers().len(), 1);
/// assert_eq!(response.headers()["content-type"], "text/plain");
/// ```
///
/// Above an error, it is `#[problem(format = NoDefaultHeaders<Text>)]`.
#[derive(Debug, Clone, Copy)]
pub struct NoDefaultHeaders<F>(PhantomData<F>);

impl<F: BodyFormat> BodyFormat for NoDefaultHeaders<F> {
    const MEDIA_TYPE: &'static str = F::MEDIA_TYPE;
    const READS_REQUEST: bool = F::READS_REQUEST;

    fn write(problem: &Problem, request: Option<&request::Parts>) -> Vec<u8> {
        F::write(problem, request)
    }

    fn read(body: &[u8]) -> Option<Problem> {
        F::read(body)
    }

    fn schema() -> Option<String> {
        F::schema()
    }

    fn complete(problem: &Problem, request: Option<&request::Parts>, response: &mut response::Parts) {
        for (name, default) in [(CACHE_CONTROL, "no-store"), (X_CONTENT_TYPE_OPTIONS, "nosniff")] {
            let is_default = response.headers.get(&name).is_some_and(|value| value == default);
            if is_default && !is_stated(problem, &name) {
                response.headers.remove(name);
            }
        }
        F::complete(problem, request, response);
    }
}

/// Whether the error says so itself.
fn is_stated(problem: &Problem, name: &HeaderName) -> bool {
    let stated = problem.meta().map(ErrorMeta::headers).unwrap_or_default();
    stated.iter().map(HeaderMeta::name).any(|stated| name == stated)
}
