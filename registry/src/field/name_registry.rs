//! The IANA HTTP Field Name Registry (RFC 9110, Section 18.4): a public copy of early 2025.
//! The structured types are those of the registry, and of the documents where it has none.

use super::registered_field::{deprecated, obsolete, RegisteredField, IANA};

#[rustfmt::skip]
pub(super) const PERMANENT: &[&str] = &[
    "A-IM", "Accept", "Accept-Additions", "Accept-CH", "Accept-Datetime", "Accept-Encoding",
    "Accept-Features", "Accept-Language", "Accept-Patch", "Accept-Post", "Accept-Ranges",
    "Accept-Signature", "Access-Control-Allow-Credentials", "Access-Control-Allow-Headers",
    "Access-Control-Allow-Methods", "Access-Control-Allow-Origin", "Access-Control-Expose-Headers",
    "Access-Control-Max-Age", "Access-Control-Request-Headers", "Access-Control-Request-Method", "Age",
    "Allow", "ALPN", "Alt-Svc", "Alt-Used", "Alternates", "Apply-To-Redirect-Ref",
    "Authentication-Control", "Authentication-Info", "Authorization", "Available-Dictionary",
    "Cache-Control", "Cache-Status", "Cal-Managed-ID", "CalDAV-Timezones", "Capsule-Protocol",
    "CDN-Cache-Control", "CDN-Loop", "Cert-Not-After", "Cert-Not-Before", "Clear-Site-Data",
    "Client-Cert", "Client-Cert-Chain", "Close", "Concealed-Auth-Export", "Connection",
    "Content-Digest", "Content-Disposition", "Content-Encoding", "Content-Language", "Content-Length",
    "Content-Location", "Content-Range", "Content-Security-Policy",
    "Content-Security-Policy-Report-Only", "Content-Type", "Cookie", "Cross-Origin-Embedder-Policy",
    "Cross-Origin-Embedder-Policy-Report-Only", "Cross-Origin-Opener-Policy",
    "Cross-Origin-Opener-Policy-Report-Only", "Cross-Origin-Resource-Policy", "DASL", "Date", "DAV",
    "Delta-Base", "Deprecation", "Depth", "Destination", "Detached-JWS", "Dictionary-ID", "DPoP",
    "DPoP-Nonce", "Early-Data", "ETag", "Expect", "Expires", "Forwarded", "From", "Hobareg", "Host",
    "If", "If-Match", "If-Modified-Since", "If-None-Match", "If-Range", "If-Schedule-Tag-Match",
    "If-Unmodified-Since", "IM", "Include-Referred-Token-Binding-ID", "Keep-Alive", "Label",
    "Last-Event-ID", "Last-Modified", "Link", "Link-Template", "Location", "Lock-Token", "Max-Forwards",
    "Memento-Datetime", "Meter", "MIME-Version", "Negotiate", "NEL", "OData-EntityId",
    "OData-Isolation", "OData-MaxVersion", "OData-Version", "Optional-WWW-Authenticate",
    "Ordering-Type", "Origin", "Origin-Agent-Cluster", "OSCORE", "OSLC-Core-Version", "Overwrite",
    "Ping-From", "Ping-To", "Position", "Prefer", "Preference-Applied", "Priority",
    "Proxy-Authenticate", "Proxy-Authentication-Info", "Proxy-Authorization", "Proxy-Status",
    "Public-Key-Pins", "Public-Key-Pins-Report-Only", "Range", "Redirect-Ref", "Referer",
    "Referrer-Policy", "Refresh", "Replay-Nonce", "Repr-Digest", "Retry-After", "Schedule-Reply",
    "Schedule-Tag", "Sec-Purpose", "Sec-Token-Binding", "Sec-WebSocket-Accept",
    "Sec-WebSocket-Extensions", "Sec-WebSocket-Key", "Sec-WebSocket-Protocol", "Sec-WebSocket-Version",
    "Server", "Server-Timing", "Set-Cookie", "Signature", "Signature-Input", "SLUG", "SoapAction",
    "Status-URI", "Strict-Transport-Security", "Sunset", "TCN", "TE", "Timeout", "Topic", "Traceparent",
    "Tracestate", "Trailer", "Transfer-Encoding", "TTL", "Upgrade", "Urgency", "Use-As-Dictionary",
    "User-Agent", "Variant-Vary", "Vary", "Via", "Want-Content-Digest", "Want-Repr-Digest",
    "WWW-Authenticate", "X-Content-Type-Options", "X-Frame-Options",
];

