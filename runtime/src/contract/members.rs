//! The extension members of an error, and their changes.

use super::change::Change;
use super::schema::{differences, essential, shown, Difference, NOT_FOUND};
use crate::catalog::json_type::{JsonType, Text};
use crate::catalog::MemberSchema;
use crate::ExtensionMeta;
use serde::{Deserialize, Serialize};
use serde_json::{json, Map, Value};
use std::collections::BTreeMap;

/// What is known of a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub(super) enum Member {
    /// Its type in Rust.
    Type(String),
    /// The type in Rust of a field whose entries are members.
    Entries { entries: String },
    /// The value that it has in every error.
    Constant { value: Value },
    Schema {
        schema: Value,
        /// Whether it may be missing.
        #[serde(default, skip_serializing_if = "core::ops::Not::not")]
        optional: bool,
        /// Whether its entries are members.
        #[serde(default, skip_serializing_if = "core::ops::Not::not")]
        flattened: bool,
    },
}

pub(super) type Members = BTreeMap<String, Member>;

impl Member {
    /// `schemas` are those of the error.
    pub(super) fn of(meta: &ExtensionMeta, schemas: &[&MemberSchema]) -> Self {
        let ty = meta.type_name().to_owned();
        let mut of_member = schemas.iter().filter(|schema| schema.name == meta.name());
        match (meta.value().map(serde_json::from_str), of_member.next()) {
            (Some(Ok(value)), _) => Member::Constant { value },
            (_, Some(first)) => Member::with_schemas(meta.is_flattened(), first, of_member),
            _ if meta.is_flattened() => Member::Entries { entries: ty },
            _ => Member::Type(ty),
        }
    }

    /// A variant of a generic type has a schema for each type that it is used with.
    fn with_schemas<'s>(
        flattened: bool,
        first: &MemberSchema,
        others: impl Iterator<Item = &'s &'s MemberSchema>,
    ) -> Self {
        let (mut schemas, mut optional) = (vec![essential(&first.schema)], !first.is_required);
        for other in others {
            let schema = essential(&other.schema);
            optional |= !other.is_required;
            if !schemas.contains(&schema) {
                schemas.push(schema);
            }
        }
        let schema = match schemas.len() {
            1 => schemas.swap_remove(0),
            _ => json!({ "anyOf": schemas }),
        };
        Member::Schema { schema, optional, flattened }
    }

    fn shown(&self) -> String {
        match self {
            Member::Type(ty) => ty.clone(),
            Member::Entries { entries } => format!("entries of {entries}"),
            Member::Constant { value } => value.to_string(),
            Member::Schema { schema, flattened: true, .. } => format!("entries of {}", shown(schema)),
            Member::Schema { schema, .. } => shown(schema),
        }
    }

    /// The schema of an object with this member alone, as far as its type says.
    fn shape(&self, name: &str) -> Value {
        let (schema, is_required) = match self {
            Member::Type(ty) => match JsonType::of(ty) {
                JsonType::Optional(inner) => (schema(&inner), false),
                ty => (schema(&ty), true),
            },
            Member::Entries { entries } => {
                (json!({ "$ref": "entries", "of": schema(&JsonType::of(entries)) }), true)
            }
            Member::Constant { value } => (json!({ "type": kind(value) }), true),
            Member::Schema { schema, optional, flattened: false } => (schema.clone(), !optional),
            // Its name is no part of the JSON.
            Member::Schema { schema, flattened: true, .. } => return schema.clone(),
        };
        let required: Vec<&str> = is_required.then_some(name).into_iter().collect();
        json!({ "type": "object", "properties": { name: schema }, "required": required })
    }

    /// Whether the JSON is the same, as far as is known.
    fn is_like(&self, other: &Self) -> bool {
        self == other
            || match (self, other) {
                (Member::Type(_), Member::Type(_)) | (Member::Entries { .. }, Member::Entries { .. }) => {
                    self.shape("") == other.shape("")
                }
                _ => false,
            }
    }
}

/// Whether both have the same JSON, whatever the types in Rust.
pub(super) fn are_alike(one: &Members, other: &Members) -> bool {
    one.len() == other.len()
        && one.iter().all(|(name, member)| other.get(name).is_some_and(|other| member.is_like(other)))
}

pub(super) fn changes(error: &str, old: &Members, new: &Members) -> Vec<Change> {
    let mut changes = Vec::new();
    for (name, before) in old {
        match new.get(name) {
            Some(after) if before.is_like(after) => {}
            Some(after) => changes.extend(of_member(error, name, (before, after))),
            None => changes.push(
                Change::new(error.to_owned(), "is gone", Some(typed(name, before)), None)
                    .of_part(format!("the member `{name}`"))
                    .breaking(NOT_FOUND, [keep(name, before)]),
            ),
        }
    }
    let added = new.iter().filter(|(name, _)| !old.contains_key(*name));
    changes.extend(added.map(|(name, member)| {
        Change::new(error.to_owned(), "is new", None, Some(typed(name, member)))
            .of_part(format!("the member `{name}`"))
    }));
    changes
}

const UNKNOWN: &str = "its JSON may be another one, and from now on, only the Rust type is compared";
const DERIVE: &str = "derive `statusful::utoipa::IntoResponses`, or `statusful::aide::OperationOutput`, where the error is defined";

