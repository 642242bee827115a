//! JSON for people who review a change of it line by line.

use serde_json::Value;

/// No line is longer, unless it is a single text.
const WIDTH: usize = 110;

/// An object with one member a line; within each, a list or an object that fits in its line is
/// not broken.
pub(super) fn to_lines(members: &[(&str, Value)]) -> String {
    let mut text = String::new();
    let members = members.iter().map(|(name, value)| (key(name), value));
    write_broken(members.collect(), ('{', '}'), 0, &mut text);
    text
}

fn key(name: &str) -> String {
    format!("{}: ", Value::from(name))
}

/// Writes a value that begins in this column.
fn write(value: &Value, depth: usize, column: usize, text: &mut String) {
    let line = on_one_line(value);
    let fits = depth > 1 && column + line.len() < WIDTH;
    match value {
        Value::Object(members) if !fits && !members.is_empty() => {
            let members = members.iter().map(|(name, value)| (key(name), value));
            write_broken(members.collect(), ('{', '}'), depth, text);
        }
        Value::Array(items) if !fits && !items.is_empty() => {
            let items = items.iter().map(|item| (String::new(), item));
            write_broken(items.collect(), ('[', ']'), depth, text);
        }
        _ => text.push_str(&line),
    }
}

fn write_broken(
    members: Vec<(String, &Value)>,
    (open, close): (char, char),
    depth: usize,
    text: &mut String,
) {
    let indent = "  ".repeat(depth + 1);
    text.push(open);
    for (at, (key, value)) in members.into_iter().enumerate() {
        text.push_str(if at == 0 { "\n" } else { ",\n" });
        text.push_str(&indent);
        text.push_str(&key);
        write(value, depth + 1, indent.len() + key.len(), text);
    }
    text.push('\n');
    text.push_str(&"  ".repeat(depth));
    text.push(close);
}

fn on_one_line(value: &Value) -> String {
    let joined = |items: Vec<String>| items.join(", ");
    match value {
        Value::Array(items) => format!("[{}]", joined(items.iter().map(on_one_line).collect())),
        Value::Object(members) if members.is_empty() => "{}".to_owned(),
        Value::Object(members) => {
            let member = |(name, value): (&String, &Value)| key(name) + &on_one_line(value);
            format!("{{ {} }}", joined(members.iter().map(member).collect()))
        }
        other => other.to_string(),
    }
}
