//! Values of header fields.

use http::header::{HeaderName, PROXY_AUTHENTICATE, SET_COOKIE, WWW_AUTHENTICATE};
use http::{HeaderValue, Method, Uri};
use std::borrow::Cow;
use std::io::Write;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

/// The longest header value that is sent, in bytes. Servers and clients commonly
/// refuse a response whose header section is larger.
const MAX_LENGTH: usize = 8 * 1024;

/// A type whose values can be the value of a header field: what
/// `#[header(NAME)]` on a field asks for.
///
/// Implemented for the integers, `bool`, strings, [`HeaderValue`], [`Method`],
/// [`Uri`], [`Challenge`](crate::Challenge), [`Duration`] (whole seconds, rounded up, as `Retry-After` wants
/// them: RFC 9110, Section 10.2.3), with the feature `problem` also
/// `SystemTime` (an IMF-fixdate: RFC 9110, Section 5.6.7), and for `Option` (no
/// field when `None`), vectors and slices (one line, separated by commas: RFC
/// 9110, Section 5.6.1), references, `Box`, `Rc`, `Arc` and `Cow` of them.
///
/// The elements of `Set-Cookie`, `WWW-Authenticate` and `Proxy-Authenticate` have a
/// line each: they contain commas (RFC 6265, Section 3; RFC 9110, Section 11.6.1). In
/// any other list, an element that contains a comma is sent in quotes by its own
/// `ToHeader`, or a client reads it as two.
///
/// # Examples
///
/// ```
/// use http::Method;
/// use statusful::ToHeader;
/// use std::time::Duration;
///
/// assert_eq!(Duration::from_millis(1500).to_header().unwrap(), "2");
/// assert_eq!([Method::GET, Method::HEAD].to_header().unwrap(), "GET, HEAD");
/// assert_eq!(None::<u32>.to_header(), None);
/// assert_eq!("two\r\nlines".to_header(), None);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the value of a header field",
    label = "`ToHeader` is not implemented for `{Self}`",
    note = "a field marked `#[header(...)]` is an integer, `bool`, string, `HeaderValue`, `Method`, `Uri`, `Challenge`, `Duration`, `SystemTime` (feature `problem`), or an `Option`, `Vec`, slice, reference, `Box` or `Arc` of one",
    note = "for another type of yours, implement `statusful::ToHeader`; hold one of another crate in a type of your own that does"
)]
pub trait ToHeader {
    /// The value of the field; `None` where the field is to be left out, which
    /// is also the answer for what is no legal value (RFC 9110, Section 5.5).
    fn to_header(&self) -> Option<HeaderValue>;

    /// Whether the value is one that no header field can have, and not merely absent.
    #[doc(hidden)]
    fn is_illegal(&self) -> bool {
        false
    }

    /// Gives each element of a list, for a field that has a line for each; `None` for an
    /// illegal one.
    #[doc(hidden)]
    fn each_line(&self, give: &mut dyn FnMut(Option<HeaderValue>)) {
        let line = self.to_header();
        if line.is_some() || self.is_illegal() {
            give(line);
        }
    }
}

/// The lines that are sent of a field: one, or one for each element where elements
/// cannot share a line. `None` if one is illegal, or all are longer than 8 KiB.
pub(crate) fn lines<T: ToHeader + ?Sized>(value: &T) -> Option<Vec<HeaderValue>> {
    let mut lines = Some(Vec::new());
    value.each_line(&mut |line| match (line, &mut lines) {
        (Some(line), Some(lines)) => lines.push(line),
        _ => lines = None,
    });
    lines.filter(|lines| lines.iter().map(HeaderValue::len).sum::<usize>() <= MAX_LENGTH)
}

/// Whether the elements of a field cannot share a line: `Set-Cookie`, whose dates have
/// commas (RFC 6265, Section 3), and challenges, whose parameters are separated by
/// commas (RFC 9110, Section 11.6.1).
pub(crate) fn is_line_by_line(name: &HeaderName) -> bool {
    [SET_COOKIE, WWW_AUTHENTICATE, PROXY_AUTHENTICATE].contains(name)
}

/// What may be sent of a value: nothing of one that is longer than 8 KiB.
pub(crate) fn sendable(value: Option<HeaderValue>) -> Option<HeaderValue> {
    value.filter(|value| value.len() <= MAX_LENGTH)
}

/// Whether this is a token (RFC 9110, Section 5.6.2).
pub(crate) fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(is_tchar)
}

