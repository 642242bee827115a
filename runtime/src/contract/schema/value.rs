//! Differences of the values themselves: their types, bounds and forms.

use super::text::{shown, types, values};
use super::{Walk, CANNOT_READ};
use serde_json::Value;

/// A keyword that bounds a value from one side.
struct Bound {
    keyword: &'static str,
    is_least: bool,
}

const BOUNDS: [Bound; 10] = [
    Bound { keyword: "minimum", is_least: true },
    Bound { keyword: "maximum", is_least: false },
    Bound { keyword: "exclusiveMinimum", is_least: true },
    Bound { keyword: "exclusiveMaximum", is_least: false },
    Bound { keyword: "minLength", is_least: true },
    Bound { keyword: "maxLength", is_least: false },
    Bound { keyword: "minItems", is_least: true },
    Bound { keyword: "maxItems", is_least: false },
    Bound { keyword: "minProperties", is_least: true },
    Bound { keyword: "maxProperties", is_least: false },
];

/// Keywords each of which narrows what a value may be.
const FORMS: [&str; 6] =
    ["contentEncoding", "contentMediaType", "format", "multipleOf", "pattern", "uniqueItems"];

impl Walk {
    /// Whether the rest can be compared.
    pub(super) fn compare_types(&mut self, old: &Value, new: &Value) -> bool {
        let shown = || (Some(shown(old)), Some(shown(new)));
        let (Some(before), after) = (types(old), types(new)) else {
            return true;
        };
        let Some(after) = after else {
            self.add("may be any JSON now", shown(), Some(CANNOT_READ));
            return false;
        };
        let is_known =
            |ty: &&&str| before.contains(*ty) || (***ty == *"integer" && before.contains("number"));
        let unknown: Vec<&str> = after.iter().filter(|ty| !is_known(ty)).copied().collect();
        match unknown.as_slice() {
            [] if before == after => {}
            [] => self.add("has fewer types", shown(), None),
            ["null"] => self.add("may be null now", (None, None), Some(CANNOT_READ)),
            _ => {
                self.add("has another type", shown(), Some(CANNOT_READ));
                return false;
            }
        }
        true
    }

    pub(super) fn compare_values(&mut self, old: &Value, new: &Value) {
        const SWITCH: &str = "clients distinguish the values that they know";
        let (before, after) = (values(old), values(new));
        let shown = (before.as_ref().map(|_| shown(old)), after.as_ref().map(|_| shown(new)));
        match (before, after) {
            (None, None) => {}
            (Some(_), None) => self.add("may have any value now", shown, Some(SWITCH)),
            (None, Some(_)) => self.add("has only some values now", shown, None),
            (Some(before), Some(after)) => {
                if !after.iter().all(|value| before.contains(value)) {
                    self.add("has other values", shown, Some(SWITCH));
                } else if before.len() > after.len() {
                    self.add("has fewer values", shown, None);
                }
            }
        }
    }

    pub(super) fn compare_bounds(&mut self, old: &Value, new: &Value) {
        let (mut is_wider, mut before, mut after) = (false, Vec::new(), Vec::new());
        for Bound { keyword, is_least } in &BOUNDS {
            let (least, most) = (old.get(*keyword), new.get(*keyword));
            if least == most {
                continue;
            }
            let text = |value: &Value| format!("{keyword}: {value}");
            before.extend(least.map(text));
            after.extend(most.map(text));
            is_wider |= match (least.map(number), most.map(number)) {
                (None, _) => false,
                (Some(_), None) => true,
                (Some(old), Some(new)) if *is_least => new < old,
                (Some(old), Some(new)) => new > old,
            };
        }
        if before.is_empty() && after.is_empty() {
            return;
        }
        let joined = |bounds: Vec<String>| Some(bounds.join(", ")).filter(|bounds| !bounds.is_empty());
        let (predicate, why) =
            if is_wider { ("has wider bounds", Some(CANNOT_READ)) } else { ("has narrower bounds", None) };
        self.add(predicate, (joined(before), joined(after)), why);
    }

    pub(super) fn compare_forms(&mut self, old: &Value, new: &Value) {
        // The format of a number says its bounds.
        let is_number = types(old).is_some_and(|types| types.contains("integer") || types.contains("number"));
        for keyword in FORMS.iter().filter(|keyword| !(is_number && **keyword == "format")) {
            let (before, after) = (old.get(*keyword), new.get(*keyword));
            if before == after {
                continue;
            }
            let text = |value: &Value| format!("{keyword}: {value}");
            let why = before.is_some().then_some(CANNOT_READ);
            self.add("has another form", (before.map(text), after.map(text)), why);
        }
    }
}

/// Whether it is compared here.
pub(super) fn is_of_value(keyword: &str) -> bool {
    let is_bound = BOUNDS.iter().any(|bound| bound.keyword == keyword);
    is_bound || FORMS.contains(&keyword) || matches!(keyword, "const" | "enum" | "type")
}

/// A number to compare: integers of 64 bits lose what no bound has.
fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or(f64::NAN)
}
