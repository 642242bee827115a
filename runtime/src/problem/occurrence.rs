//! What an error response states about its request: members that a layer or hook adds.

use super::Problem;
use core::fmt;
use http::request::Parts;
use http::HeaderMap;
use statusful_registry::is_uri_reference;
use std::sync::Arc;

/// What finds the instance of a request.
type FindInstance = dyn Fn(&Parts) -> Option<String> + Send + Sync;

/// What a layer or hook is asked to add to the problems that do not have it.
#[derive(Clone, Default)]
pub(crate) struct RequestMembers {
    instance: Option<Arc<FindInstance>>,
    has_trace_id: bool,
}

/// The members for one request.
#[derive(Debug, Clone, Default)]
pub(crate) struct Occurrence {
    instance: Option<String>,
    trace_id: Option<String>,
}

impl RequestMembers {
    pub(crate) fn with_instance<I: Into<Option<String>>>(
        self,
        find: impl Fn(&Parts) -> I + Send + Sync + 'static,
    ) -> Self {
        RequestMembers { instance: Some(Arc::new(move |request| find(request).into())), ..self }
    }

    pub(crate) fn with_trace_id(self) -> Self {
        RequestMembers { has_trace_id: true, ..self }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.instance.is_none() && !self.has_trace_id
    }

    /// What is not a URI reference (RFC 3986, Section 4.1) is no instance.
    pub(crate) fn of(&self, request: &Parts) -> Occurrence {
        let instance = self.instance.as_ref().and_then(|find| find(request));
        let is_valid = |uri: &String| !uri.is_empty() && is_uri_reference(uri);
        let sent = instance.filter(is_valid);
        Occurrence { instance: sent, trace_id: self.trace_id(&request.headers) }
    }

    fn trace_id(&self, headers: &HeaderMap) -> Option<String> {
        let mut lines = headers.get_all("traceparent").iter().filter(|_| self.has_trace_id);
        // Several are as invalid as a malformed one.
        match (lines.next(), lines.next()) {
            (Some(line), None) => trace_id(line.to_str().ok()?).map(str::to_owned),
            _ => None,
        }
    }
}

impl fmt::Debug for RequestMembers {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut all = formatter.debug_struct("RequestMembers");
        all.field("instance", &self.instance.is_some()).field("trace_id", &self.has_trace_id).finish()
    }
}

impl Occurrence {
    #[cfg(any(feature = "actix", feature = "poem", feature = "rocket", feature = "salvo"))]
    pub(crate) fn is_empty(&self) -> bool {
        self.instance.is_none() && self.trace_id.is_none()
    }

    /// Adds what the problem does not have; whether that is something.
    pub(super) fn add_to(&self, problem: &mut Problem) -> bool {
        let mut is_new = false;
        if let (None, Some(instance)) = (&problem.0.instance, &self.instance) {
            problem.0.instance = Some(instance.clone());
            is_new = true;
        }
        let has_trace_id = problem.extensions().any(|member| member.name() == "trace_id");
        if let (false, Some(trace_id)) = (has_trace_id, &self.trace_id) {
            *problem = core::mem::take(problem).with_extension("trace_id", trace_id);
            is_new = true;
        }
        is_new
    }
}

/// The trace ID in a `traceparent` (W3C Trace Context, Section 3.2); `None` if any part of the
/// field is invalid, as then all of it is to be ignored.
fn trace_id(field: &str) -> Option<&str> {
    let field = field.trim_matches([' ', '\t']);
    let mut parts = field.splitn(5, '-');
    let (version, id, parent, flags) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    // Later versions may have more behind the flags.
    let is_known = version != "00" || parts.next().is_none();
    let is_hex = |part: &str, length: usize| {
        part.len() == length && part.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    };
    let is_id = |part: &str, length: usize| is_hex(part, length) && part.bytes().any(|byte| byte != b'0');
    let is_valid = is_known && is_hex(version, 2) && version != "ff" && is_hex(flags, 2);
    (is_valid && is_id(id, 32) && is_id(parent, 16)).then_some(id)
}

/// The methods of a layer or hook that has `members`.
macro_rules! request_members {
    ($hook:ident) => {
        impl $hook {
            /// States the `instance` (RFC 9457, Section 3.1.5) of the problems that have none:
            /// a URI reference for the request, such as its path, or `urn:uuid:…` with its ID.
            ///
            /// The function is called for each request, before it is handled, and returns a
            /// `String` or an `Option` of one. What is not a URI reference is not sent. A
            /// problem in another format than JSON stays as it is.
            #[must_use]
            pub fn instance<I: Into<Option<String>>>(
                self,
                find: impl Fn(&http::request::Parts) -> I + Send + Sync + 'static,
            ) -> Self {
                $hook { members: self.members.with_instance(find), ..self }
            }

            /// Adds the member `trace_id` to the problems that have none: the trace ID of the
            /// request's `traceparent` (W3C Trace Context), if that field is valid.
            #[must_use]
            pub fn trace_id(self) -> Self {
                $hook { members: self.members.with_trace_id(), ..self }
            }
        }
    };
}
pub(crate) use request_members;

#[cfg(test)]
mod tests {
    use super::trace_id;

    const ID: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

    #[test]
    fn trace_id_is_that_of_valid_field() {
        for field in [
            format!("00-{ID}-00f067aa0ba902b7-01"),
            format!(" 00-{ID}-00f067aa0ba902b7-00\t"),
            format!("cc-{ID}-00f067aa0ba902b7-01"),
            format!("cc-{ID}-00f067aa0ba902b7-01-what-the-future-has"),
        ] {
            assert_eq!(trace_id(&field), Some(ID), "{field}");
        }
    }

    #[test]
    fn invalid_field_has_no_trace_id() {
        let zeros = "0".repeat(32);
        for field in [
            String::new(),
            ID.to_owned(),
            format!("00-{ID}-00f067aa0ba902b7"),
            format!("ff-{ID}-00f067aa0ba902b7-01"),
            format!("0-{ID}-00f067aa0ba902b7-01"),
            format!("00-{zeros}-00f067aa0ba902b7-01"),
            format!("00-{ID}-0000000000000000-01"),
            format!("00-{}-00f067aa0ba902b7-01", ID.to_uppercase()),
            format!("00-{}-00f067aa0ba902b7-01", &ID[1..]),
            format!("00-{ID}-00f067aa0ba902b7-1"),
            format!("00-{ID}-00f067aa0ba902b7-01-more"),
            format!("cc-{ID}-00f067aa0ba902b7-01.more"),
            format!("00-{}é-00f067aa0ba902b7-01", &ID[2..]),
        ] {
            assert_eq!(trace_id(&field), None, "{field}");
        }
    }
}
