//! The site as a service.

use crate::{get, text};
use axum::Router;
use bytes::Bytes;
use http::{Method, Request, Response};
use statusful::catalog::{Catalog, Site};
use statusful::{HttpStatus, Problem};

#[derive(Debug, HttpStatus)]
#[status(404)]
#[problem(base = "https://api.example.com/errors/")]
struct NoSuchOrder;

fn site() -> Site {
    Site::new("API", &[Catalog::of::<NoSuchOrder>()])
}

fn send(method: Method, path: &str) -> Response<Bytes> {
    site().respond(&Request::builder().method(method).uri(path).body(()).unwrap())
}

#[test]
fn accept_selects_format() {
    let page = |accept| get(&site(), "/no-such-order", &[("accept", accept)]);
    for (accept, content_type) in [
        ("text/html,application/xhtml+xml,*/*;q=0.8", "text/html; charset=utf-8"),
        ("*/*", "text/html; charset=utf-8"),
        ("image/png", "text/html; charset=utf-8"),
        ("application/json", "application/json"),
        ("text/html;q=0.1, application/json;q=0.2", "application/json"),
        ("text/markdown", "text/markdown; charset=utf-8"),
    ] {
        let response = page(accept);
        assert_eq!(response.headers()["content-type"], content_type, "{accept}");
        assert_eq!(response.headers()["vary"], "accept");
    }
}

#[test]
fn file_extension_selects_format() {
    for (path, content_type) in [
        ("/no-such-order.json", "application/json"),
        ("/errors/no-such-order.md", "text/markdown; charset=utf-8"),
        ("/index.html", "text/html; charset=utf-8"),
        ("/search.js", "text/javascript; charset=utf-8"),
        ("/style.css", "text/css; charset=utf-8"),
        ("/icon.svg", "image/svg+xml"),
    ] {
        let response = get(&site(), path, &[("accept", "text/plain")]);
        assert_eq!(
            (response.status().as_u16(), &response.headers()["content-type"]),
            (200, &content_type.parse().unwrap())
        );
        assert!(!response.headers().contains_key("vary"), "{path}");
    }
    assert!(text(&get(&site(), "/no-such-order.json", &[])).contains("\"code\": \"no_such_order\""));
    assert!(text(&get(&site(), "/index.md", &[])).starts_with("# API\n"));
}

#[test]
fn pages_load_only_own_files() {
    for path in ["/", "/no-such-order", "/search.js", "/no-such-order.json"] {
        let response = get(&site(), path, &[]);
        let policy = response.headers()["content-security-policy"].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'; ") && !policy.contains("unsafe"), "{policy}");
        assert_eq!(response.headers()["x-content-type-options"], "nosniff");
        assert!(!text(&response).contains("style=\"") && !text(&response).contains("onclick"));
    }
}

#[test]
fn pages_are_cached_and_revalidated() {
    let first = get(&site(), "/", &[]);
    assert_eq!(first.headers()["cache-control"], "no-cache");
    let etag = first.headers()["etag"].to_str().unwrap();
    for known in [etag, "*", &format!("\"x\", W/{etag}")] {
        let again = get(&site(), "/", &[("if-none-match", known)]);
        assert_eq!((again.status().as_u16(), again.body().len()), (304, 0), "{known}");
        assert_eq!(
            (&again.headers()["etag"], &again.headers()["vary"]),
            (&first.headers()["etag"], &"accept".parse().unwrap())
        );
    }
    let other = get(&site(), "/", &[("if-none-match", etag), ("accept", "application/json")]);
    assert_eq!(other.status(), 200, "another form is another copy");
}

#[test]
fn head_matches_get_without_body() {
    for path in ["/", "/no-such-order", "/nowhere", "/style.css"] {
        let (get, head) = (send(Method::GET, path), send(Method::HEAD, path));
        assert_eq!((head.status(), head.body().len()), (get.status(), 0));
        assert_eq!(head.headers()["content-length"], get.body().len().to_string().as_str());
        assert_eq!(head.headers().get("etag"), get.headers().get("etag"));
    }
}

#[test]
fn unknown_page_or_method_is_problem() {
    for (method, path, status) in [(Method::GET, "/nowhere", 404), (Method::POST, "/no-such-order", 405)] {
        let response = send(method, path);
        assert_eq!(response.status(), status);
        assert_eq!(response.headers()["content-type"], "application/problem+json");
        let problem: Problem = serde_json::from_slice(response.body()).unwrap();
        assert_eq!(problem.status().unwrap(), status);
        assert!(problem.detail().is_some());
    }
    assert_eq!(send(Method::DELETE, "/").headers()["allow"], "GET, HEAD");
}

/// The status that axum's own router responds with.
fn routed(router: &Router, path: &str) -> u16 {
    use tower_service::Service;
    let request = Request::get(path).body(axum::body::Body::empty()).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(router.clone().call(request)).unwrap().status().as_u16()
}

#[test]
fn axum_mounts_nested_or_as_route() {
    let nested = Router::new().nest_service("/errors", site());
    let routed_by_path =
        Router::new().route_service("/errors", site()).route_service("/errors/{*page}", site());
    let fallback = Router::new().fallback_service(site());
    for router in [nested, routed_by_path, fallback] {
        for path in ["/errors", "/errors/no-such-order", "/errors/style.css", "/errors/index.json"] {
            assert_eq!(routed(&router, path), 200, "{path}");
        }
        assert_eq!(routed(&router, "/errors/nowhere"), 404);
    }
}
