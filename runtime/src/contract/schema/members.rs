//! Differences of what is in a value: members and items.

use super::text::{requires, shown, types};
use super::value::is_of_value;
use super::{Walk, CANNOT_READ, NOT_FOUND};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

impl Walk {
    pub(super) fn compare_members(&mut self, old: &Value, new: &Value) {
        let empty = Map::new();
        let members = |schema: &Value| schema.get("properties").and_then(Value::as_object).cloned();
        let (before, after) = (members(old).unwrap_or_default(), members(new).unwrap_or(empty));
        for (name, schema) in &before {
            self.at(&format!(".{name}"), |walk| match after.get(name) {
                None => walk.add("is gone", (Some(shown(schema)), None), Some(NOT_FOUND)),
                Some(now) => {
                    match (requires(old, name), requires(new, name)) {
                        (true, false) => walk.add("may be missing now", (None, None), Some(NOT_FOUND)),
                        (false, true) => walk.add("is always there now", (None, None), None),
                        _ => {}
                    }
                    walk.compare(schema, now);
                }
            });
        }
        let is_closed = old.get("additionalProperties") == Some(&Value::Bool(false));
        let why = is_closed.then_some("the schema said that there are no other members");
        for (name, schema) in after.iter().filter(|(name, _)| !before.contains_key(*name)) {
            self.at(&format!(".{name}"), |walk| walk.add("is new", (None, Some(shown(schema))), why));
        }
    }

    pub(super) fn compare_additional(&mut self, old: &Value, new: &Value) {
        let additional =
            |schema: &Value| schema.get("additionalProperties").cloned().unwrap_or(Value::Bool(true));
        let (before, after) = (additional(old), additional(new));
        if types(old).map_or(true, |types| types.contains("object")) {
            self.at(".*", |walk| walk.compare_any(&before, &after));
        }
    }

    pub(super) fn compare_items(&mut self, old: &Value, new: &Value) {
        let items = |schema: &Value| schema.get("items").cloned().unwrap_or(Value::Bool(true));
        self.at("[]", |walk| walk.compare_any(&items(old), &items(new)));
        let (Some(before), Some(after)) = (tuple(old), tuple(new)) else {
            if tuple(old) != tuple(new) {
                self.add("has another length", (Some(shown(old)), Some(shown(new))), Some(CANNOT_READ));
            }
            return;
        };
        if before.len() != after.len() {
            self.add("has another length", (Some(shown(old)), Some(shown(new))), Some(CANNOT_READ));
            return;
        }
        for (at, (before, after)) in before.iter().zip(after).enumerate() {
            self.at(&format!("[{at}]"), |walk| walk.compare(before, after));
        }
    }

    /// Schemas that may be `true` or `false`.
    pub(super) fn compare_any(&mut self, old: &Value, new: &Value) {
        let is_any = |schema: &Value| *schema == true || schema.as_object().is_some_and(Map::is_empty);
        match (old, new) {
            (old, new) if old == new || (is_any(old) && is_any(new)) => {}
            (old, _) if is_any(old) => self.add("has a narrower type", (None, Some(shown(new))), None),
            (_, Value::Bool(false)) => self.add("is gone", (Some(shown(old)), None), None),
            (old, new) if *old == false || is_any(new) => {
                self.add("may be any JSON now", (Some(shown(old)), Some(shown(new))), Some(CANNOT_READ));
            }
            (old, new) => self.compare(old, new),
        }
    }

    /// What is combined, and what is not understood: whatever differs may break clients.
    pub(super) fn compare_others(&mut self, old: &Value, new: &Value) {
        if let (Some(before), Some(after)) = (all_of(old), all_of(new)) {
            if before.len() == after.len() {
                before.iter().zip(after).for_each(|(before, after)| self.compare(before, after));
                return;
            }
        }
        let keywords =
            |schema: &'_ Value| schema.as_object().map(|it| it.keys().cloned().collect::<Vec<_>>());
        let all: BTreeSet<String> = [keywords(old), keywords(new)].into_iter().flatten().flatten().collect();
        for keyword in all.iter().filter(|keyword| !is_of_content(keyword) && !is_of_value(keyword)) {
            let (before, after) = (old.get(keyword), new.get(keyword));
            if before != after {
                let text = |value: &Value| format!("{keyword}: {value}");
                self.add("has another schema", (before.map(text), after.map(text)), Some(CANNOT_READ));
            }
        }
    }
}

/// Whether it is compared here.
fn is_of_content(keyword: &str) -> bool {
    matches!(keyword, "additionalProperties" | "items" | "prefixItems" | "properties" | "required")
}

fn tuple(schema: &Value) -> Option<&Vec<Value>> {
    schema.get("prefixItems").and_then(Value::as_array)
}

fn all_of(schema: &Value) -> Option<&Vec<Value>> {
    schema.get("allOf").and_then(Value::as_array)
}
