//! Whether a server responds as plain `http` would.

use crate::{all, expected, get, head, Answer};
use bytes::Bytes;
use http::{HeaderMap, Response};
use statusful::Problem;
use std::net::SocketAddr;

/// What a framework adds, and what it cannot send.
#[derive(Debug, Clone, Copy)]
pub struct Framework {
    /// The fields that its server adds to any response.
    pub adds: &'static [&'static str],
    /// Our fields that it changes, with the reason, and the resulting value: `None` if it sends
    /// no such line.
    pub changes: &'static [Change],
    /// Whether its response to a HEAD has `content-length: 0` with a status that has no
    /// content, which RFC 9110, Section 8.6, says it MUST NOT.
    pub counts_nothing: bool,
}

/// A field that a framework overrides.
pub type Change = (&'static str, fn(&[u8]) -> Option<Vec<u8>>);

impl Framework {
    fn forced(&self, name: &str, value: &[u8]) -> Option<Vec<u8>> {
        let change = self.changes.iter().find(|(changed, _)| *changed == name);
        change.map_or_else(|| Some(value.to_vec()), |(_, change)| change(value))
    }

    /// The expected lines, sorted by name; those of one name keep their order.
    fn due(&self, headers: &HeaderMap) -> Vec<(String, Vec<u8>)> {
        let ours = headers.iter();
        let mut due: Vec<_> = ours
            .filter_map(|(name, value)| {
                Some((name.as_str().to_owned(), self.forced(name.as_str(), value.as_bytes())?))
            })
            .collect();
        due.sort_by(|(one, _), (other, _)| one.cmp(other));
        due
    }

    /// The lines that were sent, without those that the server added.
    fn sent(&self, answer: &Answer, ours: &HeaderMap) -> Vec<(String, Vec<u8>)> {
        let is_added = |name: &str| self.adds.contains(&name) && !ours.contains_key(name);
        let lines = answer.headers.iter().filter(|(name, _)| !is_added(name)).cloned();
        let mut sent: Vec<_> = lines.map(without_servers_options).collect();
        sent.sort_by(|(one, _), (other, _)| one.cmp(other));
        sent
    }
}

/// The line without the server's connection options, which it adds to ours.
fn without_servers_options((name, value): (String, Vec<u8>)) -> (String, Vec<u8>) {
    if name != "connection" {
        return (name, value);
    }
    let options = value.split(|byte| *byte == b',').map(<[u8]>::trim_ascii);
    let ours: Vec<_> = options.filter(|option| !matches!(*option, b"close" | b"keep-alive")).collect();
    (name, ours.join(&b", "[..]))
}

/// Requests every row of the table at `{prefix}/{index}`, with GET and with HEAD.
///
/// # Panics
///
/// If a response differs from the plain one; all differences are reported.
pub fn conforms(address: SocketAddr, prefix: &str, framework: &Framework) {
    let rows = all().into_iter().enumerate();
    let wrong: String = rows
        .flat_map(|(index, (name, error))| {
            let differences = compare(address, &format!("{prefix}/{index}"), &expected(&error), framework);
            differences.into_iter().map(move |difference| format!("\n{name}: {difference}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong}");
}

/// Requests [`a_problem`] at a path, with GET and with HEAD.
///
/// # Panics
///
/// If a response differs from the plain one.
pub fn conforms_problem(address: SocketAddr, path: &str, framework: &Framework) {
    let wrong = compare(address, path, &a_problem().into(), framework).join("\n");
    assert!(wrong.is_empty(), "{wrong}");
}

/// A problem that is not derived from an error.
#[must_use]
pub fn a_problem() -> Problem {
    let (name, value) = (http::header::RETRY_AFTER, http::HeaderValue::from_static("7"));
    let problem = Problem::new(http::StatusCode::TOO_MANY_REQUESTS).with_detail("<five> at once");
    problem.with_extension("limit", &5).with_header(name, value)
}

fn compare(address: SocketAddr, path: &str, wanted: &Response<Bytes>, framework: &Framework) -> Vec<String> {
    let answers = [("GET", get(address, path)), ("HEAD", head(address, path))];
    let differences = answers.iter().flat_map(|(method, answer)| {
        let differences = differences(answer, wanted, method, framework);
        differences.into_iter().map(move |difference| format!("{method}: {difference}"))
    });
    differences.collect()
}

fn differences(answer: &Answer, wanted: &Response<Bytes>, method: &str, of: &Framework) -> Vec<String> {
    let mut differences = Vec::new();
    if answer.status != wanted.status().as_u16() {
        differences.push(format!("status {}, not {}", answer.status, wanted.status()));
    }
    let (sent, due) = (of.sent(answer, wanted.headers()), of.due(wanted.headers()));
    if sent != due {
        differences.push(format!("fields\n{}not\n{}", shown(&sent), shown(&due)));
    }
    let body = if method == "HEAD" { &[] } else { wanted.body().as_ref() };
    if answer.body != body {
        let [sent, due] = [&answer.body, body].map(String::from_utf8_lossy);
        differences.push(format!("body\n  {sent:.500}\nnot\n  {due:.500}"));
    }
    let length = wanted.body().len().to_string();
    let lengths = answer.values("content-length");
    let is_stated = lengths.iter().all(|stated| *stated == length.as_bytes());
    let is_counted = method == "HEAD" && of.counts_nothing;
    let has_none = matches!(wanted.status().as_u16(), 204 | 304) && !is_counted;
    if (has_none && !lengths.is_empty())
        || lengths.len() > 1
        || !is_stated
        || (lengths.is_empty() && method == "GET" && !body.is_empty())
    {
        differences.push(format!("content-length {lengths:?}, not {length}"));
    }
    differences
}

fn shown(lines: &[(String, Vec<u8>)]) -> String {
    let shown =
        lines.iter().map(|(name, value)| format!("  {name}: {:.100}\n", value.escape_ascii().to_string()));
    shown.collect()
}
