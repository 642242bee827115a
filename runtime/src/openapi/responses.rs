//! The responses of a description, one per status.

use super::{formatted, schema, sharing, Components, Described, Description};
use crate::meta::Format;
use crate::problem::{has_content, phrase};
use crate::HeaderMeta;
use serde_json::{json, Map, Value};
use statusful_registry::shared::MAX_HEADER;
use std::collections::{BTreeMap, BTreeSet};

/// The key for an error whose status is known only at run time.
const DEFAULT: &str = "default";

/// The Response Object of each status, in terms of OpenAPI 3.1. Schemas that are components are
/// referred to.
pub(super) fn responses(description: &Description, components: &Components) -> BTreeMap<String, Value> {
    let mut statuses: BTreeMap<String, Vec<&Described>> = BTreeMap::new();
    if !description.open.is_empty() {
        statuses.entry(DEFAULT.to_owned()).or_default();
    }
    for error in &description.errors {
        // Two transparent variants may lead to one error.
        let status = error.status().map_or(DEFAULT.to_owned(), |status| status.as_str().to_owned());
        let errors = statuses.entry(status).or_default();
        if !errors.contains(&error) {
            errors.push(error);
        }
    }
    let response = |(status, errors): (String, Vec<&Described>)| {
        let open = if status == DEFAULT { description.open.as_slice() } else { &[] };
        let response = response(&errors, open, components);
        (status, response)
    };
    statuses.into_iter().map(response).collect()
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
        if let Some(example) = example {
            let example = json!({ "summary": error.summary(), "value": example });
            examples.insert(free_name(&examples, error.meta.heading()), example);
        }
    }
    if is_open {
        add(formatted::open(format));
    }
    json!({ "schema": combined(schemas, false), "examples": examples })
}

fn content(errors: &[&Described], is_open: bool, components: &Components) -> Value {
    let groups = sharing::groups(errors);
    let mut schemas: Vec<Value> = groups.iter().flat_map(|group| components.of_group(group)).collect();
    let has_own_codes = have_own_codes(&groups) && schemas.len() == groups.len();
    let mut examples = Map::new();
    for error in groups.iter().flatten() {
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
    let schema = combined(schemas, !is_open && has_own_codes);
    json!({ "schema": schema, "examples": examples })
}

/// Bodies with different codes are distinguished by the `const` of `code`. A discriminator
/// would add nothing: it is not considered for inline schemas (OpenAPI 3.1.1, Section 4.8.25).
fn combined(mut schemas: Vec<Value>, tells_apart: bool) -> Value {
    match (schemas.len(), tells_apart) {
        (1, _) => schemas.swap_remove(0),
        (_, true) => json!({ "oneOf": schemas }),
        (_, false) => json!({ "anyOf": schemas }),
    }
}

/// Whether no two schemas share a code, or a type without a code, and none is known only at run
/// time.
fn have_own_codes(groups: &[Vec<&Described>]) -> bool {
    if groups.iter().flatten().any(|error| error.meta.standard_member("code").is_some()) {
        return false;
    }
    let first = groups.iter().filter_map(|group| group.first());
    let codes: BTreeSet<&str> = first.map(|error| error.meta.heading()).collect();
    codes.len() == groups.len()
}

/// The code, followed by a number if two errors share it.
fn free_name(taken: &Map<String, Value>, code: &str) -> String {
    let numbered = (2..).map(|number| format!("{code}_{number}"));
    let mut names = core::iter::once(code.to_owned()).chain(numbered);
    names.find(|name| !taken.contains_key(name)).unwrap_or_default()
}

/// The header fields of all errors: a value that they all have is the only one.
fn headers(errors: &[&Described]) -> Map<String, Value> {
    let mut fields: BTreeMap<&str, Vec<HeaderMeta>> = BTreeMap::new();
    for header in errors.iter().flat_map(|error| &error.headers) {
        let known = fields.entry(header.name()).or_default();
        if !known.contains(header) {
            known.push(*header);
        }
    }
    let header = |(name, fields): (&str, Vec<HeaderMeta>)| {
        let stated: Option<Vec<&str>> = fields.iter().map(HeaderMeta::value).collect();
        let schema = match stated {
            Some(values) => json!({ "type": "string", "enum": values }),
            None => json!({ "type": "string", "maxLength": MAX_HEADER }),
        };
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
