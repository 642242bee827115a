//! The clients that retry automatically.

use super::section::Section;
use statusful_registry::{retrying_clients, ClientKind, RetryAfterUse, RetryingClient};

const POST_TOO: &str = "POST too";
const NOT_POST: &str = "not POST";
const IF_ASKED: &str = "if asked";
const SDKS: &str = "SDKs";
const IF_SET_UP: &str = "if set up";

/// `None` if no client is known to.
pub fn explain(code: u16) -> Option<Section> {
    let mut section = Section::new(format!("clients that retry automatically after {code}"));
    let groups = [
        (POST_TOO, ""),
        (NOT_POST, ""),
        (IF_ASKED, "; only if the response has Retry-After"),
        (SDKS, ""),
        (IF_SET_UP, ""),
    ];
    for (label, condition) in groups {
        let names = names(code, |client| group(client, code) == Some(label));
        section.add_if(label, names.map(|names| names + condition));
    }
    waiting(code, &mut section);
    (!section.facts.is_empty()).then_some(section)
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
fn waiting(code: u16, section: &mut Section) {
    let is_general = |client: &RetryingClient| client.is_default() && client.kind() != ClientKind::Sdk;
    let uses = [
        ("wait as Retry-After says", [RetryAfterUse::Honored, RetryAfterUse::Capped].as_slice()),
        ("do not if the response has Retry-After", &[RetryAfterUse::Stops]),
    ];
    for (what, uses) in uses {
        let names = names(code, |client| is_general(client) && uses.contains(&client.retry_after()));
        section.add_if("of these", names.map(|names| format!("{names}: {what}")));
    }
}

fn names(code: u16, is_of: impl Fn(&RetryingClient) -> bool) -> Option<String> {
    let names = retrying_clients(code).filter(|client| is_of(client)).map(RetryingClient::name);
    Some(names.collect::<Vec<_>>().join(", ")).filter(|names| !names.is_empty())
}
