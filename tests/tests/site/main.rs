//! `catalog::Site`: the contents of the pages, how they are served, and that no text of a
//! catalog becomes markup.

mod facts;
mod files;
mod hostile;
mod listed;
mod members;
mod operations;
mod retries;
mod same_name;
mod serving;
mod sharing;

use bytes::Bytes;
use http::{Request, Response};
use statusful::catalog::Site;

/// The response to a GET with these header fields.
fn get(site: &Site, path: &str, headers: &[(&str, &str)]) -> Response<Bytes> {
    let request =
        headers.iter().fold(Request::get(path), |request, (name, value)| request.header(*name, *value));
    site.respond(&request.body(()).unwrap())
}

fn text(response: &Response<Bytes>) -> &str {
    std::str::from_utf8(response.body()).unwrap()
}

/// A page as JSON.
fn json(site: &Site, path: &str) -> serde_json::Value {
    let response = get(site, path, &[("accept", "application/json")]);
    assert_eq!(
        (response.status().as_u16(), &response.headers()["content-type"]),
        (200, &"application/json".parse().unwrap())
    );
    serde_json::from_slice(response.body()).unwrap()
}

/// A page as HTML.
fn html(site: &Site, path: &str) -> String {
    let response = get(site, path, &[("accept", "text/html,*/*;q=0.8")]);
    assert_eq!(response.status(), 200, "{path}");
    text(&response).to_owned()
}
