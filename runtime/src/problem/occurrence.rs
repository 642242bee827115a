//! What an error response states about its request: members that a layer or hook adds.

use super::Problem;
use crate::header::only;
use crate::trace_context::trace_id;
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

    #[inline]
    pub(crate) fn is_empty(&self) -> bool {
        self.instance.is_none() && !self.has_trace_id
    }

    /// Whether more of a request has to be known than its header fields.
    #[cfg(feature = "tower")]
    pub(crate) fn need_head(&self) -> bool {
        self.instance.is_some()
    }

    /// What is not a URI reference (RFC 3986, Section 4.1) is no instance.
    pub(crate) fn of(&self, headers: &HeaderMap, head: Option<&Parts>) -> Occurrence {
        let instance = self.instance.as_ref().zip(head).and_then(|(find, head)| find(head));
        let is_valid = |uri: &String| !uri.is_empty() && is_uri_reference(uri);
        let sent = instance.filter(is_valid);
        Occurrence { instance: sent, trace_id: self.trace_id(headers) }
    }

    fn trace_id(&self, headers: &HeaderMap) -> Option<String> {
        let lines = headers.get_all("traceparent").iter().filter(|_| self.has_trace_id);
        // Several are as invalid as a malformed one.
        trace_id(only(lines)?.to_str().ok()?).map(str::to_owned)
    }
}

impl fmt::Debug for RequestMembers {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut all = formatter.debug_struct("RequestMembers");
        all.field("instance", &self.instance.is_some()).field("trace_id", &self.has_trace_id).finish()
    }
}

impl Occurrence {
    pub(super) const NONE: Self = Occurrence { instance: None, trace_id: None };

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
