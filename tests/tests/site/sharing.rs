//! Variants that share a code are one entry, and redacted ones are known by their code alone.

use crate::{get, html, json, text};
use serde_json::json;
use statusful::catalog::{Catalog, Site};
use statusful::HttpStatus;

/// The errors of the API.
#[derive(HttpStatus)]
#[allow(dead_code)]
enum ApiError {
    /// The customer is unknown.
    #[status(404)]
    #[problem(code = "HE_02", shared)]
    Customer {
        #[problem(extension)]
        customer: u32,
    },
    /// The mandate is unknown.
    #[status(400)]
    #[problem(code = "HE_02", shared)]
    #[header("x-mandate" = "1")]
    Mandate,
    /// Too late.
    #[status(409)]
    #[problem(no_code, type = "urn:example:late")]
    Late,
}

/// What nobody outside is to know.
#[derive(HttpStatus)]
#[problem(redact(code))]
#[allow(dead_code)]
enum Secret {
    /// The ledger is on the moon.
    #[status(500)]
    LedgerLost,
    #[status(503)]
    MoonDown,
    #[status(500)]
    MoonGone,
}

fn site() -> Site {
    Site::new("API", &[Catalog::of::<ApiError>(), Catalog::of::<Secret>()])
}

#[test]
fn shared_code_is_one_entry() {
    let entry = json(&site(), "/HE-02");
    assert_eq!(entry["name"], "ApiError::Customer");
    assert_eq!(entry["status"]["code"], 404);
    assert_eq!(entry["shared_with"][0]["variant"], "ApiError::Mandate");
    assert_eq!(entry["shared_with"][0]["status"]["code"], 400);
    assert_eq!(entry["shared_with"][0]["doc"], "The mandate is unknown.");
    assert_eq!(entry["headers"], json!([{ "name": "x-mandate", "value": "1" }]));
    assert_eq!(entry["extensions"][0]["name"], "customer");
    let page = html(&site(), "/HE-02");
    assert!(
        page.contains("<dt>Shared with</dt><dd><code>ApiError::Mandate</code>, 400 Bad Request"),
        "{page}"
    );
    assert_eq!(get(&site(), "/HE-02-2", &[]).status(), 404);
    let markdown = site().to_markdown();
    assert!(
        markdown.contains("- Shared with: `ApiError::Mandate`, 400 Bad Request. The mandate is unknown."),
        "{markdown}"
    );
    assert_eq!(markdown.matches("# `HE_02`").count(), 1, "{markdown}");
}

#[test]
fn error_without_code_is_listed_by_type() {
    let entry = json(&site(), "/late");
    assert_eq!(entry["code"], json!(null));
    assert_eq!(entry["example"].get("code"), None);
    let page = html(&site(), "/late");
    assert!(
        page.contains("<h1><code>urn:example:late</code></h1>") && !page.contains("<dt>Code</dt>"),
        "{page}"
    );
}

#[test]
fn redacted_errors_are_one_entry() {
    let entry = json(&site(), "/internal-error");
    assert_eq!((&entry["name"], &entry["code"]), (&json!("Secret"), &json!("internal_error")));
    assert_eq!(
        entry["shared_with"],
        json!([{ "variant": null, "status": entry["shared_with"][0]["status"], "doc": "" }])
    );
    assert_eq!(entry["shared_with"][0]["status"]["code"], 503);
    assert!(html(&site(), "/internal-error").contains("<dt>Also with</dt><dd>503 Service Unavailable"));
    for file in site().files().values() {
        let file = String::from_utf8_lossy(file).to_lowercase();
        assert!(!file.contains("ledger") && !file.contains("moon"), "{file}");
    }
    let everything = text(&get(&site(), "/index.md", &[])).to_lowercase();
    assert!(!everything.contains("moon"), "{everything}");
}

/// Canaries of the mine.
#[derive(HttpStatus)]
#[allow(dead_code)]
enum Mine {
    /// The canary is down.
    #[status(500)]
    CanaryDown,
    #[status(404)]
    NoBird,
}

#[derive(HttpStatus)]
#[allow(dead_code)]
enum Shaft {
    /// The canary of the shaft is down.
    #[status(500)]
    CanaryDown,
}

#[derive(HttpStatus)]
#[problem(redact(code))]
#[allow(dead_code)]
enum Hiding {
    #[status(transparent)]
    Mine(Mine),
    #[status(transparent)]
    Shaft(Shaft),
    #[status(410)]
    Gone,
}

#[test]
fn inner_errors_behind_redaction_are_not_published() {
    let site = Site::new("API", &[Catalog::of::<Hiding>()]);
    let errors = serde_json::from_str::<serde_json::Value>(&site.to_json()).unwrap()["errors"].clone();
    let codes: Vec<_> = errors.as_array().unwrap().iter().map(|error| error["code"].clone()).collect();
    assert_eq!(codes, ["no_bird", "gone", "internal_error"]);
    for text in [site.to_markdown(), site.to_json()] {
        assert!(!text.to_lowercase().contains("canary") && !text.contains("Shaft"), "{text}");
    }
    let open = Site::new("API", &[Catalog::of::<Hiding>(), Catalog::of::<Mine>()]).to_markdown();
    assert!(open.contains("canary_down") && !open.contains("of the shaft"), "{open}");
}
