//! The clients that retry automatically.

use crate::line;
use statusful::registry::{retrying_clients, ClientKind, RetryAfterUse, RetryingClient};

const POST_TOO: &str = "POST too";
const NOT_POST: &str = "not POST";
const IF_ASKED: &str = "if asked";
const SDKS: &str = "SDKs";
const IF_SET_UP: &str = "if set up";

/// Empty if no client is known to.
pub fn explain(code: u16) -> String {
    let groups = [
        (POST_TOO, ""),
        (NOT_POST, ""),
        (IF_ASKED, "; only if the response has Retry-After"),
        (SDKS, ""),
        (IF_SET_UP, ""),
    ];
    let lines = groups.map(|(label, condition)| {
        let names = names(code, |client| group(client, code) == Some(label));
        names.map(|names| line(label, &(names + condition))).unwrap_or_default()
    });
    let lines = lines.concat() + &waiting(code);
    if lines.is_empty() {
        return lines;
    }
    format!("clients that retry automatically after {code}\n{lines}")
}

fn group(client: &RetryingClient, code: u16) -> Option<&'static str> {
    match client.kind() {
        _ if !client.is_default() => Some(IF_SET_UP),
        // One of them retries after any status.
        ClientKind::Sdk => (!client.needs_retry_after(code)).then_some(SDKS),
        _ if client.needs_retry_after(code) => Some(IF_ASKED),
        _ if client.retries_post(code) => Some(POST_TOO),
        _ => Some(NOT_POST),
    }
}

/// What the general-purpose ones do with `Retry-After`.
fn waiting(code: u16) -> String {
    let is_general = |client: &RetryingClient| client.is_default() && client.kind() != ClientKind::Sdk;
    let uses = [
        ("wait as Retry-After says", [RetryAfterUse::Honored, RetryAfterUse::Capped].as_slice()),
        ("do not if the response has Retry-After", &[RetryAfterUse::Stops]),
    ];
    let lines = uses.map(|(what, uses)| {
        let names = names(code, |client| is_general(client) && uses.contains(&client.retry_after()));
        names.map(|names| line("of these", &format!("{names}: {what}"))).unwrap_or_default()
    });
    lines.concat()
}

fn names(code: u16, is_of: impl Fn(&RetryingClient) -> bool) -> Option<String> {
    let names = retrying_clients(code).filter(|client| is_of(client)).map(RetryingClient::name);
    Some(names.collect::<Vec<_>>().join(", ")).filter(|names| !names.is_empty())
}
