//! Whether an OpenAPI document has the errors of a type, and has them in each operation.

use crate::catalog::document::{Document, Responses, Schema};
use crate::catalog::json_type::JsonType;
use crate::catalog::{component_of, Catalog, ALL_TYPES, ERRORS_MARK};
use crate::meta::Format;
use crate::{ErrorMeta, ExtensionMeta};
use core::fmt::Write;
use serde_json::{json, Value};
use std::collections::{BTreeMap, BTreeSet};

/// An error as a document describes it: in place of one that a type hides, what is sent.
#[derive(Debug, Clone)]
struct Published {
    meta: &'static ErrorMeta,
    /// The type that it is a variant of.
    of: &'static Catalog,
    /// The types that it comes through, the outermost first.
    through: Vec<&'static Catalog>,
}

impl Published {
    fn is_through(&self, catalog: &Catalog) -> bool {
        self.through.iter().any(|known| known.is_of_same_type(catalog))
    }

    fn name(&self, format: Option<Format>) -> Option<String> {
        component_of(self.of, self.meta, format)
    }

    fn path(&self) -> String {
        match (self.meta.is_redacted(), self.of.name() == self.meta.name()) {
            (true, _) | (_, true) => self.of.name().to_owned(),
            _ => format!("{}::{}", self.of.name(), self.meta.name()),
        }
    }
}

/// The errors that a type publishes.
fn published(catalog: &'static Catalog, through: &[&'static Catalog]) -> Vec<Published> {
    if through.iter().any(|known| known.is_of_same_type(catalog)) {
        return Vec::new();
    }
    let through = [through, &[catalog]].concat();
    let own = catalog.errors().iter().filter(|meta| !meta.record.is_hidden());
    let mut errors: Vec<Published> =
        own.map(|meta| Published { meta, of: catalog, through: through.clone() }).collect();
    for variant in catalog.transparent().iter().filter(|variant| !variant.is_hidden) {
        let inner = variant.catalog().map_or(Vec::new(), |inner| published(inner, &through));
        let Some(redaction) = &variant.redaction else {
            errors.extend(inner);
            continue;
        };
        for error in inner {
            let status = error.meta.status();
            let sent = redaction.metas.first().filter(|_| redaction.hides(status));
            errors.extend(sent.map(|meta| Published { meta, of: catalog, ..error.clone() }));
            errors.extend((!redaction.hides_all(status)).then_some(error));
        }
    }
    errors
}

/// A type with the names of its errors, as some type publishes them.
struct Type {
    name: &'static str,
    /// Those of its own variants: an operation with one of them names the type.
    own: BTreeSet<String>,
    all: BTreeMap<String, Published>,
}

impl Type {
    fn of(catalog: &'static Catalog, errors: &[Published], format: Option<Format>) -> Self {
        let named = errors.iter().filter(|error| error.is_through(catalog));
        let named = named.filter_map(|error| Some((error.name(format)?, error.clone())));
        let all: BTreeMap<String, Published> = named.collect();
        let is_own = |error: &Published| error.of.is_of_same_type(catalog) && !error.meta.is_redacted();
        let own = all.iter().filter(|(_, error)| is_own(error)).map(|(name, _)| name.clone()).collect();
        Type { name: catalog.name(), own, all }
    }

    fn lacks<'t>(&'t self, known: &BTreeSet<&str>) -> BTreeMap<&'t str, &'t Published> {
        let lacking = self.all.iter().filter(|(name, _)| !known.contains(name.as_str()));
        lacking.map(|(name, error)| (name.as_str(), error)).collect()
    }
}

