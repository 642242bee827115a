//! What the header fields of an error tell a client, for readers who do not know them.

/// What a header field means in a response, and the document that defines it.
///
/// # Examples
///
/// ```
/// use statusful_registry::field_meaning;
///
/// let retry_after = field_meaning("retry-after").unwrap();
/// assert_eq!(retry_after.reference(), "RFC 9110, Section 10.2.3");
/// assert!(retry_after.meaning().starts_with("How long to wait"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldMeaning {
    name: &'static str,
    meaning: &'static str,
    reference: &'static str,
}

impl FieldMeaning {
    /// The name of the field, in lower case.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// A sentence for whoever receives the field, with code in backticks.
    #[must_use]
    pub const fn meaning(&self) -> &'static str {
        self.meaning
    }

    /// The document and section that defines the field.
    #[must_use]
    pub const fn reference(&self) -> &'static str {
        self.reference
    }
}

/// What this header field means in the response to a request that failed. `name` in any case;
/// `None` for a private field, and for one that is rare in such a response.
///
/// # Examples
///
/// ```
/// use statusful_registry::field_meaning;
///
/// assert_eq!(field_meaning("Allow").unwrap().reference(), "RFC 9110, Section 10.2.1");
/// assert_eq!(field_meaning("x-request-cost"), None);
/// ```
#[must_use]
pub fn field_meaning(name: &str) -> Option<&'static FieldMeaning> {
    for field in FIELDS {
        if field.name.eq_ignore_ascii_case(name) {
            return Some(field);
        }
    }
    None
}

const fn field(name: &'static str, reference: &'static str, meaning: &'static str) -> FieldMeaning {
    FieldMeaning { name, meaning, reference }
}

