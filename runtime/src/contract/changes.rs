//! The differences between two locks, and what they mean to a client.

use super::change::{merged, Change};
use super::file::Locked;
use super::lock::{Entry, Lock, VERSION};
use super::pairs::{bases, Bases, Pairs, ABOUT_BLANK};
use super::{detail, format, headers, members, transparent};
use crate::registry::shared::MAX_BODY;
use crate::registry::{registered, Registered};
use crate::standard::reliance::{reliance, Reliance};
use core::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

impl Locked for Lock {
    const VERSION: u32 = VERSION;

    fn sorted(self) -> Self {
        Lock::sorted(self)
    }

    fn changes(&self, after: &Self) -> Vec<Change> {
        changes(self, after)
    }

    fn is_like(&self, other: &Self) -> bool {
        Lock::is_like(self, other)
    }
}

/// All differences, one per cause; those that break clients come first.
pub(super) fn changes(before: &Lock, after: &Lock) -> Vec<Change> {
    let mut changes: Vec<Change> = format::change(before, after).into_iter().collect();
    changes.extend(of_errors(&Pairs::of(&before.errors, &after.errors)));
    changes.extend(transparent::changes(&before.transparent, &after.transparent));
    let mut changes = merged(changes);
    changes.sort_by_key(|change| change.breaks.is_none());
    changes
}

fn of_errors(pairs: &Pairs) -> Vec<Change> {
    let moved = pairs.with_another_base();
    let mut changes: Vec<Change> = moved.iter().map(|(bases, errors)| of_base(*bases, errors)).collect();
    changes.extend(pairs.same.iter().flat_map(|(old, new)| of_error(old, new, &moved)));
    changes.extend(pairs.renamed.iter().map(|(old, new)| renamed(old, new)));
    changes.extend(pairs.gone.iter().map(|old| {
        let mut left = pairs.same.iter().map(|(_, new)| new).chain(&pairs.new);
        match left.find(|new| new.is_sent_as(old)) {
            Some(new) => no_longer_shared(old, new),
            None => gone(old, !pairs.new.is_empty()),
        }
    }));
    changes.extend(
        pairs.new.iter().map(|new| Change::new(quoted(new.identifier()), "is new", None, Some(summary(new)))),
    );
    changes
}

const NEVER_SEEN_AGAIN: &str = "clients that handle this error will never see it again";

/// The lock of operations reports the name of a component.
const GENERATED: &str = " (types that are generated from an OpenAPI document have the new name)";

fn renamed(old: &Entry, new: &Entry) -> Change {
    let keep_code = format!("keep its code: {}{GENERATED}", code(old));
    let keep = format!(
        "if `{}` is another error, keep `{}` for as long as clients may rely on it",
        new.name, old.name
    );
    Change::new(
        quoted(old.identifier()),
        "seems to have been renamed",
        Some(summary(old)),
        Some(summary(new)),
    )
    .breaking(NEVER_SEEN_AGAIN, [keep_code, keep])
}

fn gone(old: &Entry, may_be_renamed: bool) -> Change {
    let keep_code = format!("if the variant was renamed, keep its code: {}{GENERATED}", code(old));
    let keep = "keep the variant for as long as clients may rely on it".to_owned();
    let help = may_be_renamed.then_some(keep_code).into_iter().chain([keep]);
    Change::new(quoted(old.identifier()), "is gone", Some(summary(old)), None)
        .breaking(NEVER_SEEN_AGAIN, help)
}

/// Clients receive the same problem as before.
fn no_longer_shared(old: &Entry, new: &Entry) -> Change {
    Change::new(quoted(old.identifier()), "has one variant fewer", Some(summary(old)), Some(summary(new)))
}

/// The attribute that preserves the code of an error.
fn code(entry: &Entry) -> String {
    if entry.code.is_empty() {
        return "`#[problem(no_code)]`".to_owned();
    }
    format!("`#[problem(code = {:?})]`", entry.code)
}

/// How a client identifies an error.
fn summary(entry: &Entry) -> String {
    format!("{}: status {}, type {}", entry.name, status(entry), type_uri(entry))
}

