//! The types of members, and what checks them.

use super::docstring::docstring;
use crate::clients::names::{is_identifier, numbered, on_lines, quoted, Names};
use crate::clients::schema::Named;
use crate::clients::shape::{Property, Shape};
use core::fmt::Write;
use std::collections::BTreeMap;

pub(super) const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def",
    "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
    "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// What every error has, and the types of members: an attribute of a class hides them there.
pub(super) const OWN: &[&str] = &[
    "status",
    "type",
    "title",
    "detail",
    "instance",
    "code",
    "retry_after",
    "body",
    "Any",
    "Literal",
    "bool",
    "dict",
    "float",
    "int",
    "list",
    "str",
];

/// The check of an object that has a name in the document.
pub(super) struct Object {
    pub(super) name: String,
    pub(super) checks: String,
}

/// The types of members, and the classes that they need.
pub(super) struct Types {
    pub(super) names: Names,
    pub(super) dictionaries: Vec<String>,
    /// By their names in the document.
    pub(super) named: BTreeMap<String, String>,
}

impl Types {
    pub(super) fn named(&mut self, named: &[&Named]) -> Vec<Object> {
        for object in named {
            let name = self.names.take(&object.name, numbered);
            self.named.insert(object.name.clone(), name);
        }
        for object in named {
            let name = self.name(&object.name);
            self.dictionary(&name, &object.doc, &object.properties);
        }
        let objects = named
            .iter()
            .map(|object| Object { name: self.name(&object.name), checks: self.checks(&object.properties) });
        objects.collect()
    }

    fn name(&self, name: &str) -> String {
        self.named.get(name).cloned().unwrap_or_default()
    }

    /// The type of a value; a class of its own is called `name`.
    pub(super) fn of(&mut self, shape: &Shape, name: &str) -> String {
        match shape {
            Shape::Null => "None".into(),
            Shape::Boolean => "bool".into(),
            Shape::Integer => "int".into(),
            Shape::Number => "float".into(),
            Shape::String(_) => "str".into(),
            Shape::List(item) => format!("list[{}]", self.of(item, name)),
            Shape::Map(value) => format!("dict[str, {}]", self.of(value, name)),
            // An array is a list, whatever its length.
            Shape::Tuple(_) => "list[Any]".into(),
            Shape::Object(properties) => {
                let name = self.names.take(&camel(name), numbered);
                self.dictionary(&name, "", properties);
                name
            }
            Shape::Named(name) => self.name(name),
            Shape::Either(shapes) => {
                let shapes: Vec<String> = shapes.iter().map(|shape| self.of(shape, name)).collect();
                shapes.join(" | ")
            }
            Shape::Nullable(shape) => format!("{} | None", self.of(shape, name)),
            Shape::FieldError => "FieldError".into(),
            Shape::Anything => "Any".into(),
        }
    }

    /// Defines a class.
    fn dictionary(&mut self, name: &str, doc: &str, properties: &[Property]) {
        if !properties.iter().all(|property| is_attribute(&property.name)) {
            return self.functional(name, doc, properties);
        }
        let mut fields = [String::new(), String::new()];
        for Property { name: member, doc, shape, is_required } in properties {
            let ty = self.of(shape, &format!("{name}_{member}"));
            let doc = docstring(doc, "    ");
            let doc = if doc.is_empty() { doc } else { format!("    {doc}\n") };
            let [required, optional] = &mut fields;
            let fields = if *is_required { required } else { optional };
            let _ = write!(fields, "    {member}: {ty}\n{doc}");
        }
        let [required, optional] = fields;
        let doc = docstring(doc, "    ");
        let doc = if doc.is_empty() { doc } else { format!("    {doc}\n\n") };
        let class = if optional.is_empty() {
            format!("class {name}(TypedDict):\n{doc}{required}")
        } else if required.is_empty() {
            format!("class {name}(TypedDict, total=False):\n{doc}{optional}")
        } else {
            let base = self.names.take(&format!("{name}Required"), numbered);
            format!(
                "class {base}(TypedDict):\n{required}\n\nclass {name}({base}, total=False):\n{doc}{optional}"
            )
        };
        self.dictionaries.push(class.trim_end().to_owned());
    }

