//! The module in TypeScript.

mod comment;
mod types;

use super::errors::{Errors, Known, Union};
use super::member::Member;
use super::names::{numbered, quoted, Names};
use askama::Template;
use comment::comment;
use types::{key, object, Field, Object, Types};

#[derive(Template)]
#[template(path = "clients/errors.ts", escape = "txt")]
struct Module<'e> {
    api: &'e str,
    union: String,
    unions: Vec<Union>,
    /// A literal.
    base: String,
    errors: Vec<Interface>,
    all: &'e Errors,
    objects: Vec<Object>,
}

struct Interface {
    name: String,
    /// A literal.
    code: String,
    /// The name of a property.
    key: String,
    /// Whether the code identifies it; else the type does.
    is_code: bool,
    /// Literals: what `type` can be, where it does not follow from the base.
    types: Option<String>,
    /// A whole comment, or nothing.
    doc: String,
    members: Vec<Field>,
    checks: String,
}

/// What types and variables cannot be called, and what the template calls its own.
const TAKEN: &[&str] = &[
    "abstract",
    "any",
    "arguments",
    "as",
    "asserts",
    "async",
    "await",
    "bigint",
    "boolean",
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "debugger",
    "declare",
    "default",
    "delete",
    "do",
    "else",
    "enum",
    "eval",
    "export",
    "extends",
    "false",
    "finally",
    "for",
    "function",
    "if",
    "implements",
    "import",
    "in",
    "infer",
    "instanceof",
    "interface",
    "intrinsic",
    "is",
    "keyof",
    "let",
    "never",
    "new",
    "null",
    "number",
    "object",
    "of",
    "package",
    "private",
    "protected",
    "public",
    "readonly",
    "return",
    "satisfies",
    "static",
    "string",
    "super",
    "switch",
    "symbol",
    "this",
    "throw",
    "true",
    "try",
    "type",
    "typeof",
    "undefined",
    "unique",
    "unknown",
    "var",
    "void",
    "while",
    "with",
    "yield",
    "Array",
    "Check",
    "Date",
    "ErrorResponse",
    "FieldError",
    "JSON",
    "Math",
    "Members",
    "Number",
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
    let [sets, of_known] = errors.names(&mut names);
    let referred = errors.named(is_typed);
    let names = referred.iter().map(|named| (named.name.as_str(), names.take(&named.name, numbered)));
    let types = Types(names.collect());
    let objects = referred.iter().map(|named| types.named(named)).collect();
    let base = errors.base();
    let known = errors.known.iter().zip(of_known);
    let known: Vec<Interface> = known.map(|(known, name)| Interface::of(known, name, base, &types)).collect();
    let union = sets.first().cloned().unwrap_or_default();
    let of_known: Vec<&str> = known.iter().map(|known| known.name.as_str()).collect();
    let unions = errors.unions(sets, &of_known, comment);
    let base = quoted(base);
    let module = Module { api: &errors.api, union, unions, base, errors: known, all: errors, objects };
    module.render().unwrap_or_default() + "\n"
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
    fn of(known: &Known, name: String, base: &str, types: &Types) -> Self {
        let code = quoted(known.identity.text());
        let members = || known.members.iter().filter(|member| is_typed(member));
        let fields = members().map(|member| Field {
            name: key(member.name),
            doc: String::new(),
            ty: types.of(&member.shape),
            is_optional: !member.is_required,
        });
        let checks =
            members().map(|member| (member.name, types.checked(&member.shape, !member.may_be_missing())));
        Interface {
            name,
            key: key(known.identity.text()),
            is_code: known.identity.is_code(),
            types: known
                .other_types(base)
                .map(|uris| uris.iter().map(|uri| quoted(uri)).collect::<Vec<_>>().join(", ")),
            code,
            doc: comment(&known.doc),
            members: fields.collect(),
            checks: object(checks),
        }
    }
}