fn status(entry: &Entry) -> String {
    entry.status.map_or_else(|| "known only at run time".to_owned(), |status| status.to_string())
}

fn type_uri(entry: &Entry) -> &str {
    entry.type_uri.as_deref().unwrap_or(ABOUT_BLANK)
}

fn quoted(name: &str) -> String {
    format!("`{name}`")
}

const IDENTIFIED_BY_TYPE: &str = "clients identify a problem by its type (RFC 9457, Section 3.1.1)";

/// How to preserve a type: the same value of `base` or `type`.
fn keep_type(attribute: &str, before: &str) -> String {
    if before == ABOUT_BLANK {
        return "keep it, and state `base` or `type` for other errors only".to_owned();
    }
    format!("keep it: `#[problem({attribute} = {before:?})]`")
}

fn of_base((before, after): Bases, errors: &[&Entry]) -> Change {
    let errors = errors.iter().map(|old| quoted(old.identifier())).collect();
    let change = Change::new(
        String::new(),
        "changed because `base` did",
        Some(before.to_owned()),
        Some(after.to_owned()),
    );
    Change { errors, ..change }.of_part("the type").breaking(IDENTIFIED_BY_TYPE, [keep_type("base", before)])
}

fn of_error(old: &Entry, new: &Entry, moved: &BTreeMap<Bases, Vec<&Entry>>) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut breaking = |part: &str, predicate, (before, after): (String, String), why, help: String| {
        if before != after {
            let change = Change::new(quoted(old.identifier()), predicate, Some(before), Some(after));
            let change = change.of_part(format!("the {part}"));
            let is_shown = reliance(part) == Some(Reliance::Shows);
            changes.push(if is_shown { change } else { change.breaking(why, [help]) });
        }
    };
    let bases = bases(old, new);
    // The type ends with the code, and so changes with it.
    let follows_code = bases.is_some_and(|(before, after)| before != ABOUT_BLANK && before == after);
    let code_of = |entry: &Entry| if entry.code.is_empty() { "none".to_owned() } else { entry.code.clone() };
    // A member that is new breaks no client.
    let code_after = if old.code.is_empty() { code_of(old) } else { code_of(new) };
    breaking(
        "code",
        if follows_code { "changed, and the type with it" } else { "changed" },
        (code_of(old), code_after),
        "clients that look for the code will not find it",
        format!("keep it, whatever the name of the variant: {}", code(old)),
    );
    breaking(
        "status",
        "changed",
        (status(old), status(new)),
        "clients, caches and proxies act on the status",
        "keep it, and give what is new an error of its own".to_owned(),
    );
    if !follows_code && !bases.is_some_and(|bases| moved.contains_key(&bases)) {
        breaking(
            "type",
            "changed",
            (type_uri(old).to_owned(), type_uri(new).to_owned()),
            IDENTIFIED_BY_TYPE,
            keep_type("type", type_uri(old)),
        );
    }
    let grpc = |entry: &Entry| entry.grpc.clone().unwrap_or_else(|| "that of the status".to_owned());
    breaking(
        "gRPC code",
        "changed",
        (grpc(old), grpc(new)),
        "gRPC clients act on the code",
        "keep it, and give what is new an error of its own".to_owned(),
    );
    changes.extend(of_jsonrpc(old, new));
    changes.extend(of_statuses(old, new));
    changes.extend(of_templates(old, new));
    let error = quoted(old.identifier());
    changes.extend(detail::change(&error, old.detail, new.detail));
    changes.extend(members::changes(&error, &old.members, &new.members));
    changes.extend(headers::changes(&error, &old.headers, &new.headers));
    changes.extend(of_limit(&error, old.limit, new.limit));
    let mut compatible = |part: &str, before: Option<&String>, after: Option<&String>| {
        let change = Change::new(quoted(old.identifier()), "changed", before.cloned(), after.cloned());
        changes.push(change.of_part(part));
    };
    if old.code.is_empty() && !new.code.is_empty() {
        compatible("the code", None, Some(&new.code));
    }
    if own_title(old) != own_title(new) {
        compatible("the title", old.title.as_ref(), new.title.as_ref());
    }
    if old.name != new.name {
        compatible("the Rust name", Some(&old.name), Some(&new.name));
    }
    changes
}

