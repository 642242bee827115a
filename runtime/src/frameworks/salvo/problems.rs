//! The catcher for salvo's own errors, and the hoop for the format that a client prefers.

use super::write;
use crate::problem::framework::of_framework;
use crate::problem::negotiated::{head, Formats};
use crate::problem::occurrence::RequestMembers;
use crate::problem::says_problem;
use http::StatusCode;
use salvo_core::catcher::Catcher;
use salvo_core::http::{ResBody, Response};
use salvo_core::{async_trait, Depot, FlowCtrl, Handler, Request};

/// A middleware that states in each problem what is known of the request, and writes problems in
/// the formats that clients prefer. The errors that a catcher handles pass through its own, or
/// through [`Problems::catcher`].
///
/// # Examples
///
/// ```
/// # use statusful::format::BodyFormat;
/// # use salvo_core::{Router, Service};
/// # fn service<ProblemXml: BodyFormat>(router: Router) -> Service {
/// let problems = statusful::salvo::problems().offer::<ProblemXml>().trace_id();
/// Service::new(router).catcher(problems.catcher()).hoop(problems)
/// # }
/// ```
#[must_use]
pub fn problems() -> Problems {
    Problems::default()
}

/// The hoop that [`problems`] returns.
#[derive(Debug, Clone, Default)]
pub struct Problems {
    formats: Formats,
    members: RequestMembers,
}

format_methods!(Problems);

impl Problems {
    /// The [`catcher`](super::catcher) with these formats.
    #[must_use]
    pub fn catcher(&self) -> Catcher {
        Catcher::new(Caught(self.clone()))
    }
}

#[async_trait]
impl Handler for Problems {
    async fn handle(
        &self,
        request: &mut Request,
        depot: &mut Depot,
        response: &mut Response,
        control: &mut FlowCtrl,
    ) {
        let head = || head(request.method(), request.uri(), request.headers());
        let negotiation = self.formats.negotiation(&self.members, head);
        negotiation.within(control.call_next(request, depot, response)).await;
        let ResBody::Once(body) = &response.body else { return };
        if !negotiation.rewrites() || !says_problem(response.headers()) {
            return;
        }
        let status = response.status_code.unwrap_or(StatusCode::OK);
        let parts = (status, response.headers().clone(), body.clone());
        let (status, headers, body) = negotiation.negotiated(parts);
        response.status_code(status);
        *response.headers_mut() = headers;
        response.replace_body(if body.is_empty() { ResBody::None } else { ResBody::Once(body) });
    }
}

/// The problems of the catcher.
struct Caught(Problems);

#[async_trait]
impl Handler for Caught {
    async fn handle(&self, request: &mut Request, _: &mut Depot, response: &mut Response, _: &mut FlowCtrl) {
        let status = response.status_code.unwrap_or(StatusCode::NOT_FOUND);
        let detail = match &response.body {
            ResBody::Error(error) => Some(error.brief.clone()),
            _ => None,
        };
        let head = || head(request.method(), request.uri(), request.headers());
        let problem = of_framework(status, detail.as_ref().map(String::as_bytes));
        let negotiation = self.0.formats.negotiation(&self.0.members, head);
        let (status, headers, body) = negotiation.parts(problem);
        write(response, status, headers, body);
        negotiation.vary(response.headers_mut());
    }
}