#[rustfmt::skip]
pub(super) const PROVISIONAL: &[&str] = &[
    "Activate-Storage-Access", "AMP-Cache-Transform", "CMCD-Object", "CMCD-Request", "CMCD-Session",
    "CMCD-Status", "CMSD-Dynamic", "CMSD-Static", "Configuration-Context", "CTA-Common-Access-Token",
    "EDIINT-Features", "Isolation", "Permissions-Policy", "Repeatability-Client-ID",
    "Repeatability-First-Sent", "Repeatability-Request-ID", "Repeatability-Result",
    "Reporting-Endpoints", "Sec-Fetch-Storage-Access", "Sec-GPC", "Surrogate-Capability",
    "Surrogate-Control", "Timing-Allow-Origin",
];

/// What is deprecated or obsolete, the field that replaces it, and the document that says so.
#[rustfmt::skip]
pub(super) const REPLACED: &[RegisteredField] = &[
    deprecated("Accept-Charset", "", "RFC 9110, Section 12.5.2"),
    obsolete("Access-Control", "Access-Control-Allow-Origin", "Fetch Standard, HTTP new-header syntax"),
    obsolete("C-Ext", "", IANA),
    obsolete("C-Man", "", IANA),
    obsolete("C-Opt", "", IANA),
    obsolete("C-PEP", "", IANA),
    deprecated("C-PEP-Info", "", IANA),
    obsolete("Content-Base", "", IANA),
    deprecated("Content-ID", "", IANA),
    obsolete("Content-MD5", "Content-Digest", "RFC 9530, Section 1.3"),
    obsolete("Content-Script-Type", "", IANA),
    obsolete("Content-Style-Type", "", IANA),
    obsolete("Content-Version", "", IANA),
    obsolete("Cookie2", "Cookie", "RFC 6265, Section 9.3"),
    obsolete("Default-Style", "", IANA),
    obsolete("Derived-From", "", IANA),
    deprecated("Differential-ID", "", IANA),
    obsolete("Digest", "Repr-Digest", "RFC 9530, Section 1.3"),
    deprecated("Expect-CT", "", IANA),
    obsolete("Ext", "", IANA),
    obsolete("GetProfile", "", IANA),
    obsolete("HTTP2-Settings", "", "RFC 9113, Section 11.1"),
    obsolete("Man", "", IANA),
    obsolete("Method-Check", "", IANA),
    obsolete("Method-Check-Expires", "", IANA),
    obsolete("Opt", "", IANA),
    obsolete("P3P", "", IANA),
    obsolete("PEP", "", IANA),
    obsolete("PEP-Info", "", IANA),
    obsolete("PICS-Label", "", IANA),
    deprecated("Pragma", "Cache-Control", "RFC 9111, Section 5.4"),
    obsolete("ProfileObject", "", IANA),
    obsolete("Protocol", "", IANA),
    deprecated("Protocol-Info", "", IANA),
    deprecated("Protocol-Query", "", IANA),
    obsolete("Protocol-Request", "", IANA),
    obsolete("Proxy-Features", "", IANA),
    obsolete("Proxy-Instruction", "", IANA),
    obsolete("Public", "Allow", "RFC 9110, Section 10.2.1"),
    obsolete("Referer-Root", "", IANA),
    obsolete("Safe", "", IANA),
    obsolete("Security-Scheme", "", IANA),
    obsolete("Set-Cookie2", "Set-Cookie", "RFC 6265, Section 9.4"),
    obsolete("SetProfile", "", IANA),
    obsolete("URI", "Location", "RFC 9110, Section 10.2.2"),
    obsolete("Want-Digest", "Want-Repr-Digest", "RFC 9530, Section 1.3"),
    obsolete("Warning", "", "RFC 9111, Section 5.5"),
];

#[rustfmt::skip]
pub(super) const DICTIONARIES: &[&str] = &[
    "Accept-Signature", "CDN-Cache-Control", "Content-Digest", "Permissions-Policy", "Priority",
    "Reporting-Endpoints", "Repr-Digest", "Signature", "Signature-Input", "Use-As-Dictionary",
    "Want-Content-Digest", "Want-Repr-Digest",
];

#[rustfmt::skip]
pub(super) const LISTS: &[&str] = &[
    "Accept-CH", "Cache-Status", "Client-Cert-Chain", "Link-Template", "Proxy-Status",
];

#[rustfmt::skip]
pub(super) const ITEMS: &[&str] = &[
    "Activate-Storage-Access", "Available-Dictionary", "Capsule-Protocol", "Client-Cert",
    "Concealed-Auth-Export", "Cross-Origin-Embedder-Policy", "Cross-Origin-Embedder-Policy-Report-Only",
    "Cross-Origin-Opener-Policy", "Cross-Origin-Opener-Policy-Report-Only", "Deprecation",
    "Dictionary-ID", "Origin-Agent-Cluster", "Sec-GPC",
];
