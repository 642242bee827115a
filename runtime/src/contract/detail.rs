//! Whether clients see a detail, and its changes.

use super::change::Change;
use crate::{ErrorMeta, Exposure};
use serde::{Deserialize, Serialize};

/// The detail that clients receive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Detail {
    /// A text, which may name fields.
    #[serde(rename = "text")]
    Text,
    /// The field is an `Option`.
    #[serde(rename = "text, if there is one")]
    OptionalText,
    #[serde(rename = "display")]
    Display,
    /// The status is known only at run time.
    #[serde(rename = "display with a 4xx")]
    DisplayWith4xx,
}

impl Detail {
    /// `None` if clients never see one.
    pub(super) fn of(meta: &ErrorMeta) -> Option<Self> {
        let exposure = meta.exposure();
        let displayed = match meta.status() {
            Some(status) => exposure.exposes(status).then_some(Detail::Display),
            None => match exposure {
                Exposure::Expose => Some(Detail::Display),
                Exposure::ByStatus => Some(Detail::DisplayWith4xx),
                Exposure::Redact => None,
            },
        };
        let otherwise = meta.detail().map(|_| Detail::Text).or(displayed);
        match meta.standard_members().iter().find(|member| member.name() == "detail") {
            Some(member) if !member.is_optional() => Some(Detail::Text),
            Some(_) => otherwise.or(Some(Detail::OptionalText)),
            None => otherwise,
        }
    }

    const fn shown(self) -> &'static str {
        match self {
            Detail::Text => "a text of its own",
            Detail::OptionalText => "a text of its own, if there is one",
            Detail::Display => "what `Display` writes",
            Detail::DisplayWith4xx => "what `Display` writes, if the status is a 4xx",
        }
    }

    const fn is_always_sent(self) -> bool {
        matches!(self, Detail::Text | Detail::Display)
    }
}

pub(super) fn change(error: &str, old: Option<Detail>, new: Option<Detail>) -> Option<Change> {
    if old == new {
        return None;
    }
    let is_always_sent = |detail: Option<Detail>| detail.is_some_and(Detail::is_always_sent);
    let (predicate, breaks) = match (old, new) {
        (None, _) => ("is sent now", false),
        (_, None) => ("is no longer sent", true),
        _ if is_always_sent(old) && !is_always_sent(new) => ("may be missing now", true),
        _ => ("is another text", false),
    };
    let shown = |detail: Option<Detail>| detail.map(|detail| detail.shown().to_owned());
    let change = Change::new(error.to_owned(), predicate, shown(old), shown(new)).of_part("the detail");
    let help =
        "keep one: `#[problem(detail = \"…\")]`, or `#[problem(expose)]` if `Display` has nothing secret";
    let why = "clients that show it to people have nothing to show";
    Some(if breaks { change.breaking(why, [help.to_owned()]) } else { change })
}