/// What a document lacks; `None` if nothing.
pub(super) fn problems(catalog: &'static Catalog, document: Document<'_>) -> Option<String> {
    let mut problems = unmerged(document);
    if problems.is_empty() {
        let errors = published(catalog, &[]);
        let operations: BTreeMap<String, Responses<'_>> =
            document.operations().iter().map(|it| (it.name(), document.errors(it.responses))).collect();
        problems.extend(components(&errors, catalog.format(), document));
        if catalog.format().is_none() {
            problems.extend(undescribed(&errors, document));
        }
        problems.extend(nowhere(&Type::of(catalog, &errors, catalog.format()), &operations));
        problems.extend(incomplete(catalog, &errors, &operations));
    }
    let text =
        format!("the document `{}` does not have the errors of `{}`", document.title(), catalog.name());
    (!problems.is_empty()).then(|| format!("{text}\n\n{}", problems.join("\n\n")))
}

/// What `ErrorResponses` did not see, or could not merge.
fn unmerged(document: Document<'_>) -> Vec<String> {
    let is_marked = |(name, response): (&String, &Value)| {
        name.starts_with(ERRORS_MARK) || response.get(ERRORS_MARK).is_some()
    };
    let operations = document.operations().into_iter();
    let marked = operations.filter(|operation| operation.responses.iter().any(is_marked));
    let names: Vec<String> = marked.map(|operation| format!("`{}`", operation.name())).collect();
    if names.is_empty() {
        return Vec::new();
    }
    vec![format!(
        "the errors of {} have no names, and those of several types are not merged\n  help: apply `ErrorResponses` to the document: `modifiers(&ERRORS)` with `static ERRORS: ErrorResponses = ErrorResponses::new();`, or `ERRORS.apply(&mut document)`",
        names.join(", ")
    )]
}

/// Names that are those of other schemas.
fn components(errors: &[Published], format: Option<Format>, document: Document<'_>) -> Vec<String> {
    let mut paths: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut problems = Vec::new();
    for error in errors {
        let Some(name) = error.name(format) else { continue };
        let fixed = document.schema(&name).and_then(|schema| schema.pointer("/properties/code/enum/0"));
        if let (Some(fixed), Some(code)) = (fixed.and_then(Value::as_str), error.meta.public_code()) {
            if fixed != code {
                problems.push(format!(
                    "`#/components/schemas/{name}` is not `{}`: its code is `{fixed}`\n  help: rename one of them",
                    error.path()
                ));
            }
        }
        paths.entry(name).or_default().insert((error.of.type_name)().to_owned());
    }
    let clashes = paths.into_iter().filter(|(_, paths)| paths.len() > 1);
    problems.extend(clashes.map(|(name, paths)| {
        let paths: Vec<String> = paths.into_iter().map(|path| format!("`{path}`")).collect();
        format!(
            "an error of {} would be `#/components/schemas/{name}`\n  help: rename one of them",
            paths.join(" and one of ")
        )
    }));
    problems
}

/// What a document says of the members of a type.
#[derive(Default)]
struct Members {
    /// Those that may be anything, although their types are not.
    open: BTreeSet<String>,
    /// Whether the document knows one of them: then it knows all.
    are_known: bool,
}

/// The types of which only the catalog is known: the document of a set, or of a type with a
/// transparent variant, has the schemas of an error only if the error has the derive, too.
fn undescribed(errors: &[Published], document: Document<'_>) -> Vec<String> {
    let mut types: BTreeMap<(&str, &str), Members> = BTreeMap::new();
    for error in errors {
        let schema = error.name(None).and_then(|name| document.schema(&name)?.get("properties"));
        let Some(properties) = schema else { continue };
        let members = types.entry(((error.of.type_name)(), error.of.name())).or_default();
        for member in error.meta.extensions().iter().filter(|member| depends_on_type(member)) {
            let Some(schema) = properties.get(member.name()) else { continue };
            if is_anything(schema) {
                let (name, ty) = (member.name(), member.type_name());
                members.open.insert(format!("  - `{name}: {ty}` of `{}`\n", error.path()));
            } else {
                members.are_known = true;
            }
        }
    }
    types.retain(|_, members| !members.are_known && !members.open.is_empty());
    let problem = |((_, name), members): ((&str, &str), Members)| {
        let open: String = members.open.into_iter().collect();
        format!(
            "`{name}` does not derive `IntoResponses`, and the document allows any JSON in\n{open}  help: derive it where `{name}` is defined: `#[derive(statusful::utoipa::IntoResponses)]`, or `statusful::aide::OperationOutput`"
        )
    };
    types.into_iter().map(problem).collect()
}