/// Clients compare the code of JSON-RPC. An error that has one for the first time was not sent there.
fn of_jsonrpc(old: &Entry, new: &Entry) -> Option<Change> {
    let shown = |entry: &Entry| entry.jsonrpc.map(|code| code.to_string());
    let (before, after) = (shown(old), shown(new));
    if before == after {
        return None;
    }
    let change = Change::new(quoted(old.identifier()), "changed", before.clone(), after);
    let change = change.of_part("the JSON-RPC code");
    let Some(before) = before else { return Some(change) };
    let help = format!("keep it, whatever the order of the variants: `#[problem(jsonrpc = {before})]`");
    Some(change.breaking("JSON-RPC clients act on the code", [help]))
}

/// The title, unless it is the reason phrase, which changes with the status.
fn own_title(entry: &Entry) -> Option<&str> {
    let phrase = entry.status.and_then(registered).map(Registered::phrase);
    entry.title.as_deref().filter(|title| Some(*title) != phrase)
}

const KEEP_IDENTIFIER: &str = "keep it, and send what is new as a member of its own: `#[problem(extension)]`";

/// Clients compare the code and the type: one that differs between errors breaks them. The text
/// of any other member may change.
fn of_templates(old: &Entry, new: &Entry) -> Vec<Change> {
    let names: BTreeSet<&String> = old.templates.keys().chain(new.templates.keys()).collect();
    let change = |name: &String| {
        let (before, after) = (old.templates.get(name), new.templates.get(name));
        let predicate = match (before, after) {
            (None, _) => "is known only at run time now",
            (_, None) => "is no longer known only at run time",
            _ => "changed",
        };
        let change = Change::new(quoted(&old.code), predicate, before.cloned(), after.cloned());
        let change = change.of_part(format!("the {name}"));
        if before.is_none() && reliance(name) == Some(Reliance::Identifies) {
            let why = "clients that compare it will not find the value that they know";
            return change.breaking(why, [KEEP_IDENTIFIER.to_owned()]);
        }
        change
    };
    // Where it comes from is another change.
    let is_told = |name: &&String| *name != "detail" || old.detail == new.detail;
    let differs = |name: &&String| is_told(name) && old.templates.get(*name) != new.templates.get(*name);
    names.into_iter().filter(differs).map(change).collect()
}

/// What a status that is known only at run time can be. Another change tells if it no longer is.
fn of_statuses(old: &Entry, new: &Entry) -> Option<Change> {
    if old.status != new.status || old.statuses == new.statuses {
        return None;
    }
    let shown = |entry: &Entry| match entry.statuses.as_slice() {
        [] => "any".to_owned(),
        statuses => statuses.iter().map(u16::to_string).collect::<Vec<_>>().join(", "),
    };
    let change = Change::new(quoted(old.identifier()), "changed", Some(shown(old)), Some(shown(new)));
    let change = change.of_part("the list of statuses");
    let is_known = |status: &u16| old.statuses.is_empty() || old.statuses.contains(status);
    if !new.statuses.is_empty() && new.statuses.iter().all(is_known) {
        return Some(change);
    }
    let help = "keep the list, and give what is new an error of its own".to_owned();
    Some(change.breaking("clients, caches and proxies act on the status", [help]))
}

/// A longer body may be longer than its schema allows.
fn of_limit(error: &str, old: Option<usize>, new: Option<usize>) -> Option<Change> {
    let bytes = |limit: Option<usize>| limit.unwrap_or(MAX_BODY);
    let shown = |limit| Some(format!("{} bytes", bytes(limit)));
    let change = Change::new(error.to_owned(), "changed", shown(old), shown(new)).of_part("the limit");
    let help = format!("keep it: `#[problem(limit = {})]`", bytes(old));
    let why = "clients may not read a longer text or list";
    match bytes(new).cmp(&bytes(old)) {
        Ordering::Less => Some(change),
        Ordering::Equal => None,
        Ordering::Greater => Some(change.breaking(why, [help])),
    }
}
