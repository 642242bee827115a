//! The names of schemas, and what clashes.

use super::{statuses, PROBLEM};
use serde_json::{json, Value};
use statusful::utoipa::{ErrorResponses, Framework, IntoResponses};
use statusful::{FieldErrors, HttpStatus};
use utoipa::{OpenApi, ToSchema};

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
enum StoreError {
    #[error("disk 7 is full")]
    #[status(507)]
    #[problem(redact(code))]
    DiskFull,
    #[error("no such row")]
    #[status(404)]
    NotFound,
    #[error("db-7 is down")]
    #[status(503)]
    #[problem(redact(code))]
    Down {
        #[problem(extension)]
        since: u32,
    },
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
enum UserError {
    #[error("no such user")]
    #[status(404)]
    NotFound,
    #[error("invalid")]
    #[status(422)]
    Invalid {
        #[problem(extension)]
        errors: FieldErrors,
    },
    #[error(transparent)]
    #[status(transparent)]
    #[header("x-part" = "store")]
    Store(#[from] StoreError),
}

#[utoipa::path(get, path = "/users", responses(UserError))]
async fn users() {}

#[utoipa::path(get, path = "/store", responses(StoreError))]
async fn store() {}

#[derive(OpenApi)]
#[openapi(paths(users, store))]
struct Api;

fn document<D: OpenApi>(errors: ErrorResponses) -> Result<Value, String> {
    let mut document = D::openapi();
    errors.apply(&mut document).map_err(|clash| clash.to_string())?;
    Ok(serde_json::to_value(document).unwrap())
}

#[test]
fn schemas_are_called_after_type_and_variant() {
    let document = document::<Api>(ErrorResponses::new()).unwrap();
    let schemas = &document["components"]["schemas"];
    let names = [
        "FieldError",
        "StoreErrorInternalError",
        "StoreErrorNotFound",
        "UserErrorInvalid",
        "UserErrorNotFound",
    ];
    assert_eq!(statuses(schemas), names);
    for name in names {
        assert_eq!(schemas[name]["title"], name, "a generator may prefer the title");
    }
    let [of_user, of_store] =
        ["/users", "/store"].map(|path| &document["paths"][path]["get"]["responses"]["404"]);
    let schema = |response: &Value| response["content"][PROBLEM]["schema"].to_string();
    assert!(schema(of_user).contains("#/components/schemas/StoreErrorNotFound"));
    assert!(schema(of_store).contains("#/components/schemas/StoreErrorNotFound"));
}

#[test]
fn items_of_errors_have_a_name() {
    let document = document::<Api>(ErrorResponses::new()).unwrap();
    let errors = &document["components"]["schemas"]["UserErrorInvalid"]["properties"]["errors"];
    assert_eq!(errors["items"], json!({ "$ref": "#/components/schemas/FieldError" }));
}

#[test]
fn redacted_variants_are_in_no_name() {
    let document = document::<Api>(ErrorResponses::new()).unwrap().to_string();
    for name in ["DiskFull", "disk_full", "Down"] {
        assert!(!document.contains(name), "{name}");
    }
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[error("the moon is gone")]
#[status(500)]
#[problem(redact(code))]
struct MoonGone;

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[error("the ledger is lost")]
#[status(500)]
#[problem(redact(code))]
struct LedgerLost {
    #[problem(extension)]
    page: u32,
}

#[utoipa::path(get, path = "/ledger", responses(MoonGone, LedgerLost))]
async fn ledger() {}

#[derive(OpenApi)]
#[openapi(paths(ledger))]
struct WithSecrets;

#[test]
fn redacted_structs_are_one_schema() {
    let mut document = document::<WithSecrets>(ErrorResponses::new()).unwrap();
    assert_eq!(statuses(&document["components"]["schemas"]), ["InternalError"]);
    let response = document["paths"]["/ledger"]["get"]["responses"]["500"].take();
    assert_eq!(
        response["content"][PROBLEM]["schema"],
        json!({ "$ref": "#/components/schemas/InternalError" })
    );
    let text = format!("{document}{response}");
    for name in ["Moon", "moon", "Ledger", "lost"] {
        assert!(!text.contains(name), "{name}: {text}");
    }
}

#[test]
fn open_ends_are_last() {
    let document = document::<Api>(ErrorResponses::new().open_ended()).unwrap();
    let responses = &document["paths"]["/users"]["get"]["responses"];
    assert_eq!(statuses(responses), ["404", "422", "4XX", "503", "507", "5XX"]);
    let problem = json!({ "$ref": "#/components/schemas/Problem" });
    for status in statuses(responses) {
        let schema = &responses[status]["content"][PROBLEM]["schema"];
        let last = schema["anyOf"].as_array().and_then(|schemas| schemas.last());
        assert_eq!(last.unwrap_or(schema), &problem, "{status}");
    }
    let schemas = &document["components"]["schemas"];
    assert_eq!(schemas["Problem"]["required"], json!(["status"]));
    for example in
        ["4XX", "5XX"].map(|range| &responses[range]["content"][PROBLEM]["examples"]["problem"]["value"])
    {
        assert!(jsonschema::is_valid(&schemas["Problem"], example), "{example:#}");
    }
}

mod other {
    use super::*;

    #[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
    pub enum UserError {
        #[error("gone")]
        #[status(410)]
        NotFound,
    }
}

#[utoipa::path(get, path = "/other", responses(other::UserError))]
async fn others() {}

#[derive(ToSchema)]
#[schema(as = UserErrorInvalid)]
struct Unrelated(String);

#[derive(OpenApi)]
#[openapi(paths(users, store, others), components(schemas(Unrelated)))]
struct Clashing;

#[test]
fn clash_names_both_paths() {
    let clash = document::<Clashing>(ErrorResponses::new()).unwrap_err();
    let lines: Vec<&str> = clash.lines().collect();
    assert_eq!(
        lines,
        [
            "`openapi::components::UserError::Invalid` cannot be `#/components/schemas/UserErrorInvalid`: the document \
             has another schema with that name; rename one of them",
            "`openapi::components::UserError::NotFound` and `openapi::components::other::UserError::NotFound` would \
             both be `#/components/schemas/UserErrorNotFound`: rename one of them",
        ]
    );
}

#[test]
fn modifier_leaves_what_clashes_where_it_is() {
    static ERRORS: ErrorResponses = ErrorResponses::new();

    #[derive(OpenApi)]
    #[openapi(paths(users, store, others), components(schemas(Unrelated)), modifiers(&ERRORS))]
    struct Modified;

    let document = serde_json::to_value(Modified::openapi()).unwrap();
    let responses = &document["paths"]["/users"]["get"]["responses"];
    let schemas = &document["components"]["schemas"];
    assert_eq!(schemas["UserErrorInvalid"]["type"], "string");
    assert!(schemas.get("UserErrorNotFound").is_none());
    assert_eq!(
        responses["422"]["content"][PROBLEM]["schema"]["properties"]["code"]["enum"],
        json!(["invalid"])
    );
    let of_other = &document["paths"]["/other"]["get"]["responses"]["410"]["content"][PROBLEM]["schema"];
    assert_eq!(of_other["properties"]["code"]["enum"], json!(["not_found"]));
    assert!(!document.to_string().contains("x-statusful"));
}

#[utoipa::path(put, path = "/users/{id}", params(("id" = u32, Path)), request_body = String, responses(UserError))]
async fn put_user() {}

#[derive(OpenApi)]
#[openapi(paths(users, put_user))]
struct WithBody;

#[test]
fn responses_of_the_framework_are_those_of_what_it_reads() {
    let document = document::<WithBody>(ErrorResponses::new().framework(Framework::Axum)).unwrap();
    let responses = |path: &str, method: &str| document["paths"][path][method]["responses"].clone();
    assert_eq!(statuses(&responses("/users", "get")), ["404", "422", "503", "507"]);
    let of_put = responses("/users/{id}", "put");
    assert_eq!(statuses(&of_put), ["400", "404", "413", "415", "422", "503", "507"]);
    let problem = json!({ "$ref": "#/components/schemas/Problem" });
    assert_eq!(of_put["415"]["description"], "Unsupported Media Type");
    assert_eq!(of_put["415"]["content"][PROBLEM]["schema"], problem);
    let invalid = json!({ "$ref": "#/components/schemas/UserErrorInvalid" });
    assert_eq!(of_put["422"]["content"][PROBLEM]["schema"], json!({ "anyOf": [invalid, problem] }));
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[error("the service answered {0}")]
#[status(allow(dynamic_exposure))]
struct Upstream(#[status] http::StatusCode);

#[utoipa::path(get, path = "/upstream", responses((status = 404, description = "None"), Upstream))]
async fn upstream() {}

#[derive(OpenApi)]
#[openapi(paths(upstream))]
struct WithUpstream;

/// A range takes the place of `default` for its statuses.
#[test]
fn unlisted_status_is_in_the_ranges() {
    let document = document::<WithUpstream>(ErrorResponses::new().open_ended()).unwrap();
    let responses = &document["paths"]["/upstream"]["get"]["responses"];
    assert_eq!(statuses(responses), ["404", "4XX", "5XX", "default"]);
    let expected =
        ["Upstream", "Problem"].map(|name| json!({ "$ref": format!("#/components/schemas/{name}") }));
    for status in ["404", "4XX", "5XX", "default"] {
        assert_eq!(responses[status]["content"][PROBLEM]["schema"], json!({ "anyOf": expected }), "{status}");
    }
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[header("x-api-version" = "3")]
enum Versioned {
    #[error("no such page")]
    #[status(404)]
    NoSuchPage,
    #[error("slow down")]
    #[status(429)]
    #[header(RETRY_AFTER = "5")]
    SlowDown,
}

#[utoipa::path(get, path = "/versioned", responses(Versioned))]
async fn versioned() {}

#[derive(OpenApi)]
#[openapi(paths(versioned))]
struct WithHeaders;

#[test]
fn ranges_have_the_header_fields_of_all_errors() {
    let document = document::<WithHeaders>(ErrorResponses::new().open_ended()).unwrap();
    let responses = &document["paths"]["/versioned"]["get"]["responses"];
    for range in ["4XX", "5XX"] {
        assert_eq!(statuses(&responses[range]["headers"]), ["X-Api-Version"], "{range}");
    }
}

/// Each example conforms to the schema that it stands beside.
#[test]
fn examples_conform_to_components() {
    for document in [document::<Api>, document::<WithBody>, document::<WithUpstream>, document::<WithHeaders>]
    {
        let document = document(ErrorResponses::new().open_ended().framework(Framework::Axum)).unwrap();
        let operations =
            document["paths"].as_object().unwrap().values().flat_map(|path| path.as_object().unwrap());
        for (status, response) in operations.flat_map(|(_, it)| it["responses"].as_object().unwrap()) {
            let content = &response["content"][PROBLEM];
            let mut schema = content["schema"].clone();
            schema["components"] = document["components"].clone();
            for (name, example) in content["examples"].as_object().into_iter().flatten() {
                let mistakes = jsonschema::validate(&schema, &example["value"]);
                assert!(mistakes.is_ok(), "{status} {name}: {mistakes:?}");
            }
        }
    }
}

#[test]
fn license_without_a_name_is_removed() {
    let mut license = utoipa::openapi::License::default();
    for (name, is_kept) in [("", false), ("MIT", true)] {
        license.name = name.to_owned();
        let mut document = Api::openapi();
        document.info.license = Some(license.clone());
        ErrorResponses::new().apply(&mut document).unwrap();
        assert_eq!(document.info.license.is_some(), is_kept, "{name}");
    }
}

mod reserved {
    use super::*;

    #[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
    #[error("the valve is stuck")]
    #[status(409)]
    pub struct Problem;

    #[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
    #[error("the field is wet")]
    #[status(404)]
    pub struct FieldError;
}

#[utoipa::path(get, path = "/reserved", responses(reserved::Problem, reserved::FieldError))]
async fn named_as_ours() {}

#[derive(OpenApi)]
#[openapi(paths(users, named_as_ours))]
struct WithReserved;

#[test]
fn names_of_our_schemas_are_reserved() {
    for errors in [ErrorResponses::new(), ErrorResponses::new().open_ended()] {
        let clash = document::<WithReserved>(errors).unwrap_err();
        let [field_error, problem] = [("FieldError", "an item of `errors`"), ("Problem", "any problem")].map(
            |(name, owner)| {
                format!(
                    "`openapi::components::reserved::{name}` cannot be `#/components/schemas/{name}`: that is the \
                     schema of {owner}; rename `openapi::components::reserved::{name}`"
                )
            },
        );
        assert_eq!(clash.lines().collect::<Vec<_>>(), [field_error, problem]);

        let mut document = WithReserved::openapi();
        errors.apply(&mut document).unwrap_err();
        let document = serde_json::to_value(document).unwrap();
        let responses = &document["paths"]["/reserved"]["get"]["responses"];
        let schema = responses["409"]["content"][PROBLEM]["schema"].to_string();
        assert!(schema.contains(r#""enum":["problem"]"#), "it stands where it is: {schema}");
        let items = &document["components"]["schemas"]["FieldError"]["properties"];
        assert!(items.get("pointer").is_some(), "it is ours: {items}");
    }
}

#[utoipa::path(get, path = "/traced", params(("x-trace" = String, Header), ("id" = String, Cookie)), responses(StoreError))]
async fn traced() {}

#[utoipa::path(get, path = "/searched", params(("x-trace" = String, Header), ("q" = String, Query)), responses(StoreError))]
async fn searched() {}

#[derive(OpenApi)]
#[openapi(paths(traced, searched))]
struct WithParameters;

#[test]
fn framework_rejects_parameters_of_the_uri() {
    let document = document::<WithParameters>(ErrorResponses::new().framework(Framework::Axum)).unwrap();
    let has_rejection = |path: &str| document["paths"][path]["get"]["responses"].get("400").is_some();
    assert_eq!(["/traced", "/searched"].map(has_rejection), [false, true]);
}
