//! The differences between the errors of operations, and what they mean to a client.

use super::lock::{Body, Errors, Operations, VERSION};
use crate::contract::change::{merged, Change};
use crate::contract::file::Locked;
use crate::contract::lines::to_lines;
use crate::contract::members::of_difference;
use crate::contract::schema::differences;
use serde_json::Value;
use std::collections::BTreeMap;

impl Locked for Operations {
    const VERSION: u32 = VERSION;

    fn changes(&self, after: &Self) -> Vec<Change> {
        changes(self, after)
    }

    fn is_like(&self, other: &Self) -> bool {
        self == other
    }

    fn text(&self) -> serde_json::Result<String> {
        let version = Value::from(self.version);
        let (operations, components) =
            (serde_json::to_value(&self.errors)?, serde_json::to_value(&self.components)?);
        Ok(to_lines(&[("version", version), ("operations", operations), ("components", components)]))
    }
}

/// All differences, one per cause; those that break clients come first.
fn changes(before: &Operations, after: &Operations) -> Vec<Change> {
    let renamed = renamed(&before.components, &after.components);
    let mut changes: Vec<Change> = renamed.iter().map(|(old, new)| of_name(old, new)).collect();
    let before = before.clone().with_names(&renamed);
    for (name, errors) in &before.errors {
        match after.errors.get(name) {
            Some(now) => changes.extend(of_operation(name, errors, now)),
            None => changes.push(gone(name)),
        }
    }
    let new = after.errors.keys().filter(|name| !before.errors.contains_key(*name));
    changes.extend(new.map(|name| Change::new(quoted(name), "is new", None, None)));
    for (name, schema) in &before.components {
        changes.extend(after.components.get(name).into_iter().flat_map(|now| of_schema(name, schema, now)));
    }
    let mut changes = merged(changes);
    changes.sort_by_key(|change| change.breaks.is_none());
    changes
}

fn quoted(name: &str) -> String {
    format!("`{name}`")
}

fn gone(operation: &str) -> Change {
    let help = "keep it for as long as clients may call it".to_owned();
    Change::new(quoted(operation), "is gone", None, None).breaking("clients that call it fail", [help])
}

/// Components of which only the name changed: their code is the same, and that of no other.
fn renamed<'a>(
    before: &'a BTreeMap<String, Value>,
    after: &'a BTreeMap<String, Value>,
) -> BTreeMap<&'a str, &'a str> {
    let only = |components: &'a BTreeMap<String, Value>, identity: &Value| {
        let mut same = components.iter().filter(|(_, schema)| self::identity(schema) == Some(identity));
        same.next().filter(|_| same.next().is_none()).map(|(name, _)| name.as_str())
    };
    let pair = |schema: &Value| {
        let identity = identity(schema)?;
        Some((only(before, identity)?, only(after, identity)?))
    };
    let pairs = before.values().filter_map(pair);
    pairs.filter(|(old, new)| old != new && !after.contains_key(*old) && !before.contains_key(*new)).collect()
}

/// The value of `code`, or that of `type` without one.
fn identity(schema: &Value) -> Option<&Value> {
    let fixed = |name: &str| schema.get("properties")?.get(name)?.get("enum")?.as_array()?.first();
    fixed("code").or_else(|| fixed("type"))
}

fn of_name(old: &str, new: &str) -> Change {
    let why = "the code of clients does not compile with what is generated again";
    let help =
        "keep the names of the type and of the variant: `#[problem(code = \"…\")]` gives it another code";
    Change::new(quoted(old), "has another name", Some(old.to_owned()), Some(new.to_owned()))
        .breaking(why, [help.to_owned()])
}

