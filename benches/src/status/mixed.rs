//! Per ten variants: six unit variants, three with a `String`, one that wraps another error.

use api_error::ApiError;
use http::StatusCode;

/// The inner error.
#[derive(Debug, Clone, Copy, thiserror::Error, statusful::HttpStatus, ApiError)]
pub enum Inner {
    #[error("full")]
    #[status(507)]
    #[api_error(status_code = 507)]
    Full,
    #[error("broken")]
    #[status(500)]
    #[api_error(status_code = 500)]
    Broken,
}

impl Inner {
    #[must_use]
    pub fn by_hand(&self) -> StatusCode {
        match self {
            Inner::Full => StatusCode::INSUFFICIENT_STORAGE,
            Inner::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// The inner error, for a derive that would implement the same `From`.
#[derive(Debug, Clone, Copy, http_derive::HttpStatus)]
pub enum OtherInner {
    #[http(status = "INSUFFICIENT_STORAGE")]
    Full,
    #[http(status = "INTERNAL_SERVER_ERROR")]
    Broken,
}

macro_rules! mixed {
    ($module:ident, $tens:literal) => {
        pub mod $module {
            use super::{Inner, OtherInner};
            use api_error::ApiError;
            use crate::status::{pair, work};
            use crate::work::Work;
            use http::StatusCode;
            use seq_macro::seq;
            use statusful::HttpStatus as _;

            seq!(N in 0..$tens {
                #[derive(Debug, thiserror::Error, statusful::HttpStatus, ApiError)]
                pub enum Error {
                    #(
                        #[error("a")] #[status(404)] #[api_error(status_code = 404)] A~N,
                        #[error("b")] #[status(403)] #[api_error(status_code = 403)] B~N,
                        #[error("c")] #[status(409)] #[api_error(status_code = 409)] C~N,
                        #[error("d")] #[status(410)] #[api_error(status_code = 410)] D~N,
                        #[error("e")] #[status(429)] #[api_error(status_code = 429)] E~N,
                        #[error("f")] #[status(500)] #[api_error(status_code = 500)] F~N,
                        #[error("g {0}")] #[status(400)] #[api_error(status_code = 400)] G~N(String),
                        #[error("h {0}")] #[status(422)] #[api_error(status_code = 422)] H~N(String),
                        #[error("i {0}")] #[status(502)] #[api_error(status_code = 502)] I~N(String),
                        #[error(transparent)] #[status(transparent)] #[api_error(transparent)] J~N(Inner),
                    )*
                }

                #[derive(http_derive::HttpStatus)]
                pub enum Other {
                    #(
                        #[http(status = "NOT_FOUND")] A~N,
                        #[http(status = "FORBIDDEN")] B~N,
                        #[http(status = "CONFLICT")] C~N,
                        #[http(status = "GONE")] D~N,
                        #[http(status = "TOO_MANY_REQUESTS")] E~N,
                        #[http(status = "INTERNAL_SERVER_ERROR")] F~N,
                        #[http(status = "BAD_REQUEST")] G~N(String),
                        #[http(status = "UNPROCESSABLE_ENTITY")] H~N(String),
                        #[http(status = "BAD_GATEWAY")] I~N(String),
                        #[http(transparent)] J~N(OtherInner),
                    )*
                }

                impl Error {
                    #[must_use]
                    pub fn variant(number: usize) -> Self {
                        let inner = if number % 20 == 9 { Inner::Full } else { Inner::Broken };
                        match (number / 10, number % 10) {
                            #(
                                (N, 0) => Self::A~N,
                                (N, 1) => Self::B~N,
                                (N, 2) => Self::C~N,
                                (N, 3) => Self::D~N,
                                (N, 4) => Self::E~N,
                                (N, 5) => Self::F~N,
                                (N, 6) => Self::G~N(String::new()),
                                (N, 7) => Self::H~N(String::new()),
                                (N, 8) => Self::I~N(String::new()),
                                (N, _) => Self::J~N(inner),
                            )*
                            _ => Self::A0,
                        }
                    }

                    #[must_use]
                    pub fn by_hand(&self) -> StatusCode {
                        match self {
                            #(
                                Self::A~N => StatusCode::NOT_FOUND,
                                Self::B~N => StatusCode::FORBIDDEN,
                                Self::C~N => StatusCode::CONFLICT,
                                Self::D~N => StatusCode::GONE,
                                Self::E~N => StatusCode::TOO_MANY_REQUESTS,
                                Self::F~N => StatusCode::INTERNAL_SERVER_ERROR,
                                Self::G~N(_) => StatusCode::BAD_REQUEST,
                                Self::H~N(_) => StatusCode::UNPROCESSABLE_ENTITY,
                                Self::I~N(_) => StatusCode::BAD_GATEWAY,
                                Self::J~N(inner) => inner.by_hand(),
                            )*
                        }
                    }
                }

                impl Other {
                    #[must_use]
                    pub fn variant(number: usize) -> Self {
                        let inner = if number % 20 == 9 { OtherInner::Full } else { OtherInner::Broken };
                        match (number / 10, number % 10) {
                            #(
                                (N, 0) => Self::A~N,
                                (N, 1) => Self::B~N,
                                (N, 2) => Self::C~N,
                                (N, 3) => Self::D~N,
                                (N, 4) => Self::E~N,
                                (N, 5) => Self::F~N,
                                (N, 6) => Self::G~N(String::new()),
                                (N, 7) => Self::H~N(String::new()),
                                (N, 8) => Self::I~N(String::new()),
                                (N, _) => Self::J~N(inner),
                            )*
                            _ => Self::A0,
                        }
                    }
                }
            });

            /// The number of variants.
            pub const VARIANTS: usize = $tens * 10;

            #[must_use]
            pub fn works(row: &'static str) -> Vec<Work> {
                let variants = (Error::variant as fn(usize) -> Error, VARIANTS);
                let others = (Other::variant as fn(usize) -> Other, VARIANTS);
                let mut works = pair(row, variants, |error| error.status(), Error::by_hand);
                works.push(work(row, "api-error", variants, |error| ApiError::status_code(error)));
                works.push(work(row, "http-derive", others, |error| StatusCode::from(error)));
                works
            }
        }
    };
}

mixed!(ten, 1);
mixed!(hundred, 10);
mixed!(thousand, 100);
