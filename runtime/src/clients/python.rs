//! The module in Python.

use super::errors::{Errors, Known, Union};
use super::names::{is_identifier, lines, quoted, Names};
use super::shape::{Property, Shape};
use askama::Template;

#[derive(Template)]
#[template(path = "clients/errors.py", escape = "txt")]
struct Module<'e> {
    api: &'e str,
    union: String,
    unions: Vec<Union>,
    errors: Vec<Class>,
    /// The classes of objects within members.
    dictionaries: Vec<String>,
    all: &'e Errors,
}

struct Class {
    name: String,
    /// A literal.
    code: String,
    /// A literal, or nothing.
    doc: String,
    members: Vec<Attribute>,
    checks: String,
}

struct Attribute {
    name: String,
    ty: String,
    is_required: bool,
}

const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def",
    "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
    "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// What the module names itself.
const TAKEN: &[&str] = &[
    "Any",
    "Callable",
    "Exception",
    "FieldError",
    "Headers",
    "Iterable",
    "Literal",
    "Mapping",
    "Problem",
    "Protocol",
    "RecursionError",
    "TypedDict",
    "Union",
    "Unknown",
    "ValueError",
    "all",
    "any",
    "bool",
    "bytes",
    "cast",
    "dataclass",
    "decode",
    "dict",
    "float",
    "int",
    "isinstance",
    "json",
    "list",
    "map",
    "max",
    "min",
    "object",
    "parsedate_tz",
    "str",
    "time",
    "timegm",
    "tuple",
    "type",
];

/// What every error has, and the types of members: an attribute of a class hides them there.
const OWN: &[&str] = &[
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

pub(super) fn module(errors: &Errors) -> String {
    let mut names = Names::new(&[KEYWORDS, TAKEN].concat());
    let sets: Vec<String> = errors.sets.iter().map(|set| names.take(&set.name, numbered)).collect();
    let mut types = Types { names, dictionaries: Vec::new() };
    let known: Vec<Class> = errors.known.iter().map(|known| Class::of(known, &mut types)).collect();
    let dictionaries = types.dictionaries;
    let union = sets.first().cloned().unwrap_or_default();
    let of_known: Vec<&str> = known.iter().map(|known| known.name.as_str()).collect();
    let unions = errors.unions(sets, &of_known, |doc| docstring(doc, ""));
    let module = Module { api: &errors.api, union, unions, errors: known, dictionaries, all: errors };
    module.render().unwrap_or_default()
}

fn numbered(count: usize) -> String {
    (count + 1).to_string()
}

impl Module<'_> {
    /// Whether a check is used.
    fn uses(&self, check: &str) -> bool {
        self.all.use_check(check, |_| true)
    }

    /// Whether there are classes of objects within members.
    fn has_dictionaries(&self) -> bool {
        self.uses("field_error") || !self.dictionaries.is_empty()
    }
}

impl Class {
    fn of(known: &Known, types: &mut Types) -> Self {
        let name = types.names.take(&known.name, numbered);
        let mut names = Names::new(&[KEYWORDS, OWN].concat());
        let mut members = Vec::new();
        let mut checks = Vec::new();
        for member in &known.members {
            let attribute = names.take(member.name, |count| "_".repeat(count));
            let check = checked(&member.shape, !member.may_be_missing());
            checks.push(format!("{}: ({}, {check})", quoted(&attribute), quoted(member.name)));
            let ty = types.of(&member.shape, &format!("{name}_{attribute}"));
            let ty = if member.may_be_missing() { format!("{ty} | None") } else { ty };
            members.push(Attribute { name: attribute, ty, is_required: member.is_required });
        }
        // What has a default comes last.
        members.sort_by_key(|member| !member.is_required);
        let checks = format!("{{{}}}", checks.join(", "));
        Class { name, code: quoted(known.code), doc: docstring(&known.doc, "    "), members, checks }
    }
}