/// In alphabetical order.
#[rustfmt::skip]
const FIELDS: &[FieldMeaning] = &[
    field("accept", "RFC 9110, Section 12.5.1", "The media types that the server accepts as the content of such a request."),
    field("accept-encoding", "RFC 9110, Section 12.5.3", "The content codings that the server accepts in such a request."),
    field("accept-patch", "RFC 5789, Section 3.1", "The media types that the server accepts as the content of a PATCH request."),
    field("accept-post", "Linked Data Platform, Section 7.1", "The media types that the server accepts as the content of a POST request."),
    field("accept-ranges", "RFC 9110, Section 14.3", "The range units in which a part of the resource can be requested."),
    field("access-control-allow-credentials", CORS, "Whether a page of another origin may read a response to a request with credentials."),
    field("access-control-allow-headers", CORS, "The header fields that a page of another origin may send."),
    field("access-control-allow-methods", CORS, "The methods that a page of another origin may use."),
    field("access-control-allow-origin", CORS, "The origin whose pages may read the response."),
    field("access-control-expose-headers", CORS, "The header fields that a page of another origin may read."),
    field("access-control-max-age", CORS, "For how many seconds the result of a preflight request may be cached."),
    field("age", "RFC 9111, Section 5.1", "For how many seconds the response has been in a cache."),
    field("allow", "RFC 9110, Section 10.2.1", "The methods that the resource supports."),
    field("alt-svc", "RFC 7838, Section 3", "Other servers and protocols at which the same resource is available."),
    field("authentication-info", "RFC 9110, Section 11.6.3", "What the client needs to know after it authenticated, such as the next nonce."),
    field("cache-control", "RFC 9111, Section 5.2", "Whether and for how long the response may be stored and used again."),
    field("cache-status", "RFC 9211, Section 2", "How the caches on the way handled the request."),
    field("clear-site-data", "Clear Site Data, Section 3.1", "The data of this origin that a browser should delete."),
    field("content-language", "RFC 9110, Section 8.5", "The language of the readers whom the content is for."),
    field("content-location", "RFC 9110, Section 8.7", "The URI of the resource that the content represents."),
    field("content-range", "RFC 9110, Section 14.4", "After a range that cannot be served, the length of the whole: `bytes */1234`."),
    field("content-security-policy", "CSP Level 3, Section 3.1", "What a browser may load and run if it shows the response as a page."),
    field("deprecation", "RFC 9745, Section 2", "When the resource was deprecated, or will be."),
    field("dpop-nonce", "RFC 9449, Section 8", "The nonce for the next DPoP proof."),
    field("etag", "RFC 9110, Section 8.8.3", "Identifies the current state of the resource, for conditional requests."),
    field("expires", "RFC 9111, Section 5.3", "When a stored response is no longer fresh."),
    field("last-modified", "RFC 9110, Section 8.8.2", "When the resource was last changed."),
    field("link", "RFC 8288, Section 3", "Related resources; `rel` states the relation, such as `blocked-by` or `help`."),
    field("location", "RFC 9110, Section 10.2.2", "The resource to go to, or the one that the request conflicts with."),
    field("optional-www-authenticate", "RFC 8053, Section 3", "How to authenticate for a response that may contain more."),
    field("preference-applied", "RFC 7240, Section 3", "The preferences of the request that the server took into account."),
    field("proxy-authenticate", "RFC 9110, Section 11.7.1", "How to authenticate to the proxy: a scheme and its parameters."),
    field("proxy-authentication-info", "RFC 9110, Section 11.7.3", "What the client needs to know after it authenticated to the proxy."),
    field("proxy-status", "RFC 9209, Section 2", "How the proxies on the way handled the response, and what failed there."),
    field("ratelimit", "draft-ietf-httpapi-ratelimit-headers", "How much of a quota is left (`r`), and for how many seconds it must last (`t`)."),
    field("ratelimit-policy", "draft-ietf-httpapi-ratelimit-headers", "The quotas (`q`) and their windows in seconds (`w`)."),
    field("replay-nonce", "RFC 8555, Section 6.5.1", "The nonce for the next signed request."),
    field("retry-after", "RFC 9110, Section 10.2.3", "How long to wait before another request: a number of seconds, or a date."),
    field("server-timing", "Server Timing, header field", "How long the steps of handling the request took."),
    field("set-cookie", "RFC 6265, Section 4.1", "A cookie to be sent with further requests."),
    field("strict-transport-security", "RFC 6797, Section 6.1", "For how many seconds the host is to be reached by HTTPS alone."),
    field("sunset", "RFC 8594, Section 3", "When the resource is expected to become unavailable."),
    field("traceparent", "Trace Context, Section 3.2", "Identifies the request in distributed traces."),
    field("upgrade", "RFC 9110, Section 7.8", "The protocols that the server would switch to, the preferred one first."),
    field("vary", "RFC 9110, Section 12.5.5", "The header fields of the request that the response depends on."),
    field("www-authenticate", "RFC 9110, Section 11.6.1", "How to authenticate: a scheme and its parameters, for each scheme that is accepted."),
    field("x-content-type-options", "Fetch Standard, X-Content-Type-Options header", "`nosniff`: the content is of its stated type alone."),
    field("x-frame-options", "HTML Standard, X-Frame-Options header", "Whether other pages may embed the response."),
];

const CORS: &str = "Fetch Standard, HTTP CORS protocol";

#[cfg(test)]
mod tests {
    use super::FIELDS;

    #[test]
    fn meanings_are_sentences_in_order() {
        for (field, next) in FIELDS.iter().zip(FIELDS.iter().skip(1)) {
            assert!(field.name < next.name, "{} {}", field.name, next.name);
        }
        for field in FIELDS {
            assert!(field.meaning.ends_with('.') && field.meaning.len() < 100, "{}", field.name);
            assert_eq!(field.name, field.name.to_ascii_lowercase());
        }
    }

    #[cfg(feature = "fields")]
    #[test]
    fn names_are_registered() {
        for field in FIELDS {
            // RateLimit is still a draft.
            let is_draft = field.reference.starts_with("draft-");
            assert!(is_draft || crate::registered_field(field.name).is_some(), "{}", field.name);
        }
    }
}
