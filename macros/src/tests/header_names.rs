//! The constants of `http::header`, held against the crate itself.

use crate::header_names::{constant, constants, field_name, is_constant, may_repeat};
use http::header::{self, HeaderName};
use statusful_registry::{HeaderRule, Registered, REGISTRY};
use std::collections::BTreeSet;

/// Each constant by its name and the field that it stands for.
macro_rules! fields {
    ($($constant:ident)*) => { [$((stringify!($constant), header::$constant)),*] };
}

/// All of http 1.5.
static FIELDS: [(&str, HeaderName); 81] = fields! {
    ACCEPT ACCEPT_CHARSET ACCEPT_ENCODING ACCEPT_LANGUAGE ACCEPT_RANGES
    ACCESS_CONTROL_ALLOW_CREDENTIALS ACCESS_CONTROL_ALLOW_HEADERS ACCESS_CONTROL_ALLOW_METHODS
    ACCESS_CONTROL_ALLOW_ORIGIN ACCESS_CONTROL_EXPOSE_HEADERS ACCESS_CONTROL_MAX_AGE
    ACCESS_CONTROL_REQUEST_HEADERS ACCESS_CONTROL_REQUEST_METHOD AGE ALLOW ALT_SVC AUTHORIZATION
    CACHE_CONTROL CACHE_STATUS CDN_CACHE_CONTROL CONNECTION CONTENT_DISPOSITION CONTENT_ENCODING
    CONTENT_LANGUAGE CONTENT_LENGTH CONTENT_LOCATION CONTENT_RANGE CONTENT_SECURITY_POLICY
    CONTENT_SECURITY_POLICY_REPORT_ONLY CONTENT_TYPE COOKIE DNT DATE ETAG EXPECT EXPIRES FORWARDED
    FROM HOST IF_MATCH IF_MODIFIED_SINCE IF_NONE_MATCH IF_RANGE IF_UNMODIFIED_SINCE LAST_MODIFIED
    LINK LOCATION MAX_FORWARDS ORIGIN PRAGMA PROXY_AUTHENTICATE PROXY_AUTHORIZATION PUBLIC_KEY_PINS
    PUBLIC_KEY_PINS_REPORT_ONLY RANGE REFERER REFERRER_POLICY REFRESH RETRY_AFTER
    SEC_WEBSOCKET_ACCEPT SEC_WEBSOCKET_EXTENSIONS SEC_WEBSOCKET_KEY SEC_WEBSOCKET_PROTOCOL
    SEC_WEBSOCKET_VERSION SERVER SET_COOKIE STRICT_TRANSPORT_SECURITY TE TRAILER TRANSFER_ENCODING
    USER_AGENT UPGRADE UPGRADE_INSECURE_REQUESTS VARY VIA WARNING WWW_AUTHENTICATE
    X_CONTENT_TYPE_OPTIONS X_DNS_PREFETCH_CONTROL X_FRAME_OPTIONS X_XSS_PROTECTION
};

#[test]
fn constants_match_http_crate() {
    let ours: BTreeSet<_> = constants().collect();
    let theirs: BTreeSet<_> = FIELDS.iter().map(|(constant, _)| *constant).collect();
    assert_eq!(ours, theirs);
    assert_eq!(ours.len(), constants().count(), "a constant stands twice");
}

#[test]
fn constant_and_field_name_round_trip() {
    for (name, field) in &FIELDS {
        assert!(is_constant(name), "{name}");
        assert_eq!(field_name(name), field.as_str());
        assert_eq!(constant(field.as_str()), *name);
    }
}

/// The two fields of resumable uploads are younger than the crate.
#[test]
fn required_fields_are_constants() {
    let rules = REGISTRY.iter().flat_map(Registered::headers);
    for name in rules.map(HeaderRule::name) {
        assert!(is_constant(&constant(name)) || name.starts_with("Upload-"), "{name}");
    }
}

#[test]
fn near_miss_is_not_a_constant() {
    for name in
        ["retry_after", "Retry_After", "RETRY-AFTER", "RETRYAFTER", "RETRY_AFTER ", "", "_", "ACCEPT_"]
    {
        assert!(!is_constant(name), "{name:?}");
    }
}

/// RFC 9110, Section 5.3: a list may stand on several lines, a single value may not.
#[test]
fn list_fields_may_repeat() {
    for field in ["www-authenticate", "proxy-authenticate", "allow", "vary", "link", "set-cookie", "via"] {
        assert!(may_repeat(field), "{field}");
    }
    for field in ["retry-after", "location", "content-type", "content-range", "etag", "age", "date", "server"]
    {
        assert!(!may_repeat(field), "{field}");
    }
}
