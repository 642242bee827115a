//! The published facts about an error.

use crate::{get, html, json, text};
use serde_json::json;
use statusful::catalog::{Catalog, Site};
use statusful::HttpStatus;
use std::collections::BTreeMap;
use std::time::Duration;

/// Where orders are kept.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("full")]
#[status(507)]
#[problem(base = "https://api.example.com/v1/errors/")]
struct StoreFull;

/// Stands for an error of another crate.
#[derive(Debug)]
struct Foreign;

impl HttpStatus for Foreign {
    fn status(&self) -> http::StatusCode {
        http::StatusCode::BAD_GATEWAY
    }
}

/// What the orders API responds with.
///
/// Second paragraph.
#[derive(Debug, HttpStatus)]
#[problem(base = "https://api.example.com/v1/errors/", expose)]
#[allow(dead_code)]
#[status(allow(extension_name))]
enum OrderError {
    /// The order left the house.
    ///
    /// Send it back instead, see `returns`.
    #[status(409)]
    #[problem(title = "Too late", detail = "The order is on its way.", jsonrpc = 1001)]
    #[header("x-cost" = "3")]
    Shipped {
        #[problem(extension)]
        parcel: Option<String>,
        #[problem(extension = "items-left")]
        left: BTreeMap<String, Vec<u32>>,
    },
    #[status(429)]
    Slow {
        #[header(RETRY_AFTER)]
        wait: Duration,
    },
    #[status(304, allow(non_error, content))]
    Same,
    #[status(501, allow(all))]
    #[problem(redact)]
    Later,
    Found {
        #[status]
        status: http::StatusCode,
    },
    /// The disk.
    #[status(transparent)]
    #[header("x-store" = "a")]
    Store(StoreFull),
    /// Not ours.
    #[status(transparent)]
    Other(Foreign),
}

impl std::fmt::Display for OrderError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("secret")
    }
}

fn site() -> Site {
    Site::new("Orders API", &[Catalog::of::<OrderError>()])
}

#[test]
fn entry_has_meta_and_registry_facts() {
    let expected = json!({
        "name": "OrderError::Shipped",
        "code": "shipped",
        "type": "https://api.example.com/v1/errors/shipped",
        "title": "Too late",
        "jsonrpc": 1001,
        "status": {
            "code": 409,
            "phrase": "Conflict",
            "class": "client error",
            "meaning": "The request conflicts with the current state of the resource.",
            "reference": "RFC 9110, Section 15.5.10",
            "link": "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.10",
        },
        "page": "shipped",
        "doc": "The order left the house.\n\nSend it back instead, see `returns`.",
        "type_doc": "What the orders API responds with.\n\nSecond paragraph.",
        "headers": [{ "name": "x-cost", "value": "3" }],
        "extensions": [
            { "name": "parcel", "type": "Option<String>" },
            { "name": "items-left", "type": "BTreeMap<String, Vec<u32>>" },
        ],
        "example": {
            "type": "https://api.example.com/v1/errors/shipped",
            "title": "Too late",
            "status": 409,
            "code": "shipped",
            "detail": "The order is on its way.",
            "parcel": "text",
            "items-left": { "key": [1] },
        },
        "retry": {
            "when": "after_change",
            "text": "Not as it is: the same request fails the same way.",
            "clients": [{ "name": "ofetch (npm)", "post": false }],
        },
        "advice": "Read the current state of the resource, resolve the conflict, and send the request again.",
        "through": [],
    });
    assert_eq!(json(&site(), "/shipped"), expected);
}

