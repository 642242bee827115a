//! The start of a problem body, rendered at compile time with the same escapes
//! that the runtime writes.

/// `{"type":"…","title":"…","status":409,"code":"…","detail":"…"`: all but the
/// last brace.
pub(crate) fn start(
    type_uri: Option<&str>,
    title: Option<&str>,
    status: u16,
    code: &str,
    detail: Option<&str>,
) -> String {
    let mut json = String::from("{");
    for (name, text) in [("type", type_uri), ("title", title)] {
        if let Some(text) = text {
            json.push_str(&format!("\"{name}\":{},", string(text)));
        }
    }
    json.push_str(&format!("\"status\":{status},\"code\":{}", string(code)));
    if let Some(detail) = detail {
        json.push_str(&format!(",\"detail\":{}", string(detail)));
    }
    json
}

fn string(text: &str) -> String {
    let mut json = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\u{8}' => json.push_str("\\b"),
            '\u{c}' => json.push_str("\\f"),
            '\n' => json.push_str("\\n"),
            '\r' => json.push_str("\\r"),
            '\t' => json.push_str("\\t"),
            _ if needs_escape(letter) => json.push_str(&format!("\\u{:04x}", u32::from(letter))),
            _ => json.push(letter),
        }
    }
    json.push('"');
    json
}

/// The controls, and what a page, a terminal or a log could take for markup.
fn needs_escape(letter: char) -> bool {
    matches!(letter, '\0'..='\u{1f}' | '<' | '>' | '&' | '\u{7f}' | '\u{61c}' | '\u{200e}' | '\u{200f}')
        || matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
