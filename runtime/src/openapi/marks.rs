//! How `ErrorResponses` finds the errors of an operation. A library keeps one response per
//! status, so that of two types the later replaces what the earlier said: a mark names the type,
//! under a key that no other type has.

use super::{responses, Components, Description};
use crate::catalog::ERRORS_MARK as MARK;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What adds the errors of a type.
pub(crate) type Describe = fn(&mut Description);

/// The types that are in documents of this process, by name. A document that was read from a
/// file names types that are not here, and its responses are left as they are.
static TYPES: Mutex<Vec<(String, Describe)>> = Mutex::new(Vec::new());

/// The responses of a type, each with its mark.
pub(crate) fn marked(describe: Describe) -> BTreeMap<String, Value> {
    let description = described([describe]);
    let Some(name) = register(&description, describe) else { return BTreeMap::new() };
    let mut responses = responses(&description, &Components::default());
    for response in responses.values_mut().filter_map(Value::as_object_mut) {
        response.insert(MARK.to_owned(), name.as_str().into());
    }
    responses
}

/// The same with one more that no other type replaces.
#[cfg(any(feature = "utoipa", feature = "utoipa5"))]
pub(crate) fn marked_apart(describe: Describe) -> BTreeMap<String, Value> {
    let mut responses = marked(describe);
    let name = responses.values().find_map(of_response).map(str::to_owned);
    if ARE_ALONE.get() {
        responses.clear();
    }
    let note =
        "`ErrorResponses` of the crate `statusful` names the schemas of these errors, and removes this.";
    let mark =
        name.map(|name| (format!("{MARK}:{name}"), serde_json::json!({ "description": note, MARK: name })));
    responses.extend(mark);
    responses
}

/// Calls the function, in which types leave nothing but their marks: utoipa then keeps a response
/// of the author that comes before them.
#[cfg(any(feature = "utoipa", feature = "utoipa5"))]
pub(super) fn alone<T>(build: impl FnOnce() -> T) -> T {
    struct Restore(bool);

    impl Drop for Restore {
        fn drop(&mut self) {
            ARE_ALONE.set(self.0);
        }
    }

    let _restore = Restore(ARE_ALONE.replace(true));
    build()
}

#[cfg(any(feature = "utoipa", feature = "utoipa5"))]
thread_local! {
    static ARE_ALONE: core::cell::Cell<bool> = const { core::cell::Cell::new(false) };
}

/// The types of this process that an operation names, in the order of their names.
pub(super) fn types(responses: &BTreeMap<String, Value>) -> BTreeSet<String> {
    let names = responses.values().filter_map(of_response);
    names.filter(|name| find(name).is_some()).map(str::to_owned).collect()
}

/// The errors of these types.
pub(super) fn description(types: &BTreeSet<String>) -> Description {
    described(types.iter().filter_map(|name| find(name)))
}

/// Removes what these types said of an operation.
pub(super) fn remove(types: &BTreeSet<String>, responses: &mut BTreeMap<String, Value>) {
    responses.retain(|_, response| !of_response(response).is_some_and(|name| types.contains(name)));
}

fn of_response(response: &Value) -> Option<&str> {
    response.get(MARK)?.as_str()
}

fn described(types: impl IntoIterator<Item = Describe>) -> Description {
    let mut description = Description::default();
    types.into_iter().for_each(|describe| describe(&mut description));
    description
}

/// The name of the type; `None` if it has no errors. Types of two versions of a crate have equal
/// names, and are told apart by a number.
fn register(description: &Description, describe: Describe) -> Option<String> {
    let name = match description.root {
        Some(root) => (root.0.type_name)(),
        None if description.open.is_empty() => return None,
        None => "Problem",
    };
    let numbered = (2..).map(|number| format!("{name} {number}"));
    let mut names = core::iter::once(name.to_owned()).chain(numbered);
    // The description of a type may vary between calls: that of a new name is not compared.
    names.find(|name| find_or_add(name, describe).map_or(true, |known| described([known]) == *description))
}

/// What had the name before. No lock is held while it is called, as it calls what users wrote.
fn find_or_add(name: &str, describe: Describe) -> Option<Describe> {
    let mut types = lock();
    if let Some((_, known)) = types.iter().find(|(known, _)| known == name) {
        return Some(*known);
    }
    types.push((name.to_owned(), describe));
    None
}

fn find(name: &str) -> Option<Describe> {
    lock().iter().find(|(known, _)| known == name).map(|(_, describe)| *describe)
}

fn lock() -> MutexGuard<'static, Vec<(String, Describe)>> {
    TYPES.lock().unwrap_or_else(PoisonError::into_inner)
}
