//! A value of 8 KiB is sent; a longer one is omitted, and the rest is kept.

use crate::{lines, response};
use http::header::{HeaderValue, InvalidHeaderValue};
use statusful::{HttpStatus, ToHeader};

const LONGEST: usize = 8192;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("long")]
#[status(429)]
struct Long<T> {
    #[header("x-value")]
    value: T,
    #[header(RETRY_AFTER)]
    after: u8,
}

#[track_caller]
fn is_sent<T: ToHeader>(value: T, length: usize) {
    let error = Long { value, after: 9 };
    let found: Vec<usize> = lines(&error, "x-value").iter().map(String::len).collect();
    let wanted = if length <= LONGEST { vec![length] } else { Vec::new() };
    assert_eq!(found, wanted);
    assert_eq!(lines(&error, "retry-after"), ["9"]);
    assert_eq!(response(&error).status(), 429);
}

/// A user's type that does not consider the limit.
struct Own(usize);

impl ToHeader for Own {
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        HeaderValue::from_str(&"o".repeat(self.0)).map(Some)
    }
}

#[test]
fn limit_is_8192_bytes() {
    for length in [0, 1, LONGEST - 1, LONGEST, LONGEST + 1, 10 * LONGEST] {
        let text = "v".repeat(length);
        is_sent(text.as_str(), length);
        is_sent(HeaderValue::from_str(&text).unwrap(), length);
        is_sent(Box::new(Some(text)), length);
        is_sent(Own(length), length);
    }
}

#[test]
fn outer_whitespace_does_not_count() {
    is_sent(format!(" \t{}\t ", "v".repeat(LONGEST)), LONGEST);
}

#[test]
fn limit_counts_bytes() {
    is_sent("é".repeat(LONGEST / 2), LONGEST);
    is_sent("é".repeat(LONGEST / 2 + 1), LONGEST + 2);
}

#[test]
fn limit_counts_list_commas() {
    // Each element after the first takes two more bytes: 2 + 4 × 2047 + 2 = 8192.
    let list = |last: &str| {
        let mut list = vec!["aa".to_owned(); 2047];
        list.push(last.to_owned());
        list
    };
    is_sent(list("aa"), 4 * 2047 + 2);
    is_sent(list("aaaa"), LONGEST);
    is_sent(list("aaaaa"), LONGEST + 1);
    is_sent(vec!["a".repeat(LONGEST); 1000], usize::MAX);
}
