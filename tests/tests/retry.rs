//! Which responses say that the same request may succeed later, and when.

use http::header::{HeaderValue, DATE, RETRY_AFTER};
use http::StatusCode;
use statusful::{HttpStatus, Problem};
use std::time::{Duration, SystemTime};

/// A problem with this `Retry-After`.
fn after(status: u16, value: &str) -> Problem {
    let value = HeaderValue::from_str(value).unwrap();
    Problem::new(StatusCode::from_u16(status).unwrap()).with_header(RETRY_AFTER, value)
}

#[test]
fn retryable_statuses() {
    let all = (100..1000).map(|code| Problem::new(StatusCode::from_u16(code).unwrap()));
    let retryable = all.filter(Problem::is_retryable);
    let codes: Vec<u16> = retryable.map(|problem| problem.status().unwrap().as_u16()).collect();
    assert_eq!(codes, [408, 421, 425, 429, 502, 503, 504]);
    assert!(!Problem::default().is_retryable());
}

#[test]
fn retry_after_makes_only_413_retryable() {
    let all = (100..1000).map(|code| after(code, "1")).filter(Problem::is_retryable);
    let codes: Vec<u16> = all.map(|problem| problem.status().unwrap().as_u16()).collect();
    assert_eq!(codes, [408, 413, 421, 425, 429, 502, 503, 504]);
    assert!(!after(413, "soon").is_retryable());
}

#[test]
fn delay_seconds_are_parsed() {
    let seconds = |value: &str| after(503, value).retry_after().map(|delay| delay.as_secs());
    assert_eq!(seconds("120"), Some(120));
    assert_eq!(seconds("0"), Some(0));
    assert_eq!(seconds("\t7 "), Some(7));
    assert_eq!(seconds("4294967296"), Some(1 << 31));
    assert_eq!(seconds("99999999999999999999999999"), Some(1 << 31));
    for value in ["", "-1", "+1", "1.5", "1s", "soon", "１", "1, 2", "Fri, 31 Dec"] {
        let header = HeaderValue::from_bytes(value.as_bytes()).unwrap();
        let problem = Problem::new(StatusCode::SERVICE_UNAVAILABLE).with_header(RETRY_AFTER, header);
        assert_eq!(problem.retry_after(), None, "{value}");
    }
    assert_eq!(Problem::new(StatusCode::SERVICE_UNAVAILABLE).retry_after(), None);
}

#[test]
fn date_counts_from_response_date() {
    let until = "Fri, 31 Dec 1999 23:59:59 GMT";
    let dated = |date: &'static str| after(503, until).with_header(DATE, HeaderValue::from_static(date));
    assert_eq!(dated("Fri, 31 Dec 1999 23:59:00 GMT").retry_after(), Some(Duration::from_secs(59)));
    assert_eq!(dated("Friday, 31-Dec-99 23:59:58 GMT").retry_after(), Some(Duration::from_secs(1)));
    assert_eq!(dated("Sat, 01 Jan 2000 00:00:00 GMT").retry_after(), Some(Duration::ZERO));
    assert_eq!(dated("Thu, 01 Jan 1970 00:00:00 GMT").retry_after(), Some(Duration::from_secs(946_684_799)));
    let last = after(503, "Fri, 31 Dec 9999 23:59:59 GMT");
    let last = last.with_header(DATE, HeaderValue::from_static("Thu, 01 Jan 1970 00:00:00 GMT"));
    assert_eq!(last.retry_after(), Some(Duration::from_secs(1 << 31)));
}

#[test]
fn date_counts_from_now_without_response_date() {
    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error("closed")]
    #[status(503)]
    struct Closed {
        #[header(RETRY_AFTER)]
        until: SystemTime,
    }

    let delay = |until| Problem::from_error(&Closed { until }).retry_after().unwrap().as_secs();
    let in_an_hour = delay(SystemTime::now() + Duration::from_secs(3600));
    assert!((3500..=3600).contains(&in_an_hour), "{in_an_hour}");
    assert_eq!(delay(SystemTime::now() - Duration::from_secs(3600)), 0);
}

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
enum Kinds {
    #[status(429)]
    #[header(RETRY_AFTER = "30")]
    Literal,
    #[status(503)]
    FromField(#[header(RETRY_AFTER)] Duration),
    #[status(413)]
    #[header(RETRY_AFTER = "Fri, 31 Dec 1999 23:59:59 GMT")]
    Dated,
    #[status(413)]
    Large,
    #[status(501)]
    Unwritten,
    Answered(#[status] StatusCode),
}

#[test]
fn meta_knows_retryability() {
    let errors = [
        Kinds::Literal,
        Kinds::FromField(Duration::ZERO),
        Kinds::Dated,
        Kinds::Large,
        Kinds::Unwritten,
        Kinds::Answered(StatusCode::SERVICE_UNAVAILABLE),
    ];
    let reported = errors.map(|error| {
        let meta = error.meta().unwrap();
        (meta.is_retryable(), meta.retry_after().map(|delay| delay.as_secs()))
    });
    let expected =
        [(true, Some(30)), (true, None), (true, None), (false, None), (false, None), (false, None)];
    assert_eq!(reported, expected);
}
