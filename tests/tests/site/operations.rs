//! The operations that give an error, and the errors of an operation.

use super::{get, html, json, text};
use serde_json::{json, Value};
use statusful::catalog::{Catalog, Site};
use statusful::utoipa::{ErrorResponses, IntoResponses};
use statusful::HttpStatus;
use utoipa::OpenApi;

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[problem(base = "https://api.example.com/errors/")]
#[allow(dead_code)]
enum UserError {
    /// Names are `unique`.
    #[error("taken")]
    #[status(409)]
    UserExists,
    #[error("no such user")]
    #[status(404)]
    NoSuchUser,
    #[error("not there")]
    #[status(503)]
    #[header(RETRY_AFTER = "9")]
    Store,
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[error("sign in")]
#[status(403)]
#[problem(base = "https://api.example.com/errors/")]
struct Forbidden;

/// Creates a user.
///
/// The `name` is in the body.
#[utoipa::path(post, path = "/users", responses((status = 201), UserError))]
#[allow(dead_code)]
fn create() {}

#[utoipa::path(delete, path = "/users/{name}", responses((status = 204), Forbidden))]
#[allow(dead_code)]
fn delete() {}

#[utoipa::path(get, path = "/health", responses((status = 200)))]
#[allow(dead_code)]
fn health() {}

#[derive(OpenApi)]
#[openapi(paths(create, delete, health), modifiers(&ERRORS))]
struct ApiDocument;

static ERRORS: ErrorResponses = ErrorResponses::new().open_ended();

fn without() -> Site {
    Site::new("Users API", &[Catalog::of::<UserError>(), Catalog::of::<Forbidden>()])
}

fn site() -> Site {
    without().with_operations(&ApiDocument::openapi())
}

#[test]
fn operation_lists_its_errors() {
    let page = json(&site(), "/errors/operations/post-users");
    assert_eq!(
        page,
        json!({
            "method": "POST",
            "path": "/users",
            "page": "operations/post-users",
            "summary": "Creates a user.",
            "description": "The `name` is in the body.",
            "errors": [
                { "heading": "no_such_user", "page": "no-such-user", "statuses": ["404"] },
                { "heading": "user_exists", "page": "user-exists", "statuses": ["409"] },
                { "heading": "store", "page": "store", "statuses": ["503"] },
            ],
            "is_open": true,
        })
    );
    let page = html(&site(), "/errors/operations/post-users");
    assert!(page.contains("<h1><code>POST /users</code></h1>"));
    assert!(page.contains(r#"<span class="badge c5xx">503</span>"#));
    assert!(page.contains(r#"<a href="/errors/user-exists">user_exists</a>"#));
    assert!(page.contains("<p>Names are <code>unique</code>.</p>"));
    assert!(page.contains("There may be others"));
}

#[test]
fn error_lists_its_operations() {
    let operations = |page: &str| json(&site(), page)["operations"].clone();
    let delete =
        json!([{ "method": "DELETE", "path": "/users/{name}", "page": "operations/delete-users-name" }]);
    assert_eq!(operations("/errors/forbidden"), delete);
    let page = html(&site(), "/errors/user-exists");
    assert!(page.contains(r#"<li><a href="/errors/operations/post-users"><code>POST /users</code></a></li>"#));
    assert!(!page.contains("DELETE"));
}

#[test]
fn index_lists_operations_with_errors() {
    let page = html(&site(), "/errors");
    assert!(page.contains(r#"<a href="/errors/operations/post-users">POST /users</a>"#));
    assert!(page.contains(r#"<p>1 error</p>"#));
    assert!(!page.contains("/health"));
    let operations = json(&site(), "/errors")["operations"].as_array().unwrap().len();
    assert_eq!(operations, 2);
}

#[test]
fn markdown_names_operations() {
    let whole = site().to_markdown();
    let section = "\n## Operations\n\n### `POST /users`\n\nCreates a user.\n\n";
    assert!(whole.contains(section), "{whole}");
    assert!(whole.contains("- [`user_exists`](#user_exists), 409: Names are `unique`.\n"), "{whole}");
    let page = get(&site(), "/errors/operations/post-users.md", &[]);
    assert!(text(&page).contains("\n- `user_exists`, 409: Names are `unique`.\n"), "{}", text(&page));
    let page = get(&site(), "/errors/user-exists.md", &[]);
    assert!(text(&page).contains("\n- Operation `POST /users`\n"), "{}", text(&page));
}

#[test]
fn site_without_document_names_no_operations() {
    let same = |document: &Value| {
        let site = without().with_operations(document);
        assert_eq!((site.to_json(), site.files()), (without().to_json(), without().files()), "{document}");
    };
    assert_eq!(json(&without(), "/errors").get("operations"), None);
    for document in
        [json!(null), json!({ "paths": 1 }), json!({ "paths": { "/a": { "get": { "responses": [] } } } })]
    {
        same(&document);
    }
    let unknown = json!({ "$ref": "#/components/schemas/Other" });
    same(
        &json!({ "paths": { "/a": { "get": { "responses": { "404": { "content": { "a/b": { "schema": unknown } } } } } } } }),
    );
}

/// What is hostile in an operation, and one that a 3.2 document alone has.
fn hostile() -> Site {
    let schema = json!({ "$ref": "#/components/schemas/Forbidden" });
    let responses = json!({ "403": { "$ref": "#/components/responses/Forbidden" } });
    let operation = json!({
        "summary": "<script>alert(1)</script> *a*",
        "description": "</p><img src=x onerror=alert(1)> [b](javascript:alert(1)) `c` # d",
        "responses": responses,
    });
    without().with_operations(&json!({
        "paths": {
            "/<b>&\"'/{x}`|*": { "get": operation, "additionalOperations": { "COPY": operation } },
            "/../../etc": { "get": operation },
        },
        "components": {
            "responses": { "Forbidden": { "content": { "application/problem+json": { "schema": schema } } } },
        },
    }))
}

#[test]
fn text_of_operation_is_no_markup() {
    let files = hostile().files();
    let pages: Vec<&String> = files.keys().filter(|name| name.starts_with("operations/")).collect();
    assert_eq!(pages.len(), 9, "{pages:?}");
    for (name, content) in &files {
        assert!(!name.contains("..") && !name.contains('<'), "{name}");
        let content = std::str::from_utf8(content).unwrap();
        match name.rsplit_once('.').unwrap().1 {
            "html" => {
                for markup in ["<script>", "<img", "<b>"] {
                    assert!(!content.contains(markup), "{name}: {content}");
                }
            }
            "md" => {
                for markup in ["<script>", "<img", " *a*", "[b](", " # d"] {
                    assert!(!content.contains(markup), "{name}: {content}");
                }
            }
            _ => {}
        }
    }
}

#[test]
fn links_in_a_folder_lead_to_operations() {
    let files = site().files();
    let page = |name: &str| std::str::from_utf8(&files[name]).unwrap().to_owned();
    assert!(page("index.html").contains(r#"href="operations/post-users.html""#));
    assert!(page("user-exists.html").contains(r#"href="operations/post-users.html""#));
    assert!(page("operations/post-users.html").contains(r#"href="../user-exists.html""#));
    assert!(page("operations/post-users.html").contains(r#"href="../style.css""#));
}
