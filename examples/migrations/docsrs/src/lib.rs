//! Errors in the shape of docs.rs': a page for browsers, JSON on the routes of its API, and
//! redirects.

use axum::http::{request, Uri};
use serde::{Deserialize, Serialize};
use serde_json::json;
use statusful::axum::IntoResponse;
use statusful::format::{BodyFormat, NoDefaultHeaders};
use statusful::{HttpStatus, Problem};
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;

/// On the routes for browsers.
#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[problem(format = NoDefaultHeaders<Page>)]
pub enum Nope {
    #[error("Requested crate not found")]
    #[status(404)]
    #[problem(title = "The requested crate does not exist", detail = "no such crate")]
    CrateNotFound,

    #[error("Requested page not found in an existing version")]
    #[status(404)]
    #[problem(title = "This page does not exist")]
    #[problem(detail = "Version {version} of `{name}` exists, but this page inside it could not be found.")]
    PageNotFound {
        name: String,
        version: String,
        #[problem(extension)]
        links: Vec<Link>,
    },

    #[error("Unauthorized: {0}")]
    #[status(401, allow(missing_header))]
    Unauthorized(#[problem(detail)] &'static str),

    #[error("bad request")]
    #[status(400)]
    #[problem(title = "Bad request", detail = "{0}")]
    BadRequest(Box<dyn Error + Send + Sync>),

    /// The text is public: everything here is.
    #[error("internal error")]
    #[status(500)]
    #[problem(detail = "{0}")]
    Internal(Box<dyn Error + Send + Sync>),

    #[error("redirect")]
    #[status(302, allow(non_error))]
    Redirect(#[header(LOCATION)] Uri),
}

/// On the routes of the API.
#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error(transparent)]
#[status(transparent)]
#[problem(format = NoDefaultHeaders<Json>)]
pub struct JsonNope(pub Nope);

/// A way on from the page that does not exist.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Link {
    pub href: String,
    pub label: String,
}

/// The page that browsers show.
pub struct Page;

impl BodyFormat for Page {
    const MEDIA_TYPE: &'static str = "text/html; charset=utf-8";

    fn write(problem: &Problem, _: Option<&request::Parts>) -> Vec<u8> {
        let Some((title, message)) = texts(problem) else { return Vec::new() };
        let mut page = format!("<h1 id=\"crate-title\">{title}</h1><p>{}</p><p>", escaped(message));
        for Link { label, href } in links(problem) {
            let _ = write!(page, r#"<a href="{}">{}</a>"#, escaped(&href), escaped(&label));
        }
        page.push_str("</p>");
        page.into_bytes()
    }

    fn read(_: &[u8]) -> Option<Problem> {
        None
    }
}

/// What programs read.
pub struct Json;

impl BodyFormat for Json {
    const MEDIA_TYPE: &'static str = "application/json";

    fn write(problem: &Problem, _: Option<&request::Parts>) -> Vec<u8> {
        let Some((title, message)) = texts(problem) else { return Vec::new() };
        // Sorted, whatever the features of serde_json in the build.
        let mut body = BTreeMap::from([("title", json!(title)), ("message", json!(message))]);
        let links = links(problem);
        if !links.is_empty() {
            body.insert("links", json!(links));
        }
        json!(body).to_string().into_bytes()
    }

    fn read(body: &[u8]) -> Option<Problem> {
        let body: serde_json::Value = serde_json::from_slice(body).ok()?;
        let problem = Problem::default().with_title(body["title"].as_str()?);
        Some(problem.with_detail(body["message"].as_str()?))
    }
}

/// A redirect has none.
fn texts(problem: &Problem) -> Option<(&str, &str)> {
    Some((problem.title()?, problem.detail()?))
}

fn links(problem: &Problem) -> Vec<Link> {
    problem.extension("links").unwrap_or_default()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&#38;").replace('<', "&#60;").replace('>', "&#62;")
}
