//! Doc comments.

use crate::clients::names::lines;

/// A literal on indented lines.
pub(super) fn docstring(doc: &str, indent: &str) -> String {
    let lines = lines(doc);
    let indented = lines.iter().enumerate().map(|(at, line)| {
        let indent = if at == 0 || line.is_empty() { "" } else { indent };
        format!("{indent}{line}")
    });
    let text = indented.collect::<Vec<_>>().join("\n");
    let text = text.replace('\\', "\\\\").replace("\"\"\"", "\\\"\\\"\\\"");
    match (lines.len(), text.strip_suffix('"')) {
        (0, _) => String::new(),
        (1, Some(text)) => format!("\"\"\"{text}\\\"\"\"\""),
        (1, None) => format!("\"\"\"{text}\"\"\""),
        _ => format!("\"\"\"{text}\n{indent}\"\"\""),
    }
}
