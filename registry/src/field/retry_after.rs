//! `Retry-After` (RFC 9110, Section 10.2.3).

use super::checker::Checker;
use super::fault::Fault;
use super::seconds::as_seconds;
use super::tokens::is_number;
use super::{dates, FieldRule};
use alloc::format;
use alloc::string::String;

pub(super) fn check(checker: &mut Checker<'_>) {
    let value = checker.value;
    if is_number(value) {
        return;
    }
    if let Some(mistake) = dates::mistake(value) {
        if dates::is_like_date(value) {
            checker.add(FieldRule::Invalid, mistake);
            return;
        }
        let message = if value.is_empty() {
            String::from("there is neither a number of seconds nor a date in it")
        } else {
            format!("`{value}` is neither a number of seconds nor a date")
        };
        let seconds = as_seconds(value).unwrap_or_else(|| String::from("60"));
        let fault = Fault::new(0..value.len(), "RFC 9110, Section 10.2.3", message);
        checker.add(FieldRule::Invalid, fault.fix(0..value.len(), seconds));
    }
}
