//! The status that a problem becomes.

use super::metadata::metadata;
use super::room::Room;
use crate::incomplete::{self, Loss};
use crate::problem::error_info::{self, domain, entries, is_lossy, is_page, reason, OF_ENTRY};
use crate::problem::field_violation::{members_beside, violations, ERRORS};
use crate::problem::language::in_scope;
use crate::problem::phrase;
use crate::registry::{grpc_http_status, GRPC_CODES};
use crate::Problem;
use tonic::{Code, Status};
use tonic_types::{ErrorDetails, FieldViolation, StatusExt};

/// The longest message, in bytes.
const LONGEST_MESSAGE: usize = 1024;

/// The status of a problem with this gRPC code. What does not fit is omitted: first members, then
/// field errors, then header fields.
pub(super) fn status(problem: &Problem, grpc: &str) -> Status {
    let message = message(problem);
    let mut room = Room::beside(message);
    let mut details = ErrorDetails::new();
    let is_linked = add_help(&mut details, problem, &mut room);
    if let Some(delay) = problem.retry_after() {
        room.take_detail(OF_ENTRY * 2);
        details.set_retry_info(Some(delay));
    }
    let mut info = Info::new(problem, grpc, is_linked, &mut room);
    let metadata = metadata(problem, &mut room);
    let has_all_errors = add_bad_request(&mut details, problem, &mut room);
    // The message itself is for developers. Where a hook translates, this is in the client's
    // language.
    let translated = in_scope(problem);
    let localized = translated.as_ref().unwrap_or(problem);
    add_localized_message(&mut details, localized.language(), self::message(localized), &mut room);
    info.add_members(problem, has_all_errors, &mut room);
    if !info.is_empty() {
        details.set_error_info(info.reason, info.domain, info.metadata);
    }
    let code = code_named(grpc).unwrap_or(Code::Unknown);
    Status::with_error_details_and_metadata(code, message, details, metadata)
}

/// The detail, or else the title.
fn message(problem: &Problem) -> &str {
    cut(problem.detail().or(problem.title()).unwrap_or_default())
}

