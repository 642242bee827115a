//! What changed from one JSON schema to another, and whether a client that knows the first reads
//! what a server sends according to the second.

mod members;
#[cfg(test)]
mod tests;
mod text;
mod value;

pub(super) use text::{essential, shown};

use serde_json::{json, Value};
use text::alternatives;

/// A difference at one place.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Difference {
    /// Where, such as `[].name`.
    pub(super) path: String,
    pub(super) predicate: &'static str,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
    /// Why it breaks clients; `None` if it does not.
    pub(super) why: Option<&'static str>,
}

/// The differences of two schemas.
pub(super) fn differences(old: &Value, new: &Value) -> Vec<Difference> {
    let mut walk = Walk::default();
    walk.compare(&essential(old), &essential(new));
    walk.found
}

#[derive(Default)]
struct Walk {
    path: String,
    found: Vec<Difference>,
}

pub(super) const CANNOT_READ: &str = "clients may not be able to read the new value";
pub(super) const NOT_FOUND: &str = "clients that read the member will not find it";

impl Walk {
    fn compare(&mut self, old: &Value, new: &Value) {
        if old == new {
            return;
        }
        let (before, after) = (alternatives(old), alternatives(new));
        match (before.as_slice(), after.as_slice()) {
            ([old], [new]) => self.compare_one(old, new),
            (before, after) => self.compare_alternatives(before, after),
        }
    }

    fn add(
        &mut self,
        predicate: &'static str,
        (before, after): (Option<String>, Option<String>),
        why: Option<&'static str>,
    ) {
        self.found.push(Difference { path: self.path.clone(), predicate, before, after, why });
    }

    fn at(&mut self, step: &str, compare: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        self.path.push_str(step);
        compare(self);
        self.path.truncate(length);
    }

    /// Each alternative of the new schema has to be one that clients know.
    fn compare_alternatives(&mut self, before: &[&Value], after: &[&Value]) {
        let not_in = |one: &[&Value], other: &[&Value]| -> Vec<Value> {
            one.iter().filter(|schema| !other.contains(schema)).map(|schema| (*schema).clone()).collect()
        };
        let (gone, mut unknown) = (not_in(before, after), not_in(after, before));
        if let ([old], [new]) = (gone.as_slice(), unknown.as_slice()) {
            self.compare_one(old, new);
            return;
        }
        unknown.retain(|new| !before.iter().any(|old| accepts(old, new)));
        match (unknown.as_slice(), gone.as_slice()) {
            ([], []) => {}
            ([], _) => self.add("has fewer alternatives", (list(&gone), None), None),
            ([new], []) if *new == json!({ "type": "null" }) => {
                self.add("may be null now", (None, None), Some(CANNOT_READ));
            }
            (unknown, gone) => {
                let why = "clients read each of the alternatives that they know";
                self.add("has other alternatives", (list(gone), list(unknown)), Some(why));
            }
        }
    }

    fn compare_one(&mut self, old: &Value, new: &Value) {
        if !self.compare_types(old, new) {
            return;
        }
        self.compare_values(old, new);
        self.compare_bounds(old, new);
        self.compare_forms(old, new);
        self.compare_members(old, new);
        self.compare_additional(old, new);
        self.compare_items(old, new);
        self.compare_others(old, new);
    }
}

/// Whether clients that know the one can read the other.
fn accepts(old: &Value, new: &Value) -> bool {
    let mut walk = Walk::default();
    walk.compare(old, new);
    walk.found.iter().all(|difference| difference.why.is_none())
}

fn list(schemas: &[Value]) -> Option<String> {
    let shown = schemas.iter().map(shown).collect::<Vec<_>>().join(" or ");
    Some(shown).filter(|text| !text.is_empty())
}
