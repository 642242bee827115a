//! What differs between two locks, and what it means to a client.

use super::lock::{Entry, Lock, Through};
use core::fmt::Display;
use std::collections::BTreeSet;

/// One thing that differs.
#[derive(Debug)]
pub(super) struct Change {
    pub(super) what: String,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
    /// Why it breaks clients and what to do instead; `None` where it does not.
    pub(super) breaks: Option<Break>,
}

#[derive(Debug)]
pub(super) struct Break {
    pub(super) why: &'static str,
    pub(super) help: String,
}

/// All that differs; first what breaks clients.
pub(super) fn changes(before: &Lock, after: &Lock) -> Vec<Change> {
    let mut changes = of_errors(&before.errors, &after.errors);
    changes.extend(of_transparent(&before.transparent, &after.transparent));
    changes.sort_by_key(|change| change.breaks.is_none());
    changes
}

fn of_errors(before: &[Entry], after: &[Entry]) -> Vec<Change> {
    let (mut left, mut new): (Vec<&Entry>, Vec<&Entry>) = (before.iter().collect(), after.iter().collect());
    let mut pairs = Vec::new();
    // The surest first: two types may have a code in common.
    for is_same in SAME {
        left.retain(|old| match new.iter().position(|new| is_same(old, new)) {
            Some(at) => {
                pairs.push((*old, new.remove(at)));
                false
            }
            None => true,
        });
    }
    pairs.sort();
    let mut changes: Vec<Change> = pairs.into_iter().flat_map(|(old, new)| of_error(old, new)).collect();
    changes.extend(left.into_iter().map(gone));
    changes.extend(new.into_iter().map(appeared));
    changes
}

/// By what an error is known again.
const SAME: [fn(&Entry, &Entry) -> bool; 6] = [
    |old, new| old == new,
    |old, new| old.code == new.code && old.type_uri == new.type_uri && old.name == new.name,
    |old, new| old.code == new.code && old.name == new.name,
    |old, new| old.code == new.code,
    |old, new| old.type_uri.is_some() && old.type_uri == new.type_uri,
    |old, new| old.name == new.name,
];

fn gone(old: &Entry) -> Change {
    let help = "keep the variant for as long as a client may wait for it".to_owned();
    Change {
        what: format!("`{}` is gone", old.code),
        before: Some(summary(old)),
        after: None,
        breaks: Some(Break { why: "a client that handles this error never meets it again", help }),
    }
}

fn appeared(new: &Entry) -> Change {
    compatible(format!("`{}` is new", new.code), None, Some(summary(new)))
}

/// What a client tells an error by.
fn summary(entry: &Entry) -> String {
    let type_uri = entry.type_uri.as_deref().unwrap_or("about:blank");
    format!("{}: status {}, type {type_uri}", entry.name, status(entry))
}

fn status(entry: &Entry) -> String {
    entry.status.map_or_else(|| "found as the program runs".to_owned(), |status| status.to_string())
}

fn of_error(old: &Entry, new: &Entry) -> Vec<Change> {
    let code = &old.code;
    let mut changes = Vec::new();
    let mut breaking = |what: &str, (before, after): (String, String), why, help: &str| {
        if before != after {
            let what = format!("{what} of `{code}` changed");
            let breaks = Some(Break { why, help: help.replace("{}", &before) });
            changes.push(Change { what, before: Some(before), after: Some(after), breaks });
        }
    };
    breaking(
        "the code",
        (code.clone(), new.code.clone()),
        "a client that looks for the code does not find it",
        "keep it where the name changes: `#[problem(code = \"{}\")]`",
    );
    breaking(
        "the status",
        (status(old), status(new)),
        "a client, a cache or a proxy that goes by the status acts on another one",
        "keep it, and give what is new an error of its own",
    );
    let uri = |entry: &Entry| entry.type_uri.clone().unwrap_or_else(|| "about:blank".to_owned());
    breaking(
        "the type",
        (uri(old), uri(new)),
        "the type is what a client tells a problem by (RFC 9457, Section 3.1.1)",
        if old.type_uri.is_some() {
            "keep it: `#[problem(type = \"{}\")]`"
        } else {
            "keep it, and state `base` or `type` for other errors only"
        },
    );
    let grpc = |entry: &Entry| entry.grpc.clone().unwrap_or_else(|| "by the status".to_owned());
    breaking(
        "the gRPC code",
        (grpc(old), grpc(new)),
        "a gRPC client that goes by the code acts on another one",
        "keep it, and give what is new an error of its own",
    );
    changes.extend(of_members(old, new));
    changes.extend(of_headers(&format!("`{code}`"), &old.headers, &new.headers));
    for (what, before, after) in [
        ("the title", old.title.as_deref(), new.title.as_deref()),
        ("the name in Rust", Some(old.name.as_str()), Some(new.name.as_str())),
    ] {
        if before != after {
            let what = format!("{what} of `{code}` changed");
            changes.push(compatible(what, before.map(str::to_owned), after.map(str::to_owned)));
        }
    }
    changes
}

