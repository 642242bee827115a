//! The clients that retry automatically.

use crate::{get, html, json, text};
use statusful::catalog::{Catalog, Site};
use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(allow(all))]
#[allow(dead_code)]
enum ApiError {
    #[status(404)]
    NotFound,
    #[status(408)]
    Slow,
    #[status(408)]
    #[header(RETRY_AFTER = "1")]
    SlowAndWaits,
    #[status(503)]
    Busy,
    #[status(503)]
    #[header(RETRY_AFTER = "1")]
    BusyAndWaits,
}

fn site() -> Site {
    Site::new("API", &[Catalog::of::<ApiError>()])
}

/// The names of the clients, and whether each retries a POST.
fn clients(page: &str) -> Vec<(String, bool)> {
    let entry = json(&site(), page);
    let clients = entry["retry"]["clients"].as_array().cloned().unwrap_or_default();
    clients
        .iter()
        .map(|it| (it["name"].as_str().unwrap().to_owned(), it["post"].as_bool().unwrap()))
        .collect()
}

fn has(page: &str, name: &str, post: bool) -> bool {
    clients(page).contains(&(name.to_owned(), post))
}

#[test]
fn json_lists_retrying_clients() {
    assert_eq!(clients("/not-found"), []);
    assert!(has("/slow", "Chromium", true) && has("/slow", "got (npm)", false));
    assert!(!clients("/slow")
        .iter()
        .any(|(name, _)| name.contains("reqwest-retry") || name.contains("openai")));
}

#[test]
fn retry_after_decides_for_some_clients() {
    assert!(has("/slow", "OkHttp (Java)", true) && !has("/slow-and-waits", "OkHttp (Java)", true));
    assert!(!has("/busy", "urllib3 (PyPI)", false) && has("/busy-and-waits", "urllib3 (PyPI)", false));
}

#[test]
fn pages_list_retrying_clients() {
    let sentence = "Some clients send it again by themselves: Chromium, OkHttp (Java), Scrapy (PyPI), LWP::UserAgent::Determined (Perl), POST included; got (npm), ky (npm), ofetch (npm), except for POST.";
    assert!(html(&site(), "/slow").contains(&format!("Wait longer before each attempt. {sentence}</p>")));
    let page = get(&site(), "/slow.md", &[]);
    assert!(
        text(&page).contains(&format!("Wait longer before each attempt. {sentence}\n")),
        "{}",
        text(&page)
    );
    assert!(!html(&site(), "/not-found").contains("by themselves"));
}
