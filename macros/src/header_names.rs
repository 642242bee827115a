//! The constants of `http::header`, as of http 1.5. A test compares them with
//! the crate.

const CONSTANTS: &str = "\
    ACCEPT ACCEPT_CHARSET ACCEPT_ENCODING ACCEPT_LANGUAGE ACCEPT_RANGES \
    ACCESS_CONTROL_ALLOW_CREDENTIALS ACCESS_CONTROL_ALLOW_HEADERS ACCESS_CONTROL_ALLOW_METHODS \
    ACCESS_CONTROL_ALLOW_ORIGIN ACCESS_CONTROL_EXPOSE_HEADERS ACCESS_CONTROL_MAX_AGE \
    ACCESS_CONTROL_REQUEST_HEADERS ACCESS_CONTROL_REQUEST_METHOD AGE ALLOW ALT_SVC AUTHORIZATION \
    CACHE_CONTROL CACHE_STATUS CDN_CACHE_CONTROL CONNECTION CONTENT_DISPOSITION CONTENT_ENCODING \
    CONTENT_LANGUAGE CONTENT_LENGTH CONTENT_LOCATION CONTENT_RANGE CONTENT_SECURITY_POLICY \
    CONTENT_SECURITY_POLICY_REPORT_ONLY CONTENT_TYPE COOKIE DATE DNT ETAG EXPECT EXPIRES FORWARDED \
    FROM HOST IF_MATCH IF_MODIFIED_SINCE IF_NONE_MATCH IF_RANGE IF_UNMODIFIED_SINCE LAST_MODIFIED \
    LINK LOCATION MAX_FORWARDS ORIGIN PRAGMA PROXY_AUTHENTICATE PROXY_AUTHORIZATION PUBLIC_KEY_PINS \
    PUBLIC_KEY_PINS_REPORT_ONLY RANGE REFERER REFERRER_POLICY REFRESH RETRY_AFTER \
    SEC_WEBSOCKET_ACCEPT SEC_WEBSOCKET_EXTENSIONS SEC_WEBSOCKET_KEY SEC_WEBSOCKET_PROTOCOL \
    SEC_WEBSOCKET_VERSION SERVER SET_COOKIE STRICT_TRANSPORT_SECURITY TE TRAILER TRANSFER_ENCODING \
    UPGRADE UPGRADE_INSECURE_REQUESTS USER_AGENT VARY VIA WARNING WWW_AUTHENTICATE \
    X_CONTENT_TYPE_OPTIONS X_DNS_PREFETCH_CONTROL X_FRAME_OPTIONS X_XSS_PROTECTION";

/// Fields whose value is a list, so that they may occupy several lines (RFC 9110,
/// Section 5.3), and `Set-Cookie` (RFC 6265, Section 3).
const REPEATABLE: [&str; 17] = [
    "accept",
    "accept-encoding",
    "accept-ranges",
    "allow",
    "cache-control",
    "connection",
    "content-encoding",
    "content-language",
    "content-security-policy",
    "link",
    "proxy-authenticate",
    "set-cookie",
    "upgrade",
    "vary",
    "via",
    "warning",
    "www-authenticate",
];

pub(crate) fn constants() -> impl Iterator<Item = &'static str> {
    CONSTANTS.split_ascii_whitespace()
}

pub(crate) fn is_constant(name: &str) -> bool {
    constants().any(|constant| constant == name)
}

/// `RETRY_AFTER` → `retry-after`: the rule holds for every constant.
pub(crate) fn field_name(constant: &str) -> String {
    constant.to_ascii_lowercase().replace('_', "-")
}

/// `Retry-After` → `RETRY_AFTER`.
pub(crate) fn constant(field: &str) -> String {
    field.to_ascii_uppercase().replace('-', "_")
}

pub(crate) fn may_repeat(field: &str) -> bool {
    REPEATABLE.contains(&field)
}
