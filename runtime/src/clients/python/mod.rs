//! The module in Python.

mod docstring;
mod types;

use super::errors::{Errors, Known, Union};
use super::names::{on_lines, quoted, Names};
use askama::Template;
use docstring::docstring;
use std::collections::BTreeMap;
use types::{Object, Types, KEYWORDS, OWN};

#[derive(Template)]
#[template(path = "clients/errors.py", escape = "txt")]
struct Module<'e> {
    api: &'e str,
    union: String,
    unions: Vec<Union>,
    /// A literal.
    base: String,
    errors: Vec<Class>,
    /// The classes of objects within members.
    dictionaries: Vec<String>,
    objects: Vec<Object>,
    all: &'e Errors,
}

struct Class {
    name: String,
    /// A literal.
    code: String,
    /// Whether the code identifies it; else the type does.
    is_code: bool,
    /// Literals: what `type` can be, where it does not follow from the base.
    types: Option<String>,
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
    "isfinite",
    "isinstance",
    "json",
    "len",
    "list",
    "map",
    "max",
    "min",
    "object",
    "parsedate_tz",
    "re",
    "str",
    "time",
    "timegm",
    "tuple",
    "type",
    "zip",
];

pub(super) fn module(errors: &Errors) -> String {
    let mut names = Names::new(&[KEYWORDS, TAKEN].concat());
    let [sets, of_known] = errors.names(&mut names);
    let mut types = Types { names, dictionaries: Vec::new(), named: BTreeMap::new() };
    let objects = types.named(&errors.named(|_| true));
    let base = errors.base();
    let known = errors.known.iter().zip(of_known);
    let known: Vec<Class> = known.map(|(known, name)| Class::of(known, name, base, &mut types)).collect();
    let dictionaries = types.dictionaries;
    let union = sets.first().cloned().unwrap_or_default();
    let of_known: Vec<&str> = known.iter().map(|known| known.name.as_str()).collect();
    let unions = errors.unions(sets, &of_known, |doc| docstring(doc, ""));
    let (api, base) = (&errors.api, quoted(base));
    let module = Module { api, union, unions, base, errors: known, dictionaries, objects, all: errors };
    module.render().unwrap_or_default() + "\n"
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
    fn of(known: &Known, name: String, base: &str, types: &mut Types) -> Self {
        let mut names = Names::new(&[KEYWORDS, OWN].concat());
        let mut members = Vec::new();
        let mut checks = Vec::new();
        for member in &known.members {
            let attribute = names.take(member.name, |count| "_".repeat(count));
            let check = types.checked(&member.shape, !member.may_be_missing());
            checks.push(format!("{}: ({}, {check})", quoted(&attribute), quoted(member.name)));
            let ty = types.of(&member.shape, &format!("{name}_{attribute}"));
            let ty = if member.may_be_missing() { format!("{ty} | None") } else { ty };
            members.push(Attribute { name: attribute, ty, is_required: member.is_required });
        }
        // What has a default comes last.
        members.sort_by_key(|member| !member.is_required);
        let checks = on_lines("{", &checks, "}", "    ");
        Class {
            name,
            code: quoted(known.identity.text()),
            is_code: known.identity.is_code(),
            types: known
                .other_types(base)
                .map(|uris| format!("({})", uris.iter().map(|uri| quoted(uri) + ",").collect::<String>())),
            doc: docstring(&known.doc, "    "),
            members,
            checks,
        }
    }
}
