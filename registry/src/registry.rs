//! The rows of the IANA HTTP Status Code Registry, one code per line.
//!
//! The copy of the registry that these rows follow is `registry/iana.csv`. To refresh it,
//! replace the file with the registry's own CSV, run `cargo test -p statusful-registry`, and
//! edit the rows that the test names.

use crate::row::{may, must, must_when, row, should, should_when, Registered, State};

/// Every row of the registry, sorted by number, including the two unused ones.
///
/// Source: IANA, "Hypertext Transfer Protocol (HTTP) Status Code Registry"
/// (RFC 9110, Section 16.2).
///
/// # Examples
///
/// ```
/// use statusful_registry::REGISTRY;
/// assert_eq!(REGISTRY.len(), 64);
/// ```
#[rustfmt::skip]
pub const REGISTRY: &[Registered] = &[
    // Informational 1xx (RFC 9110, Section 15.2)
    row(100, "Continue", "RFC 9110, Section 15.2.1", Some("CONTINUE"), "The server has the start of the request and wants the rest of it.").no_content(),
    row(101, "Switching Protocols", "RFC 9110, Section 15.2.2", Some("SWITCHING_PROTOCOLS"), "The server switches to the protocol named in `Upgrade`, right after this response.").headers_are(&[must("Upgrade")]).no_content(),
    row(102, "Processing", "RFC 2518, Section 10.1", Some("PROCESSING"), "The server has the request and is still working on it.").no_content(),
    row(103, "Early Hints", "RFC 8297, Section 2", Some("EARLY_HINTS"), "Header fields that the final response will probably carry, sent ahead so that the client can start on them.").headers_are(&[may("Link")]).no_content(),
    row(104, "Upload Resumption Supported", "draft-ietf-httpbis-resumable-upload-05", None, "The server supports resumable uploads and reports on this one while it runs.").headers_are(&[must_when("Location"), must_when("Upload-Limit"), should_when("Upload-Offset")]).no_content().is(State::Temporary { expires: "2026-11-13", as_of: "2026-11-20", latest: "draft-ietf-httpbis-resumable-upload-15, 2026-11-02" }),
    // Successful 2xx (RFC 9110, Section 15.3)
    row(200, "OK", "RFC 9110, Section 15.3.1", Some("OK"), "The request succeeded.").headers_are(&[should_when("ETag"), should_when("Last-Modified")]).cacheable(),
    row(201, "Created", "RFC 9110, Section 15.3.2", Some("CREATED"), "The request succeeded and created one or more resources.").headers_are(&[may("Location"), may("ETag")]),
    row(202, "Accepted", "RFC 9110, Section 15.3.3", Some("ACCEPTED"), "The request is accepted, and its processing is not finished."),
    row(203, "Non-Authoritative Information", "RFC 9110, Section 15.3.4", Some("NON_AUTHORITATIVE_INFORMATION"), "The request succeeded, and a proxy on the way changed the content.").cacheable(),
    row(204, "No Content", "RFC 9110, Section 15.3.5", Some("NO_CONTENT"), "The request succeeded, and there is no content to send.").no_content().cacheable(),
    row(205, "Reset Content", "RFC 9110, Section 15.3.6", Some("RESET_CONTENT"), "The request succeeded, and the client should clear the form or view that sent it.").no_content(),
    row(206, "Partial Content", "RFC 9110, Section 15.3.7", Some("PARTIAL_CONTENT"), "One or more parts of the representation, as the range request asked.").headers_are(&[must_when("Content-Range"), must_when("Content-Type"), must_when("Date"), must_when("Cache-Control"), must_when("ETag"), must_when("Expires"), must_when("Content-Location"), must_when("Vary")]).cacheable(),
    row(207, "Multi-Status", "RFC 4918, Section 11.1", Some("MULTI_STATUS"), "Several resources took part, and the body holds one status for each."),
    row(208, "Already Reported", "RFC 5842, Section 7.1", Some("ALREADY_REPORTED"), "The members of this collection were already listed earlier in the same multi-status body."),
    row(226, "IM Used", "RFC 3229, Section 10.4.1", Some("IM_USED"), "The response is a delta against an instance that the client already holds.").headers_are(&[must("ETag")]),
    // Redirection 3xx (RFC 9110, Section 15.4)
    row(300, "Multiple Choices", "RFC 9110, Section 15.4.1", Some("MULTIPLE_CHOICES"), "The resource has several representations, and the client can choose one.").headers_are(&[should_when("Location")]).cacheable(),
    row(301, "Moved Permanently", "RFC 9110, Section 15.4.2", Some("MOVED_PERMANENTLY"), "The resource has a new permanent URI, and later requests should use it.").headers_are(&[should("Location")]).cacheable(),
    row(302, "Found", "RFC 9110, Section 15.4.3", Some("FOUND"), "The resource is at another URI for now, and later requests should still use this one.").formerly(&["Moved Temporarily"]).headers_are(&[should("Location")]),
    row(303, "See Other", "RFC 9110, Section 15.4.4", Some("SEE_OTHER"), "The answer is found at another URI, with GET."),
    row(304, "Not Modified", "RFC 9110, Section 15.4.5", Some("NOT_MODIFIED"), "The client's stored copy is still good.").headers_are(&[must_when("Content-Location"), must_when("Date"), must_when("ETag"), must_when("Vary"), must_when("Cache-Control"), must_when("Expires"), may("Content-Length")]).no_content(),
    row(305, "Use Proxy", "RFC 9110, Section 15.4.6", Some("USE_PROXY"), "The resource was to be reached through the proxy named in `Location`.").is(State::Deprecated),
    row(306, "(Unused)", "RFC 9110, Section 15.4.7", None, "No longer used; it once told the client to change proxies.").formerly(&["Switch Proxy"]).is(State::Unused),
    row(307, "Temporary Redirect", "RFC 9110, Section 15.4.8", Some("TEMPORARY_REDIRECT"), "The resource is at another URI for now, and the method must stay the same.").headers_are(&[should("Location")]),
    row(308, "Permanent Redirect", "RFC 9110, Section 15.4.9", Some("PERMANENT_REDIRECT"), "The resource has a new permanent URI, and the method must stay the same.").headers_are(&[should("Location")]).cacheable(),
    // Client error 4xx (RFC 9110, Section 15.5)
    row(400, "Bad Request", "RFC 9110, Section 15.5.1", Some("BAD_REQUEST"), "The server will not process the request because it sees a client error in it."),
    row(401, "Unauthorized", "RFC 9110, Section 15.5.2", Some("UNAUTHORIZED"), "The request lacks valid credentials for the resource.").headers_are(&[must("WWW-Authenticate")]),
    row(402, "Payment Required", "RFC 9110, Section 15.5.3", Some("PAYMENT_REQUIRED"), "Reserved for future use; APIs use it to ask for payment."),
    row(403, "Forbidden", "RFC 9110, Section 15.5.4", Some("FORBIDDEN"), "The server understood the request and refuses to fulfil it."),
    row(404, "Not Found", "RFC 9110, Section 15.5.5", Some("NOT_FOUND"), "The server found no current representation, or will not say that there is one.").cacheable(),
    row(405, "Method Not Allowed", "RFC 9110, Section 15.5.6", Some("METHOD_NOT_ALLOWED"), "The resource does not support the request method.").headers_are(&[must("Allow")]).cacheable(),
    row(406, "Not Acceptable", "RFC 9110, Section 15.5.7", Some("NOT_ACCEPTABLE"), "No representation satisfies the request's `Accept` fields, and the server sends no default."),
    row(407, "Proxy Authentication Required", "RFC 9110, Section 15.5.8", Some("PROXY_AUTHENTICATION_REQUIRED"), "The client must first authenticate itself with the proxy.").headers_are(&[must("Proxy-Authenticate")]),
    row(408, "Request Timeout", "RFC 9110, Section 15.5.9", Some("REQUEST_TIMEOUT"), "The complete request did not arrive in the time the server was ready to wait.").formerly(&["Request Time-out"]),
    row(409, "Conflict", "RFC 9110, Section 15.5.10", Some("CONFLICT"), "The request conflicts with the current state of the resource."),
    row(410, "Gone", "RFC 9110, Section 15.5.11", Some("GONE"), "The resource is gone, and probably for good.").cacheable(),
    row(411, "Length Required", "RFC 9110, Section 15.5.12", Some("LENGTH_REQUIRED"), "The server refuses a request without `Content-Length`."),
    row(412, "Precondition Failed", "RFC 9110, Section 15.5.13", Some("PRECONDITION_FAILED"), "A precondition in the request's header fields was false."),
    row(413, "Content Too Large", "RFC 9110, Section 15.5.14", Some("PAYLOAD_TOO_LARGE"), "The request content is larger than the server is willing to process.").formerly(&["Payload Too Large", "Request Entity Too Large"]).headers_are(&[should_when("Retry-After")]),
    row(414, "URI Too Long", "RFC 9110, Section 15.5.15", Some("URI_TOO_LONG"), "The target URI is longer than the server is willing to interpret.").formerly(&["Request-URI Too Long"]).cacheable(),
    row(415, "Unsupported Media Type", "RFC 9110, Section 15.5.16", Some("UNSUPPORTED_MEDIA_TYPE"), "The request content is in a format that the resource does not support.").headers_are(&[may("Accept"), may("Accept-Encoding")]),
    row(416, "Range Not Satisfiable", "RFC 9110, Section 15.5.17", Some("RANGE_NOT_SATISFIABLE"), "None of the requested ranges can be served.").formerly(&["Requested Range Not Satisfiable"]).headers_are(&[should_when("Content-Range")]),
    row(417, "Expectation Failed", "RFC 9110, Section 15.5.18", Some("EXPECTATION_FAILED"), "An expectation in the `Expect` field could not be met."),
    row(418, "(Unused)", "RFC 9110, Section 15.5.19", Some("IM_A_TEAPOT"), "Reserved because the joke of RFC 2324 made it unusable; it has no meaning in HTTP.").formerly(&["I'm a teapot"]).is(State::Unused),
    row(421, "Misdirected Request", "RFC 9110, Section 15.5.20", Some("MISDIRECTED_REQUEST"), "The request reached a server that cannot answer for its URI."),
    row(422, "Unprocessable Content", "RFC 9110, Section 15.5.21", Some("UNPROCESSABLE_ENTITY"), "The request content is well-formed, and its instructions cannot be processed.").formerly(&["Unprocessable Entity"]),
    row(423, "Locked", "RFC 4918, Section 11.3", Some("LOCKED"), "The source or destination resource is locked."),
    row(424, "Failed Dependency", "RFC 4918, Section 11.4", Some("FAILED_DEPENDENCY"), "The action failed because another action that it depended on failed."),
    row(425, "Too Early", "RFC 8470, Section 5.2", Some("TOO_EARLY"), "The server will not risk processing a request that might be replayed.").formerly(&["Unordered Collection"]),
    row(426, "Upgrade Required", "RFC 9110, Section 15.5.22", Some("UPGRADE_REQUIRED"), "The server refuses this protocol and would accept the one named in `Upgrade`.").headers_are(&[must("Upgrade")]),
    row(428, "Precondition Required", "RFC 6585, Section 3", Some("PRECONDITION_REQUIRED"), "The server wants the request to be conditional, so that no update gets lost."),
    row(429, "Too Many Requests", "RFC 6585, Section 4", Some("TOO_MANY_REQUESTS"), "The client sent too many requests in the given time.").headers_are(&[may("Retry-After")]),
    row(431, "Request Header Fields Too Large", "RFC 6585, Section 5", Some("REQUEST_HEADER_FIELDS_TOO_LARGE"), "One header field, or all of them together, are too large."),
    row(451, "Unavailable For Legal Reasons", "RFC 7725, Section 3", Some("UNAVAILABLE_FOR_LEGAL_REASONS"), "Access is denied because of a legal demand.").headers_are(&[should_when("Link")]).cacheable(),
    // Server error 5xx (RFC 9110, Section 15.6)
    row(500, "Internal Server Error", "RFC 9110, Section 15.6.1", Some("INTERNAL_SERVER_ERROR"), "The server met an unexpected condition that kept it from answering."),
    row(501, "Not Implemented", "RFC 9110, Section 15.6.2", Some("NOT_IMPLEMENTED"), "The server does not support what the request needs, such as its method.").cacheable(),
    row(502, "Bad Gateway", "RFC 9110, Section 15.6.3", Some("BAD_GATEWAY"), "A gateway got an invalid response from the server behind it."),
    row(503, "Service Unavailable", "RFC 9110, Section 15.6.4", Some("SERVICE_UNAVAILABLE"), "The server cannot handle the request now because of overload or maintenance.").headers_are(&[may("Retry-After")]),
    row(504, "Gateway Timeout", "RFC 9110, Section 15.6.5", Some("GATEWAY_TIMEOUT"), "A gateway got no response in time from the server behind it.").formerly(&["Gateway Time-out"]),
    row(505, "HTTP Version Not Supported", "RFC 9110, Section 15.6.6", Some("HTTP_VERSION_NOT_SUPPORTED"), "The server does not support the request's major version of HTTP."),
    row(506, "Variant Also Negotiates", "RFC 2295, Section 8.1", Some("VARIANT_ALSO_NEGOTIATES"), "The chosen variant is itself configured to negotiate, which is a server fault."),
    row(507, "Insufficient Storage", "RFC 4918, Section 11.5", Some("INSUFFICIENT_STORAGE"), "The server cannot store the representation that the request needs stored."),
    row(508, "Loop Detected", "RFC 5842, Section 7.2", Some("LOOP_DETECTED"), "The server stopped because it met an infinite loop in the resources."),
    row(510, "Not Extended", "RFC 2774, Section 7", Some("NOT_EXTENDED"), "The request lacked an extension that the server demanded.").is(State::Obsolete),
    row(511, "Network Authentication Required", "RFC 6585, Section 6", Some("NETWORK_AUTHENTICATION_REQUIRED"), "The client must authenticate to get access to the network."),
];
