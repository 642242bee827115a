//! The form of a media type.

use statusful_registry::shared::is_token_char;

/// Whether this can be the value of `Content-Type` (RFC 9110, Section 8.3.1): a type, a slash, a
/// subtype, and parameters, each a name and a token or a quoted string.
pub(super) const fn is_media_type(text: &[u8]) -> bool {
    let slash = skip_token(text, 0);
    if slash == 0 || slash >= text.len() || text[slash] != b'/' {
        return false;
    }
    let mut at = skip_token(text, slash + 1);
    if at == slash + 1 {
        return false;
    }
    while at < text.len() {
        let semicolon = skip_spaces(text, at);
        if semicolon == text.len() || text[semicolon] != b';' {
            return false;
        }
        match skip_parameter(text, skip_spaces(text, semicolon + 1)) {
            Some(end) => at = end,
            None => return false,
        }
    }
    true
}

/// Where a parameter that begins there ends (RFC 9110, Section 5.6.6); `None` if it is none.
const fn skip_parameter(text: &[u8], start: usize) -> Option<usize> {
    let equals = skip_token(text, start);
    if equals == start || equals >= text.len() || text[equals] != b'=' {
        return None;
    }
    let mut at = equals + 1;
    if at == text.len() || text[at] != b'"' {
        let end = skip_token(text, at);
        return if end > at { Some(end) } else { None };
    }
    at += 1;
    while at < text.len() && text[at] != b'"' {
        // A backslash quotes the next character (RFC 9110, Section 5.6.4).
        at += if text[at] == b'\\' { 2 } else { 1 };
        if at > text.len() || !is_quotable(text[at - 1]) {
            return None;
        }
    }
    if at < text.len() {
        Some(at + 1)
    } else {
        None
    }
}

const fn is_quotable(byte: u8) -> bool {
    byte.is_ascii_graphic() || byte == b' '
}

const fn skip_token(text: &[u8], mut at: usize) -> usize {
    while at < text.len() && is_token_char(text[at]) {
        at += 1;
    }
    at
}

const fn skip_spaces(text: &[u8], mut at: usize) -> usize {
    while at < text.len() && text[at] == b' ' {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::is_media_type;

    #[test]
    fn media_type_has_type_and_subtype() {
        for valid in [
            "text/plain",
            "text/html; charset=utf-8",
            "application/vnd.api+json;ext=\"a/b\"",
            "a/b; c=\"d; e=\\\"f\"  ; g=h",
            "a/b;c=\"\"",
        ] {
            assert!(is_media_type(valid.as_bytes()), "{valid}");
        }
        for invalid in
            ["", "text", "/plain", "text/", "text/;a=b", "a/b/c", "text /plain", "text/plain\r\nA: b", "é/a"]
        {
            assert!(!is_media_type(invalid.as_bytes()), "{invalid}");
        }
        for invalid in [
            "text/html,x",
            "a(b/c",
            "text/plain;",
            "text/plain;;",
            "text/plain; ",
            "text/plain ",
            "text/plain;a",
            "text/plain;a=",
            "text/plain;=a",
            "text/plain;a=b c",
            "text/plain;a=\"b",
            "text/plain;a=\"b\\",
            "text/plain;a=\"b\"c",
            "text/plain;a=\"\r\n\"",
            "text/plain;a=\"\\\n\"",
        ] {
            assert!(!is_media_type(invalid.as_bytes()), "{invalid}");
        }
    }
}