#[test]
fn page_shows_entry() {
    let page = html(&site(), "/shipped");
    for part in [
        "<h1><code>shipped</code></h1>",
        "<dt>JSON-RPC code</dt><dd><code>1001</code></dd>",
        "<p>The order left the house.</p>\n<p>Send it back instead, see <code>returns</code>.</p>",
        "<dt><code>parcel</code></dt><dd><code>Option&#60;String&#62;</code></dd>",
        "<dt><code>x-cost</code></dt><dd><code>3</code></dd>",
        "<a href=\"https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.10\">RFC 9110, Section 15.5.10</a>",
        "What the orders API responds with.",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
}

#[test]
fn title_is_shown_if_not_phrase() {
    assert!(html(&site(), "/shipped").contains("<p><strong>Too late</strong></p>"));
    assert!(!html(&site(), "/slow").contains("<p><strong>Too Many Requests</strong></p>"));
}

#[test]
fn page_ends_with_example_body() {
    let body = "{\n  &#34;type&#34;: &#34;https://api.example.com/v1/errors/store-full&#34;,\n";
    let page = html(&site(), "/store-full");
    assert!(page.contains(&format!("<h2 id=\"example\">Example body</h2>\n<pre tabindex=\"0\" role=\"region\" aria-labelledby=\"example\"><code>{body}")), "{page}");
    let page = get(&site(), "/store-full.md", &[]);
    assert!(text(&page).contains("\n```json\n{\n  \"type\": "), "{}", text(&page));
}

#[test]
fn index_summarizes_errors() {
    let page = html(&site(), "/");
    assert!(page.contains("<li id=\"shipped\" data-class=\"4xx\""), "{page}");
    assert!(page.contains("<p class=\"title\">Too late</p>\n<p>The order left the house.</p>"), "{page}");
    for class in ["3xx redirection (1)", "4xx client error (2)", "5xx server error (2)", "varies (1)"] {
        assert!(page.contains(class), "{class}");
    }
    let line = "- [`shipped`](#shipped): 409 Conflict. The order left the house.\n";
    assert!(site().to_markdown().contains(line), "{}", site().to_markdown());
}

#[test]
fn single_variant_enum_names_both() {
    #[derive(Debug, HttpStatus)]
    #[status(404)]
    #[allow(dead_code)]
    enum Missing {
        Order,
    }

    let entry = json(&Site::new("API", &[Catalog::of::<Missing>()]), "/order");
    assert_eq!((&entry["name"], &entry["type_doc"]), (&json!("Missing::Order"), &json!(null)));
    assert_eq!(json(&site(), "/store-full")["type_doc"], json!(null), "a struct's doc is the error's own");
}

#[test]
fn index_lists_errors_by_status() {
    let index = json(&site(), "/");
    let errors: Vec<_> = index["errors"].as_array().unwrap().iter().map(|error| &error["code"]).collect();
    assert_eq!(errors, ["same", "shipped", "slow", "later", "store_full", "found"]);
    let open = json!([{ "variant": "OrderError::Other", "type": "Foreign", "doc": "Not ours." }]);
    assert_eq!(index["types"][0]["open"], open);
    assert_eq!(index["types"][1]["name"], "StoreFull");

    let page = html(&site(), "/");
    assert!(page.contains("<code>OrderError::Other</code></dt><dd>holds <code>Foreign</code>"), "{page}");
    assert!(page.contains("<h2>Open errors</h2>"), "{page}");
    assert!(!html(&Site::new("API", &[Catalog::of::<StoreFull>()]), "/").contains("Open errors"));
    assert!(page.contains("value=\"4xx\"") && !page.contains("value=\"2xx\""), "only classes that occur");
    assert!(site()
        .to_markdown()
        .contains("- `OrderError::Other` holds a `Foreign`, whose errors are not listed. Not ours.\n"));
}

#[test]
fn inner_error_names_variant_and_fields() {
    let entry = json(&site(), "/store-full");
    assert_eq!(entry["name"], "StoreFull");
    assert_eq!(entry["doc"], "Where orders are kept.");
    let through = json!([{ "variant": "OrderError::Store", "doc": "The disk.", "headers": [{ "name": "x-store", "value": "a" }] }]);
    assert_eq!(entry["through"], through);
}

#[test]
fn registered_header_fields_are_explained() {
    let meaning = "How long to wait before another request: a number of seconds, or a date.";
    let link = "https://www.rfc-editor.org/rfc/rfc9110.html#section-10.2.3";
    let slow = json!([{
        "name": "retry-after",
        "value": null,
        "meaning": meaning,
        "reference": "RFC 9110, Section 10.2.3",
        "link": link,
    }]);
    assert_eq!(json(&site(), "/slow")["headers"], slow);
    let page = html(&site(), "/slow");
    let note = format!("set at run time\n<p class=\"note\">{meaning} <a href=\"{link}\">RFC 9110, Section 10.2.3</a></p></dd>");
    assert!(page.contains(&note), "{page}");
    let line = format!(
        "- Header field `retry-after`, set at run time. {meaning} ([RFC 9110, Section 10.2.3]({link}))\n"
    );
    assert!(site().to_markdown().contains(&line));
    // Nobody else knows a private field.
    assert_eq!(json(&site(), "/shipped")["headers"][0].as_object().unwrap().len(), 2);
}

#[test]
fn example_matches_response() {
    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error("there is no such order")]
    #[status(404)]
    struct NoSuchOrder;

    let site = Site::new("API", &[Catalog::of::<NoSuchOrder>()]);
    let sent: http::Response<bytes::Bytes> = statusful::response(&NoSuchOrder);
    let sent: serde_json::Value = serde_json::from_slice(sent.body()).unwrap();
    assert_eq!(json(&site, "/no-such-order")["example"], sent);
}

