//! A value in what does not belong to it: quotes, or the name of its field.

use super::checker::first_invalid;
use super::{FieldFinding, FieldRule};
use crate::valid::text::{is_whitespace, split_once, trim};
use alloc::string::String;

/// The one finding about a value that is wrong for being wrapped. Its replacement is the text
/// within, where that can be corrected.
pub(super) fn check(name: &str, value: &str, findings: &[FieldFinding]) -> Option<FieldFinding> {
    let first = first_invalid(findings)?;
    let (len, inner, message) = match inner_of_quotes(value) {
        Some(inner) if first.replacement.is_none() => {
            (1, inner, String::from("the value is in quotes, which are not part of it"))
        }
        _ => {
            let (before, behind) = split_once(value, b':')?;
            if !trim(before, is_whitespace).eq_ignore_ascii_case(name) {
                return None;
            }
            let message = ["`", before, ":` is the name of the field, which is not part of its value"];
            (before.len() + 1, trim(behind, is_whitespace), message.concat())
        }
    };
    let (rule, reference) = (FieldRule::Invalid, first.reference);
    Some(FieldFinding { rule, range: 0..len, message, reference, replacement: Some(String::from(inner)) })
}

fn inner_of_quotes(value: &str) -> Option<&str> {
    for quote in ['"', '\''] {
        match value.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote)) {
            Some(inner) if !inner.is_empty() => return Some(inner),
            _ => {}
        }
    }
    None
}
