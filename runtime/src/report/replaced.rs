//! Texts that contain what was submitted, and what a log has in their place.

use super::text::{text, CUT};
use core::fmt::Display;
#[cfg(feature = "validator")]
use std::{borrow::Cow, error::Error, sync::Arc};
#[cfg(feature = "validator")]
use validator::{ValidationError, ValidationErrors, ValidationErrorsKind};

/// A text, as it is in a chain, and what replaces it.
#[derive(Debug)]
pub(crate) struct Replaced {
    text: String,
    by: String,
}

impl Replaced {
    #[cfg_attr(not(any(feature = "garde", feature = "validator")), allow(dead_code))]
    pub(super) fn new(own: &dyn Display, by: &dyn Display) -> Self {
        Replaced { text: text(own), by: text(by) }
    }

    /// Replaces it in each of these, where it may be within another text: `invalid: {0}`.
    pub(super) fn apply(&self, texts: &mut [String]) {
        if self.text.is_empty() {
            return;
        }
        for text in texts {
            if text.contains(&self.text) {
                *text = text.replace(&self.text, &self.by);
            }
            if let Some(before) = self.before_cut(text) {
                *text = format!("{before}{}", self.by);
            }
        }
    }

    /// What is before it in a text that is truncated within it.
    fn before_cut<'t>(&self, text: &'t str) -> Option<&'t str> {
        let (text, own) = (text.strip_suffix(CUT)?, self.text.trim_end_matches(CUT));
        let is_begun = |(at, _): &(usize, char)| {
            text.get(*at..).is_some_and(|rest| own.starts_with(rest) || rest.starts_with(own))
        };
        text.char_indices().find(is_begun).and_then(|(at, _)| text.get(..at))
    }
}

/// What replaces the text of an error of validator, which without a message has the submitted
/// value in it: where it is not valid, and which rule it breaks.
#[cfg(feature = "validator")]
pub(super) fn submitted(error: &(dyn Error + 'static)) -> Option<Replaced> {
    let one = error.downcast_ref::<ValidationError>();
    let one = one.or_else(|| error.downcast_ref::<Box<ValidationError>>().map(|error| &**error));
    if let Some(error) = one {
        return Some(Replaced::new(error, &rule(error)));
    }
    let all = error.downcast_ref::<ValidationErrors>();
    let all = all.or_else(|| error.downcast_ref::<Box<ValidationErrors>>().map(|errors| &**errors));
    let all = all.or_else(|| error.downcast_ref::<Arc<ValidationErrors>>().map(|errors| &**errors));
    all.map(|errors| {
        let mut rules = Vec::new();
        append(&mut rules, "", errors);
        Replaced::new(errors, &rules.join("; "))
    })
}

#[cfg(feature = "validator")]
fn append(rules: &mut Vec<String>, parent: &str, errors: &ValidationErrors) {
    // A `HashMap` has no order of its own.
    let mut sorted: Vec<_> = errors.errors().iter().collect();
    sorted.sort_by_key(|(name, _)| *name);
    for (name, kind) in sorted {
        let path = if parent.is_empty() { name.to_string() } else { format!("{parent}.{name}") };
        match kind {
            ValidationErrorsKind::Struct(errors) => append(rules, &path, errors),
            ValidationErrorsKind::List(elements) => {
                for (at, errors) in elements {
                    append(rules, &format!("{path}[{at}]"), errors);
                }
            }
            ValidationErrorsKind::Field(errors) => {
                rules.extend(errors.iter().map(|error| format!("{path}: {}", rule(error))));
            }
        }
    }
}

/// The message, or else the code, if it is a literal: what is made at run time may have the value.
#[cfg(feature = "validator")]
fn rule(error: &ValidationError) -> &'static str {
    match (&error.message, &error.code) {
        (Some(Cow::Borrowed(message)), _) => message,
        (_, Cow::Borrowed(code)) => code,
        _ => "is not valid",
    }
}

#[cfg(test)]
mod tests {
    use super::Replaced;
    use crate::report::text::text;

    fn replaced(own: &str, outside: &str) -> String {
        let mut texts = [text(&outside)];
        Replaced::new(&own, &"SAFE").apply(&mut texts);
        texts.concat()
    }

    #[test]
    fn text_is_replaced_wherever_it_is() {
        assert_eq!(replaced("canary", "canary"), "SAFE");
        assert_eq!(replaced("canary", "no: canary, canary."), "no: SAFE, SAFE.");
        assert_eq!(replaced("canary", "cannot"), "cannot");
        assert_eq!(replaced("", "cannot"), "cannot");
    }

    #[test]
    fn truncated_text_is_replaced() {
        for own in ["canary".repeat(1000), "é".repeat(5000), format!("a{}", "é".repeat(5000))] {
            for before in ["", "a", "no: ", &"-".repeat(1000), &"-".repeat(1022)] {
                let replaced = replaced(&own, &format!("{before}{own}{before}"));
                assert!(!replaced.contains("can") && !replaced.contains('é'), "{replaced}");
                assert!(replaced.ends_with("SAFE") || before.len() > 1020, "{replaced}");
            }
        }
        let outside = "-".repeat(1000) + &"canary".repeat(100);
        assert_eq!(replaced(&"canary".repeat(100), &outside), "-".repeat(1000) + "SAFE");
    }
}
