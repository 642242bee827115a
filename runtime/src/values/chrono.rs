//! Dates and durations of chrono.

use super::dates::{date, read_date, seconds};
use crate::client::Field;
use crate::{FromHeader, ToHeader};
use chrono::{DateTime, FixedOffset, TimeDelta, TimeZone, Utc};
use core::time::Duration;
use http::header::{HeaderValue, InvalidHeaderValue};

impl<Tz: TimeZone> ToHeader for DateTime<Tz> {
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        date(self.timestamp())
    }
}

impl ToHeader for TimeDelta {
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        seconds(self.to_std())
    }
}

impl FromHeader for DateTime<Utc> {
    crate::client::by_field!();

    fn __from_field(field: &Field) -> Option<Self> {
        let (seconds, nanoseconds) = read_date(field)?;
        DateTime::from_timestamp(seconds, nanoseconds)
    }
}

impl FromHeader for DateTime<FixedOffset> {
    crate::client::by_field!();

    fn __from_field(field: &Field) -> Option<Self> {
        DateTime::<Utc>::__from_field(field).map(Into::into)
    }
}

impl FromHeader for TimeDelta {
    crate::client::by_field!();

    fn __from_field(field: &Field) -> Option<Self> {
        TimeDelta::from_std(Duration::__from_field(field)?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn date_is_imf_fixdate() {
        let date = DateTime::from_timestamp(1_445_412_480, 999_999_999).unwrap();
        assert_eq!(date.to_header().unwrap().unwrap(), "Wed, 21 Oct 2015 07:28:00 GMT");
        let east = date.with_timezone(&FixedOffset::east_opt(7200).unwrap());
        assert_eq!(east.to_header().unwrap().unwrap(), "Wed, 21 Oct 2015 07:28:00 GMT");
        let value = HeaderValue::from_static("Wed, 21 Oct 2015 07:28:00 GMT");
        assert_eq!(DateTime::<Utc>::from_header(&value).map(|date| date.timestamp()), Some(1_445_412_480));
        assert_eq!(
            DateTime::<FixedOffset>::from_header(&value).map(|date| date.timestamp()),
            Some(1_445_412_480)
        );
        for date in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
            assert!(date.to_header().is_err());
        }
    }

    #[test]
    fn duration_is_rounded_up() {
        for (duration, text) in [
            (TimeDelta::milliseconds(1500), "2"),
            (TimeDelta::seconds(2), "2"),
            (TimeDelta::milliseconds(-1), "0"),
            (TimeDelta::MIN, "0"),
        ] {
            assert_eq!(duration.to_header().unwrap().unwrap(), text);
        }
        let value = HeaderValue::from_static("120");
        assert_eq!(TimeDelta::from_header(&value), Some(TimeDelta::seconds(120)));
        let huge = HeaderValue::from_static("99999999999999999999");
        assert_eq!(TimeDelta::from_header(&huge), None);
    }
}
