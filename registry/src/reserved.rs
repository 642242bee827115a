//! Header fields that an error must not set.

/// Why an error response does not set a header field itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ReservedField {
    reason: &'static str,
    reference: &'static str,
}

impl ReservedField {
    /// The reason, as a predicate about the field: "is the time at which the server sends the
    /// response".
    #[must_use]
    pub const fn reason(&self) -> &'static str {
        self.reason
    }

    /// The document and section that says so.
    #[must_use]
    pub const fn reference(&self) -> &'static str {
        self.reference
    }
}

/// Why an error response cannot set this header field, and the document that says so: the
/// server or the problem body sets it.
///
/// `name` is in lower case, as in [`http`](https://docs.rs/http). `None` for a field that an
/// error may set, such as `upgrade` or `content-language`.
///
/// # Examples
///
/// ```
/// use statusful_registry::reserved_field;
///
/// let date = reserved_field("date").unwrap();
/// assert_eq!(date.reason(), "is the time at which the server sends the response");
/// assert_eq!(date.reference(), "RFC 9110, Section 6.6.1");
/// assert_eq!(reserved_field("retry-after"), None);
/// ```
#[must_use]
pub fn reserved_field(name: &str) -> Option<ReservedField> {
    let (reason, reference) = match name {
        "content-type" => {
            ("is that of the body, `application/problem+json` in the default format", "RFC 9457, Section 3")
        }
        "content-encoding" => {
            ("names the coding of the body, which is set by what compresses it", "RFC 9110, Section 8.4")
        }
        "content-length" | "transfer-encoding" => {
            ("frames the message, which the server does", "RFC 9112, Section 6")
        }
        "connection" | "keep-alive" | "proxy-connection" => {
            ("is about the connection, which the server manages", "RFC 9110, Section 7.6.1")
        }
        "te" => ("is a field of requests, and about the connection", "RFC 9110, Section 10.1.4"),
        "trailer" => ("announces trailer fields, and an error has none", "RFC 9110, Section 6.6.2"),
        "date" => ("is the time at which the server sends the response", "RFC 9110, Section 6.6.1"),
        _ => return None,
    };
    Some(ReservedField { reason, reference })
}
