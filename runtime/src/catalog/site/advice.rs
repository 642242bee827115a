//! What a client should do about an error, by its status.

use crate::registry::{retrying_clients, ClientKind, RetryAfterUse, RetryingClient};
use crate::retry::When;
use crate::ErrorMeta;
use http::StatusCode;
use serde::Serialize;

/// Whether the same request may be sent again, and which clients retry automatically.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub(super) struct Retry {
    pub(super) when: When,
    pub(super) text: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) clients: Vec<Client>,
}

/// A client that retries automatically.
#[derive(Debug, Clone, Copy, Serialize, PartialEq, Eq)]
pub(super) struct Client {
    name: &'static str,
    /// Also a POST, which may then take effect twice (RFC 9110, Section 9.2.2).
    post: bool,
}

impl Retry {
    pub(super) fn of(meta: &ErrorMeta) -> Self {
        let when = When::of(meta);
        let waits = meta.headers().iter().any(|header| header.name() == "retry-after");
        let clients = meta.status().map(|status| clients(status.as_u16(), waits)).unwrap_or_default();
        Retry { when, text: if waits { when.after_a_wait() } else { when.text() }, clients }
    }

    /// The clients in a sentence; empty if there are none.
    pub(super) fn by_themselves(&self) -> String {
        let names = |post| {
            let clients = self.clients.iter().filter(|client| client.post == post);
            clients.map(|client| client.name).collect::<Vec<_>>().join(", ")
        };
        match (names(true).as_str(), names(false).as_str()) {
            ("", "") => String::new(),
            (all, "") => format!("Some clients send it again by themselves: {all}, POST included."),
            ("", some) => format!("Some clients send it again by themselves: {some}, except for POST."),
            (all, some) => {
                format!("Some clients send it again by themselves: {all}, POST included; {some}, except for POST.")
            }
        }
    }
}

/// General-purpose clients that retry by default. `waits` says whether the response has
/// `Retry-After`.
fn clients(status: u16, waits: bool) -> Vec<Client> {
    let is_general = |client: &RetryingClient| {
        client.is_default() && matches!(client.kind(), ClientKind::Browser | ClientKind::Library)
    };
    let retries = |client: &RetryingClient| {
        if waits {
            client.retry_after() != RetryAfterUse::Stops
        } else {
            !client.needs_retry_after(status)
        }
    };
    retrying_clients(status)
        .filter(|client| is_general(client) && retries(client))
        .map(|client| Client { name: client.name(), post: client.retries_post(status) })
        .collect()
}

impl When {
    /// Same as [`ErrorMeta::is_retryable`], with the reason.
    fn of(meta: &ErrorMeta) -> Self {
        let has_retry_after = meta.headers().iter().any(|header| header.name() == "retry-after");
        let mut each = meta.statuses().iter().map(|status| When::of_status(*status, has_retry_after));
        // Those that are listed may agree.
        each.next().filter(|first| each.all(|when| when == *first)).unwrap_or(When::ByStatus)
    }

    const fn text(self) -> &'static str {
        match self {
            When::Later => "The same request may succeed later. Wait longer before each attempt.",
            When::IfIdempotent => {
                "Only a request that can be sent twice without harm, such as GET, QUERY, PUT or DELETE. Wait longer before each attempt."
            }
            When::AfterChange => "Not as it is: the same request fails the same way.",
            When::Unknown => "Not by itself: the response does not say that another attempt would end otherwise.",
            When::Never => "No: it will not succeed.",
            When::ByStatus => "It depends on the status of the response.",
        }
    }

    const fn after_a_wait(self) -> &'static str {
        match self {
            When::Later => "The same request may succeed after the time that `Retry-After` states.",
            When::IfIdempotent => {
                "Only a request that can be sent twice without harm, after the time that `Retry-After` states."
            }
            _ => self.text(),
        }
    }
}

