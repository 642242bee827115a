//! The responses of a description, one per status.

use super::{formatted, schema, sharing, Components, Described, Description};
use crate::meta::Format;
use crate::problem::{has_content, phrase};
use crate::{ErrorMeta, HeaderMeta};
use http::header::RETRY_AFTER;
use serde_json::{json, Map, Value};
use statusful_registry::shared::MAX_HEADER;
use std::collections::{BTreeMap, BTreeSet};

/// The key for an error whose status is known only at run time.
pub(super) const DEFAULT: &str = "default";

/// The Response Object of each status, in terms of OpenAPI 3.1. Schemas that are components are
/// referred to.
pub(super) fn responses(description: &Description, components: &Components) -> BTreeMap<String, Value> {
    let errors: Vec<Described> = description.errors.iter().flat_map(Described::by_status).collect();
    let mut statuses: BTreeMap<String, Vec<&Described>> = BTreeMap::new();
    if !description.open.is_empty() {
        statuses.entry(DEFAULT.to_owned()).or_default();
    }
    let (known, unknown): (Vec<_>, Vec<_>) = errors.iter().partition(|error| error.status().is_some());
    for error in &known {
        let status = error.status().map_or(DEFAULT.to_owned(), |status| status.as_str().to_owned());
        add(statuses.entry(status).or_default(), error);
    }
    if !unknown.is_empty() {
        statuses.entry(DEFAULT.to_owned()).or_default();
    }
    let response = |(status, mut errors): (String, Vec<_>)| {
        // A status that is known only at run time may be any.
        let is_open = is_error(&status);
        unknown.iter().filter(|_| is_open).for_each(|error| add(&mut errors, error));
        let open = if is_open { description.open.as_slice() } else { &[] };
        let response = response(&errors, open, components);
        (status, response)
    };
    statuses.into_iter().map(response).collect()
}

/// Two transparent variants may lead to one error.
fn add<'e>(errors: &mut Vec<&'e Described>, error: &'e Described) {
    if !errors.contains(&error) {
        errors.push(error);
    }
}

/// Whether a key is that of errors, or of all that is not mentioned.
pub(super) fn is_error(status: &str) -> bool {
    status.starts_with(['4', '5']) || status == DEFAULT
}

fn response(errors: &[&Described], open: &[Option<Format>], components: &Components) -> Value {
    let mut response = Map::new();
    response.insert("description".into(), description(errors).into());
    let headers = headers(errors);
    if !headers.is_empty() {
        response.insert("headers".into(), headers.into());
    }
    let status = errors.first().and_then(|error| error.status());
    if status.map_or(true, has_content) {
        response.insert("content".into(), contents(errors, open, components).into());
    }
    response.into()
}

/// The doc comment of a single error, or one line per error.
fn description(errors: &[&Described]) -> String {
    match errors {
        [] => "An error that is not described further".to_owned(),
        [error] if !error.meta.public_doc().is_empty() => error.meta.public_doc().to_owned(),
        [error] => error.summary().to_owned(),
        errors => {
            let phrase = errors.first().and_then(|error| phrase(error.status()?));
            let line = |error: &&Described| format!("- `{}`: {}", error.meta.heading(), error.summary());
            let mut lines: Vec<String> = errors.iter().map(line).collect();
            // Redacted errors are all described by the same words.
            let mut seen = BTreeSet::new();
            lines.retain(|line| seen.insert(line.clone()));
            format!("{}\n\n{}", phrase.unwrap_or("One of these errors"), lines.join("\n"))
        }
    }
}

/// The bodies by media type.
fn contents(errors: &[&Described], open: &[Option<Format>], components: &Components) -> Map<String, Value> {
    let mut formats: Vec<Option<Format>> = Vec::new();
    for format in errors.iter().map(|error| error.format).chain(open.iter().copied()) {
        if !formats.contains(&format) {
            formats.push(format);
        }
    }
    let mut contents = Map::new();
    for format in formats {
        let errors: Vec<&Described> = errors.iter().copied().filter(|error| error.format == format).collect();
        let content = match format {
            None => content(&errors, open.contains(&None), components),
            Some(other) => formatted_content(&errors, other, open.contains(&format), components),
        };
        let media_type = format.map_or("application/problem+json", |format| essence(format.media_type()));
        // Of several types that write one media type, the first is described.
        contents.entry(media_type).or_insert(content);
    }
    contents
}

/// A media type without its parameters.
fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}

fn formatted_content(errors: &[&Described], format: Format, is_open: bool, components: &Components) -> Value {
    let mut schemas: Vec<Value> = Vec::new();
    let mut examples = Map::new();
    let mut add = |schema| {
        if !schemas.contains(&schema) {
            schemas.push(schema);
        }
    };
    for error in errors {
        let (schema, example) = formatted::of(error, format);
        add(components.of_error(error).unwrap_or(schema));
        if let Some(example) = example.filter(|_| error.status().is_some()) {
            let example = json!({ "summary": error.summary(), "value": example });
            examples.insert(free_name(&examples, error.meta.heading()), example);
        }
    }
    if is_open {
        add(formatted::open(format));
    }
    with_examples(combined(schemas, false), examples)
}

