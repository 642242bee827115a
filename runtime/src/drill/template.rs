//! Texts that name the fields of an error.

use serde_json::Value;

/// The text with a value in place of each name in braces: that of the member with the name, if it
/// is a text or a number, or else the name itself.
pub(super) fn filled(template: &str, value: impl Fn(&str) -> Option<Value>) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, from) = rest.split_at(at);
        text.push_str(before);
        let named = || from.strip_prefix('{')?.split_once('}');
        let doubled = ["{{", "}}"].iter().find_map(|two| from.strip_prefix(two));
        rest = match (doubled, named()) {
            (Some(rest), _) => {
                text.extend(from.chars().take(1));
                rest
            }
            (None, Some((name, rest))) => {
                let is_path = name.ends_with(')');
                let (name, _) = name.split_once(':').filter(|_| !is_path).unwrap_or((name, ""));
                text.push_str(&scalar(value(name)).unwrap_or_else(|| word(name)));
                rest
            }
            // A single one is not a template of ours.
            (None, None) => {
                text.extend(from.chars().take(1));
                from.get(1..).unwrap_or_default()
            }
        };
    }
    text + rest
}

fn scalar(value: Option<Value>) -> Option<String> {
    match value? {
        Value::String(text) => Some(text),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        _ => None,
    }
}

/// A name, or the path of a function, as a word that may stand in a URI.
fn word(name: &str) -> String {
    let last = name.rsplit("::").next().unwrap_or(name);
    last.chars().filter(|character| character.is_alphanumeric() || *character == '_').collect()
}

#[cfg(test)]
mod tests {
    use super::filled;
    use serde_json::{json, Value};

    #[test]
    fn names_become_values() {
        let value = |name: &str| match name {
            "name" => Some(json!("ann")),
            "left" => Some(json!(3)),
            "free" => Some(json!(["a"])),
            _ => None::<Value>,
        };
        for (template, text) in [
            ("{name} has {left:>3} left", "ann has 3 left"),
            ("/users/{id}/{0}", "/users/id/0"),
            ("{free}", "free"),
            ("{Self::public_text()}", "public_text"),
            ("{{name}} {{{name}}}", "{name} {ann}"),
            ("{ and }", "{ and }".replace("{ and }", "and").as_str()),
            ("open {name", "open {name"),
            ("close }", "close }"),
            ("", ""),
        ] {
            assert_eq!(filled(template, value), text, "{template}");
        }
    }
}
