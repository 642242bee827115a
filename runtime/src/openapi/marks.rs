//! How `ErrorResponses` finds the errors of an operation. A library keeps one response per
//! status, so that of two types the later replaces what the earlier said: a mark names the type,
//! under a key that no other type has.

use super::{responses, Components, Description};
use crate::catalog::ERRORS_MARK as MARK;
use serde_json::Value;
use std::collections::BTreeMap;
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

/// Removes what the types of this process said of an operation, and returns their errors.
pub(super) fn take(responses: &mut BTreeMap<String, Value>) -> Option<Description> {
    let mut types: BTreeMap<String, Describe> = BTreeMap::new();
    responses.retain(|_, response| {
        let Some(name) = of_response(response) else { return true };
        let Some(describe) = find(name) else { return true };
        types.insert(name.to_owned(), describe);
        false
    });
    Some(types).filter(|types| !types.is_empty()).map(|types| described(types.into_values()))
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
    let mut types = types();
    for name in core::iter::once(name.to_owned()).chain(numbered) {
        match types.iter().find(|(known, _)| *known == name) {
            Some((_, known)) if described([*known]) != *description => {}
            Some(_) => return Some(name),
            None => {
                types.push((name.clone(), describe));
                return Some(name);
            }
        }
    }
    None
}

fn find(name: &str) -> Option<Describe> {
    types().iter().find(|(known, _)| known == name).map(|(_, describe)| *describe)
}

fn types() -> MutexGuard<'static, Vec<(String, Describe)>> {
    TYPES.lock().unwrap_or_else(PoisonError::into_inner)
}