/// The start of a text that fits into a message, up to a character boundary.
pub(super) fn cut(text: &str) -> &str {
    let mut end = text.len().min(LONGEST_MESSAGE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// The number of a code is the position of its name, starting from 1.
fn code_named(name: &str) -> Option<Code> {
    let index = GRPC_CODES.iter().position(|code| *code == name)?;
    i32::try_from(index + 1).ok().map(Code::from)
}

/// google.rpc.Help: the page of the error, which is what its type leads to; whether it has one.
fn add_help(details: &mut ErrorDetails, problem: &Problem, room: &mut Room) -> bool {
    let (url, title) = (problem.type_uri(), problem.title().unwrap_or_default());
    let is_linked = is_page(url) && room.take_detail(url.len() + title.len() + OF_ENTRY);
    if is_linked {
        details.add_help_link(title, url);
    }
    is_linked
}

/// google.rpc.BadRequest: the field errors; whether it says all that the problem does.
fn add_bad_request(details: &mut ErrorDetails, problem: &Problem, room: &mut Room) -> bool {
    let (violations, is_whole) = violations(problem);
    if violations.is_empty() || !room.take_detail(0) {
        return false;
    }
    let (count, mut sent) = (violations.len(), Vec::new());
    for violation in violations {
        let length = violation.field.len() + violation.description.len() + violation.reason.len();
        if room.take_part(length + OF_ENTRY * 2) {
            let mut as_sent = FieldViolation::new(violation.field, violation.description);
            as_sent.reason = violation.reason;
            sent.push(as_sent);
        }
    }
    if sent.len() < count {
        incomplete::member(problem.code(), ERRORS, Loss::Shortened);
    }
    let has_some = !sent.is_empty();
    if has_some {
        details.set_bad_request(sent);
    }
    is_whole && has_some
}

/// google.rpc.LocalizedMessage, for a message in a known language.
fn add_localized_message(details: &mut ErrorDetails, locale: Option<&str>, message: &str, room: &mut Room) {
    let Some(locale) = locale else { return };
    if room.take_detail(locale.len() + message.len()) {
        details.set_localized_message(locale, message);
    }
}

/// google.rpc.ErrorInfo.
struct Info {
    reason: String,
    domain: String,
    metadata: std::collections::HashMap<String, String>,
}

impl Info {
    /// With the standard members that are nowhere else in the status.
    fn new(problem: &Problem, grpc: &str, is_linked: bool, room: &mut Room) -> Self {
        let domain = domain(problem.type_uri()).to_owned();
        let reason = problem.code().map(reason).unwrap_or_default();
        room.take_detail(reason.len() + domain.len());
        let stated = stated(problem, grpc, &reason, is_linked);
        let metadata = error_info::metadata(problem.code(), stated, |length| room.take_part(length));
        Info { reason, domain, metadata: metadata.into_iter().collect() }
    }

    /// The extension members, without field errors that are elsewhere.
    fn add_members(&mut self, problem: &Problem, has_all_errors: bool, room: &mut Room) {
        let members = entries(members_beside(problem, has_all_errors));
        self.metadata.extend(error_info::metadata(problem.code(), members, |length| room.take_part(length)));
    }

    fn is_empty(&self) -> bool {
        self.reason.is_empty() && self.metadata.is_empty()
    }
}

/// The standard members that a client could not read elsewhere in the status.
fn stated(problem: &Problem, grpc: &str, reason: &str, is_linked: bool) -> Vec<(&'static str, String)> {
    let http = problem.status().filter(|status| crate::problem::has_content(*status));
    let (title, phrase) = (problem.title(), http.and_then(phrase));
    let is_derived = problem.code().is_some() && http.map(|http| http.as_u16()) == grpc_http_status(grpc);
    let members = [
        ("code", problem.code().filter(|code| is_lossy(code, reason)).map(str::to_owned)),
        (
            "type",
            Some(problem.type_uri()).filter(|uri| !is_linked && *uri != "about:blank").map(str::to_owned),
        ),
        ("status", http.filter(|_| !is_derived).map(|http| http.as_u16().to_string())),
        ("title", title.filter(|_| !is_linked && http.is_some() && title != phrase).map(str::to_owned)),
        // It is the message: what is not stated is the title.
        ("detail", problem.detail().filter(|detail| title.map(cut) == Some(cut(detail))).map(str::to_owned)),
        ("instance", problem.instance().map(str::to_owned)),
    ];
    members.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_by_name() {
        for number in 1..=16 {
            let code = Code::from(number);
            let written = format!("{code:?}");
            let words = written.char_indices().map(|(at, character)| match character {
                'A'..='Z' if at > 0 => format!("_{character}"),
                character => character.to_ascii_uppercase().to_string(),
            });
            assert_eq!(code_named(&words.collect::<String>()), Some(code));
        }
        for name in ["OK", "NotFound", "not_found", ""] {
            assert_eq!(code_named(name), None, "{name}");
        }
    }

    #[test]
    fn message_is_cut_on_char_boundary() {
        assert_eq!(cut("user ann exists"), "user ann exists");
        assert_eq!(cut(&"é".repeat(600)), "é".repeat(512));
        assert_eq!(cut(&format!("a{}", "é".repeat(600))), format!("a{}", "é".repeat(511)));
    }

    /// As HTTP/2 counts it.
    fn length(status: Status) -> usize {
        let headers = status.into_http::<()>().headers().clone();
        headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 32).sum()
    }

    #[test]
    fn longest_status_is_within_client_limit() {
        let long = "\u{1f600}".repeat(600);
        let errors = serde_json::json!([{ "detail": "d".repeat(90), "pointer": "#/a" }]);
        for (detail, size) in [("", 100), ("", 3000), (&*long, 100), (&*long, 1000)] {
            let mut problem = Problem::new(http::StatusCode::CONFLICT)
                .with_code("名前")
                .with_type_uri(format!("https://{}/", "d".repeat(250)))
                .with_title("title")
                .with_detail(detail)
                .with_extension(ERRORS, &errors)
                .with_header(http::header::RETRY_AFTER, http::HeaderValue::from(u64::MAX));
            for at in 0..90 {
                problem = problem.with_extension(&format!("member{at}"), &"m".repeat(size));
            }
            let length = length(status(&problem, "ABORTED"));
            assert!((4096..=7 * 1024).contains(&length), "{length}");
        }
    }
}
