//! Changes of the format of the bodies, and of the JSON that it writes.

use super::change::Change;
use super::lock::Lock;
use serde_json::{Map, Value};

/// The change of the format, or of what it writes.
pub(super) fn change(before: &Lock, after: &Lock) -> Option<Change> {
    of_format(before, after).or_else(|| of_shape(before, after))
}

fn of_format(before: &Lock, after: &Lock) -> Option<Change> {
    let format = |lock: &Lock| match &lock.format {
        Some(format) => format!("{} ({})", format.media_type, format.type_name),
        None => "application/problem+json".to_owned(),
    };
    let why = "clients read each body in the format that they know";
    let help = match &before.format {
        Some(format) => format!("keep it: `#[problem(format = {})]`", format.type_name),
        None => {
            "keep the default, or send the other format to clients that ask for it in `Accept`".to_owned()
        }
    };
    let change = Change::new("all errors".to_owned(), "changed", Some(format(before)), Some(format(after)));
    (format(before) != format(after)).then(|| change.of_part("the format").breaking(why, [help]))
}

/// The same format writes other JSON.
fn of_shape(before: &Lock, after: &Lock) -> Option<Change> {
    let shape = |lock: &Lock| lock.format.as_ref()?.shape.clone();
    let (old, new) = (shape(before), shape(after));
    if old == new {
        return None;
    }
    let change = |predicate, before: Option<String>, after: Option<String>| {
        Change::new("all errors".to_owned(), predicate, before, after).of_part("the JSON")
    };
    let (Some(old), Some(new)) = (&old, &new) else {
        let text = |shape: &Option<Value>| shape.as_ref().map(Value::to_string);
        return Some(change("is known now, or no longer", text(&old), text(&new)));
    };
    let (old, new) = difference(old, new);
    let why = "clients read each body as the JSON that they know";
    let help = "keep it, and add what is new as another member".to_owned();
    let is_added = old.as_object().is_some_and(serde_json::Map::is_empty);
    let shown = |part: &Value| Some(part.to_string()).filter(|text| text != "{}");
    let change = change("changed", shown(&old), shown(&new));
    Some(if is_added { change } else { change.breaking(why, [help]) })
}

/// What differs between both, without what is the same.
fn difference(one: &Value, other: &Value) -> (Value, Value) {
    let (Value::Object(before), Value::Object(after)) = (one, other) else {
        return (one.clone(), other.clone());
    };
    let (mut left, mut right) = (Map::new(), Map::new());
    for (name, value) in before {
        match after.get(name) {
            Some(same) if same == value => {}
            Some(now) => {
                let (before, after) = difference(value, now);
                left.insert(name.clone(), before);
                right.insert(name.clone(), after);
            }
            None => _ = left.insert(name.clone(), value.clone()),
        }
    }
    let added = after.iter().filter(|(name, _)| !before.contains_key(*name));
    right.extend(added.map(|(name, value)| (name.clone(), value.clone())));
    (left.into(), right.into())
}