/// Whether only the derive knows the schema, and that is another than that of any JSON.
fn depends_on_type(member: &ExtensionMeta) -> bool {
    let ty = JsonType::of(member.type_name());
    let ty = if let JsonType::Optional(inner) = ty { *inner } else { ty };
    // What a function returns is unknown.
    let may_be_any = match ty {
        JsonType::Any => true,
        JsonType::Named(name, _) => name.contains('('),
        _ => false,
    };
    !may_be_any && member.value().is_none() && !member.is_flattened() && !member.is_field_errors()
}

/// The bounds, and what a library adds, allow no less.
fn is_anything(schema: &Value) -> bool {
    let is_bound = |keyword: &str| matches!(keyword, "type" | "maxLength" | "maxItems" | "items");
    let keywords = schema.as_object();
    keywords.is_some_and(|it| it.keys().all(|keyword| is_bound(keyword)))
        && schema.get("type") == Some(&json!(ALL_TYPES))
}

/// The errors that no operation has.
fn nowhere(ty: &Type, operations: &BTreeMap<String, Responses<'_>>) -> Option<String> {
    let known: BTreeSet<&str> = operations.values().flat_map(names).collect();
    let lacking = ty.lacks(&known);
    let help = "name the type in the responses of the operations that give them, or mark the variants `#[doc(hidden)]`";
    (!lacking.is_empty()).then(|| format!("no operation has\n{}  help: {help}", list(&lacking)))
}

/// The operations that have some errors of a type, and lack others.
fn incomplete(
    catalog: &'static Catalog,
    errors: &[Published],
    operations: &BTreeMap<String, Responses<'_>>,
) -> Vec<String> {
    let mut problems = Vec::new();
    let everywhere: BTreeSet<&str> = operations.values().flat_map(names).collect();
    let mut told: BTreeSet<(&str, String)> = BTreeSet::new();
    for inner in catalog.catalogs() {
        // An operation may have the type itself, or the type around it that hides some errors.
        let types = [
            Type::of(inner, errors, catalog.format()),
            Type::of(inner, &published(inner, &[]), inner.format()),
        ];
        for (operation, responses) in operations {
            let known: BTreeSet<&str> = names(responses).collect();
            let named = types.iter().filter(|ty| ty.own.iter().any(|name| known.contains(name.as_str())));
            let Some((ty, mut lacking)) =
                named.map(|ty| (ty, ty.lacks(&known))).min_by_key(|(_, lacking)| lacking.len())
            else {
                continue;
            };
            // What no operation has, and what the type around it lacks, is told once.
            lacking.retain(|name, _| {
                everywhere.contains(name) && told.insert((operation.as_str(), (*name).to_owned()))
            });
            if lacking.is_empty() {
                continue;
            }
            problems.push(format!(
                "`{operation}` has errors of `{0}`, and lacks\n{1}  help: name the type in its responses, and no status beside it that replaces one of these: `responses((status = 200), {0})`",
                ty.name,
                list(&lacking)
            ));
        }
    }
    problems
}

fn names<'d>(responses: &Responses<'d>) -> impl Iterator<Item = &'d str> {
    let names = responses.values().flatten().filter_map(|schema| match schema {
        Schema::Named(name) => Some(*name),
        Schema::Inline(_) => None,
    });
    names.collect::<Vec<_>>().into_iter()
}

fn list(errors: &BTreeMap<&str, &Published>) -> String {
    let mut text = String::new();
    for (name, error) in errors {
        let status = error.meta.status().map(|status| format!(", {}", status.as_u16())).unwrap_or_default();
        let _ = writeln!(text, "  - {name} (`{}`{status})", error.path());
    }
    text
}