impl Operations {
    /// As it would be if its components had these names.
    fn with_names(mut self, names: &BTreeMap<&str, &str>) -> Self {
        for body in self.errors.values_mut().flat_map(BTreeMap::values_mut).flatten() {
            body.rename(names);
        }
        let components = core::mem::take(&mut self.components).into_iter();
        let renamed = |name: String| names.get(name.as_str()).map_or(name.clone(), |new| (*new).to_owned());
        self.components = components.map(|(name, schema)| (renamed(name), schema)).collect();
        self
    }
}

fn of_operation(operation: &str, before: &Errors, after: &Errors) -> Vec<Change> {
    let change = |status: &str, body: &Body, predicate| {
        let change = Change::new(quoted(operation), predicate, None, None).of("operations");
        change.of_part(format!("{} with status {status}", body.name()))
    };
    let added = differing(after, before);
    let is_replaced = added.iter().any(|(_, body)| !body.is_any_problem());
    let mut changes = Vec::new();
    for (status, body) in &added {
        let is_new = Change { after: body.schema(), ..change(status, body, "is new") };
        changes.push(if is_expected(before, status, body) {
            is_new
        } else {
            is_new.breaking(CLOSED, [give_way(body)])
        });
    }
    for (status, body) in differing(before, after) {
        let is_gone = Change { before: body.schema(), ..change(status, body, "is gone") };
        let is_compatible = body.is_any_problem() || !is_replaced;
        changes.push(if is_compatible { is_gone } else { is_gone.breaking(REPLACED, [KEEP.to_owned()]) });
    }
    changes.extend(without_body(operation, (after, before), "is new"));
    changes.extend(without_body(operation, (before, after), "is gone"));
    changes
}

/// The statuses without a body that only the first has.
fn without_body(operation: &str, (one, other): (&Errors, &Errors), predicate: &'static str) -> Vec<Change> {
    let only = one.iter().filter(|(status, bodies)| bodies.is_empty() && !other.contains_key(*status));
    let change = |(status, _): (&String, _)| {
        let change = Change::new(quoted(operation), predicate, None, None).of("operations");
        change.of_part(format!("status {status}"))
    };
    only.map(change).collect()
}

const CLOSED: &str =
    "a client that is generated from the document reads one of the errors that this lists for the status, and fails at another one";
const REPLACED: &str = "clients that handle it do not know what they get in its place";
const KEEP: &str = "keep the error where the operation gives it, and give what is new to other failures";

fn give_way(body: &Body) -> String {
    let help = if body.is_any_problem() {
        "accept it once every client is generated again: from then on, an error that is new is compatible"
    } else {
        "give it a status that the operation does not list yet; for the errors of later versions, leave room: `ErrorResponses::new().open_ended()`"
    };
    help.to_owned()
}

/// The bodies of the one that the other does not have under the same status.
fn differing<'e>(one: &'e Errors, other: &Errors) -> Vec<(&'e str, &'e Body)> {
    let mut found = Vec::new();
    for (status, bodies) in one {
        let known = other.get(status).map_or(&[][..], Vec::as_slice);
        found.extend(bodies.iter().filter(|body| !known.contains(body)).map(|body| (status.as_str(), body)));
    }
    found
}

/// Whether clients expect this error or any other: the response that the document has for the
/// status lists it or any problem, or there is none. A client treats a status that it does not
/// know as it treats `400` or `500` (RFC 9110, Section 15). A range counts before `default`
/// (OpenAPI 3.1.1, Section 4.8.16).
fn is_expected(before: &Errors, status: &str, body: &Body) -> bool {
    let range = status.get(..1).map(|class| format!("{class}XX")).unwrap_or_default();
    let documented = [status, &range, "default"].into_iter().find_map(|key| before.get(key));
    documented.map_or(true, |bodies| bodies.iter().any(|known| known == body || known.is_any_problem()))
}

fn of_schema(name: &str, old: &Value, new: &Value) -> Vec<Change> {
    let help = || "keep it, and send what is new as another member".to_owned();
    let of = |difference| of_difference(&quoted(name), help(), difference);
    differences(old, new).into_iter().map(of).collect()
}
