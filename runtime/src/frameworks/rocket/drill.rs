//! The fairing that answers with any error on request.

use super::assemble;
use crate::drill::Drill;
use rocket::fairing::{self, Fairing, Info, Kind};
use rocket::http::uri::Origin;
use rocket::http::{Method, Status};
use rocket::route::{Handler, Outcome, Route};
use rocket::{Build, Data, Request, Rocket};

/// Where requests are sent that ask for an error: no fairing can answer one itself.
const PATH: &str = "/__statusful_drill";

const METHODS: [Method; 9] = [
    Method::Get,
    Method::Put,
    Method::Post,
    Method::Delete,
    Method::Options,
    Method::Head,
    Method::Trace,
    Method::Connect,
    Method::Patch,
];

/// A request that asks for an error is routed to the fairing's own route: no handler runs.
#[rocket::async_trait]
impl Fairing for Drill {
    fn info(&self) -> Info {
        Info { name: "statusful::drill::Drill", kind: Kind::Ignite | Kind::Request }
    }

    async fn on_ignite(&self, rocket: Rocket<Build>) -> fairing::Result {
        let routes = METHODS.map(|method| Route::new(method, PATH, Answers(self.clone())));
        Ok(rocket.mount("/", routes))
    }

    async fn on_request(&self, request: &mut Request<'_>, _: &mut Data<'_>) {
        if Self::asks(fields(request)) {
            request.set_uri(Origin::const_new(PATH, None));
        }
    }
}

/// What handles the route.
#[derive(Clone)]
struct Answers(Drill);

#[rocket::async_trait]
impl Handler for Answers {
    async fn handle<'r>(&self, request: &'r Request<'_>, data: Data<'r>) -> Outcome<'r> {
        let Some(answer) = self.0.answer_to(fields(request)) else {
            return Outcome::forward(data, Status::NotFound);
        };
        let (parts, body) = answer.into_parts();
        Outcome::Success(assemble(parts.status, &parts.headers, body))
    }
}

fn fields<'a>(request: &'a Request<'_>) -> impl Iterator<Item = &'a [u8]> {
    request.headers().get("prefer").map(str::as_bytes)
}
