//! Values of header fields, read back.

use super::field::Field;
use super::list::trimmed;
use crate::Challenge;
use core::time::Duration;
use http::{HeaderValue, Method, Uri};
use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;
use std::time::SystemTime;

/// A type that can be read from the value of a header field: the inverse of
/// [`ToHeader`](crate::ToHeader), for the same types.
///
/// - A field with several lines is read as one: the value that they agree on, or else joined by
///   commas (RFC 9110, Section 5.3). A list is split at commas outside quoted strings and
///   dates, in `Link` also outside `<…>` (RFC 8288, Section 3); in `WWW-Authenticate` and
///   `Proxy-Authenticate`, an element is a challenge with its parameters (RFC 9110, Section
///   11.6.1), and in `Set-Cookie` a line (RFC 6265, Section 3).
/// - A [`Duration`] is a number of seconds or an HTTP-date, as in `Retry-After` (RFC 9110,
///   Section 10.2.3); a date counts from the response's `Date`, or from now. A [`SystemTime`]
///   can be either, too. On `wasm32-unknown-unknown`, which has no clock, a value that would
///   count from now cannot be read.
/// - The dates and durations of chrono, jiff and time are read like those of the standard
///   library, and the typed fields of `headers` as that crate decodes them.
/// - An `Option` is `None` if the field is missing or cannot be read.
///
/// # Examples
///
/// ```
/// use http::{HeaderValue, Method};
/// use statusful::FromHeader;
/// use std::time::Duration;
///
/// let value = HeaderValue::from_static("120");
/// assert_eq!(Duration::from_header(&value), Some(Duration::from_secs(120)));
///
/// let value = HeaderValue::from_static("GET, HEAD");
/// assert_eq!(Vec::<Method>::from_header(&value), Some(vec![Method::GET, Method::HEAD]));
/// assert_eq!(u32::from_header(&value), None);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from a header field",
    label = "`FromHeader` is not implemented for `{Self}`",
    note = "a field marked `#[header(...)]` is read into an integer, `bool`, `String`, `HeaderValue`, `Method`, `Uri`, `Challenge`, `Duration`, `SystemTime`, or an `Option`, `Vec`, array, `Box` or `Arc` of one",
    note = "for another type of yours, implement `statusful::FromHeader`; hold one of another crate in a type of your own that does"
)]
pub trait FromHeader: Sized {
    /// The value; `None` if it cannot be read.
    fn from_header(value: &HeaderValue) -> Option<Self>;

    #[doc(hidden)]
    fn __from_field(field: &Field) -> Option<Self> {
        Self::from_header(field.value()?)
    }

    /// The elements of a list of such values.
    #[doc(hidden)]
    fn __elements(field: &Field) -> Option<Vec<Field>> {
        field.elements()
    }
}

/// What is read from the field and not only from its value.
macro_rules! by_field {
    () => {
        fn from_header(value: &HeaderValue) -> Option<Self> {
            Self::__from_field(&$crate::client::Field::alone(value))
        }
    };
}

#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
pub(crate) use by_field;

impl FromHeader for HeaderValue {
    fn from_header(value: &HeaderValue) -> Option<Self> {
        Some(value.clone())
    }
}

impl FromHeader for String {
    fn from_header(value: &HeaderValue) -> Option<Self> {
        core::str::from_utf8(value.as_bytes()).ok().map(str::to_owned)
    }
}

impl FromHeader for bool {
    fn from_header(value: &HeaderValue) -> Option<Self> {
        text(value)?.parse().ok()
    }
}

impl FromHeader for Method {
    fn from_header(value: &HeaderValue) -> Option<Self> {
        Method::from_bytes(trimmed(value.as_bytes())).ok()
    }
}

impl FromHeader for Uri {
    fn from_header(value: &HeaderValue) -> Option<Self> {
        text(value)?.parse().ok()
    }
}

impl FromHeader for Challenge {
    fn from_header(value: &HeaderValue) -> Option<Self> {
        String::from_utf8_lossy(value.as_bytes()).parse().ok()
    }

    fn __elements(field: &Field) -> Option<Vec<Field>> {
        field.challenges()
    }
}

/// A date in the past is no time at all.
impl FromHeader for Duration {
    by_field!();

    fn __from_field(field: &Field) -> Option<Self> {
        let until = |date: SystemTime| Some(date.duration_since(field.sent()?).unwrap_or_default());
        field.seconds().or_else(|| field.date().and_then(until))
    }
}

impl FromHeader for SystemTime {
    by_field!();

    fn __from_field(field: &Field) -> Option<Self> {
        field.date().or_else(|| field.sent()?.checked_add(field.seconds()?))
    }
}

/// Only digits, with an optional `-`: Rust's own parser also accepts a `+`.
macro_rules! integers {
    ($($integer:ty),*) => {$(
        impl FromHeader for $integer {
            fn from_header(value: &HeaderValue) -> Option<Self> {
                text(value).filter(|text| !text.starts_with('+'))?.parse().ok()
            }
        }
    )*};
}

integers!(u8, u16, u32, u64, u128, usize, i8, i16, i32, i64, i128, isize);

fn text(value: &HeaderValue) -> Option<&str> {
    value.to_str().ok().map(str::trim)
}

impl<T: FromHeader> FromHeader for Option<T> {
    by_field!();

    fn __from_field(field: &Field) -> Option<Self> {
        Some(field.value().and_then(|_| T::__from_field(field)))
    }
}

/// Empty elements are skipped (RFC 9110, Section 5.6.1.2); a field that is present and empty is
/// an empty list.
impl<T: FromHeader> FromHeader for Vec<T> {
    by_field!();

    fn __from_field(field: &Field) -> Option<Self> {
        T::__elements(field)?.iter().map(T::__from_field).collect()
    }
}

impl<T: FromHeader, const N: usize> FromHeader for [T; N] {
    by_field!();

    fn __from_field(field: &Field) -> Option<Self> {
        Vec::__from_field(field)?.try_into().ok()
    }
}

impl<T: ToOwned + ?Sized> FromHeader for Cow<'_, T>
where
    T::Owned: FromHeader,
{
    by_field!();

    fn __from_field(field: &Field) -> Option<Self> {
        T::Owned::__from_field(field).map(Cow::Owned)
    }
}

macro_rules! pointers {
    ($($pointer:ident),*) => {$(
        impl<T: FromHeader> FromHeader for $pointer<T> {
            by_field!();

            fn __from_field(field: &Field) -> Option<Self> {
                T::__from_field(field).map($pointer::new)
            }
        }

        impl<T: FromHeader> FromHeader for $pointer<[T]> {
            by_field!();

            fn __from_field(field: &Field) -> Option<Self> {
                Vec::__from_field(field).map($pointer::from)
            }
        }

        impl FromHeader for $pointer<str> {
            fn from_header(value: &HeaderValue) -> Option<Self> {
                String::from_header(value).map($pointer::from)
            }
        }
    )*};
}

pointers!(Box, Rc, Arc);
