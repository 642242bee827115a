//! The transparent variants, and their changes.

use super::change::Change;
use super::headers::{self, headers, Headers};
use crate::catalog::{Catalog, Transparent};
use serde::{Deserialize, Serialize};

/// A transparent variant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Through {
    /// The variant with its type's name: `ApiError::Store`.
    pub(super) variant: String,
    /// Whether its errors are unknown.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    open: bool,
    /// Whether it hides the codes of its errors, and from which status on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    redacts_from: Option<u16>,
    /// Whether it removes their details.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    redacts: bool,
    /// The header fields that it adds to those of its error.
    #[serde(default, skip_serializing_if = "Headers::is_empty")]
    headers: Headers,
}

impl Through {
    pub(super) fn of(catalog: &Catalog, variant: &Transparent) -> Self {
        Through {
            variant: format!("{}::{}", catalog.name(), variant.name()),
            open: variant.catalog().is_none(),
            redacts_from: variant.redaction.map(|redaction| redaction.least),
            redacts: variant.redacts,
            headers: headers(variant.headers()),
        }
    }

    fn shown(&self) -> String {
        let whose = if self.open { "errors that are not known here" } else { "errors of a known type" };
        format!("{}: {whose}", self.variant)
    }
}

pub(super) fn changes(before: &[Through], after: &[Through]) -> Vec<Change> {
    let whole = |variant: &Through, predicate, before: Option<&Through>, after: Option<&Through>| {
        let subject = format!("the transparent variant `{}`", variant.variant);
        Change::new(subject, predicate, before.map(Through::shown), after.map(Through::shown))
    };
    let mut changes = Vec::new();
    // Two types in different modules may have the same name.
    for old in before.iter().filter(|old| !after.contains(old)) {
        let Some(new) = after.iter().find(|new| new.variant == old.variant) else {
            changes.push(whole(old, "is gone", Some(old), None));
            continue;
        };
        if old.open != new.open {
            let predicate = if new.open { "is open now" } else { "is no longer open" };
            changes.push(whole(old, predicate, Some(old), Some(new)));
        }
        if old.redacts_from != new.redacts_from {
            changes.push(of_redaction(old, new));
        }
        if old.redacts != new.redacts {
            changes.push(of_detail(old, new));
        }
        changes.extend(headers::changes(&format!("`{}`", old.variant), &old.headers, &new.headers));
    }
    let added = after.iter().filter(|new| !before.iter().any(|old| old.variant == new.variant));
    changes.extend(added.map(|new| whole(new, "is new", None, Some(new))));
    changes
}

/// Clients read no code that is not sent any more.
fn of_redaction(old: &Through, new: &Through) -> Change {
    let redacts = |variant: &Through| match variant.redacts_from {
        None => "the codes of its errors are sent".to_owned(),
        Some(0) => "no code of its errors is sent".to_owned(),
        Some(least) => format!("no code of its errors with status {least} or above is sent"),
    };
    let subject = format!("the transparent variant `{}`", old.variant);
    let change = Change::new(subject, "redacts other codes", Some(redacts(old)), Some(redacts(new)));
    let least = |variant: &Through| variant.redacts_from.unwrap_or(u16::MAX);
    if least(new) >= least(old) {
        return change;
    }
    let help = "give the variants whose codes are secret `#[problem(redact(code))]` of their own".to_owned();
    change.breaking("clients that handle this error will never see it again", [help])
}

fn of_detail(old: &Through, new: &Through) -> Change {
    let sends = |variant: &Through| {
        if variant.redacts {
            "nothing of what `Display` of its errors writes"
        } else {
            "what its errors publish of their `Display`"
        }
    };
    let subject = format!("the transparent variant `{}`", old.variant);
    let shown = |variant| Some(sends(variant).to_owned());
    let change = Change::new(subject, "changed", shown(old), shown(new)).of_part("the details");
    let help = "keep it, and redact the errors inside that have something secret".to_owned();
    if new.redacts {
        change.breaking("clients that show it to people have nothing to show", [help])
    } else {
        change
    }
}
