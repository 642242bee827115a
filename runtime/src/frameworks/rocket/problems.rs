//! The fairing for Rocket's own errors, and for the format that a client prefers.

use super::{assemble, method, Failed};
use crate::problem::framework::of_framework;
use crate::problem::language::Scope;
use crate::problem::negotiated::{head, Formats, Negotiation};
use crate::problem::occurrence::RequestMembers;
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use rocket::catcher::{self, Catcher};
use rocket::fairing::{self, Fairing, Info, Kind};
use rocket::http::Status;
use rocket::{Build, Data, Request, Response, Rocket};

/// A fairing that states in each problem what is known of the request, and writes problems in the
/// formats that clients prefer. Attach it in addition to [`catcher`](super::catcher).
///
/// # Examples
///
/// ```
/// let rocket = rocket::build()
///     .register("/", [statusful::rocket::catcher()])
///     .attach(statusful::rocket::problems().instance(|request| request.uri.path().to_owned()).trace_id());
/// ```
#[must_use]
pub fn problems() -> Problems {
    Problems::default()
}

/// The fairing that [`problems`] returns.
#[derive(Debug, Clone, Default)]
pub struct Problems {
    formats: Formats,
    members: RequestMembers,
}

format_methods!(Problems);

impl Problems {
    /// The [`catcher`](super::catcher) with these formats: it writes Rocket's own errors in
    /// that of [`format`](Self::format).
    #[must_use]
    pub fn catcher(&self) -> Catcher {
        Catcher::new(None, self.clone())
    }

    fn negotiation(&self, request: &Request<'_>) -> Negotiation {
        self.formats.negotiation(&self.members, || {
            let method = Method::from_bytes(method(request).as_str().as_bytes()).unwrap_or_default();
            let uri = request.uri().to_string().parse().unwrap_or_default();
            head(&method, &uri, &from_rocket(request.headers()))
        })
    }
}

/// The fairing, where responses are created.
struct Attached(Problems);

/// Where a response in a format of its own is created: see [`Negotiation::enter`].
pub(super) fn enter(request: &Request<'_>) -> Option<Scope> {
    request.rocket().state::<Attached>()?.0.negotiation(request).enter()
}

#[rocket::async_trait]
impl catcher::Handler for Problems {
    async fn handle<'r>(&self, status: Status, request: &'r Request<'_>) -> catcher::Result<'r> {
        let failed = Failed::of(request).clone();
        let (status, headers, body) = match failed {
            Some(failed) if failed.0.as_u16() == status.code => failed,
            _ => {
                let problem = of_framework(crate::status::status(status.code), None);
                self.negotiation(request).parts(problem)
            }
        };
        Ok(assemble(status, &headers, body))
    }
}

#[rocket::async_trait]
impl Fairing for Problems {
    fn info(&self) -> Info {
        Info { name: "statusful::rocket::problems", kind: Kind::Ignite | Kind::Request | Kind::Response }
    }

    async fn on_ignite(&self, rocket: Rocket<Build>) -> fairing::Result {
        // A second one would panic.
        let is_first = rocket.state::<Attached>().is_none();
        Ok(if is_first { rocket.manage(Attached(self.clone())) } else { rocket })
    }

    async fn on_request(&self, request: &mut Request<'_>, _: &mut Data<'_>) {
        method(request);
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        let negotiation = self.negotiation(request);
        let headers = from_rocket(response.headers());
        if !negotiation.rewrites() || !crate::problem::says_problem(&headers) {
            return;
        }
        let status = crate::status::status(response.status().code);
        let Ok(body) = response.body_mut().to_bytes().await else { return };
        let (status, headers, body) = negotiation.negotiated((status, headers, body.into()));
        *response = assemble(status, &headers, body);
    }
}

fn from_rocket(headers: &rocket::http::HeaderMap<'_>) -> HeaderMap {
    let fields = headers.iter().filter_map(|header| {
        let name = HeaderName::from_bytes(header.name().as_str().as_bytes()).ok()?;
        Some((name, HeaderValue::from_bytes(header.value().as_bytes()).ok()?))
    });
    let mut headers = HeaderMap::new();
    for (name, value) in fields {
        headers.append(name, value);
    }
    headers
}
