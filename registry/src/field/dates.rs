//! Dates as a sender writes them: `Sun, 06 Nov 1994 08:49:37 GMT`, and really that day of the
//! week (RFC 9110, Section 5.6.7).

use super::checker::Checker;
use super::fault::Fault;
use super::text::{all, is_one_of, prefix};
use super::FieldRule;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

const REFERENCE: &str = "RFC 9110, Section 5.6.7";

#[rustfmt::skip]
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

#[rustfmt::skip]
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// `Date`, `Expires`, `Last-Modified`, `Memento-Datetime` and `Sunset`.
pub(super) fn check(checker: &mut Checker<'_>) {
    let value = checker.value;
    let Some(mistake) = mistake(value) else { return };
    let never = checker.name == "expires" && matches!(value, "0" | "-1");
    let mistake = if never { mistake.fix(0..value.len(), "Thu, 01 Jan 1970 00:00:00 GMT") } else { mistake };
    checker.add(FieldRule::Invalid, mistake);
}

/// Why `value` is no date that a sender may write.
pub(super) fn mistake(value: &str) -> Option<Fault> {
    let all = 0..value.len();
    let Some((date, form)) = Date::read(value) else {
        let message = if value.is_empty() {
            String::from("there is no date in it")
        } else {
            format!("`{value}` is not a date such as `Sun, 06 Nov 1994 08:49:37 GMT`")
        };
        return Some(Fault::new(all, REFERENCE, message));
    };
    if !date.is_possible() {
        let message = format!("`{value}` is a date or a time that does not exist");
        return Some(Fault::new(all, REFERENCE, message));
    }
    let right = date.to_text();
    if right == value {
        return None;
    }
    let (weekday, day) = (value.get(..3).unwrap_or_default(), value.get(5..16).unwrap_or_default());
    let (range, message) = if form == Form::Obsolete {
        (all.clone(), format!("`{value}` is in an obsolete date format, which a sender must not generate"))
    } else if right.get(3..) == value.get(3..) {
        (0..3, format!("`{weekday}` is wrong: {day} is a {}", date.weekday()))
    } else {
        (all.clone(), format!("`{value}` is not in the date format of HTTP"))
    };
    Some(Fault::new(range, REFERENCE, message).fix(all, right))
}

/// Whether it is a date in some form.
pub(super) fn is_like_date(value: &str) -> bool {
    Date::read(value).is_some()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// IMF-fixdate, or nearly.
    Fixdate,
    /// Those of RFC 850 and of `asctime`.
    Obsolete,
    /// RFC 3339 and the like.
    Other,
}

/// A time in UTC, which need not exist.
struct Date {
    year: u32,
    /// From 1.
    month: u32,
    day: u32,
    time: [u32; 3],
}

impl Date {
    /// Reads any usual form: numbers and words in the order of one of them.
    fn read(value: &str) -> Option<(Self, Form)> {
        let all = words(value);
        let mut words = all.as_slice();
        if let [first, rest @ ..] = words {
            words = if named(first, &WEEKDAYS).is_some() { rest } else { words };
        }
        words = match words {
            [rest @ .., zone] if is_one_of(zone, &["GMT", "UTC", "UT", "Z"]) => rest,
            [rest @ .., "0000"] if value.ends_with("+0000") => rest,
            [rest @ .., "00", "00"] if value.ends_with("+00:00") => rest,
            _ => words,
        };
        let (year, month, day, time, form) = match words {
            [name, day, time @ .., year] if time.len() == 3 && named(name, &MONTHS).is_some() => {
                (*year, named(name, &MONTHS)?, *day, time, Form::Obsolete)
            }
            [day, name, year, time @ ..] if named(name, &MONTHS).is_some() => {
                let form = if year.len() == 2 { Form::Obsolete } else { Form::Fixdate };
                (*year, named(name, &MONTHS)?, *day, time, form)
            }
            [year, month, day, "T" | "t", time @ ..] | [year, month, day, time @ ..] if year.len() == 4 => {
                (*year, number(month)?, *day, time, Form::Other)
            }
            _ => return None,
        };
        Some((Date::at(full_year(year)?, month, number(day)?, time)?, form))
    }

    fn at(year: u32, month: u32, day: u32, time: &[&str]) -> Option<Self> {
        let time = match *time {
            [] => [0; 3],
            [hour, minute] => [number(hour)?, number(minute)?, 0],
            [hour, minute, second] => [number(hour)?, number(minute)?, number(second)?],
            _ => return None,
        };
        Some(Date { year, month, day, time })
    }

    fn is_possible(&self) -> bool {
        let leap = self.year % 4 == 0 && (self.year % 100 != 0 || self.year % 400 == 0);
        let days = match self.month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        let [hour, minute, second] = self.time;
        // 60 is a leap second.
        (1..=12).contains(&self.month)
            && (1..=days).contains(&self.day)
            && self.year <= 9999
            && hour < 24
            && minute < 60
            && second <= 60
    }

    /// Sakamoto's method.
    fn weekday(&self) -> &'static str {
        let month = usize::try_from(self.month - 1).unwrap_or_default();
        let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4].get(month).copied().unwrap_or_default();
        // A cycle of the calendar more, so that it is never negative.
        let year = self.year + 400 - u32::from(self.month < 3);
        let from_sunday = (year + year / 4 - year / 100 + year / 400 + shift + self.day) % 7;
        let from_monday = usize::try_from((from_sunday + 6) % 7).unwrap_or_default();
        WEEKDAYS.get(from_monday).copied().unwrap_or_default()
    }

    fn to_text(&self) -> String {
        let weekday = self.weekday().get(..3).unwrap_or_default();
        let month = usize::try_from(self.month - 1).ok().and_then(|month| MONTHS.get(month)).copied();
        let [hour, minute, second] = self.time;
        let (day, month, year) = (self.day, month.unwrap_or_default(), self.year);
        format!("{weekday}, {day:02} {month} {year:04} {hour:02}:{minute:02}:{second:02} GMT")
    }
}

/// The runs of digits and those of letters.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let rest = text.get(start..).unwrap_or_default();
        let digits = prefix(rest, |byte| byte.is_ascii_digit());
        let len = digits + if digits == 0 { prefix(rest, |byte| byte.is_ascii_alphabetic()) } else { 0 };
        words.extend(rest.get(..len).filter(|word| !word.is_empty()));
        start += len.max(1);
    }
    words
}

/// Which of `names` begins with the same three letters, from 1.
fn named(word: &str, names: &[&str]) -> Option<u32> {
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

fn number(word: &str) -> Option<u32> {
    if all(word, |byte| byte.is_ascii_digit()) {
        word.parse().ok()
    } else {
        None
    }
}

/// Of two digits, those of the last century from 70 on.
fn full_year(word: &str) -> Option<u32> {
    let year = number(word)?;
    Some(match word.len() {
        2 if year >= 70 => year + 1900,
        2 => year + 2000,
        _ => year,
    })
}
