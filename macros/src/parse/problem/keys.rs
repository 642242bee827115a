//! The keys of `#[problem(...)]`: a new one is an entry here, and a field of the model.

use super::extension;
use super::text::{
    invalid_base, invalid_code, invalid_prefix, invalid_type, unknown_case, unknown_grpc_code,
    unknown_log_level,
};
use crate::report::{Error, Result};
use proc_macro2::{Ident, TokenTree};
use statusful_registry::closest;
use syn::{ext::IdentExt, Lit};

/// What an attribute is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::parse) enum Target {
    Enum,
    Variant,
    Struct,
    Field,
}

/// How a key is written.
#[derive(Clone, Copy)]
pub(super) enum Form {
    Bare,
    /// `key = "text"`, and why a text would be invalid.
    Text(fn(&str) -> Option<String>),
    /// The same, or the path of a function.
    TextOrPath(fn(&str) -> Option<String>),
    /// `key`, `key = "text"` or `key(options)`.
    Extension,
    /// `key(name = literal)`, any number of times.
    Constants,
    /// `key` or `key = path`.
    BareOrPath,
    /// `key = path::Type<…>`.
    Type,
    /// `key = 32768`, a number of bytes.
    Limit,
    /// `key = 1001`, a code of JSON-RPC.
    JsonRpcCode,
    /// `key = 1000..=1099`, a range of them.
    JsonRpcRange,
    /// `redact`, `redact(code)` and `redact(code = "text")`.
    BareOrCode,
}

pub(super) struct Key {
    pub(super) name: &'static str,
    targets: &'static [Target],
    belongs: &'static str,
    pub(super) form: Form,
    pub(super) example: &'static str,
    /// Whether it asks for a body, which some statuses do not have.
    pub(super) is_of_body: bool,
    /// The key that says the opposite.
    pub(super) excludes: Option<&'static str>,
}

impl Key {
    /// The example of the key with a value.
    pub(super) fn with_value(&self) -> &'static str {
        match self.form {
            Form::Extension => "#[problem(extension = \"balance\")]",
            Form::BareOrPath => "#[problem(default = path::to::function)]",
            Form::Bare
            | Form::Text(_)
            | Form::TextOrPath(_)
            | Form::Constants
            | Form::BareOrCode
            | Form::Limit
            | Form::JsonRpcCode
            | Form::JsonRpcRange
            | Form::Type => self.example,
        }
    }
}

/// What the keys above a variant have in common, but for exceptions.
const OF_VARIANT: Key = Key {
    name: "",
    targets: &[Target::Variant, Target::Struct],
    belongs: "above a variant",
    form: Form::Text(|_| None),
    example: "",
    is_of_body: true,
    excludes: None,
};

const OF_ANY: Key = Key {
    targets: &[Target::Enum, Target::Variant, Target::Struct],
    belongs: "above a variant or the type",
    form: Form::Bare,
    ..OF_VARIANT
};

const OF_TYPE: Key = Key {
    targets: &[Target::Enum, Target::Struct],
    belongs: "above the type",
    is_of_body: false,
    ..OF_VARIANT
};

/// A standard member, stated above a variant.
const MEMBER: Key = Key { form: Form::TextOrPath(|_| None), ..OF_VARIANT };

const OF_FIELD: Key =
    Key { targets: &[Target::Field], belongs: "on a field", is_of_body: false, ..OF_VARIANT };

/// A field that is a standard member.
const MEMBER_FIELD: Key = Key { form: Form::Bare, ..OF_FIELD };