fn content(errors: &[&Described], is_open: bool, components: &Components) -> Value {
    let groups = sharing::groups(errors);
    let mut schemas: Vec<Value> = groups.iter().flat_map(|group| components.of_group(group)).collect();
    let are_exclusive = are_exclusive(&groups) && schemas.len() == groups.len();
    let mut examples = Map::new();
    // No example is better than one with a status that may never be sent.
    for error in groups.iter().flatten().filter(|error| error.status().is_some()) {
        let example = json!({ "summary": error.summary(), "value": schema::example(error) });
        if !examples.values().any(|known| *known == example) {
            examples.insert(free_name(&examples, error.meta.heading()), example);
        }
    }
    if is_open {
        schemas.push(components.problem());
        if errors.is_empty() {
            examples.insert("problem".into(), json!({ "value": schema::open_example(DEFAULT) }));
        }
    }
    let schema = combined(schemas, !is_open && are_exclusive);
    with_examples(schema, examples)
}

fn with_examples(schema: Value, examples: Map<String, Value>) -> Value {
    let examples = Some(examples).filter(|examples| !examples.is_empty()).map(Value::from);
    let members = [("schema", Some(schema)), ("examples", examples)].into_iter();
    members.filter_map(|(name, value)| Some((name.to_owned(), value?))).collect::<Map<_, _>>().into()
}

/// Bodies with different codes are distinguished by the `enum` of `code`. A discriminator would add
/// nothing to that, and openapi-generator's client for Rust takes the member that it names out of
/// the body, and then misses it.
fn combined(mut schemas: Vec<Value>, tells_apart: bool) -> Value {
    match (schemas.len(), tells_apart) {
        (1, _) => schemas.swap_remove(0),
        (_, true) => json!({ "oneOf": schemas }),
        (_, false) => json!({ "anyOf": schemas }),
    }
}

/// Whether the body of an error conforms to no schema but its own: the codes differ, or, where
/// one has no code, the types. None may be known only at run time.
fn are_exclusive(groups: &[Vec<&Described>]) -> bool {
    let is_static = |name| groups.iter().flatten().all(|error| error.meta.standard_member(name).is_none());
    let metas: Vec<&ErrorMeta> = groups.iter().filter_map(|group| Some(group.first()?.meta)).collect();
    let mut pairs =
        metas.iter().enumerate().flat_map(|(at, one)| metas.iter().skip(at + 1).map(move |it| (one, it)));
    let differ = |(one, other): (&&ErrorMeta, &&ErrorMeta)| match (one.public_code(), other.public_code()) {
        (Some(one), Some(other)) => one != other,
        _ => one.type_uri().is_some() && other.type_uri().is_some() && one.type_uri() != other.type_uri(),
    };
    let have_codes = metas.iter().all(|meta| meta.public_code().is_some());
    is_static("code") && (have_codes || is_static("type")) && pairs.all(differ)
}

/// The code, followed by a number if two errors share it.
fn free_name(taken: &Map<String, Value>, code: &str) -> String {
    let numbered = (2..).map(|number| format!("{code}_{number}"));
    let mut names = core::iter::once(code.to_owned()).chain(numbered);
    names.find(|name| !taken.contains_key(name)).unwrap_or_default()
}

/// A `Retry-After` that is known only at run time (RFC 9110, Section 10.2.3).
const SOME_SECONDS: &str = "120";

/// The header fields of all errors. Those of a literal value have it as an example: what a proxy or
/// a later version of the service sends may have another.
fn headers(errors: &[&Described]) -> Map<String, Value> {
    let mut fields: BTreeMap<&str, Vec<HeaderMeta>> = BTreeMap::new();
    for header in errors.iter().flat_map(|error| &error.headers) {
        let known = fields.entry(header.name()).or_default();
        if !known.contains(header) {
            known.push(*header);
        }
    }
    let header = |(name, fields): (&str, Vec<HeaderMeta>)| {
        let mut values: Vec<&str> = fields.iter().filter_map(HeaderMeta::value).collect();
        if values.is_empty() && name == RETRY_AFTER.as_str() {
            values.push(SOME_SECONDS);
        }
        let mut schema = json!({ "type": "string", "maxLength": MAX_HEADER });
        if let Some(keywords) = schema.as_object_mut().filter(|_| !values.is_empty()) {
            keywords.insert("examples".to_owned(), json!(values));
        }
        let templates: Vec<_> = fields.iter().filter_map(HeaderMeta::template).map(quoted).collect();
        if templates.is_empty() {
            return (written(name), json!({ "schema": schema }));
        }
        let description = format!("In the form {}.", templates.join(" or "));
        (written(name), json!({ "description": description, "schema": schema }))
    };
    fields.into_iter().map(header).collect()
}

/// A text as code in Markdown.
fn quoted(text: &str) -> String {
    format!("`{text}`")
}

/// The name as RFCs write it: documents are compared by people and by linters that know only
/// `Retry-After`. Field names are case-insensitive (RFC 9110, Section 5.1).
fn written(name: &str) -> String {
    let word = |word: &str| match word {
        "www" => "WWW".to_owned(),
        "etag" => "ETag".to_owned(),
        "ratelimit" => "RateLimit".to_owned(),
        word => {
            let mut characters = word.chars();
            characters
                .next()
                .map_or(String::new(), |first| first.to_ascii_uppercase().to_string() + characters.as_str())
        }
    };
    name.split('-').map(word).collect::<Vec<_>>().join("-")
}
