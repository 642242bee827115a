//! A header field of a response, as one value.

use super::list::{trimmed, List};
use core::time::Duration;
use http::header::{HeaderMap, HeaderName, HeaderValue, AGE, DATE, STRICT_TRANSPORT_SECURITY};
use std::time::SystemTime;

/// The lines of a header field, both joined and separate, and the time that it is relative to.
#[derive(Debug)]
pub struct Field {
    value: Option<HeaderValue>,
    /// The lines as received, from which a list is read.
    lines: Vec<HeaderValue>,
    list: List,
    sent: Option<SystemTime>,
}

impl Field {
    /// At most `count` lines of a field, without the first ones.
    pub(super) fn of(headers: &HeaderMap, name: &HeaderName, skip: usize, count: usize) -> Self {
        let lines: Vec<_> = headers.get_all(name).iter().skip(skip).take(count).cloned().collect();
        let sent = headers.get(DATE).and_then(|date| http_date(date.as_bytes()));
        Field { value: one_value(name, &lines), lines, list: List::of(name), sent }
    }

    /// A value that belongs to no response.
    pub(crate) fn alone(value: &HeaderValue) -> Self {
        Field { value: Some(value.clone()), lines: vec![value.clone()], list: List::Plain, sent: None }
    }

    /// The elements of a list; `None` if there is no such field, unless that is how an empty
    /// list is sent. Elements do not span lines.
    pub(super) fn elements(&self) -> Option<Vec<Self>> {
        self.elements_of(self.list)
    }

    /// The challenges, whatever the name of the field.
    pub(super) fn challenges(&self) -> Option<Vec<Self>> {
        self.elements_of(List::Challenges)
    }

    fn elements_of(&self, list: List) -> Option<Vec<Self>> {
        if list.has_empty_line() {
            self.value.as_ref()?;
        }
        let elements = self.lines.iter().flat_map(|line| list.elements(line.as_bytes()));
        elements.map(|element| Some(self.element(HeaderValue::from_bytes(element).ok()?))).collect()
    }

    /// One element of a list, read as a field of one line.
    fn element(&self, value: HeaderValue) -> Self {
        Field { value: Some(value.clone()), lines: vec![value], list: self.list, sent: self.sent }
    }

    /// The lines as received.
    #[cfg(feature = "headers")]
    pub(crate) fn lines(&self) -> &[HeaderValue] {
        &self.lines
    }

    /// The value; `None` if there is no such field.
    pub(super) fn value(&self) -> Option<&HeaderValue> {
        self.value.as_ref()
    }

    /// When the response was sent: its `Date`, or now; `None` if neither is known.
    pub(super) fn sent(&self) -> Option<SystemTime> {
        self.sent.or_else(now)
    }

    /// The value without surrounding whitespace.
    pub(super) fn text(&self) -> Option<&[u8]> {
        self.value.as_ref().map(|value| trimmed(value.as_bytes()))
    }

    /// A number of seconds (RFC 9110, Section 10.2.3). A number that is too large becomes the
    /// largest possible one, as with ages (RFC 9111, Section 1.2.2).
    pub(super) fn seconds(&self) -> Option<Duration> {
        let digits = self.text().filter(|text| !text.is_empty() && text.iter().all(u8::is_ascii_digit))?;
        let number = core::str::from_utf8(digits).ok()?.parse();
        Some(Duration::from_secs(number.unwrap_or(u64::MAX)))
    }

    /// An HTTP-date in any of its forms (RFC 9110, Section 5.6.7).
    pub(super) fn date(&self) -> Option<SystemTime> {
        http_date(self.text()?)
    }
}

/// The current time, if there is a clock: on WebAssembly without a system, reading it panics.
fn now() -> Option<SystemTime> {
    let has_clock = !cfg!(all(target_family = "wasm", any(target_os = "unknown", target_os = "none")));
    has_clock.then(SystemTime::now)
}

fn http_date(text: &[u8]) -> Option<SystemTime> {
    httpdate::parse_http_date(core::str::from_utf8(trimmed(text)).ok()?).ok()
}

/// The lines as one value. A repeated line counts once; if lines differ, the field may define
/// that the first one counts: `Age` (RFC 9111, Section 5.1) and `Strict-Transport-Security`
/// (RFC 6797, Section 8.1). Others are joined, so that no single value is read from them.
fn one_value(name: &HeaderName, lines: &[HeaderValue]) -> Option<HeaderValue> {
    let (first, rest) = lines.split_first()?;
    let agrees = |line: &HeaderValue| trimmed(line.as_bytes()) == trimmed(first.as_bytes());
    if *name == AGE || *name == STRICT_TRANSPORT_SECURITY || rest.iter().all(agrees) {
        return Some(first.clone());
    }
    joined(lines)
}

fn joined(lines: &[HeaderValue]) -> Option<HeaderValue> {
    let (first, rest) = lines.split_first()?;
    let mut line = first.as_bytes().to_vec();
    for next in rest {
        line.extend_from_slice(b", ");
        line.extend_from_slice(next.as_bytes());
    }
    HeaderValue::from_maybe_shared(line).ok()
}

/// Whether a header field, in lower case, is about the server that sent it, its connection, its
/// caches or what it expects of its own client. From a program that sends an upstream's error on,
/// it would set a cookie of another site, or challenge for a credential of another server.
pub(super) fn is_about_sender(name: &str) -> bool {
    let is_one = matches!(
        name,
        "age"
            | "alt-svc"
            | "authentication-info"
            | "clear-site-data"
            | "proxy-authentication-info"
            | "proxy-status"
            | "server"
            | "server-timing"
            | "set-cookie"
            | "strict-transport-security"
            | "upgrade"
            | "via"
            | "x-powered-by"
    );
    is_one || name.ends_with("-authenticate") || name.starts_with("access-control-")
}
