//! Dates and durations of time.

use super::dates::{date, read_date, seconds};
use crate::client::Field;
use crate::{FromHeader, ToHeader};
use http::header::{HeaderValue, InvalidHeaderValue};
use std::time::Duration;
use time::{OffsetDateTime, UtcDateTime};

impl ToHeader for OffsetDateTime {
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        date(self.unix_timestamp())
    }
}

impl ToHeader for UtcDateTime {
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        date(self.unix_timestamp())
    }
}

impl ToHeader for time::Duration {
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        seconds(Duration::try_from(*self))
    }
}

impl FromHeader for UtcDateTime {
    crate::client::by_field!();

    fn __from_field(field: &Field) -> Option<Self> {
        let (seconds, nanoseconds) = read_date(field)?;
        UtcDateTime::from_unix_timestamp(seconds).ok()?.replace_nanosecond(nanoseconds).ok()
    }
}

impl FromHeader for OffsetDateTime {
    crate::client::by_field!();

    fn __from_field(field: &Field) -> Option<Self> {
        UtcDateTime::__from_field(field).map(Into::into)
    }
}

impl FromHeader for time::Duration {
    crate::client::by_field!();

    fn __from_field(field: &Field) -> Option<Self> {
        time::Duration::try_from(Duration::__from_field(field)?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn date_is_imf_fixdate() {
        let date = OffsetDateTime::from_unix_timestamp(1_445_412_480).unwrap();
        let text = "Wed, 21 Oct 2015 07:28:00 GMT";
        let east = date.to_offset(time::UtcOffset::from_hms(2, 0, 0).unwrap());
        for date in [date, east] {
            assert_eq!(date.to_header().unwrap().unwrap(), text);
        }
        assert_eq!(UtcDateTime::from(date).to_header().unwrap().unwrap(), text);
        let value = HeaderValue::from_static(text);
        assert_eq!(OffsetDateTime::from_header(&value), Some(date));
        assert_eq!(UtcDateTime::from_header(&value), Some(date.into()));
        assert!(UtcDateTime::MIN.to_header().is_err());
    }

    #[test]
    fn duration_is_rounded_up() {
        for (duration, text) in [
            (time::Duration::milliseconds(1500), "2"),
            (time::Duration::seconds(2), "2"),
            (time::Duration::milliseconds(-1), "0"),
            (time::Duration::MIN, "0"),
        ] {
            assert_eq!(duration.to_header().unwrap().unwrap(), text);
        }
        let value = HeaderValue::from_static("120");
        assert_eq!(time::Duration::from_header(&value), Some(time::Duration::seconds(120)));
        let huge = HeaderValue::from_static("99999999999999999999");
        assert_eq!(time::Duration::from_header(&huge), None);
    }
}