    /// Defines a class by a call, as a name is none in Python. Its types are texts: what they name
    /// may be defined later.
    fn functional(&mut self, name: &str, doc: &str, properties: &[Property]) {
        let mut fields = [Vec::new(), Vec::new()];
        for Property { name: member, shape, is_required, .. } in properties {
            let ty = self.of(shape, &format!("{name}_{member}"));
            let [required, optional] = &mut fields;
            let fields = if *is_required { required } else { optional };
            fields.push(format!("{}: {}", quoted(member), quoted(&ty)));
        }
        let call = |name: &str, fields: &[String], total: &str| {
            format!("{name} = TypedDict({}, {}{total})", quoted(name), on_lines("{", fields, "}", ""))
        };
        let [required, optional] = fields;
        let classes = if optional.is_empty() {
            vec![call(name, &required, ""), docstring(doc, "")]
        } else if required.is_empty() {
            vec![call(name, &optional, ", total=False"), docstring(doc, "")]
        } else {
            let [base, rest] =
                ["Required", "Optional"].map(|part| self.names.take(&format!("{name}{part}"), numbered));
            let doc = Some(docstring(doc, "    ")).filter(|doc| !doc.is_empty());
            let doc = doc.unwrap_or_else(|| "pass".to_owned());
            let class = format!("\n\nclass {name}({base}, {rest}):\n    {doc}");
            vec![call(&base, &required, ""), call(&rest, &optional, ", total=False"), class]
        };
        self.dictionaries.push(classes.join("\n").trim_end().to_owned());
    }

    pub(super) fn checked(&self, shape: &Shape, is_required: bool) -> String {
        let check = self.check(shape);
        if is_required {
            check
        } else {
            format!("_optional({check})")
        }
    }

    fn check(&self, shape: &Shape) -> String {
        let all = |shapes: &[Shape]| {
            let checks: Vec<String> = shapes.iter().map(|shape| self.check(shape)).collect();
            checks.join(", ")
        };
        match shape {
            Shape::Boolean => "_boolean".into(),
            Shape::Integer => "_integer".into(),
            Shape::Number => "_number".into(),
            Shape::String(_) => "_string".into(),
            Shape::List(item) => format!("_list({})", self.check(item)),
            Shape::Map(value) => format!("_map({})", self.check(value)),
            Shape::Tuple(items) => format!("_tuple({})", all(items)),
            Shape::Object(properties) => format!("_object({})", self.checks(properties)),
            Shape::Named(name) => format!("_is_{}", self.name(name)),
            Shape::Either(shapes) => format!("_either({})", all(shapes)),
            Shape::Nullable(shape) => format!("_optional({})", self.check(shape)),
            Shape::FieldError => "_field_error".into(),
            Shape::Null | Shape::Anything => "_anything".into(),
        }
    }

    fn checks(&self, properties: &[Property]) -> String {
        let checks = properties.iter().map(|it| format!("{}: {}", quoted(&it.name), self.check(&it.shape)));
        on_lines("{", &checks.collect::<Vec<_>>(), "}", "    ")
    }
}

/// Whether a member of an object is an attribute of a class, and hides no type there.
fn is_attribute(name: &str) -> bool {
    is_identifier(name) && !name.starts_with('_') && !KEYWORDS.contains(&name) && !OWN.contains(&name)
}

/// `ApiErrorQuotaExceeded_quota` as the name of a class.
fn camel(name: &str) -> String {
    let words = name.split('_').filter_map(|word| {
        let mut characters = word.chars();
        Some(characters.next()?.to_ascii_uppercase().to_string() + characters.as_str())
    });
    words.collect()
}
