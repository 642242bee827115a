//! The header fields of an error, and their changes.

use super::change::Change;
use crate::registry::field_meaning;
use crate::HeaderMeta;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The values of each header field, by its name.
pub(super) type Headers = BTreeMap<String, Lines>;

/// A field has several lines if an error has several challenges.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Lines {
    One(FieldValue),
    Several(Vec<FieldValue>),
}

/// What is known of a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum FieldValue {
    Literal(String),
    /// A literal that names fields of the error.
    Template {
        template: String,
    },
    Computed,
}

pub(super) fn headers(metas: &[HeaderMeta]) -> Headers {
    let mut headers = Headers::new();
    for meta in metas {
        let value = FieldValue::of(meta);
        let lines = headers.remove(meta.name()).map_or_else(
            || Lines::One(value.clone()),
            |known| Lines::Several([known.values(), core::slice::from_ref(&value)].concat()),
        );
        headers.insert(meta.name().to_owned(), lines);
    }
    headers
}

impl FieldValue {
    fn of(meta: &HeaderMeta) -> Self {
        match (meta.value(), meta.template()) {
            (Some(value), _) => FieldValue::Literal(value.to_owned()),
            (None, Some(template)) => FieldValue::Template { template: template.to_owned() },
            (None, None) => FieldValue::Computed,
        }
    }

    /// The text as far as it is known.
    fn text(&self) -> Option<&str> {
        match self {
            FieldValue::Literal(text) | FieldValue::Template { template: text } => Some(text),
            FieldValue::Computed => None,
        }
    }

    fn shown(&self) -> String {
        self.text().unwrap_or("a value that is known only at run time").to_owned()
    }
}

impl Lines {
    fn values(&self) -> &[FieldValue] {
        match self {
            Lines::One(value) => core::slice::from_ref(value),
            Lines::Several(values) => values,
        }
    }

    fn shown(&self) -> String {
        self.values().iter().map(FieldValue::shown).collect::<Vec<_>>().join(", ")
    }

    fn is_literal(&self) -> bool {
        self.values().iter().all(|value| matches!(value, FieldValue::Literal(_)))
    }

    /// The choices that it gives to a client; `None` if they are known only at run time.
    fn choices(&self, of: fn(&str) -> Vec<String>) -> Option<BTreeSet<String>> {
        let lists: Option<Vec<_>> = self.values().iter().map(|value| value.text().map(of)).collect();
        lists.map(|lists| lists.into_iter().flatten().collect())
    }
}

pub(super) fn changes(error: &str, old: &Headers, new: &Headers) -> Vec<Change> {
    let change = |name: &str, predicate, before: Option<String>, after: Option<String>| {
        Change::new(error.to_owned(), predicate, before, after).of_part(format!("the header field `{name}`"))
    };
    let mut changes = Vec::new();
    for (name, before) in old {
        let Some(after) = new.get(name) else {
            let help =
                format!("keep `#[header(\"{name}\" = …)]`, or the field of the variant that has its value");
            let why = "clients that read the header field will not find it";
            changes.push(change(name, "is gone", Some(name.clone()), None).breaking(why, [help]));
            continue;
        };
        if before == after {
            continue;
        }
        let with_another_value = change(name, "has another value", Some(before.shown()), Some(after.shown()));
        changes.push(match why_it_breaks(name, before, after) {
            Some(why) => with_another_value.breaking(why, [keep(name, before)]),
            None => with_another_value,
        });
    }
    let added = new.keys().filter(|name| !old.contains_key(*name));
    changes.extend(added.map(|name| change(name, "is new", None, Some(name.clone()))));
    changes
}

fn keep(name: &str, before: &Lines) -> String {
    if let (true, Some(schemes)) = (is_challenge(name), before.choices(schemes)) {
        let attribute = |scheme: &String| format!("`#[challenge({scheme}, …)]`");
        let attributes = schemes.iter().map(attribute).collect::<Vec<_>>().join(" and ");
        return format!("keep {attributes}, beside what is new");
    }
    let attribute =
        |value: &FieldValue| value.text().map(|text| format!("`#[header(\"{name}\" = {text:?})]`"));
    match before.values().iter().map(attribute).collect::<Option<Vec<_>>>() {
        Some(attributes) => format!("keep it: {}", attributes.join(" ")),
        None => "keep it, and send what is new in a header field of its own".to_owned(),
    }
}

fn is_challenge(name: &str) -> bool {
    matches!(name, "www-authenticate" | "proxy-authenticate")
}

/// What a client does with the value decides: it chooses from a list, it reads a value of which
/// it knows the grammar, or it compares a text that only the API defines.
fn why_it_breaks(name: &str, before: &Lines, after: &Lines) -> Option<&'static str> {
    let choices: Option<fn(&str) -> Vec<String>> = match name {
        name if is_challenge(name) => Some(schemes),
        "allow" | "upgrade" => Some(items),
        name if name.starts_with("accept") => Some(items),
        _ => None,
    };
    if let Some(of) = choices {
        // What was computed had any choice.
        let (before, after) = (before.choices(of)?, after.choices(of));
        // Schemes are case-insensitive (RFC 9110, Section 11.1).
        let has =
            |after: &BTreeSet<String>, old: &String| after.iter().any(|new| new.eq_ignore_ascii_case(old));
        let keeps_all = after.is_some_and(|after| before.iter().all(|old| has(&after, old)));
        return (!keeps_all).then_some("clients that use what is no longer offered cannot go on");
    }
    let is_data = field_meaning(name).is_some();
    let (old, new) = (before.choices(numbers), after.choices(numbers));
    let are_numbers = [old, new].into_iter().all(|found| found.is_some_and(|found| !found.is_empty()));
    let breaks = before.is_literal() && !is_data && !are_numbers;
    breaks.then_some("clients compare a value that the API alone defines, and will not find it")
}

/// The schemes of challenges (RFC 9110, Section 11.6.1): each is followed by a space, a
/// parameter by an equals sign.
fn schemes(value: &str) -> Vec<String> {
    let scheme = |part: &String| {
        let name: String = part.chars().take_while(|character| !matches!(character, ' ' | '=')).collect();
        let is_param =
            part.strip_prefix(name.as_str()).is_some_and(|rest| rest.trim_start().starts_with('='));
        (!is_param).then_some(name)
    };
    items(value).iter().filter_map(scheme).collect()
}

/// The parts between commas that are not in quotes.
fn items(value: &str) -> Vec<String> {
    let (mut is_quoted, mut is_escaped) = (false, false);
    let parts = value.split(|character| {
        if character == '"' && !is_escaped {
            is_quoted = !is_quoted;
        }
        is_escaped = is_quoted && character == '\\' && !is_escaped;
        character == ',' && !is_quoted
    });
    parts.map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

fn numbers(value: &str) -> Vec<String> {
    value.trim().parse::<f64>().is_ok().then(|| value.to_owned()).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_in_quotes_separate_nothing() {
        assert_eq!(items(r#"a, "b, \", c",,d"#), ["a", r#""b, \", c""#, "d"]);
        let value = r#"Bearer realm="Basic, x", scope="a b", BASIC realm = "api", Negotiate abc=="#;
        assert_eq!(schemes(value), ["Bearer", "BASIC", "Negotiate"]);
        assert_eq!(schemes("Bearer realm=\"{realm}\""), ["Bearer"]);
    }
}
