//! `Retry-After` (RFC 9110, Section 10.2.3).

use super::checker::Checker;
use super::FieldRule;
use alloc::format;
use alloc::string::String;

const REFERENCE: &str = "RFC 9110, Section 10.2.3";

pub(super) fn check(checker: &mut Checker<'_>) {
    let value = checker.value;
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        return;
    }
    let message = format!("`{value}` is neither a number of seconds nor a date");
    checker.find(FieldRule::Invalid, 0..value.len(), message, REFERENCE, Some(String::from("60")));
}
