//! Where `#[header]` is allowed; the innermost attribute wins.

use crate::{lines, response};
use http::StatusCode;
use statusful::HttpStatus;
use std::time::Duration;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("{self:?}")]
#[header("X-Api" = "type", CACHE_CONTROL = "private")]
#[header(http::header::WWW_AUTHENTICATE = "Bearer realm=\"api\"")]
#[header(WWW_AUTHENTICATE = "Basic realm=\"type\"")]
#[status(allow(dynamic_exposure))]
enum ApiError {
    #[status(401)]
    Silent,
    #[status(401)]
    #[header("x-api" = "variant")]
    Own,
    #[status(401)]
    #[header(WWW_AUTHENTICATE = "Negotiate", header::ALLOW = "GET", ALLOW = "HEAD")]
    Replaces {
        _unmarked: u8,
    },
    #[status(503)]
    Limited {
        #[header("x-api")]
        #[header(RETRY_AFTER)]
        after: Option<Duration>,
        #[header("x-second")]
        second: &'static str,
    },
    #[status(401)]
    #[header(WWW_AUTHENTICATE = "Negotiate")]
    Beside(
        #[header(WWW_AUTHENTICATE)] Option<&'static str>,
        u8,
        #[header(header::WWW_AUTHENTICATE)] &'static str,
    ),
    #[status(410)]
    #[header("x-only" = "tab\tinside, \"quotes\" and \\")]
    Raw,
    Dynamic(#[status] StatusCode, #[header("x-number")] i8),
}

const OF_THE_TYPE: [&str; 2] = ["Bearer realm=\"api\"", "Basic realm=\"type\""];

#[test]
fn variant_inherits_type_headers() {
    assert_eq!(lines(&ApiError::Silent, "x-api"), ["type"]);
    assert_eq!(lines(&ApiError::Silent, "cache-control"), ["private"]);
    assert_eq!(lines(&ApiError::Silent, "www-authenticate"), OF_THE_TYPE);
}

#[test]
fn variant_overrides_type_headers() {
    assert_eq!(lines(&ApiError::Own, "x-api"), ["variant"]);
    assert_eq!(lines(&ApiError::Own, "www-authenticate"), OF_THE_TYPE);
    let replaces = ApiError::Replaces { _unmarked: 0 };
    assert_eq!(lines(&replaces, "www-authenticate"), ["Negotiate"]);
    assert_eq!(lines(&replaces, "allow"), ["GET", "HEAD"]);
    assert_eq!(lines(&replaces, "x-api"), ["type"]);
}

#[test]
fn field_overrides_type_header() {
    let limited = ApiError::Limited { after: Some(Duration::from_millis(2001)), second: "2nd" };
    assert_eq!(lines(&limited, "x-api"), ["3"]);
    assert_eq!(lines(&limited, "retry-after"), ["3"]);
    assert_eq!(lines(&limited, "x-second"), ["2nd"]);
    assert_eq!(lines(&limited, "cache-control"), ["private"]);
}

#[test]
fn none_omits_header() {
    let limited = ApiError::Limited { after: None, second: "a\r\nb" };
    for name in ["x-api", "retry-after", "x-second"] {
        assert!(lines(&limited, name).is_empty(), "{name}");
    }
    assert_eq!(lines(&limited, "www-authenticate"), OF_THE_TYPE);
    assert_eq!(response(&limited).status(), 503);
}

#[test]
fn variant_and_field_challenges_are_both_sent() {
    let beside = ApiError::Beside(Some("Mutual"), 0, "SCRAM-SHA-256");
    assert_eq!(lines(&beside, "www-authenticate"), ["Negotiate", "Mutual", "SCRAM-SHA-256"]);
    let one_left_out = ApiError::Beside(None, 0, "SCRAM-SHA-256");
    assert_eq!(lines(&one_left_out, "www-authenticate"), ["Negotiate", "SCRAM-SHA-256"]);
}

#[test]
fn literal_is_sent_unchanged() {
    assert_eq!(lines(&ApiError::Raw, "x-only"), ["tab\tinside, \"quotes\" and \\"]);
}

#[test]
fn headers_with_status_known_at_run_time() {
    let dynamic = ApiError::Dynamic(StatusCode::IM_A_TEAPOT, -7);
    assert_eq!(response(&dynamic).status(), 418);
    assert_eq!(lines(&dynamic, "x-number"), ["-7"]);
    assert_eq!(lines(&dynamic, "x-api"), ["type"]);
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("struct")]
#[status(429)]
#[header("x-kind" = "struct")]
#[header(WWW_AUTHENTICATE = "Bearer realm=\"api\"", WWW_AUTHENTICATE = "Basic realm=\"api\"")]
struct Limited {
    #[header(RETRY_AFTER)]
    after: Duration,
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("tuple")]
#[status(503)]
struct Busy(#[header(RETRY_AFTER)] u64);

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("unit")]
#[status(410)]
#[header("x-kind" = "unit")]
struct Gone;

#[test]
fn struct_headers() {
    let limited = Limited { after: Duration::from_secs(30) };
    assert_eq!(lines(&limited, "x-kind"), ["struct"]);
    assert_eq!(lines(&limited, "retry-after"), ["30"]);
    assert_eq!(lines(&limited, "www-authenticate"), ["Bearer realm=\"api\"", "Basic realm=\"api\""]);
    assert_eq!(lines(&Busy(u64::MAX), "retry-after"), ["18446744073709551615"]);
    assert_eq!(lines(&Gone, "x-kind"), ["unit"]);
}
