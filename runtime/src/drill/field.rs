//! Samples of header fields.

use super::template;
use crate::HeaderMeta;
use serde_json::Value;

/// The value of a field; if it is known only at run time, one that its grammar allows.
pub(super) fn sample(header: &HeaderMeta, value: impl Fn(&str) -> Option<Value>) -> String {
    match (header.value(), header.template()) {
        (Some(literal), _) => literal.to_owned(),
        (None, Some(text)) => template::filled(text, value),
        (None, None) => of_name(header.name()).to_owned(),
    }
}

/// A field that is not listed may be of any type: a number is also a text.
fn of_name(name: &str) -> &'static str {
    match name {
        "accept" | "accept-post" | "accept-patch" => "application/json",
        "accept-encoding" => "gzip",
        "accept-ranges" => "bytes",
        "access-control-allow-credentials" => "true",
        "access-control-allow-headers" | "access-control-expose-headers" | "vary" => "accept",
        "access-control-allow-methods" | "allow" => "GET, HEAD",
        "access-control-allow-origin" | "timing-allow-origin" => "https://example.com",
        "alt-svc" => "h2=\":443\"",
        "authentication-info" | "proxy-authentication-info" => "nextnonce=\"sample\"",
        "cache-control" => "no-store",
        "clear-site-data" => "\"cookies\"",
        "content-language" => "en",
        "content-range" => "bytes */1",
        "content-security-policy" | "content-security-policy-report-only" => "default-src 'none'",
        "cross-origin-resource-policy" => "same-origin",
        "date" | "expires" | "last-modified" | "memento-datetime" | "sunset" => {
            "Sat, 31 Jan 2026 12:00:00 GMT"
        }
        "deprecation" => "@1769860800",
        "etag" => "\"sample\"",
        "link" => "<https://example.com/>; rel=\"help\"",
        "location" | "content-location" => "/",
        "optional-www-authenticate" | "proxy-authenticate" | "www-authenticate" => "Bearer realm=\"sample\"",
        "ratelimit" => "\"default\";r=0;t=1",
        "ratelimit-policy" => "\"default\";q=1;w=1",
        "referrer-policy" => "no-referrer",
        "server-timing" => "sample;dur=1",
        "set-cookie" => "sample=1",
        "strict-transport-security" => "max-age=1",
        "upgrade" => "websocket",
        "x-content-type-options" => "nosniff",
        "x-frame-options" => "DENY",
        _ => "1",
    }
}
