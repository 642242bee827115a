//! A problem body, rendered at compile time with the same escapes as at run time.

use statusful_registry::shared::push_escaped;

/// `{"type":"…","title":"…","status":409,"code":"…","detail":"…"}`.
pub(crate) fn body(
    type_uri: Option<&str>,
    title: Option<&str>,
    status: u16,
    code: Option<&str>,
    detail: Option<&str>,
) -> String {
    let status = status.to_string();
    let members = [
        ("\"type\":\"", type_uri, "\""),
        ("\"title\":\"", title, "\""),
        ("\"status\":", Some(status.as_str()), ""),
        ("\"code\":\"", code, "\""),
        ("\"detail\":\"", detail, "\""),
    ];
    let mut json = Vec::new();
    for (start, text, end) in members {
        let Some(text) = text else { continue };
        json.push(if json.is_empty() { b'{' } else { b',' });
        json.extend_from_slice(start.as_bytes());
        push_escaped(&mut json, text);
        json.extend_from_slice(end.as_bytes());
    }
    json.push(b'}');
    String::from_utf8(json).unwrap_or_default()
}
