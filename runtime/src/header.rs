//! Values of header fields.

use http::header::{HeaderName, InvalidHeaderValue, PROXY_AUTHENTICATE, SET_COOKIE, WWW_AUTHENTICATE};
#[cfg(feature = "problem")]
use http::HeaderMap;
use http::{HeaderValue, Method, Uri};
use statusful_registry::shared::MAX_HEADER;
use std::borrow::Cow;
use std::io::Write;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

/// A type that can be the value of a header field: what `#[header(NAME)]` on a field requires.
///
/// Implemented for the integers, `bool`, strings, [`HeaderValue`], [`Method`], [`Uri`],
/// [`Challenge`](crate::Challenge), [`Duration`] (whole seconds, rounded up, as for
/// `Retry-After`: RFC 9110, Section 10.2.3), with the feature `problem` also `SystemTime` (an
/// IMF-fixdate: RFC 9110, Section 5.6.7), and for `Option` (no field when `None`), vectors and
/// slices (one line, separated by commas: RFC 9110, Section 5.6.1), references, `Box`, `Rc`,
/// `Arc` and `Cow` of them. With the features `chrono`, `jiff` and `time`, also for the dates
/// and durations of these crates, where a negative duration is 0; and with `headers`, for its
/// typed fields, such as `headers::CacheControl`.
///
/// `Set-Cookie`, `WWW-Authenticate` and `Proxy-Authenticate` have one line per element, because
/// they contain commas (RFC 6265, Section 3; RFC 9110, Section 11.6.1). In any other list, the
/// `ToHeader` of an element that contains a comma should write quotes, or clients read it as
/// two.
///
/// # Examples
///
/// ```
/// use http::Method;
/// use statusful::ToHeader;
/// use std::time::Duration;
///
/// # fn main() -> Result<(), http::header::InvalidHeaderValue> {
/// assert_eq!(Duration::from_millis(1500).to_header()?.unwrap(), "2");
/// assert_eq!([Method::GET, Method::HEAD].to_header()?.unwrap(), "GET, HEAD");
/// assert_eq!(None::<u32>.to_header()?, None);
/// assert!("two\r\nlines".to_header().is_err());
/// # Ok(())
/// # }
/// ```
///
/// For your own type, build on one that implements it:
///
/// ```
/// use http::header::{HeaderValue, InvalidHeaderValue};
/// use statusful::ToHeader;
///
/// struct RequestCost(u32);
///
/// impl ToHeader for RequestCost {
///     fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
///         self.0.to_header()
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the value of a header field",
    label = "`ToHeader` is not implemented for `{Self}`",
    note = "a field marked `#[header(...)]` is an integer, `bool`, string, `HeaderValue`, `Method`, `Uri`, `Challenge`, `Duration`, `SystemTime` (feature `problem`), or an `Option`, `Vec`, slice, reference, `Box` or `Arc` of one",
    note = "for another type of yours, implement `statusful::ToHeader`; hold one of another crate in a type of your own that does"
)]
pub trait ToHeader {
    /// The value of the field; `None` if the field is absent.
    ///
    /// # Errors
    ///
    /// If the value is not valid in a header field (RFC 9110, Section 5.5). The response is
    /// sent without the field, and with the feature `tracing` an event reports it.
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue>;

    /// Passes each element of a list, for a field with one line per element.
    #[doc(hidden)]
    fn __each_line(&self, give: &mut dyn FnMut(Result<HeaderValue, InvalidHeaderValue>)) {
        if let Some(line) = self.to_header().transpose() {
            give(line);
        }
    }
}

/// The lines to send for a field: one, or one per element if elements cannot share a line.
/// `None` if one is invalid, or all are longer than 8 KiB.
pub(crate) fn lines<T: ToHeader + ?Sized>(value: &T) -> Option<Vec<HeaderValue>> {
    let mut lines = Some(Vec::new());
    value.__each_line(&mut |line| match (line, &mut lines) {
        (Ok(line), Some(lines)) => lines.push(line),
        _ => lines = None,
    });
    lines.filter(|lines| lines.iter().map(HeaderValue::len).sum::<usize>() <= MAX_HEADER)
}

/// The line of a field that has only one.
#[cfg(feature = "problem")]
pub(crate) fn only<T>(mut lines: impl Iterator<Item = T>) -> Option<T> {
    let line = lines.next()?;
    lines.next().is_none().then_some(line)
}

/// The first line of a field. Messages have few, and comparing their names costs less than hashing
/// this one.
#[cfg(feature = "problem")]
#[inline]
pub(crate) fn first<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h HeaderValue> {
    if headers.len() > LINEAR_SEARCH_MAX {
        return headers.get(name);
    }
    headers.iter().find(|(stated, _)| *stated == name).map(|(_, value)| value)
}

/// Up to so many names, comparing them costs less than hashing them.
#[cfg(feature = "problem")]
pub(crate) const LINEAR_SEARCH_MAX: usize = 16;

/// Whether the elements of a field cannot share a line: `Set-Cookie`, whose dates have commas
/// (RFC 6265, Section 3), and challenges, whose parameters are separated by commas (RFC 9110,
/// Section 11.6.1).
pub(crate) fn is_line_by_line(name: &HeaderName) -> bool {
    [SET_COOKIE, WWW_AUTHENTICATE, PROXY_AUTHENTICATE].contains(name)
}

