//! The list of everything that is measured, by whatever method.

use crate::contenders::{each, Visitor};
use crate::work::{Group, Work};
use crate::{decode, layers, minimum, status, Contender, Row};
use axum::body::Body;
use http::header::{HeaderMap, HeaderValue, CACHE_CONTROL, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use http::Response;
use std::hint::black_box;

/// All of it, with the contenders of a row next to each other.
#[must_use]
pub fn all() -> Vec<Work> {
    let mut all = responses();
    all.extend(status::works());
    all.extend(least());
    all.extend(decode::works());
    all.extend(layers::works());
    all.extend(minimum::works());
    all
}

/// What only a build with logs has.
#[cfg(feature = "logs")]
pub use crate::layers::logged;

fn responses() -> Vec<Work> {
    struct Collect(Vec<Work>);

    impl Visitor for Collect {
        fn visit<C: Contender + 'static>(&mut self) {
            self.0.extend(C::rows().map(|row| {
                Work::new(Group::Response, row.name(), C::NAME, move |times| {
                    let errors: Vec<C::Error> = (0..times).map(|_| C::error(row)).collect();
                    Box::new(move || {
                        for error in errors {
                            black_box(C::respond(black_box(error)));
                        }
                    })
                })
            }));
        }
    }

    let mut collect = Collect(Vec::new());
    each(&mut collect);
    collect.0.sort_by_key(|work| Row::ALL.iter().position(|row| row.name() == work.row));
    collect.0
}

/// The minimum cost of a response with our header fields, whoever creates it: the content type
/// that everybody sends, our two others, and a body.
fn least() -> Vec<Work> {
    fn work<T: 'static>(contender: &'static str, make: fn() -> T) -> Work {
        Work::new(Group::Least, "without a derive", contender, move |times| {
            Box::new(move || {
                for _ in 0..times {
                    black_box(black_box(make)());
                }
            })
        })
    }
    fn content_type() -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.append(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers
    }
    fn with_safety() -> HeaderMap {
        let mut headers = content_type();
        headers.append(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.append(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        headers
    }
    fn response(body: Body) -> Response<Body> {
        let mut response = Response::new(body);
        *response.headers_mut() = with_safety();
        response
    }
    vec![
        work("a header map with the content type", content_type),
        work("the same with our two safety headers", with_safety),
        work("a response with these and a body that is a constant", || {
            response(Body::from("{\"status\":404}"))
        }),
        work("a response with these and a body that is a copy of 40 B", || {
            response(Body::from(black_box("a text of forty bytes that is the detail").to_owned()))
        }),
    ]
}
