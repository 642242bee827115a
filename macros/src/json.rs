//! A problem body, rendered at compile time with the same escapes as at run time.

/// The length of the longest body that is sent, in bytes.
pub(crate) const BODY_LIMIT: usize = 8 * 1024;

/// `{"type":"…","title":"…","status":409,"code":"…","detail":"…"}`.
pub(crate) fn body(
    type_uri: Option<&str>,
    title: Option<&str>,
    status: u16,
    code: &str,
    detail: Option<&str>,
) -> String {
    let status = status.to_string();
    let members = [
        ("\"type\":\"", type_uri, "\""),
        ("\"title\":\"", title, "\""),
        ("\"status\":", Some(status.as_str()), ""),
        ("\"code\":\"", Some(code), "\""),
        ("\"detail\":\"", detail, "\""),
    ];
    let mut json = String::new();
    for (start, text, end) in members {
        let Some(text) = text else { continue };
        json.push(if json.is_empty() { '{' } else { ',' });
        json.push_str(start);
        escape(text, &mut json);
        json.push_str(end);
    }
    json.push('}');
    json
}

/// Whether the text needs no escape in JSON.
pub(crate) fn is_plain(text: &str) -> bool {
    text.bytes().all(is_plain_byte) || !text.chars().any(is_escaped)
}

fn escape(text: &str, json: &mut String) {
    // Nearly all texts are plain, and cargo builds this without optimizations.
    if text.bytes().all(is_plain_byte) {
        json.push_str(text);
        return;
    }
    for character in text.chars() {
        match character {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\u{8}' => json.push_str("\\b"),
            '\u{c}' => json.push_str("\\f"),
            '\n' => json.push_str("\\n"),
            '\r' => json.push_str("\\r"),
            '\t' => json.push_str("\\t"),
            _ if needs_escape(character) => json.extend(format!("\\u{:04x}", u32::from(character)).chars()),
            _ => json.push(character),
        }
    }
}

/// ASCII that needs no escape.
fn is_plain_byte(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\' | b'<' | b'>' | b'&')
}

fn is_escaped(character: char) -> bool {
    matches!(character, '"' | '\\') || needs_escape(character)
}

/// The controls, and what a page, a terminal or a log might interpret.
fn needs_escape(character: char) -> bool {
    matches!(character, '\0'..='\u{1f}' | '<' | '>' | '&' | '\u{7f}' | '\u{61c}' | '\u{200e}' | '\u{200f}')
        || matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
