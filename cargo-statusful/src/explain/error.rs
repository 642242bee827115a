//! An error of the crate.

use super::section::Section;
use crate::catalog::{Entry, Error};
use crate::style::plain;
use serde_json::Value;
use statusful_registry::registered;

/// `published` is what the catalog says besides; nothing, if the error is hidden.
pub fn explain(error: &Error, published: Option<&Entry>) -> String {
    let text = |pointer: &str| published.and_then(|it| it.text(pointer));
    let mut section = Section::new(error.name());
    section.add("status", status(error));
    section.add_if("meaning", text("/status/meaning"));
    section.add_if("code", error.code.as_deref());
    section.add_if("type", error.type_uri.as_deref());
    section.add_if("title", error.title.as_deref());
    section.add("detail", error.detail.as_str());
    for header in &error.headers {
        let value = header.value.as_deref().or(header.template.as_deref()).unwrap_or("(set at run time)");
        section.add("header", format!("{}: {value}", header.name));
        let definition = published.and_then(|it| definition(it, &header.name));
        section.add_if("", definition);
    }
    for member in &error.members {
        section.add("member", format!("{}: {}", member.name, member.ty));
    }
    section.add_if("advice", text("/advice"));
    section.add_if("retry", text("/retry/text"));
    let doc = Some(error.doc.as_str()).filter(|doc| !doc.is_empty()).map(|doc| format!("\n{doc}\n"));
    let body = published.and_then(|it| it.example.as_deref()).map(|it| body(it.get()));
    section.to_string() + &plain(&(doc.unwrap_or_default() + &body.unwrap_or_default()))
}

fn status(error: &Error) -> String {
    let named = |code: u16| match registered(code) {
        Some(row) => format!("{code} {} ({})", row.phrase(), row.reference()),
        None => format!("{code}, which is not registered"),
    };
    match (error.status, error.statuses.as_slice()) {
        (Some(status), _) => named(status),
        (None, []) => "known only at run time".to_owned(),
        (None, listed) => listed.iter().map(|code| named(*code)).collect::<Vec<_>>().join(", or "),
    }
}

fn definition(entry: &Entry, header: &str) -> Option<String> {
    let mut headers = entry.get("headers")?.as_array()?.iter();
    let known = headers.find(|it| it.get("name").and_then(Value::as_str) == Some(header))?;
    let text = |name: &str| known.get(name).and_then(Value::as_str);
    Some(format!("{} ({})", text("meaning")?.trim_end_matches('.'), text("reference")?))
}

/// The text of a body, or its JSON, without the indentation of where it stood.
fn body(example: &str) -> String {
    if let Ok(text) = serde_json::from_str::<String>(example) {
        return format!("\n{text}\n");
    }
    let depth = example.lines().last().map_or(0, |line| line.len() - line.trim_start().len());
    let lines = example.lines().enumerate();
    let lines = lines.map(|(at, line)| if at == 0 { line } else { line.get(depth..).unwrap_or(line) });
    format!("\n{}\n", lines.collect::<Vec<_>>().join("\n"))
}
