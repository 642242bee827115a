//! The statuses that `one_of` lists.

use crate::{html, json};
use statusful::catalog::{Catalog, Site};
use statusful::HttpStatus;

#[derive(Debug, HttpStatus)]
#[allow(dead_code)]
enum BodyError {
    #[status(one_of(400, 413, 422))]
    Rejected(#[status] u16),
    #[status(one_of(409, 502))]
    #[problem(redact)]
    Mixed(#[status] u16),
    #[problem(redact)]
    Open(#[status] u16),
    #[status(502)]
    Fixed,
}

fn site() -> Site {
    Site::new("API", &[Catalog::of::<BodyError>()])
}

#[test]
fn entry_lists_statuses() {
    let entry = json(&site(), "/rejected");
    assert_eq!(entry["status"], serde_json::Value::Null);
    let listed: Vec<_> = entry["statuses"].as_array().unwrap().iter().map(|status| &status["code"]).collect();
    assert_eq!(listed, [400, 413, 422]);
    assert_eq!(entry["retry"]["when"], "after_change");
    assert_eq!(json(&site(), "/mixed")["retry"]["when"], "by_status");
    for without in ["/open", "/fixed"] {
        assert!(json(&site(), without).get("statuses").is_none(), "{without}");
    }
}

#[test]
fn pages_show_statuses() {
    let page = html(&site(), "/rejected");
    assert!(page.contains("<strong>400, 413 or 422, chosen at run time</strong>"), "{page}");
    assert!(page.contains("<dd>413 Content Too Large. "), "{page}");
    let index = html(&site(), "/");
    assert!(index.contains("data-class=\"4xx\""), "{index}");
    assert!(index.contains("<p class=\"title\">409 or 502, chosen at run time</p>"), "{index}");
    let markdown = site().to_markdown();
    assert!(markdown.contains("**400, 413 or 422, chosen at run time.**\n- 400 Bad Request. "), "{markdown}");
    assert!(markdown.contains("**The status is chosen at run time.**"), "{markdown}");
}

#[test]
fn example_has_a_detail_if_every_status_publishes_it() {
    let detail = |path| json(&site(), path)["example"]["detail"].as_str().map(str::to_owned);
    assert_eq!(detail("/rejected").as_deref(), Some("What went wrong, in a sentence."));
    for without in ["/mixed", "/open", "/fixed"] {
        assert_eq!(detail(without), None, "{without}");
    }
}
