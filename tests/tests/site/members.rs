//! Extension members with the user's own types.

use crate::{get, html, json, text};
use serde::Serialize;
use serde_json::json;
use statusful::catalog::{Catalog, Site};
use statusful::HttpStatus;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct FieldError {
    field: &'static str,
}

#[derive(HttpStatus)]
#[allow(dead_code)]
enum ApiError {
    #[status(422)]
    Invalid {
        #[problem(extension)]
        errors: Vec<FieldError>,
        #[problem(extension)]
        limits: BTreeMap<String, u32>,
    },
}

fn site() -> Site {
    Site::new("API", &[Catalog::of::<ApiError>()])
}

#[test]
fn example_marks_unknown_shape() {
    let entry = json(&site(), "/invalid");
    assert_eq!(entry["example"]["errors"], json!(["<FieldError>"]));
    assert_eq!(entry["example"]["limits"], json!({ "key": 1 }));
    let extensions = json!([
        { "name": "errors", "type": "Vec<FieldError>", "unknown_types": ["FieldError"] },
        { "name": "limits", "type": "BTreeMap<String, u32>" },
    ]);
    assert_eq!(entry["extensions"], extensions);
}

#[test]
fn pages_report_unknown_shape() {
    let page = html(&site(), "/invalid");
    let member = "<dd><code>Vec&#60;FieldError&#62;</code>\n<p class=\"note\"><code>FieldError</code> is a type of the server,";
    assert!(page.contains(member), "{page}");
    assert_eq!(page.matches("is a type of the server").count(), 1, "{page}");

    let page = get(&site(), "/invalid.md", &[]);
    let member = "- Extension member `errors`: `Vec<FieldError>`. `FieldError` is a type of the server, serialized with serde; its shape is not known here\n- Extension member `limits`: `BTreeMap<String, u32>`\n- What to do:";
    assert!(text(&page).contains(member), "{}", text(&page));
}

#[test]
fn example_shows_templates() {
    #[derive(HttpStatus)]
    #[allow(dead_code)]
    enum Stated {
        #[status(409)]
        #[problem(detail = "The user {name} exists.", instance = "/users/{name}")]
        Taken {
            name: String,
            #[problem(code)]
            code: Option<String>,
            #[problem(type)]
            kind: String,
        },
    }

    let entry = json(&Site::new("API", &[Catalog::of::<Stated>()]), "/taken");
    let expected = json!({
        "type": "{kind}",
        "title": "Conflict",
        "status": 409,
        "code": "taken",
        "detail": "The user {name} exists.",
        "instance": "/users/{name}",
    });
    assert_eq!(entry["example"], expected);
}
