//! Dates as senders write them, in any usual form.

use super::checker::Checker;
use super::part::{is_one_of, Part};
use super::FieldRule;
use crate::valid::date::{named, Date, MONTHS, WEEKDAYS};
use crate::valid::text::{contains, is_digit, number, prefix, split_once};
use alloc::string::String;
use alloc::vec::Vec;

const REFERENCE: &str = "RFC 9110, Section 5.6.7";

/// `Date`, `Expires`, `Last-Modified`, `Memento-Datetime` and `Sunset`.
pub(super) fn check(checker: &mut Checker<'_>) {
    check_part(checker, FieldRule::Invalid, checker.whole());
    if checker.name == "expires" && matches!(checker.value, "0" | "-1") {
        checker.replace("Thu, 01 Jan 1970 00:00:00 GMT");
    }
}

/// Adds a finding where the part is no date that a sender may write.
pub(super) fn check_part(checker: &mut Checker<'_>, rule: FieldRule, part: Part<'_>) {
    let value = part.text;
    let Some((date, form)) = read(value) else {
        let message = if value.is_empty() {
            "there is no date in it"
        } else {
            "`{}` is not a date such as `Sun, 06 Nov 1994 08:49:37 GMT`"
        };
        return checker.find(rule, part.range(), REFERENCE, message, &[value]);
    };
    if !date.is_possible() {
        let message = "`{}` is a date or a time that does not exist";
        return checker.find(rule, part.range(), REFERENCE, message, &[value]);
    }
    let right = date.to_text();
    if right == value {
        return;
    }
    if form == Form::Obsolete {
        let message = "`{}` is in an obsolete date format, which a sender must not generate";
        checker.find(rule, part.range(), REFERENCE, message, &[value]);
    } else if right.get(3..) == value.get(3..) {
        let day = value.get(5..16).unwrap_or_default();
        let weekday = part.between(0, 3);
        let message = "`{}` is wrong: {} is a {}";
        checker.find(rule, weekday.range(), REFERENCE, message, &[weekday.text, day, date.weekday()]);
    } else {
        checker.find(rule, part.range(), REFERENCE, "`{}` is not in the date format of HTTP", &[value]);
    }
    checker.fix(part.range(), &[&right]);
}

/// Whether it is a date in some form.
pub(super) fn is_like_date(value: &str) -> bool {
    read(value).is_some()
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

/// Reads any usual form: numbers and words in the order of one of them.
fn read(value: &str) -> Option<(Date, Form)> {
    let whole = without_fraction(value);
    read_words(without_weekday_and_zone(&words(&whole), &whole))
}

/// `08:49:37.000Z` without the fraction.
fn without_fraction(value: &str) -> String {
    match split_once(value, b'.') {
        Some((before, behind)) if contains(before, b':') => {
            let rest = behind.get(prefix(behind, is_digit)..).unwrap_or_default();
            [before, rest].concat()
        }
        _ => String::from(value),
    }
}

fn without_weekday_and_zone<'w, 'a>(words: &'w [&'a str], value: &str) -> &'w [&'a str] {
    let words = match words {
        [first, rest @ ..] if named(first, &WEEKDAYS).is_some() => rest,
        _ => words,
    };
    match words {
        [rest @ .., zone] if is_one_of(zone, &["GMT", "UTC", "UT", "Z"]) => rest,
        [rest @ .., "0000"] if value.ends_with("+0000") => rest,
        [rest @ .., "00", "00"] if value.ends_with("+00:00") => rest,
        _ => words,
    }
}

fn read_words(words: &[&str]) -> Option<(Date, Form)> {
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
    let time = match *time {
        [] => [0; 3],
        [hour, minute] => [number(hour)?, number(minute)?, 0],
        [hour, minute, second] => [number(hour)?, number(minute)?, number(second)?],
        _ => return None,
    };
    Some((Date { year: full_year(year)?, month, day: number(day)?, time }, form))
}

/// The runs of digits and those of letters.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let rest = text.get(start..).unwrap_or_default();
        let digits = prefix(rest, is_digit);
        let len = digits + if digits == 0 { prefix(rest, |byte| byte.is_ascii_alphabetic()) } else { 0 };
        words.extend(rest.get(..len).filter(|word| !word.is_empty()));
        start += len.max(1);
    }
    words
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
