//! Whether a code is registered, and suits an error.

use crate::lint::{level, Level, Levels, Lint};
use crate::model::Code;
use crate::report::{Error, Report};
use crate::suggest::{did_you_mean, in_list, likely_codes, usages};
use statusful_registry::{
    self as registry, retrying_clients, ClientKind, Registered, RetryingClient, State, RETRYING_CLIENTS,
};

/// Reports the gravest of the lints that find the code: one mistake, one message. Whether
/// the code is accepted.
pub(super) fn is_fit_for_an_error(code: &Code, levels: &[&Levels], report: &mut Report) -> bool {
    if is_ordinary(code.number) {
        return true;
    }
    let lints = Lint::ALL.iter().filter(|lint| finds(**lint, code.number));
    let graded = lints.map(|lint| (level(*lint, levels), *lint)).filter(|(level, _)| *level > Level::Allow);
    let graded: Vec<_> = graded.collect();
    let gravest = graded.iter().rev().max_by_key(|(level, _)| *level);
    let Some((level, lint)) = gravest else { return true };
    let all: Vec<_> = graded.iter().map(|(_, lint)| lint.name()).collect();
    let error = Error::at(&code.tokens, message(*lint, code, &all.join(", ")));
    if *level == Level::Warn {
        report.warning(*lint, error);
        return true;
    }
    report.error(error);
    false
}

/// Whether no lint finds the code: most variants have such a code, and are not to be asked for
/// each lint.
fn is_ordinary(code: u16) -> bool {
    let state = registry::registered(code).map(Registered::state);
    code >= 400 && state == Some(State::Assigned) && !is_resent(code)
}

/// Whether browsers repeat a request after this status, a POST included: no page can turn it off.
fn is_resent(code: u16) -> bool {
    let mut browsers = RETRYING_CLIENTS.iter().filter(|client| client.kind() == ClientKind::Browser);
    browsers.any(|client| client.is_default() && client.retries_post(code))
}

fn finds(lint: Lint, code: u16) -> bool {
    let state = registry::registered(code).map(Registered::state);
    let known_unofficial = state.is_none() && !registry::unofficial(code).is_empty();
    match lint {
        Lint::Unassigned => state.is_none() && !known_unofficial,
        Lint::Unofficial => known_unofficial,
        Lint::Unused => state == Some(State::Unused),
        Lint::Interim => code < 200,
        Lint::Temporary => matches!(state, Some(State::Temporary { .. })),
        Lint::Deprecated => state == Some(State::Deprecated),
        Lint::Obsolete => state == Some(State::Obsolete),
        Lint::NonError => (200..400).contains(&code),
        Lint::Resent => is_resent(code),
        // Those of header fields and of the problem.
        _ => false,
    }
}

/// The message of a lint about the code; `all` are the lints to allow for it.
fn message(lint: Lint, code: &Code, all: &str) -> String {
    let condition = match lint.default_level() {
        Level::Deny => "to use it anyway",
        _ => "if this is intended",
    };
    let text = text(lint, code.number);
    let text = if code.written.is_empty() { in_list(&text) } else { text };
    format!("{text}\nhelp: {condition}: {}", code.allowing(all))
}

fn text(lint: Lint, number: u16) -> String {
    let row = registry::registered(number);
    match (lint, row, row.map(Registered::state)) {
        (Lint::Unofficial, ..) => unofficial(number),
        (Lint::Unused, Some(row), _) => unused(row),
        (Lint::Interim, ..) => format!(
            "{} is an interim response: the client keeps waiting for the final one (RFC 9110, Section 15.2)\n\
             help: an error ends the exchange, with a status from 400 to 599: `#[status(500)]`",
            shown(number),
        ),
        (Lint::Temporary, Some(row), Some(State::Temporary { expires, as_of, latest })) => format!(
            "{} is registered only while its draft is being worked on ({}); as of {as_of}, the registration \
             expires on {expires}, and the latest draft is {latest}\n\
             help: a permanent error needs a permanent code: `#[status(400)]`, `#[status(500)]`",
            shown(number),
            row.reference(),
        ),
        (Lint::Deprecated, Some(row), _) => format!(
            "{} is deprecated ({})\n\
             help: clients ignore it; to reject a request: `#[status(403)]`",
            shown(number),
            row.reference(),
        ),
        (Lint::Obsolete, Some(row), _) => format!(
            "{} is marked as obsoleted in the registry: its document is historic ({})\n\
             help: clients treat it as 500 (Internal Server Error): `#[status(500)]`",
            shown(number),
            row.reference(),
        ),
        (Lint::NonError, ..) => non_error(number),
        (Lint::Resent, Some(row), _) => resent(row),
        _ => unassigned(number),
    }
}

/// The clients for any API that repeat a request after this status by default, a POST included.
fn resending(code: u16) -> impl Iterator<Item = &'static RetryingClient> {
    let is_general =
        |client: &RetryingClient| matches!(client.kind(), ClientKind::Browser | ClientKind::Library);
    retrying_clients(code)
        .filter(move |client| client.is_default() && client.retries_post(code) && is_general(client))
}

fn resent(row: &Registered) -> String {
    let clients: Vec<&str> = resending(row.code()).map(RetryingClient::name).collect();
    let help = match row.code() {
        421 => "use it only before the request takes effect; if its content is wrong: `#[status(422)]`",
        _ => "408 means the client was too slow to send its request; if the server was slow, write `#[status(503)]`, or `#[status(504)]` behind a gateway",
    };
    format!(
        "clients repeat the request automatically after {}, a POST too: {} ({})\nhelp: {help}",
        shown(row.code()),
        clients.join(", "),
        row.reference(),
    )
}

/// The number with its phrase, where it has one.
fn shown(number: u16) -> String {
    match registry::registered(number) {
        Some(row) if row.state() != State::Unused => format!("{number} ({})", row.phrase()),
        _ => number.to_string(),
    }
}

fn unassigned(number: u16) -> String {
    let read = match number {
        600..=999 => "the registry ends at 599, and a client treats it as 500".to_owned(),
        _ => format!("a client treats it as {}", number / 100 * 100),
    };
    let near = Some(did_you_mean(likely_codes(number))).filter(|near| !near.is_empty());
    let help = near.unwrap_or_else(|| {
        "\nhelp: an error has a code from 400 to 599, such as `#[status(400)]` or `#[status(500)]`".to_owned()
    });
    format!(
        "{number} is not a registered status code: it is unassigned\n\
         {read} (RFC 9110, Section 15){help}",
    )
}

fn unofficial(number: u16) -> String {
    let used: Vec<_> = registry::unofficial(number).iter().collect();
    format!("{number} is not a registered status code: it is unofficial{}", usages(&used))
}

fn unused(row: &Registered) -> String {
    format!(
        "{} is reserved as \"(Unused)\": no response has it ({})\n\
         {}\n\
         help: to reject a request for no more specific reason: `#[status(400)]`",
        row.code(),
        row.reference(),
        row.meaning(),
    )
}

fn non_error(number: u16) -> String {
    let (says, section) = match number {
        200..=299 => ("the request succeeded", "15.3"),
        _ => ("the client should continue elsewhere", "15.4"),
    };
    format!(
        "{} means that {says}, and this is an error (RFC 9110, Section {section})\n\
         help: `#[status(400)]` if the request is at fault, `#[status(500)]` if the server is",
        shown(number),
    )
}
