//! Dates and durations of jiff. A `Span` is none: how long a month is depends on the date.

use super::dates::{date, read_date, seconds};
use crate::client::Field;
use crate::{FromHeader, ToHeader};
use core::time::Duration;
use http::header::{HeaderValue, InvalidHeaderValue};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ZonedDateTime};

impl ToHeader for Timestamp {
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        date(self.as_second())
    }
}

impl ToHeader for ZonedDateTime {
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        self.timestamp().to_header()
    }
}

impl ToHeader for SignedDuration {
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        seconds(Duration::try_from(*self))
    }
}

impl FromHeader for Timestamp {
    crate::client::by_field!();

    fn __from_field(field: &Field) -> Option<Self> {
        let (seconds, nanoseconds) = read_date(field)?;
        Timestamp::new(seconds, i32::try_from(nanoseconds).ok()?).ok()
    }
}

/// In UTC.
impl FromHeader for ZonedDateTime {
    crate::client::by_field!();

    fn __from_field(field: &Field) -> Option<Self> {
        Timestamp::__from_field(field).map(|timestamp| timestamp.to_zoned_datetime(TimeZone::UTC))
    }
}

impl FromHeader for SignedDuration {
    crate::client::by_field!();

    fn __from_field(field: &Field) -> Option<Self> {
        SignedDuration::try_from(Duration::__from_field(field)?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn date_is_imf_fixdate() {
        let date = Timestamp::new(1_445_412_480, 999_999_999).unwrap();
        let text = "Wed, 21 Oct 2015 07:28:00 GMT";
        assert_eq!(date.to_header().unwrap().unwrap(), text);
        assert_eq!(date.to_zoned_datetime(TimeZone::UTC).to_header().unwrap().unwrap(), text);
        let value = HeaderValue::from_static(text);
        assert_eq!(Timestamp::from_header(&value).map(Timestamp::as_second), Some(1_445_412_480));
        assert_eq!(
            ZonedDateTime::from_header(&value).map(|date| date.timestamp().as_second()),
            Some(1_445_412_480)
        );
        assert!(Timestamp::MIN.to_header().is_err());
        assert!(Timestamp::MAX.to_header().is_ok(), "it is in 9999");
    }

    #[test]
    fn duration_is_rounded_up() {
        for (duration, text) in [
            (SignedDuration::from_millis(1500), "2"),
            (SignedDuration::from_secs(2), "2"),
            (SignedDuration::from_millis(-1), "0"),
            (SignedDuration::MIN, "0"),
        ] {
            assert_eq!(duration.to_header().unwrap().unwrap(), text);
        }
        let value = HeaderValue::from_static("120");
        assert_eq!(SignedDuration::from_header(&value), Some(SignedDuration::from_secs(120)));
        let huge = HeaderValue::from_static("99999999999999999999");
        assert_eq!(SignedDuration::from_header(&huge), None);
    }
}
