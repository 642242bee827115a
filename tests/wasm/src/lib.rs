//! `scripts/wasm` calls each function, which returns whether its property is true. A panic is a
//! trap. Where there is a clock, they are also run as tests, unless they require that there is
//! none.

use bytes::Bytes;
use http::header::{HeaderMap, HeaderName, HeaderValue, CONTENT_TYPE, DATE, RETRY_AFTER};
use http::{Response, StatusCode};
use statusful::{Decoded, FromProblem, HttpStatus, Problem};
use std::time::{Duration, SystemTime};

const THEN: &str = "Fri, 31 Dec 1999 23:59:59 GMT";
const BEFORE: &str = "Fri, 31 Dec 1999 23:59:00 GMT";

#[derive(Debug, thiserror::Error, HttpStatus, FromProblem)]
enum ApiError {
    #[error("slow down")]
    #[status(429)]
    Limited {
        #[header(RETRY_AFTER)]
        after: Duration,
    },
    #[error("down")]
    #[status(503)]
    Down {
        #[header(RETRY_AFTER)]
        until: SystemTime,
    },
}

fn decoded(status: u16, body: &str, fields: &[(HeaderName, &'static str)]) -> Decoded<ApiError> {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    for (name, value) in fields {
        headers.insert(name, HeaderValue::from_static(value));
    }
    ApiError::decode(StatusCode::from_u16(status).unwrap_or_default(), &headers, body)
}

#[no_mangle]
pub extern "C" fn system_time_round_trips_as_date() -> bool {
    let Decoded::Known(ApiError::Down { until }) = decoded(503, r#"{"code":"down"}"#, &[(RETRY_AFTER, THEN)])
    else {
        return false;
    };
    let response: Response<Bytes> = statusful::response(&ApiError::Down { until });
    response.headers()[RETRY_AFTER] == THEN
}

#[no_mangle]
pub extern "C" fn seconds_are_a_delay() -> bool {
    let known = decoded(429, r#"{"code":"limited"}"#, &[(RETRY_AFTER, "7")]);
    matches!(known, Decoded::Known(ApiError::Limited { after }) if after.as_secs() == 7)
}

#[no_mangle]
pub extern "C" fn date_counts_from_response_date() -> bool {
    let known = decoded(429, r#"{"code":"limited"}"#, &[(RETRY_AFTER, THEN), (DATE, BEFORE)]);
    matches!(known, Decoded::Known(ApiError::Limited { after }) if after.as_secs() == 59)
}

#[no_mangle]
pub extern "C" fn date_without_clock_is_no_delay() -> bool {
    let has_clock = !cfg!(target_family = "wasm");
    let unknown = decoded(429, r#"{"code":"limited"}"#, &[(RETRY_AFTER, THEN)]);
    let is_known = matches!(unknown, Decoded::Known(ApiError::Limited { after }) if after.is_zero());
    let problem = |status| Problem::new(status).with_header(RETRY_AFTER, HeaderValue::from_static(THEN));
    let delay = problem(StatusCode::SERVICE_UNAVAILABLE).retry_after();
    is_known == has_clock
        && delay.is_some() == has_clock
        && problem(StatusCode::SERVICE_UNAVAILABLE).is_retryable()
        && problem(StatusCode::PAYLOAD_TOO_LARGE).is_retryable()
}

#[no_mangle]
pub extern "C" fn seconds_without_clock_are_no_time() -> bool {
    let has_clock = !cfg!(target_family = "wasm");
    let down = decoded(503, r#"{"code":"down"}"#, &[(RETRY_AFTER, "7")]);
    matches!(down, Decoded::Known(_)) == has_clock
}

#[no_mangle]
pub extern "C" fn opaque_response_is_retryable() -> bool {
    let headers = HeaderMap::from_iter([(RETRY_AFTER, HeaderValue::from_static(THEN))]);
    let Decoded::Opaque(opaque) = ApiError::decode(StatusCode::SERVICE_UNAVAILABLE, &headers, "<h1>") else {
        return false;
    };
    opaque.is_retryable() && opaque.retry_after().is_some() != cfg!(target_family = "wasm")
}

#[cfg(test)]
mod tests {
    #[test]
    fn dates_need_a_clock() {
        assert!(super::system_time_round_trips_as_date());
        assert!(super::seconds_are_a_delay());
        assert!(super::date_counts_from_response_date());
        assert!(super::date_without_clock_is_no_delay());
        assert!(super::seconds_without_clock_are_no_time());
        assert!(super::opaque_response_is_retryable());
    }
}
