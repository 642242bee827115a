//! The module in TypeScript.

use super::errors::{Errors, Known, Union};
use super::member::Member;
use super::names::{is_identifier, lines, quoted, Names};
use super::shape::{Property, Shape};
use askama::Template;

#[derive(Template)]
#[template(path = "clients/errors.ts", escape = "txt")]
struct Module<'e> {
    api: &'e str,
    union: String,
    unions: Vec<Union>,
    errors: Vec<Interface>,
    all: &'e Errors,
}

struct Interface {
    name: String,
    /// A literal.
    code: String,
    /// The name of a property.
    key: String,
    /// A whole comment, or nothing.
    doc: String,
    members: Vec<Field>,
    checks: String,
}

struct Field {
    name: String,
    ty: String,
    is_optional: bool,
}

/// What types and variables cannot be called, and what the template calls its own.
const TAKEN: &[&str] = &[
    "any",
    "as",
    "bigint",
    "boolean",
    "class",
    "const",
    "default",
    "enum",
    "export",
    "extends",
    "false",
    "function",
    "import",
    "in",
    "interface",
    "let",
    "never",
    "new",
    "null",
    "number",
    "object",
    "readonly",
    "string",
    "symbol",
    "this",
    "true",
    "type",
    "typeof",
    "undefined",
    "unknown",
    "void",
    "Array",
    "Check",
    "Date",
    "ErrorResponse",
    "FieldError",
    "JSON",
    "Members",
    "Object",
    "Problem",
    "Promise",
    "Readonly",
    "Record",
    "Unknown",
];

/// What every error has: a member of this name is in `body` alone. An assignment to the last one
/// would do something else.
const OWN: [&str; 9] =
    ["status", "type", "title", "detail", "instance", "code", "retryAfter", "body", "__proto__"];

pub(super) fn module(errors: &Errors) -> String {
    let mut names = Names::new(TAKEN);
    let ending = |count: usize| (count + 1).to_string();
    let sets: Vec<String> = errors.sets.iter().map(|set| names.take(&set.name, ending)).collect();
    let known = errors.known.iter().map(|known| Interface::of(known, names.take(&known.name, ending)));
    let known: Vec<Interface> = known.collect();
    let union = sets.first().cloned().unwrap_or_default();
    let of_known: Vec<&str> = known.iter().map(|known| known.name.as_str()).collect();
    let unions = errors.unions(sets, &of_known, comment);
    let module = Module { api: &errors.api, union, unions, errors: known, all: errors };
    module.render().unwrap_or_default()
}

impl Module<'_> {
    /// Whether a check is used.
    fn uses(&self, check: &str) -> bool {
        self.all.use_check(check, is_typed)
    }
}

fn is_typed(member: &Member) -> bool {
    !OWN.contains(&member.name)
}

impl Interface {
    fn of(known: &Known, name: String) -> Self {
        let code = quoted(known.code);
        let members = || known.members.iter().filter(|member| is_typed(member));
        let fields = members().map(|member| Field {
            name: key(member.name),
            ty: ty(&member.shape),
            is_optional: !member.is_required,
        });
        let checks = members().map(|member| (member.name, checked(&member.shape, !member.may_be_missing())));
        Interface {
            name,
            key: key(known.code),
            code,
            doc: comment(&known.doc),
            members: fields.collect(),
            checks: object(checks),
        }
    }
}

/// A comment on lines of its own.
fn comment(doc: &str) -> String {
    let lines: Vec<String> = lines(doc).iter().map(|line| escaped(line)).collect();
    match lines.as_slice() {
        [] => String::new(),
        [line] => format!("/** {line} */\n"),
        lines => {
            let lines =
                lines.iter().map(|line| if line.is_empty() { " *\n".into() } else { format!(" * {line}\n") });
            format!("/**\n{} */\n", lines.collect::<String>())
        }
    }
}

/// Neither the end of the comment nor a tag, as in `@deprecated`.
fn escaped(line: &str) -> String {
    line.replace("*/", "*\\/").replace('@', "\\@")
}

/// The name of a property. That of an object's prototype is no property of a literal.
fn key(name: &str) -> String {
    match name {
        "__proto__" => format!("[{}]", quoted(name)),
        name if is_identifier(name) => name.to_owned(),
        name => quoted(name),
    }
}

fn ty(shape: &Shape) -> String {
    match shape {
        Shape::Null => "null".into(),
        Shape::Boolean => "boolean".into(),
        Shape::Integer | Shape::Number => "number".into(),
        Shape::String(texts) if texts.is_empty() => "string".into(),
        // Editors propose the texts, and a later version may send another one.
        Shape::String(texts) => {
            let texts = texts.iter().map(|text| quoted(text)).chain(["(string & {})".to_owned()]);
            texts.collect::<Vec<_>>().join(" | ")
        }
        Shape::List(item) => {
            let item = ty(item);
            if is_identifier(&item) {
                format!("{item}[]")
            } else {
                format!("Array<{item}>")
            }
        }
        Shape::Map(value) => format!("Record<string, {}>", ty(value)),
        Shape::Tuple(items) => format!("[{}]", joined(items, ", ")),
        Shape::Object(properties) => {
            let properties = properties.iter().map(|Property { name, shape, is_required }| {
                let mark = if *is_required { "" } else { "?" };
                let shape = if *is_required { shape.clone() } else { shape.clone().or_null() };
                format!("readonly {}{mark}: {}", property_key(name), ty(&shape))
            });
            format!("{{ {} }}", properties.collect::<Vec<_>>().join("; "))
        }
        Shape::Either(shapes) => joined(shapes, " | "),
        Shape::Nullable(shape) => format!("{} | null", ty(shape)),
        Shape::FieldError => "FieldError".into(),
        Shape::Anything => "unknown".into(),
    }
}

/// In a type, the name of a prototype is one like any other.
fn property_key(name: &str) -> String {
    if is_identifier(name) {
        name.to_owned()
    } else {
        quoted(name)
    }
}

fn joined(shapes: &[Shape], separator: &str) -> String {
    shapes.iter().map(ty).collect::<Vec<_>>().join(separator)
}

fn checked(shape: &Shape, is_required: bool) -> String {
    let check = check(shape);
    if is_required || matches!(shape, Shape::Nullable(_) | Shape::Anything | Shape::Null) {
        check
    } else {
        format!("optional({check})")
    }
}

fn check(shape: &Shape) -> String {
    let all = |shapes: &[Shape]| shapes.iter().map(check).collect::<Vec<_>>().join(", ");
    match shape {
        Shape::Boolean => "boolean".into(),
        Shape::Integer | Shape::Number => "number".into(),
        Shape::String(_) => "string".into(),
        Shape::List(item) => format!("list({})", check(item)),
        Shape::Map(value) => format!("map({})", check(value)),
        Shape::Tuple(items) => format!("tuple({})", all(items)),
        Shape::Object(properties) => {
            let checks = properties.iter().map(|it| (it.name.as_str(), checked(&it.shape, it.is_required)));
            format!("object({})", object(checks))
        }
        Shape::Either(shapes) => format!("either({})", all(shapes)),
        Shape::Nullable(shape) => format!("optional({})", check(shape)),
        Shape::FieldError => "fieldError".into(),
        Shape::Null | Shape::Anything => "anything".into(),
    }
}

fn object<'n>(checks: impl Iterator<Item = (&'n str, String)>) -> String {
    let checks: Vec<String> = checks.map(|(name, check)| format!("{}: {check}", key(name))).collect();
    if checks.is_empty() {
        return "{}".to_owned();
    }
    format!("{{ {} }}", checks.join(", "))
}
