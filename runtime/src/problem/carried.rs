//! A problem in a protocol whose errors have a JSON value, and no header fields: they are a member
//! of it.

use super::{is_default_field, Problem};
use crate::incomplete;
use crate::json::Member;
#[cfg(feature = "server-fn")]
use http::header::SET_COOKIE;
use http::header::{HeaderMap, HeaderName, HeaderValue, CONNECTION};
use serde_json::{Map, Value};
use statusful_registry::reserved_field;

/// The member with the header fields, by name. One that is sent several times is a list.
const HEADERS: &str = "headers";

impl Problem {
    /// The problem with its header fields as a member, unless the error has its own of that name.
    pub(crate) fn with_carried_headers(self) -> Self {
        let (mut fields, code) = (Map::new(), self.code());
        let is_taken = self.extensions().any(|member| member.name() == HEADERS);
        for name in self.headers().keys().filter(|name| !is_of_connection(name)) {
            let lines = self.headers().get_all(name).iter().filter(|value| !is_default_field(name, value));
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

    /// The problem without the header fields that no script in a browser may read (Fetch, "forbidden
    /// response-header name"), and without those that are marked as sensitive.
    #[cfg(feature = "server-fn")]
    pub(crate) fn with_readable_headers(mut self) -> Self {
        let is_readable = |name: &HeaderName, value: &HeaderValue| {
            *name != SET_COOKIE && name.as_str() != "set-cookie2" && !value.is_sensitive()
        };
        let own = core::mem::take(&mut self.0.headers);
        let readable = own.iter().filter(|(name, value)| is_readable(name, value));
        self.0.headers = readable.map(|(name, value)| (name.clone(), value.clone())).collect();
        self
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
                headers.append(&name, HeaderValue::from_str(line.as_str()?).ok()?);
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

fn text(value: &HeaderValue) -> Option<&str> {
    core::str::from_utf8(value.as_bytes()).ok()
}