/// A literal on indented lines.
fn docstring(doc: &str, indent: &str) -> String {
    let lines = lines(doc);
    let indented = lines.iter().enumerate().map(|(at, line)| {
        let indent = if at == 0 || line.is_empty() { "" } else { indent };
        format!("{indent}{line}")
    });
    let text = indented.collect::<Vec<_>>().join("\n");
    let text = text.replace('\\', "\\\\").replace("\"\"\"", "\\\"\\\"\\\"");
    match (lines.len(), text.strip_suffix('"')) {
        (0, _) => String::new(),
        (1, Some(text)) => format!("\"\"\"{text}\\\"\"\"\""),
        (1, None) => format!("\"\"\"{text}\"\"\""),
        _ => format!("\"\"\"{text}\n{indent}\"\"\""),
    }
}

/// The types of members, and the classes that they need.
struct Types {
    names: Names,
    dictionaries: Vec<String>,
}

impl Types {
    /// The type of a value; a class of its own is called `name`.
    fn of(&mut self, shape: &Shape, name: &str) -> String {
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
            Shape::Object(properties) => self.dictionary(properties, name),
            Shape::Either(shapes) => {
                let shapes: Vec<String> = shapes.iter().map(|shape| self.of(shape, name)).collect();
                shapes.join(" | ")
            }
            Shape::Nullable(shape) => format!("{} | None", self.of(shape, name)),
            Shape::FieldError => "FieldError".into(),
            Shape::Anything => "Any".into(),
        }
    }

    fn dictionary(&mut self, properties: &[Property], name: &str) -> String {
        let is_plain = |property: &Property| {
            let name = property.name.as_str();
            is_identifier(name) && !name.starts_with('_') && !KEYWORDS.contains(&name) && !OWN.contains(&name)
        };
        if !properties.iter().all(is_plain) {
            return "dict[str, Any]".into();
        }
        let name = self.names.take(&camel(name), numbered);
        let typed: Vec<(bool, String)> = properties
            .iter()
            .map(|Property { name: member, shape, is_required }| {
                let shape = if *is_required { shape.clone() } else { shape.clone().or_null() };
                let ty = self.of(&shape, &format!("{name}_{member}"));
                (*is_required, format!("    {member}: {ty}\n"))
            })
            .collect();
        let those = |required: bool| -> String {
            typed
                .iter()
                .filter(|(is_required, _)| *is_required == required)
                .map(|(_, line)| line.as_str())
                .collect()
        };
        let class = match (those(true), those(false)) {
            (required, optional) if optional.is_empty() => format!("class {name}(TypedDict):\n{required}"),
            (required, optional) if required.is_empty() => {
                format!("class {name}(TypedDict, total=False):\n{optional}")
            }
            (required, optional) => {
                let base = self.names.take(&format!("{name}Required"), numbered);
                format!(
                    "class {base}(TypedDict):\n{required}\n\nclass {name}({base}, total=False):\n{optional}"
                )
            }
        };
        self.dictionaries.push(class);
        name
    }
}

/// `ApiErrorQuotaExceeded_quota` as the name of a class.
fn camel(name: &str) -> String {
    let words = name.split('_').filter_map(|word| {
        let mut characters = word.chars();
        Some(characters.next()?.to_ascii_uppercase().to_string() + characters.as_str())
    });
    words.collect()
}

fn checked(shape: &Shape, is_required: bool) -> String {
    let check = check(shape);
    if is_required || matches!(shape, Shape::Nullable(_) | Shape::Anything | Shape::Null) {
        check
    } else {
        format!("_optional({check})")
    }
}

fn check(shape: &Shape) -> String {
    let all = |shapes: &[Shape]| shapes.iter().map(check).collect::<Vec<_>>().join(", ");
    match shape {
        Shape::Boolean => "_boolean".into(),
        Shape::Integer => "_integer".into(),
        Shape::Number => "_number".into(),
        Shape::String(_) => "_string".into(),
        Shape::List(item) => format!("_list({})", check(item)),
        Shape::Map(value) => format!("_map({})", check(value)),
        Shape::Tuple(items) => format!("_tuple({})", all(items)),
        Shape::Object(properties) => {
            let checks = properties
                .iter()
                .map(|it| format!("{}: {}", quoted(&it.name), checked(&it.shape, it.is_required)));
            format!("_object({{{}}})", checks.collect::<Vec<_>>().join(", "))
        }
        Shape::Either(shapes) => format!("_either({})", all(shapes)),
        Shape::Nullable(shape) => format!("_optional({})", check(shape)),
        Shape::FieldError => "_field_error".into(),
        Shape::Null | Shape::Anything => "_anything".into(),
    }
}
