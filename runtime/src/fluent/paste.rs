//! The text of the source in Fluent, for the translator to begin with.

use super::references::ABSENT;
use crate::meta::record::Text;
use crate::problem::phrase;
use crate::{ErrorMeta, ExtensionMeta, Problem};

/// What stands for a text that is known only at run time.
const UNKNOWN: &str = "…";

/// The title of the first of some errors with the same message.
pub(super) fn title(metas: &[&'static ErrorMeta]) -> String {
    let first = metas.first();
    let stated = || first?.standard_member("title").map(|member| template(metas, member.template()));
    let fixed = || first?.title().or_else(|| phrase(first?.status()?)).map(literal);
    stated().or_else(fixed).unwrap_or_else(|| UNKNOWN.to_owned())
}

/// The line of the detail of the first one that has it, or its arguments if the text is not known;
/// `None` if none of them has a detail.
pub(super) fn detail(metas: &[&'static ErrorMeta]) -> Option<String> {
    let meta = metas.iter().find(|meta| has_detail(meta))?;
    let stated = meta.standard_member("detail").map(|member| template(metas, member.template()));
    // The body with the text of `#[error("…")]`, if that is a literal.
    let quoted = || serde_json::from_str::<Problem>(meta.record.given(Text::Quoted)?).ok();
    let fixed = || meta.detail().map(literal);
    let displayed = || quoted()?.detail().map(literal);
    let unknown = || {
        let names = meta.extensions().iter().map(ExtensionMeta::name);
        let arguments = names.filter(|name| is_argument(metas, name)).map(|name| argument(metas, name));
        core::iter::once(UNKNOWN.to_owned()).chain(arguments).collect::<Vec<_>>().join(" ")
    };
    let text = stated.or_else(fixed).or_else(displayed).unwrap_or_else(unknown);
    Some(format!("    .detail = {text}"))
}

/// Whether an error may have a detail.
pub(super) fn has_detail(meta: &ErrorMeta) -> bool {
    let shows = meta.status().map_or(true, |status| meta.exposure().exposes(status));
    meta.has_detail() || meta.standard_member("detail").is_some() || shows
}

/// Whether all errors with a message have this extension member.
fn is_argument(metas: &[&'static ErrorMeta], name: &str) -> bool {
    let has = |meta: &&ErrorMeta| {
        let mut named = meta.extensions().iter().filter(|member| !member.is_flattened());
        named.any(|member| member.name() == name)
    };
    metas.iter().all(has)
}

/// Whether one of the errors may leave out this extension member.
pub(super) fn is_optional(metas: &[&'static ErrorMeta], name: &str) -> bool {
    let named = |meta: &&'static ErrorMeta| meta.extensions().iter().filter(|member| member.name() == name);
    metas.iter().flat_map(|meta| named(meta)).any(|member| {
        let generic = member.type_name().split_once('<').map(|(path, _)| path.trim_end());
        generic.is_some_and(|path| path == "Option" || path.ends_with("::Option"))
    })
}

/// The argument, or both texts if it may not be there.
fn argument(metas: &[&'static ErrorMeta], name: &str) -> String {
    if is_optional(metas, name) {
        return selected(name);
    }
    format!("{{ ${name} }}")
}

/// The texts with and without an argument.
pub(super) fn selected(name: &str) -> String {
    format!("{{ ${name} ->\n        [{ABSENT}] {UNKNOWN}\n       *[other] {{ ${name} }}\n    }}")
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
fn template(metas: &[&'static ErrorMeta], template: &str) -> String {
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
                let is_member = is_argument(metas, name);
                written.push_str(&if is_member { argument(metas, name) } else { UNKNOWN.to_owned() });
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
