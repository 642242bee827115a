//! A problem's code as the end of its type.

use alloc::format;
use alloc::string::String;

/// A code as the last segment of a URI: in kebab case, percent-encoded.
#[must_use]
pub fn uri_segment(code: &str) -> String {
    let mut segment = String::new();
    for byte in code.bytes() {
        match byte {
            b'_' => segment.push('-'),
            b'-' | b'.' | b'~' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => segment.push(char::from(byte)),
            _ => segment.extend(format!("%{byte:02X}").chars()),
        }
    }
    segment
}