fn typed(name: &str, member: &Member) -> String {
    format!("{name}: {}", member.shown())
}

fn keep(name: &str, before: &Member) -> String {
    if let Member::Schema { .. } = before {
        return format!("keep `{name}` as it is, and send what is new under another name");
    }
    format!("keep `{}`, and send what is new under another name", typed(name, before))
}

fn of_member(error: &str, name: &str, (before, after): (&Member, &Member)) -> Vec<Change> {
    let change = |predicate| {
        let change =
            Change::new(error.to_owned(), predicate, Some(typed(name, before)), Some(typed(name, after)));
        change.of_part(format!("the member `{name}`"))
    };
    let has_schema = |member: &Member| matches!(member, Member::Schema { .. });
    match (before, after) {
        (Member::Constant { .. }, Member::Constant { .. }) if before.shape(name) == after.shape(name) => {
            return vec![change("has another value")];
        }
        (Member::Type(_) | Member::Entries { .. } | Member::Constant { .. }, Member::Schema { .. }) => {
            return vec![change("is compared by its schema now")];
        }
        (Member::Schema { .. }, Member::Type(_) | Member::Entries { .. } | Member::Constant { .. }) => {
            return vec![change("has no schema any more").breaking(UNKNOWN, [DERIVE.to_owned()])];
        }
        _ => {}
    }
    let found = differences(&before.shape(name), &after.shape(name));
    if has_schema(before) {
        let of_difference = |difference| of_difference(error, keep(name, before), difference);
        return found.into_iter().map(of_difference).collect();
    }
    // What a Rust type says is said in one change.
    let why = found.iter().find_map(|difference| difference.why);
    let of_whole = |difference: &Difference| difference.path == format!(".{name}");
    let changed = change(match found.as_slice() {
        [only] if of_whole(only) => only.predicate,
        _ => "has another type",
    });
    vec![match why {
        Some(why) => {
            changed.breaking(why, [keep(name, before)].into_iter().chain(compare_schemas(before, after)))
        }
        None => changed,
    }]
}

/// What a difference of schemas says; its path begins at the body.
pub(super) fn of_difference(error: &str, help: String, difference: Difference) -> Change {
    let Difference { path, predicate, before, after, why } = difference;
    let path = path.trim_start_matches('.');
    let change = Change::new(error.to_owned(), predicate, before, after);
    let change = if path.is_empty() {
        change.of_part("the JSON")
    } else {
        change.of_part(format!("the member `{path}`"))
    };
    match why {
        Some(why) => change.breaking(why, [help]),
        None => change,
    }
}

/// Where the JSON of a type is not known.
fn compare_schemas(before: &Member, after: &Member) -> Option<String> {
    let is_unknown = |member: &Member| match member {
        Member::Type(ty) | Member::Entries { entries: ty } => !JsonType::of(ty).unknown_types().is_empty(),
        Member::Constant { .. } | Member::Schema { .. } => false,
    };
    let help = "only the names of the types are compared: if the JSON is the same, accept the change; to compare the JSON, use `statusful::utoipa::assert_unchanged` or that of `aide`";
    (is_unknown(before) || is_unknown(after)).then(|| help.to_owned())
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if !number.is_f64() => "integer",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// What is known of the JSON of a Rust type, as a schema. An unknown type is a reference.
fn schema(ty: &JsonType<'_>) -> Value {
    match ty {
        JsonType::Null => json!({ "type": "null" }),
        JsonType::Boolean => json!({ "type": "boolean" }),
        JsonType::Integer(range) => {
            let mut keywords = Map::from_iter([("type".to_owned(), "integer".into())]);
            keywords
                .extend(i64::try_from(range.least).ok().map(|least| ("minimum".to_owned(), least.into())));
            keywords.extend(u64::try_from(range.most).ok().map(|most| ("maximum".to_owned(), most.into())));
            keywords.into()
        }
        JsonType::Number => json!({ "type": "number" }),
        JsonType::String(text) => match format(*text) {
            Some(format) => json!({ "type": "string", "format": format }),
            None => json!({ "type": "string" }),
        },
        JsonType::Array(item) => json!({ "type": "array", "items": schema(item) }),
        JsonType::Map(value) => json!({ "type": "object", "additionalProperties": schema(value) }),
        JsonType::Tuple(items) => {
            json!({ "type": "array", "prefixItems": items.iter().map(schema).collect::<Vec<_>>() })
        }
        JsonType::Optional(inner) => json!({ "anyOf": [{ "type": "null" }, schema(inner)] }),
        JsonType::Named(name, arguments) => {
            json!({ "$ref": name, "of": arguments.iter().map(schema).collect::<Vec<_>>() })
        }
        JsonType::Any => json!({}),
    }
}

/// The format in JSON Schema (Validation, Section 7.3).
const fn format(text: Text) -> Option<&'static str> {
    match text {
        Text::Any => None,
        Text::Character => Some("char"),
        Text::Date => Some("date"),
        Text::DateTime => Some("date-time"),
        Text::Ip => Some("ip"),
        Text::Ipv4 => Some("ipv4"),
        Text::Ipv6 => Some("ipv6"),
        Text::Uri => Some("uri-reference"),
        Text::Uuid => Some("uuid"),
    }
}
