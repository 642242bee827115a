//! Header field names: misspellings are found, and private names are left alone.

use statusful_registry::{check_field_name, registered_field, FieldRule};

/// Fields that real services send in addition to the registered ones.
#[rustfmt::skip]
const PRIVATE: &[&str] = &[
    "age2", "akamai-cache-status", "akamai-grn", "alternate", "api-supported-versions", "api-version",
    "apigw-requestid", "cache-tag", "cf-cache-status", "cf-mitigated", "cf-ray", "client-id", "content-hash",
    "correlation-id", "data-version", "debug-id", "deprecation-date", "docker-content-digest",
    "docker-distribution-api-version", "edge-control", "expires-at", "expires-in", "fastly-debug-digest",
    "fly-request-id", "function-execution-id", "grpc-message", "grpc-status", "idempotency-key",
    "idempotent-replayed", "last-modified-by", "locations", "ms-correlation-request-id", "next-page", "nonce",
"openai-organization", "openai-processing-ms", "operation-location", "original-request",
    "page-count", "paypal-debug-id", "priority-level", "proxy-connection", "quota-reset", "rate-limit",
    "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset", "request-context", "request-id", "retry-at",
    "sentry-trace", "server-id", "server-name", "service-worker-allowed", "session-id", "sourcemap", "status",
    "status-url", "stripe-should-retry", "stripe-version", "subset", "tag", "tenant-id", "total-count", "trace-id",
    "tus-resumable", "upload-offset", "via-proxy", "x-amz-cf-id", "x-amz-request-id", "x-amzn-errortype",
    "x-amzn-requestid", "x-api-key", "x-azure-ref", "x-cache", "x-cache-hits", "x-content-type", "x-correlation-id",
    "x-datadog-trace-id", "x-dns-prefetch-control", "x-envoy-ratelimited", "x-envoy-upstream-service-time",
    "x-forwarded-for", "x-frame-origin", "x-github-request-id", "x-ms-client-request-id", "x-oauth-scopes",
    "x-powered-by", "x-ratelimit-limit", "x-ratelimit-reset", "x-real-ip", "x-request-id", "x-retry-after",
    "x-robots-tag", "x-runtime", "x-served-by", "x-should-retry", "x-timer", "x-total-count", "x-ua-compatible",
    "x-vercel-id", "x-xss-protection", "xkey",
];

/// A misspelling, and the intended name.
const MISSPELLED: &[(&str, &str)] = &[
    ("acces-control-allow-origin", "access-control-allow-origin"),
    ("access-control-allow-header", "access-control-allow-headers"),
    ("authentication-infos", "authentication-info"),
    ("cache-contol", "cache-control"),
    ("cache_control", "cache-control"),
    ("cachecontrol", "cache-control"),
    ("clear-site-date", "clear-site-data"),
    ("content-langauge", "content-language"),
    ("content-secutiry-policy", "content-security-policy"),
    ("e-tag", "etag"),
    ("last-modifed", "last-modified"),
    ("locaton", "location"),
    ("proxy-autenticate", "proxy-authenticate"),
    ("referer-policy", "referrer-policy"),
    ("retry-afer", "retry-after"),
    ("retry_after", "retry-after"),
    ("retryafter", "retry-after"),
    ("strict-transport-securty", "strict-transport-security"),
    ("trace-parent", "traceparent"),
    ("www-authentificate", "www-authenticate"),
    ("x-content-type-option", "x-content-type-options"),
    ("x-frame-option", "x-frame-options"),
];

#[test]
fn private_names_have_no_findings() {
    for name in PRIVATE {
        assert_eq!(check_field_name(name), None);
    }
}

#[test]
fn misspelled_names_are_found() {
    for (name, intended) in MISSPELLED {
        let finding = check_field_name(name).unwrap_or_else(|| panic!("{name} is silent"));
        assert_eq!(
            (finding.rule(), finding.replacement()),
            (FieldRule::Misspelled, Some(*intended)),
            "{name}"
        );
        assert_eq!(finding.range(), 0..name.len());
    }
}

#[test]
fn obsolete_fields_name_replacement() {
    let cases = [
        ("content-md5", Some("content-digest")),
        ("digest", Some("repr-digest")),
        ("expect-ct", None),
        ("pragma", Some("cache-control")),
        ("want-digest", Some("want-repr-digest")),
        ("warning", None),
    ];
    for (name, instead) in cases {
        let finding = check_field_name(name).unwrap();
        assert_eq!((finding.rule(), finding.replacement()), (FieldRule::Obsolete, instead), "{name}");
        if let Some(instead) = instead {
            assert_eq!(check_field_name(instead), None);
        }
    }
}

/// A lookup of a name with two statuses would find only one of them.
#[test]
fn names_are_unique() {
    let source = include_str!("../src/field/name_registry.rs");
    let tables = source.split("pub(super) const ").skip(1);
    let names: Vec<Vec<&str>> = tables
        .map(|table| {
            let lines = table.lines().filter(|line| line.starts_with("    "));
            // In a line with a call, the other strings are its replacement and the reason.
            let strings = lines.flat_map(|line| {
                line.split('"').skip(1).step_by(2).take(if line.contains('(') { 1 } else { usize::MAX })
            });
            strings.collect()
        })
        .collect();
    let by_status = names[..3].concat();
    for (at, name) in by_status.iter().enumerate() {
        assert!(http::HeaderName::from_bytes(name.as_bytes()).is_ok(), "{name}");
        assert!(!by_status[..at].iter().any(|before| before.eq_ignore_ascii_case(name)), "{name}");
        assert_eq!(registered_field(&name.to_lowercase()).unwrap().name(), *name);
    }
    for table in &names {
        assert!(table.windows(2).all(|pair| pair[0].to_lowercase() < pair[1].to_lowercase()), "{table:?}");
    }
    for structured in names[3..].concat() {
        assert!(registered_field(structured).unwrap().structured_type().is_some(), "{structured}");
    }
}