/// How to correct the request, according to the code's document.
pub(super) fn of(status: Option<StatusCode>) -> &'static str {
    let Some(status) = status else {
        return "Go by the status of the response, which is set at run time.";
    };
    match status.as_u16() {
        400 => "Correct the request; the detail says what is wrong with it.",
        401 => "Get valid credentials, in a way that `WWW-Authenticate` names, and send them with the request.",
        402 => "Pay first, then send the request again.",
        403 => "Do not repeat the request with the same credentials. Ask for access, or use others.",
        404 => "Check the address and the names in it. The resource may also be hidden from you.",
        405 => "Use one of the methods in `Allow`.",
        406 => "Ask for a format, language or coding that the resource has, in the `Accept` fields.",
        407 => "Authenticate with the proxy, in a way that `Proxy-Authenticate` names.",
        408 => "Send the request again, on a new connection, and without pauses.",
        409 => "Read the current state of the resource, resolve the conflict, and send the request again.",
        410 => "Remove what refers to the resource.",
        411 => "State the length of the content in `Content-Length`.",
        412 => "Read the current state of the resource, and send the request with its new validator.",
        413 => "Send less content.",
        414 => "Shorten the URI; what is long belongs in the content of a POST.",
        415 => "Send the content in a format and coding that the resource takes; `Accept` in the response may name them.",
        416 => "Ask for a range within the length that `Content-Range` states.",
        417 => "Send the request without `Expect`.",
        421 => "Send the request over a connection to the host that it is for.",
        422 => "Correct the content; the detail says what is wrong with it.",
        423 => "Wait until the lock is released, or release it.",
        424 => "Mend the action that this one depends on.",
        425 => "Send the request again when the TLS handshake is complete.",
        426 => "Switch to a protocol that `Upgrade` names.",
        428 => "Read the resource, and send the request with `If-Match`, so that no change of others is lost.",
        429 => "Send fewer requests.",
        431 => "Send fewer or smaller header fields, such as cookies.",
        451 => "Nothing: the law forbids access, and `Link` may name who demanded that.",
        501 => "Use another method: the server knows this one for no resource.",
        505 => "Use another version of HTTP.",
        507 => "Make room, where the storage is yours.",
        508 => "Ask for less depth; what is asked for contains itself.",
        511 => "Sign in to the network, at the page that the response links to.",
        500 | 502 | 503 | 504 => "The request may be in order. Tell the API's operators when this goes on, with the time and the code.",
        300..=399 => "Follow `Location`, where the response has it.",
        _ if status.is_client_error() => "Correct the request.",
        _ if status.is_server_error() => "The server is at fault. Tell the API's operators, with the time and the code.",
        _ => "Nothing is asked of the client.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meta::table::meta_lists;
    use crate::meta::{HeaderMeta, MetaLists};

    /// Metadata with only a status.
    fn of_status(code: u16) -> ErrorMeta {
        ErrorMeta::new(Box::leak(format!("{code} ?").into_boxed_str()), None)
    }

    #[test]
    fn advice_matches_is_retryable() {
        let advised = [When::Later, When::IfIdempotent];
        for row in crate::registry::REGISTRY.iter().filter(|row| row.code() >= 400) {
            let meta = of_status(row.code());
            assert_eq!(advised.contains(&When::of(&meta)), meta.is_retryable(), "{}", row.code());
        }
    }

    #[test]
    fn permanent_errors_are_not_retried() {
        for (code, when) in [
            (408, When::Later),
            (429, When::Later),
            (503, When::Later),
            (504, When::IfIdempotent),
            (500, When::Unknown),
            (501, When::Never),
            (505, When::Never),
            (409, When::AfterChange),
        ] {
            let meta = of_status(code);
            assert_eq!(When::of(&meta), when, "{code}");
        }
    }

    #[test]
    fn retry_after_is_honored() {
        const RETRY_AFTER: HeaderMeta =
            HeaderMeta { __name: "retry-after", __value: Some("5"), __template: None };
        static WAITS: MetaLists = meta_lists(&[RETRY_AFTER], &[]);
        let text = |row, few| Retry::of(&ErrorMeta::new(row, few)).text;
        for row in ["503 ?", "504 ?"] {
            assert!(text(row, Some(&WAITS)).contains("the time that `Retry-After` states."), "{row}");
            assert!(text(row, None).ends_with("Wait longer before each attempt."), "{row}");
        }
        assert!(text("504 ?", Some(&WAITS)).starts_with("Only a request that can be sent twice without harm"));
        assert_eq!(text("410 ?", Some(&WAITS)), text("410 ?", None));
    }

    #[test]
    fn advice_falls_back_to_class() {
        for (code, advice) in [
            (499, "Correct the request."),
            (599, "The server is at fault. Tell the API's operators, with the time and the code."),
            (303, "Follow `Location`, where the response has it."),
            (200, "Nothing is asked of the client."),
            (999, "Nothing is asked of the client."),
        ] {
            assert_eq!(of(StatusCode::from_u16(code).ok()), advice, "{code}");
        }
    }

    #[test]
    fn registered_errors_have_advice() {
        let errors = crate::registry::REGISTRY.iter().filter(|row| row.code() >= 400);
        let errors = errors.filter(|row| row.phrase() != "(Unused)");
        let general = [of(StatusCode::from_u16(499).ok()), of(StatusCode::from_u16(599).ok())];
        let without = errors.filter(|row| general.contains(&of(StatusCode::from_u16(row.code()).ok())));
        assert_eq!(without.map(crate::registry::Registered::code).collect::<Vec<_>>(), [506, 510]);
    }
}
