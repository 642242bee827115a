//! The typed header fields of a response in the crate `headers`.

use crate::client::Field;
use crate::{FromHeader, ToHeader};
use headers::Header;
use http::header::{HeaderValue, InvalidHeaderValue};

/// A type per field: the name in the attribute is that of the type.
macro_rules! typed {
    ($($field:ident),* $(,)?) => {$(
        impl ToHeader for headers::$field {
            fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
                lines(self).to_header()
            }

            fn __each_line(&self, give: &mut dyn FnMut(Result<HeaderValue, InvalidHeaderValue>)) {
                lines(self).__each_line(give);
            }
        }

        impl FromHeader for headers::$field {
            fn from_header(value: &HeaderValue) -> Option<Self> {
                Self::decode(&mut core::iter::once(value)).ok()
            }

            fn __from_field(field: &Field) -> Option<Self> {
                Self::decode(&mut field.lines().iter()).ok()
            }
        }
    )*};
}

typed!(
    AcceptRanges,
    AccessControlAllowCredentials,
    AccessControlAllowHeaders,
    AccessControlAllowMethods,
    AccessControlAllowOrigin,
    AccessControlExposeHeaders,
    AccessControlMaxAge,
    Age,
    Allow,
    CacheControl,
    ContentDisposition,
    ContentLocation,
    ContentRange,
    ETag,
    Expires,
    LastModified,
    Location,
    ReferrerPolicy,
    RetryAfter,
    Server,
    SetCookie,
    StrictTransportSecurity,
    Upgrade,
    Vary,
);

fn lines<H: Header>(header: &H) -> Vec<HeaderValue> {
    let mut lines = Vec::new();
    header.encode(&mut lines);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use core::time::Duration;
    use headers::{Allow, CacheControl, ContentRange, ETag, RetryAfter};
    use http::Method;

    #[track_caller]
    fn is_sent_and_read<H: ToHeader + FromHeader>(header: &H, text: &str) {
        let value = header.to_header().unwrap().unwrap();
        assert_eq!(value, text);
        assert_eq!(H::from_header(&value).unwrap().to_header().unwrap().unwrap(), text);
    }

    #[test]
    fn typed_field_is_sent_and_read() {
        let cache = CacheControl::new().with_private().with_max_age(Duration::from_secs(60));
        is_sent_and_read(&cache, "private, max-age=60");
        is_sent_and_read(&ContentRange::unsatisfied_bytes(1024), "bytes */1024");
        is_sent_and_read(&RetryAfter::delay(Duration::from_secs(5)), "5");
        is_sent_and_read(&Allow::from_iter([Method::GET, Method::HEAD]), "GET, HEAD");
        is_sent_and_read(&"\"v1\"".parse::<ETag>().unwrap(), "\"v1\"");
        assert!(ContentRange::from_header(&HeaderValue::from_static("none")).is_none());
    }
}
