//! A problem in a protocol whose errors have a JSON value, and no header fields: they are a member
//! of it.

use super::{is_default_field, Problem};
use crate::incomplete;
use crate::json::Member;
use http::header::{HeaderMap, HeaderName, HeaderValue, CONNECTION, SET_COOKIE};
use serde_json::{Map, Value};
use statusful_registry::reserved_field;

/// The member with the header fields, by name. One that is sent several times is a list.
const HEADERS: &str = "headers";

impl Problem {
    /// Logs this as the answer to a call, which has it in the form that is `sent`.
    #[cfg(all(feature = "tracing", any(feature = "jsonrpc", feature = "rmcp")))]
    pub(crate) fn log_call(&self, system: &'static str, code: Option<i32>, sent: &Problem) {
        let status = sent.status().map_or(500, |status| status.as_u16());
        crate::report::call::log(system, code, status, &self.reported());
    }

    /// The problem with its header fields as a member, unless the error has its own of that name.
    ///
    /// A body is logged and cached more freely than header fields: it has no cookie, which no script
    /// in a browser may read either (Fetch, "forbidden response-header name"), and no value that is
    /// marked as sensitive.
    pub(crate) fn with_carried_headers(self) -> Self {
        let (mut fields, code) = (Map::new(), self.code());
        let is_taken = self.extensions().any(|member| member.name() == HEADERS);
        for name in self.headers().keys().filter(|name| !is_of_connection(name) && !is_cookie(name)) {
            let lines = self.headers().get_all(name).iter();
            let lines = lines.filter(|value| !value.is_sensitive() && !is_default_field(name, value));
            let texts: Option<Vec<Value>> = lines.map(|value| text(value).map(Value::from)).collect();
            match texts {
                Some(lines) if lines.is_empty() => {}
                Some(mut lines) if !is_taken => {
                    let value = if lines.len() > 1 { lines.into() } else { lines.swap_remove(0) };
                    fields.insert(name.as_str().to_owned(), value);
                }
                _ => incomplete::header_of(code, name),
            }
        }
        if fields.is_empty() {
            return self;
        }
        self.with_extension(HEADERS, &fields)
    }

    /// What the protocol has a place for beside the value: the detail, or else the title.
    pub(crate) fn message(&self) -> &str {
        self.detail().or(self.title()).unwrap_or("The request failed.")
    }

    /// The header fields in that member.
    pub(crate) fn carried_headers(&self) -> Option<HeaderMap> {
        let fields: Map<String, Value> = self.extension(HEADERS)?;
        let mut headers = HeaderMap::new();
        for (name, lines) in fields {
            let name: HeaderName = name.parse().ok()?;
            let lines = match lines {
                Value::Array(lines) => lines,
                line => vec![line],
            };
            for line in lines {
                // A map has room for so many names, and the peer decides how many there are.
                headers.try_append(&name, HeaderValue::from_str(line.as_str()?).ok()?).ok()?;
            }
        }
        Some(headers)
    }

    /// The problem without that member.
    pub(crate) fn without_carried_headers(mut self) -> Self {
        self.0.extensions.retain(|member: &Member| member.name != HEADERS);
        self
    }
}

/// What is about the connection or the representation, and means nothing elsewhere.
fn is_of_connection(name: &HeaderName) -> bool {
    *name == CONNECTION || reserved_field(name.as_str()).is_some()
}

fn is_cookie(name: &HeaderName) -> bool {
    *name == SET_COOKIE || name.as_str() == "set-cookie2"
}

fn text(value: &HeaderValue) -> Option<&str> {
    core::str::from_utf8(value.as_bytes()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::StatusCode;

    fn carried(problem: Problem) -> Option<Value> {
        problem.with_carried_headers().extension(HEADERS)
    }

    #[test]
    fn message_is_never_empty() {
        let conflict = Problem::new(StatusCode::CONFLICT);
        assert_eq!(conflict.message(), "Conflict");
        assert_eq!(conflict.with_detail("taken").message(), "taken");
        let bare: Problem = serde_json::from_str(r#"{"status":409}"#).unwrap();
        assert_eq!(bare.message(), "The request failed.");
    }

    #[test]
    fn cookies_and_sensitive_values_are_not_carried() {
        let mut token = HeaderValue::from_static("t");
        token.set_sensitive(true);
        let conflict = Problem::new(StatusCode::CONFLICT)
            .with_header(SET_COOKIE, HeaderValue::from_static("session=1"))
            .with_header(HeaderName::from_static("set-cookie2"), HeaderValue::from_static("session=1"))
            .with_header(HeaderName::from_static("x-token"), token);
        assert_eq!(carried(conflict.clone()), None);
        let plain = conflict.with_header(HeaderName::from_static("x-plain"), HeaderValue::from_static("p"));
        assert_eq!(carried(plain), Some(serde_json::json!({ "x-plain": "p" })));
    }

    #[test]
    fn more_names_than_a_map_holds_are_no_header_fields() {
        let sent = |count: usize| {
            let fields: Map<String, Value> = (0..count).map(|at| (format!("x-{at}"), "v".into())).collect();
            Problem::new(StatusCode::CONFLICT).with_extension(HEADERS, &fields)
        };
        assert_eq!(sent(1_000).carried_headers().map(|headers| headers.len()), Some(1_000));
        assert_eq!(sent(30_000).carried_headers(), None);
    }
}