/// Whether a value is short enough to be sent.
pub(crate) fn is_sendable(value: &HeaderValue) -> bool {
    value.len() <= MAX_HEADER
}

/// The error of a value that has no form in a header field. `http` has no constructor for it.
pub(crate) fn invalid() -> Result<Option<HeaderValue>, InvalidHeaderValue> {
    HeaderValue::from_bytes(b"\0").map(Some)
}

impl ToHeader for str {
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        let value = self.trim_matches([' ', '\t']);
        HeaderValue::from_bytes(value.as_bytes()).map(Some)
    }
}

impl ToHeader for String {
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        self.as_str().to_header()
    }
}

impl ToHeader for HeaderValue {
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        Ok(Some(self.clone()))
    }
}

impl ToHeader for Method {
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        self.as_str().to_header()
    }
}

impl ToHeader for Uri {
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        self.to_string().to_header()
    }
}

impl ToHeader for bool {
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        Ok(Some(HeaderValue::from_static(if *self { "true" } else { "false" })))
    }
}

impl ToHeader for Duration {
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        let started = u64::from(self.subsec_nanos() > 0);
        decimal(&self.as_secs().saturating_add(started))
    }
}

/// A time before 1970 or after 9999 has no IMF-fixdate, and is invalid.
#[cfg(feature = "problem")]
impl ToHeader for std::time::SystemTime {
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        const YEAR_10000: Duration = Duration::from_secs(253_402_300_800);
        match self.duration_since(Self::UNIX_EPOCH) {
            Ok(since_1970) if since_1970 < YEAR_10000 => httpdate::fmt_http_date(*self).to_header(),
            _ => invalid(),
        }
    }
}

macro_rules! integers {
    ($($integer:ty),*) => {$(
        impl ToHeader for $integer {
            fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
                decimal(self)
            }
        }
    )*};
}

integers!(u8, i8, u16, i16, u32, i32, u64, i64, u128, i128, usize, isize);

/// The digits, allocated once. The longest number is that of `i128::MIN`.
fn decimal(number: &dyn core::fmt::Display) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
    let mut buffer = [0; 40];
    let mut free = buffer.as_mut_slice();
    let _ = write!(free, "{number}");
    let left = free.len();
    let digits = buffer.get(..buffer.len() - left).unwrap_or_default();
    HeaderValue::from_bytes(digits).map(Some)
}

impl<T: ToHeader> ToHeader for Option<T> {
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        self.as_ref().map_or(Ok(None), T::to_header)
    }

    fn __each_line(&self, give: &mut dyn FnMut(Result<HeaderValue, InvalidHeaderValue>)) {
        if let Some(value) = self {
            value.__each_line(give);
        }
    }
}

/// One line; a single element that is invalid or absent makes the whole list invalid, and an
/// empty one is skipped (RFC 9110, Section 5.6.1.1). An empty list is an empty value, as in
/// `Allow` (RFC 9110, Section 10.2.1).
impl<T: ToHeader> ToHeader for [T] {
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        let mut line = Vec::new();
        for element in self {
            let Some(element) = element.to_header()? else { return invalid() };
            if element.is_empty() {
                continue;
            }
            if !line.is_empty() {
                line.extend_from_slice(b", ");
            }
            line.extend_from_slice(element.as_bytes());
            if line.len() > MAX_HEADER {
                return invalid();
            }
        }
        HeaderValue::from_maybe_shared(line).map(Some)
    }

    fn __each_line(&self, give: &mut dyn FnMut(Result<HeaderValue, InvalidHeaderValue>)) {
        for element in self {
            element.__each_line(give);
        }
    }
}

impl<T: ToHeader, const N: usize> ToHeader for [T; N] {
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        self.as_slice().to_header()
    }

    fn __each_line(&self, give: &mut dyn FnMut(Result<HeaderValue, InvalidHeaderValue>)) {
        self.as_slice().__each_line(give);
    }
}

impl<T: ToHeader> ToHeader for Vec<T> {
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        self.as_slice().to_header()
    }

    fn __each_line(&self, give: &mut dyn FnMut(Result<HeaderValue, InvalidHeaderValue>)) {
        self.as_slice().__each_line(give);
    }
}

impl<T: ToHeader + ToOwned + ?Sized> ToHeader for Cow<'_, T> {
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        (**self).to_header()
    }

    fn __each_line(&self, give: &mut dyn FnMut(Result<HeaderValue, InvalidHeaderValue>)) {
        (**self).__each_line(give);
    }
}

macro_rules! forward {
    ($($pointer:ty),*) => {$(
        impl<T: ToHeader + ?Sized> ToHeader for $pointer {
            fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
                (**self).to_header()
            }

            fn __each_line(&self, give: &mut dyn FnMut(Result<HeaderValue, InvalidHeaderValue>)) {
                (**self).__each_line(give);
            }
        }
    )*};
}

forward!(&T, &mut T, Box<T>, Rc<T>, Arc<T>);