const KEYS: [Key; 29] = [
    Key {
        name: "base",
        form: Form::Text(invalid_base),
        example: "#[problem(base = \"https://api.example.com/errors/\")]",
        ..OF_TYPE
    },
    Key {
        name: "rename_all",
        form: Form::Text(unknown_case),
        example: "#[problem(rename_all = \"SCREAMING_SNAKE_CASE\")]",
        ..OF_TYPE
    },
    Key {
        name: "code_prefix",
        form: Form::Text(invalid_prefix),
        example: "#[problem(code_prefix = \"M_\")]",
        ..OF_TYPE
    },
    Key { name: "format", form: Form::Type, example: "#[problem(format = Envelope)]", ..OF_TYPE },
    Key { name: "limit", form: Form::Limit, example: "#[problem(limit = 32768)]", ..OF_TYPE },
    Key {
        name: "type",
        form: Form::TextOrPath(invalid_type),
        example: "#[problem(type = \"https://api.example.com/errors/conflict\")]",
        ..MEMBER
    },
    Key { name: "title", example: "#[problem(title = \"The name is taken\")]", ..MEMBER },
    Key {
        name: "code",
        form: Form::TextOrPath(invalid_code),
        example: "#[problem(code = \"name_taken\")]",
        ..MEMBER
    },
    Key { name: "detail", example: "#[problem(detail = \"Choose another name.\")]", ..MEMBER },
    Key { name: "instance", example: "#[problem(instance = \"/jobs/7\")]", ..MEMBER },
    Key {
        name: "grpc",
        form: Form::Text(unknown_grpc_code),
        example: "#[problem(grpc = \"ALREADY_EXISTS\")]",
        is_of_body: false,
        ..OF_VARIANT
    },
    Key {
        name: "jsonrpc",
        form: Form::JsonRpcCode,
        example: "#[problem(jsonrpc = 1001)]",
        is_of_body: false,
        ..OF_VARIANT
    },
    Key {
        name: "jsonrpc",
        targets: &[Target::Enum],
        form: Form::JsonRpcRange,
        example: "#[problem(jsonrpc = 1000..=1099)]",
        ..OF_TYPE
    },
    Key { name: "expose", excludes: Some("redact"), example: "#[problem(expose)]", ..OF_ANY },
    Key {
        name: "redact",
        excludes: Some("expose"),
        form: Form::BareOrCode,
        example: "#[problem(redact)]",
        is_of_body: false,
        ..OF_ANY
    },
    Key {
        name: "log",
        form: Form::Text(unknown_log_level),
        example: "#[problem(log = \"warn\")]",
        is_of_body: false,
        ..OF_ANY
    },
    Key { name: "no_code", example: "#[problem(no_code)]", ..OF_ANY },
    Key {
        name: "shared",
        targets: &[Target::Variant],
        form: Form::Bare,
        example: "#[problem(shared)]",
        ..OF_VARIANT
    },
    Key {
        name: "unread",
        belongs: "above a variant or a struct",
        form: Form::Bare,
        example: "#[problem(unread)]",
        is_of_body: false,
        ..OF_VARIANT
    },
    Key { name: "extension", form: Form::Extension, example: "#[problem(extension)]", ..OF_FIELD },
    Key {
        name: "extension",
        form: Form::Constants,
        example: "#[problem(extension(docs = \"https://example.com/docs\"))]",
        ..OF_ANY
    },
    Key { name: "default", form: Form::BareOrPath, example: "#[problem(default)]", ..OF_FIELD },
    Key { name: "source", form: Form::BareOrPath, example: "#[problem(source)]", ..OF_FIELD },
    Key { name: "backtrace", form: Form::BareOrPath, example: "#[problem(backtrace)]", ..OF_FIELD },
    Key { name: "type", example: "#[problem(type)]", ..MEMBER_FIELD },
    Key { name: "title", example: "#[problem(title)]", ..MEMBER_FIELD },
    Key { name: "code", example: "#[problem(code)]", ..MEMBER_FIELD },
    Key { name: "detail", example: "#[problem(detail)]", ..MEMBER_FIELD },
    Key { name: "instance", example: "#[problem(instance)]", ..MEMBER_FIELD },
];

/// The key that `word` names, if it is valid on the target.
pub(super) fn key(word: &Ident, target: Target) -> Result<&'static Key> {
    let name = word.unraw().to_string();
    if let Some(key) = for_target(target).find(|key| key.name == name) {
        return Ok(key);
    }
    let Some(key) = KEYS.iter().find(|key| key.name == name) else {
        let option = extension::example(&name).filter(|_| target == Target::Field);
        let help = match (option, closest(&name, KEYS.iter().map(|key| key.name))) {
            (Some(option), _) => format!("write `{option}`"),
            (None, Some(near)) => format!("did you mean `{near}`?"),
            (None, None) => format!("the keys here are {}", names(target)),
        };
        return Err(Error::at(word, format!("`{name}` is not a key of `#[problem(...)]`\nhelp: {help}")));
    };
    Err(Error::at(word, format!("`{name}` belongs {}\nhelp: there, write `{}`", key.belongs, key.example)))
}

/// A key whose values another key takes, too.
pub(super) fn named(name: &str) -> &'static Key {
    KEYS.iter().find(|key| key.name == name).unwrap_or(&OF_VARIANT)
}

fn for_target(target: Target) -> impl Iterator<Item = &'static Key> {
    KEYS.iter().filter(move |key| key.targets.contains(&target))
}

pub(super) fn names(target: Target) -> String {
    for_target(target).map(|key| format!("`{}`", key.name)).collect::<Vec<_>>().join(", ")
}

/// How a key is written on its other target: above a variant what may be on a field, and vice
/// versa.
pub(super) fn elsewhere(key: &Key) -> Option<&'static str> {
    let is_of_field = |key: &Key| key.targets.contains(&Target::Field);
    let is_other = |other: &&Key| other.name == key.name && is_of_field(other) != is_of_field(key);
    KEYS.iter().find(is_other).map(|other| other.example)
}

/// The attribute to paste for what was taken for a key of another attribute: `title` with a
/// literal, or `expose`.
pub(in crate::parse) fn attribute(name: &str, value: &[TokenTree]) -> Option<String> {
    let key = KEYS.iter().find(|key| key.name == name)?;
    Some(match (key.form, value) {
        (Form::Text(_) | Form::TextOrPath(_) | Form::Extension, [TokenTree::Literal(text)])
            if matches!(Lit::new(text.clone()), Lit::Str(_)) =>
        {
            format!("#[problem({name} = {text})]")
        }
        _ => key.example.to_owned(),
    })
}

/// An attribute to paste on the target.
pub(super) fn example(target: Target) -> &'static str {
    for_target(target).next().map_or("", |key| key.example)
}
