#![no_implicit_prelude]

use ::statusful::{FromProblem, HttpStatus};

#[derive(HttpStatus, FromProblem)]
#[status(allow(dynamic_exposure))]
pub enum ApiError<T> {
    #[status(409)]
    UserExists {
        #[problem(extension)]
        name: T,
    },
    #[status(429)]
    RateLimited(#[header(RETRY_AFTER)] ::std::time::Duration),
    #[status(500)]
    Internal(#[problem(default)] ::std::option::Option<::std::io::Error>),
    #[status(transparent)]
    Again(::std::boxed::Box<ApiError<T>>),
    #[status(500)]
    #[problem(unread)]
    Disk(::std::io::Error),
    Dynamic {
        #[status]
        status: ::http::StatusCode,
    },
}

fn main() {
    let mut headers = ::http::HeaderMap::new();
    let json = ::http::HeaderValue::from_static("application/problem+json");
    headers.insert("content-type", json);
    let body = r#"{"code":"user_exists","name":7}"#;
    let decoded = ApiError::<u8>::decode(::http::StatusCode::CONFLICT, &headers, body);
    ::std::assert!(::std::matches!(decoded.known(), ::std::option::Option::Some(ApiError::UserExists { name: 7 })));
}
