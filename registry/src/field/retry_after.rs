//! `Retry-After` (RFC 9110, Section 10.2.3).

use super::checker::Checker;
use super::seconds::as_seconds;
use super::{dates, FieldRule};
use crate::valid::text::is_number;

pub(super) fn check(checker: &mut Checker<'_>) {
    let value = checker.value;
    if is_number(value) {
        return;
    }
    if dates::is_like_date(value) {
        return dates::check_part(checker, FieldRule::Invalid, checker.whole());
    }
    let message = if value.is_empty() {
        "there is neither a number of seconds nor a date in it"
    } else {
        "`{}` is neither a number of seconds nor a date"
    };
    checker.invalid(0..value.len(), "RFC 9110, Section 10.2.3", message, &[value]);
    match as_seconds(value) {
        Some(seconds) => checker.replace(&seconds),
        None => checker.replace("60"),
    }
}
