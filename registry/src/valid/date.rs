//! A date in the form that senders generate: `Sun, 06 Nov 1994 08:49:37 GMT`, and really that day
//! of the week (RFC 9110, Section 5.6.7).

use super::text::number;
use alloc::format;
use alloc::string::String;

#[rustfmt::skip]
pub(crate) const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

#[rustfmt::skip]
pub(crate) const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A time in UTC, which need not exist.
pub(crate) struct Date {
    pub(crate) year: u32,
    /// From 1.
    pub(crate) month: u32,
    pub(crate) day: u32,
    pub(crate) time: [u32; 3],
}

impl Date {
    /// Whether `value` is an IMF-fixdate, of a time that exists.
    pub(crate) fn is_fixdate(value: &str) -> bool {
        match Date::fixdate(value) {
            Some(date) => date.is_possible() && date.to_text() == value,
            None => false,
        }
    }

    /// The date whose parts are at the positions of an IMF-fixdate.
    fn fixdate(value: &str) -> Option<Self> {
        let at = |start: usize, len: usize| number(value.get(start..start + len)?);
        Some(Date {
            year: at(12, 4)?,
            month: named(value.get(8..11)?, &MONTHS)?,
            day: at(5, 2)?,
            time: [at(17, 2)?, at(20, 2)?, at(23, 2)?],
        })
    }

    pub(crate) fn is_possible(&self) -> bool {
        let leap = self.year % 4 == 0 && (self.year % 100 != 0 || self.year % 400 == 0);
        let days = match self.month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            _ => 0,
        };
        let [hour, minute, second] = self.time;
        // 60 is a leap second.
        self.day > 0 && self.day <= days && self.year <= 9999 && hour < 24 && minute < 60 && second <= 60
    }

    /// Sakamoto's method.
    pub(crate) fn weekday(&self) -> &'static str {
        let month = self.month.wrapping_sub(1) as usize;
        let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4].get(month).copied().unwrap_or_default();
        // A cycle of the calendar more, so that it is never negative.
        let year = self.year + 400 - u32::from(self.month < 3);
        let from_sunday = (year + year / 4 - year / 100 + year / 400 + shift + self.day) % 7;
        WEEKDAYS.get((from_sunday as usize + 6) % 7).copied().unwrap_or_default()
    }

    pub(crate) fn to_text(&self) -> String {
        let weekday = self.weekday().get(..3).unwrap_or_default();
        let month = MONTHS.get(self.month.wrapping_sub(1) as usize).copied().unwrap_or_default();
        let [hour, minute, second] = self.time;
        let (day, year) = (self.day, self.year);
        format!("{weekday}, {day:02} {month} {year:04} {hour:02}:{minute:02}:{second:02} GMT")
    }
}

/// Which of `names` begins with the same three letters, from 1.
pub(crate) fn named(word: &str, names: &[&str]) -> Option<u32> {
    let start = word.get(..3)?;
    let mut count = 0;
    for name in names {
        count += 1;
        if name.get(..3)?.eq_ignore_ascii_case(start) {
            return Some(count);
        }
    }
    None
}