#[test]
fn unknown_values_are_not_invented() {
    let site = site();
    assert_eq!(json(&site, "/later")["example"].get("detail"), None);
    assert_eq!(json(&site, "/later")["retry"]["when"], "never");
    let found = json(&site, "/found");
    assert_eq!((found["status"].is_null(), found["example"].get("status")), (true, None));
    assert!(json(&site, "/same")["example"].is_null(), "304 has no body");
    let slow = json(&site, "/slow");
    assert_eq!(
        (&slow["headers"][0]["name"], slow["headers"][0]["value"].is_null()),
        (&"retry-after".into(), true)
    );
    assert!(slow["retry"]["text"].as_str().unwrap().contains("`Retry-After`"));
    for page in site.files().values() {
        assert!(!page.windows(6).any(|window| window == b"secret"));
    }
}

#[test]
fn single_type_renders() {
    assert!(Catalog::of::<OrderError>().to_markdown().starts_with("# OrderError\n"));
    let read: serde_json::Value = serde_json::from_str(&Catalog::of::<OrderError>().to_json()).unwrap();
    assert_eq!(read["title"], "OrderError");
}

#[test]
fn duplicate_type_is_listed_once() {
    let twice = Site::new(
        "API",
        &[Catalog::of::<StoreFull>(), Catalog::of::<OrderError>(), Catalog::of::<StoreFull>()],
    );
    assert_eq!(json(&twice, "/")["errors"].as_array().unwrap().len(), 6);
}

#[test]
fn site_without_errors() {
    #[derive(Debug, HttpStatus)]
    enum Never {}
    let site = Site::new("API", &[Catalog::of::<Never>()]);
    assert_eq!(json(&site, "/")["errors"], json!([]));
    assert!(html(&site, "/").contains("0 errors"));
    assert_eq!(site.path(), "/errors");
}

#[derive(HttpStatus)]
#[status(500)]
enum Secret {
    Reason,
}

#[derive(HttpStatus)]
#[allow(dead_code)]
enum Half {
    #[status(404)]
    Shown,
    #[doc(hidden)]
    #[status(410)]
    Hidden,
    #[doc(hidden, alias = "x")]
    #[status(transparent)]
    Secret(Secret),
    #[doc(hidden)]
    #[status(transparent)]
    Open(Foreign),
}

#[test]
fn hidden_variant_is_not_published() {
    assert_eq!(Half::Hidden.status(), 410);
    assert_eq!(Half::Secret(Secret::Reason).meta().unwrap().code(), "reason");
    let codes: Vec<_> = Catalog::of::<Half>().iter().map(|meta| meta.code()).collect();
    assert_eq!(codes, ["shown", "hidden", "reason"]);
    let site = Site::new("Half", &[Catalog::of::<Half>()]);
    let all: Vec<_> =
        json(&site, "/errors")["errors"].as_array().unwrap().iter().map(|it| it["code"].clone()).collect();
    assert_eq!(all, ["shown"]);
    for text in [site.to_markdown(), site.to_json(), html(&site, "/errors")] {
        assert!(text.contains("Shown"), "{text}");
        for hidden in ["Hidden", "hidden\"", "Secret", "Reason", "Open", "Foreign"] {
            assert!(!text.contains(hidden), "{hidden}: {text}");
        }
    }
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("moved")]
#[status(409)]
#[header(LOCATION = "/orders/{id}")]
struct Moved {
    id: u32,
}

#[test]
fn header_template_is_shown() {
    let site = Site::new("API", &[Catalog::of::<Moved>()]);
    assert_eq!(json(&site, "/moved")["headers"][0]["template"], "/orders/{id}");
    assert!(html(&site, "/moved").contains("set at run time: <code>/orders/{id}</code>"));
    assert!(site.to_markdown().contains("- Header field `location`, set at run time: `/orders/{id}`. "));
}