/// Whether a token may have this byte (RFC 9110, Section 5.6.2).
pub(crate) fn is_tchar(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

impl ToHeader for str {
    fn to_header(&self) -> Option<HeaderValue> {
        let value = self.trim_matches([' ', '\t']);
        HeaderValue::from_bytes(value.as_bytes()).ok()
    }

    fn is_illegal(&self) -> bool {
        self.to_header().is_none()
    }
}

impl ToHeader for String {
    fn to_header(&self) -> Option<HeaderValue> {
        self.as_str().to_header()
    }

    fn is_illegal(&self) -> bool {
        self.as_str().is_illegal()
    }
}

impl ToHeader for HeaderValue {
    fn to_header(&self) -> Option<HeaderValue> {
        Some(self.clone())
    }
}

impl ToHeader for Method {
    fn to_header(&self) -> Option<HeaderValue> {
        self.as_str().to_header()
    }
}

impl ToHeader for Uri {
    fn to_header(&self) -> Option<HeaderValue> {
        self.to_string().to_header()
    }
}

impl ToHeader for bool {
    fn to_header(&self) -> Option<HeaderValue> {
        Some(HeaderValue::from_static(if *self { "true" } else { "false" }))
    }
}

impl ToHeader for Duration {
    fn to_header(&self) -> Option<HeaderValue> {
        let started = u64::from(self.subsec_nanos() > 0);
        decimal(&self.as_secs().saturating_add(started))
    }
}

/// A time before 1970 or after 9999 has no IMF-fixdate, and leaves the field out.
#[cfg(feature = "problem")]
impl ToHeader for std::time::SystemTime {
    fn to_header(&self) -> Option<HeaderValue> {
        const YEAR_10000: Duration = Duration::from_secs(253_402_300_800);
        let since_1970 = self.duration_since(Self::UNIX_EPOCH).ok()?;
        (since_1970 < YEAR_10000).then(|| httpdate::fmt_http_date(*self)).to_header()
    }

    fn is_illegal(&self) -> bool {
        self.to_header().is_none()
    }
}

macro_rules! integers {
    ($($integer:ty),*) => {$(
        impl ToHeader for $integer {
            fn to_header(&self) -> Option<HeaderValue> {
                decimal(self)
            }
        }
    )*};
}

integers!(u8, i8, u16, i16, u32, i32, u64, i64, u128, i128, usize, isize);

/// The digits, allocated once. The longest number is that of `i128::MIN`.
fn decimal(number: &dyn core::fmt::Display) -> Option<HeaderValue> {
    let mut buffer = [0; 40];
    let mut free = buffer.as_mut_slice();
    write!(free, "{number}").ok()?;
    let left = free.len();
    HeaderValue::from_bytes(buffer.get(..buffer.len() - left)?).ok()
}

impl<T: ToHeader> ToHeader for Option<T> {
    fn to_header(&self) -> Option<HeaderValue> {
        self.as_ref()?.to_header()
    }

    fn is_illegal(&self) -> bool {
        self.as_ref().is_some_and(T::is_illegal)
    }

    fn each_line(&self, give: &mut dyn FnMut(Option<HeaderValue>)) {
        if let Some(value) = self {
            value.each_line(give);
        }
    }
}

/// One line; a single illegal element leaves the whole field out, and an empty one
/// is passed over (RFC 9110, Section 5.6.1.1). An empty list is an empty value, as
/// in `Allow` (RFC 9110, Section 10.2.1).
impl<T: ToHeader> ToHeader for [T] {
    fn to_header(&self) -> Option<HeaderValue> {
        let mut line = Vec::new();
        for element in self {
            let element = element.to_header()?;
            if element.is_empty() {
                continue;
            }
            if !line.is_empty() {
                line.extend_from_slice(b", ");
            }
            line.extend_from_slice(element.as_bytes());
            if line.len() > MAX_LENGTH {
                return None;
            }
        }
        HeaderValue::from_maybe_shared(line).ok()
    }

    /// Too long, or with an element that is illegal: an element that is absent leaves out the
    /// field, too.
    fn is_illegal(&self) -> bool {
        self.to_header().is_none()
    }

    fn each_line(&self, give: &mut dyn FnMut(Option<HeaderValue>)) {
        for element in self {
            element.each_line(give);
        }
    }
}

impl<T: ToHeader, const N: usize> ToHeader for [T; N] {
    fn to_header(&self) -> Option<HeaderValue> {
        self.as_slice().to_header()
    }

    fn is_illegal(&self) -> bool {
        self.as_slice().is_illegal()
    }

    fn each_line(&self, give: &mut dyn FnMut(Option<HeaderValue>)) {
        self.as_slice().each_line(give);
    }
}

impl<T: ToHeader> ToHeader for Vec<T> {
    fn to_header(&self) -> Option<HeaderValue> {
        self.as_slice().to_header()
    }

    fn is_illegal(&self) -> bool {
        self.as_slice().is_illegal()
    }

    fn each_line(&self, give: &mut dyn FnMut(Option<HeaderValue>)) {
        self.as_slice().each_line(give);
    }
}

impl<T: ToHeader + ToOwned + ?Sized> ToHeader for Cow<'_, T> {
    fn to_header(&self) -> Option<HeaderValue> {
        (**self).to_header()
    }

    fn is_illegal(&self) -> bool {
        (**self).is_illegal()
    }

    fn each_line(&self, give: &mut dyn FnMut(Option<HeaderValue>)) {
        (**self).each_line(give);
    }
}

macro_rules! forward {
    ($($pointer:ty),*) => {$(
        impl<T: ToHeader + ?Sized> ToHeader for $pointer {
            fn to_header(&self) -> Option<HeaderValue> {
                (**self).to_header()
            }

            fn is_illegal(&self) -> bool {
                (**self).is_illegal()
            }

            fn each_line(&self, give: &mut dyn FnMut(Option<HeaderValue>)) {
                (**self).each_line(give);
            }
        }
    )*};
}

forward!(&T, &mut T, Box<T>, Rc<T>, Arc<T>);
