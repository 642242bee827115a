//! The text of the source in Fluent, for the translator to begin with.

use crate::meta::record::Text;
use crate::problem::phrase;
use crate::{ErrorMeta, Problem};

/// What stands for a text that is known only at run time.
const UNKNOWN: &str = "…";

/// The title.
pub(super) fn title(meta: &ErrorMeta) -> String {
    let stated = meta.standard_member("title").map(|member| template(meta, member.template()));
    let fixed = || meta.title().or_else(|| phrase(meta.status()?)).map(literal);
    stated.or_else(fixed).unwrap_or_else(|| UNKNOWN.to_owned())
}

/// The line of the detail, with its arguments in a comment if the text is not known.
pub(super) fn detail(meta: &ErrorMeta) -> String {
    let stated = meta.standard_member("detail").map(|member| template(meta, member.template()));
    // The body with the text of `#[error("…")]`, if that is a literal.
    let quoted = || serde_json::from_str::<Problem>(meta.record.given(Text::Quoted)?).ok();
    let fixed = || meta.detail().map(literal);
    let displayed = || quoted()?.detail().map(literal);
    let text = stated.or_else(fixed).or_else(displayed);
    let names: Vec<String> = meta
        .extensions()
        .iter()
        .filter(|member| !member.is_flattened())
        .map(|member| argument(member.name()))
        .collect();
    let text =
        text.unwrap_or_else(|| [UNKNOWN.to_owned()].into_iter().chain(names).collect::<Vec<_>>().join(" "));
    format!("    .detail = {text}")
}

fn argument(name: &str) -> String {
    format!("{{ ${name} }}")
}

/// A text in one line, in which braces are written as they are.
fn literal(text: &str) -> String {
    let mut written = String::new();
    for character in text.trim().chars() {
        match character {
            '{' => written.push_str("{\"{\"}"),
            '}' => written.push_str("{\"}\"}"),
            '\n' | '\r' => written.push(' '),
            _ => written.push(character),
        }
    }
    written
}

/// A text that names fields in braces: as arguments, if they are extension members.
fn template(meta: &ErrorMeta, template: &str) -> String {
    let mut written = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once(['{', '}']) {
        written.push_str(&literal_part(before));
        let is_opening = rest.get(before.len()..).is_some_and(|rest| rest.starts_with('{'));
        let sign = if is_opening { "{" } else { "}" };
        rest = match (after.strip_prefix(sign), after.split_once('}')) {
            (Some(after), _) => {
                written.push_str(&literal_part(sign));
                after
            }
            (None, Some((name, after))) if is_opening => {
                let is_member = meta.extensions().iter().any(|member| member.name() == name);
                written.push_str(&if is_member { argument(name) } else { UNKNOWN.to_owned() });
                after
            }
            _ => after,
        };
    }
    written.push_str(&literal_part(rest));
    written.trim().to_owned()
}

/// The same without removing space at the ends.
fn literal_part(text: &str) -> String {
    let start: String = text.chars().take_while(|character| character.is_whitespace()).map(|_| ' ').collect();
    let end: String = text
        .trim_start()
        .chars()
        .rev()
        .take_while(|character| character.is_whitespace())
        .map(|_| ' ')
        .collect();
    format!("{start}{}{end}", literal(text))
}