fn of_members(old: &Entry, new: &Entry) -> Vec<Change> {
    let of = format!("of `{}`", old.code);
    let mut changes = Vec::new();
    for (name, ty) in &old.members {
        let (what, why, after) = match new.members.get(name) {
            Some(now) if now == ty => continue,
            Some(now) => (
                "is of another type",
                "a client may not be able to read the new value",
                Some(format!("{name}: {now}")),
            ),
            None => ("is gone", "a client that reads the member finds nothing", None),
        };
        let help = format!("keep `{name}: {ty}`, and send what is new under another name");
        changes.push(Change {
            what: format!("the member `{name}` {of} {what}"),
            before: Some(format!("{name}: {ty}")),
            after,
            breaks: Some(Break { why, help }),
        });
    }
    let added = new.members.iter().filter(|(name, _)| !old.members.contains_key(*name));
    changes.extend(added.map(|(name, ty)| {
        compatible(format!("the member `{name}` {of} is new"), None, Some(format!("{name}: {ty}")))
    }));
    changes
}

fn of_headers(of: &str, old: &BTreeSet<String>, new: &BTreeSet<String>) -> Vec<Change> {
    let gone = old.difference(new).map(|name| Change {
        what: format!("the header field `{name}` of {of} is gone"),
        before: Some(name.clone()),
        after: None,
        breaks: Some(Break {
            why: "a client that reads the field finds nothing",
            help: format!("keep `#[header(\"{name}\" = …)]`, or mark the field that has its value"),
        }),
    });
    let added = new.difference(old).map(|name| {
        compatible(format!("the header field `{name}` of {of} is new"), None, Some(name.clone()))
    });
    gone.chain(added).collect()
}

fn of_transparent(before: &[Through], after: &[Through]) -> Vec<Change> {
    let mut changes = Vec::new();
    // Two types in different modules may have their name in common.
    for old in before.iter().filter(|old| !after.contains(old)) {
        let what = |what: &dyn Display| format!("the transparent variant `{}` {what}", old.variant);
        let Some(new) = after.iter().find(|new| new.variant == old.variant) else {
            changes.push(compatible(what(&"is gone"), Some(through(old)), None));
            continue;
        };
        if old.open != new.open {
            let now = if new.open { "is open now" } else { "is not open any more" };
            changes.push(compatible(what(&now), Some(through(old)), Some(through(new))));
        }
        changes.extend(of_headers(&format!("`{}`", old.variant), &old.headers, &new.headers));
    }
    let added = after.iter().filter(|new| !before.iter().any(|old| old.variant == new.variant));
    changes.extend(added.map(|new| {
        compatible(format!("the transparent variant `{}` is new", new.variant), None, Some(through(new)))
    }));
    changes
}

fn through(variant: &Through) -> String {
    let whose = if variant.open { "errors that are not known here" } else { "errors of a known type" };
    format!("{}: {whose}", variant.variant)
}

fn compatible(what: String, before: Option<String>, after: Option<String>) -> Change {
    Change { what, before, after, breaks: None }
}
