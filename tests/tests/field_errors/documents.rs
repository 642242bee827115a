//! What the documents say about them.

use serde_json::{json, Value};
use statusful::catalog::{Catalog, Site};
use statusful::contract;
use statusful::{aide::OperationOutput, utoipa::IntoResponses, FieldErrors, HttpStatus};

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses, OperationOutput)]
#[allow(dead_code)]
enum ApiError {
    #[error("invalid")]
    #[status(400)]
    Invalid {
        #[problem(extension)]
        errors: FieldErrors,
    },
    #[error("maybe")]
    #[status(409)]
    Maybe {
        #[problem(extension(skip_if = FieldErrors::is_empty))]
        errors: FieldErrors,
    },
    #[error(transparent)]
    #[status(transparent)]
    Fields(#[from] FieldErrors),
}

fn errors_of(content: &Value) -> &Value {
    &content["application/problem+json"]["schema"]["properties"]["errors"]
}

#[test]
fn openapi_has_schema_and_example() {
    let utoipa = <ApiError as utoipa::IntoResponses>::responses();
    let utoipa = serde_json::to_value(utoipa).unwrap();
    let mut operation = aide::openapi::Operation::default();
    let aide = aide::generate::in_context(|context| ApiError::inferred_responses(context, &mut operation));
    for (status, response) in aide {
        let status = status.unwrap().to_string();
        let aide = serde_json::to_value(response).unwrap();
        let utoipa = &utoipa[&status];
        let schema = errors_of(&utoipa["content"]);
        let entry = &schema["items"];
        assert_eq!(schema["maxItems"], 8192, "{schema}");
        assert_eq!(entry["required"], json!(["detail"]), "{entry}");
        assert_eq!(entry["properties"]["location"]["enum"], json!(["query", "path", "header", "cookie"]));
        assert_eq!(entry["properties"]["pointer"]["type"], "string");
        for document in [utoipa, &aide] {
            let content = &document["content"]["application/problem+json"];
            let example = content["examples"].as_object().unwrap().values().next().unwrap();
            let expected = json!([{ "detail": "must be a positive integer", "pointer": "#/age" }]);
            assert_eq!(example["value"]["errors"], expected, "{document}");
            let validator = jsonschema::validator_for(&content["schema"]).unwrap();
            assert!(validator.is_valid(&example["value"]), "{content}");
        }
    }
}

#[test]
fn catalog_explains_member() {
    let site = Site::new("API", &[Catalog::of::<ApiError>()]);
    let files = site.files();
    for name in ["invalid.html", "invalid.md", "invalid-fields.html", "invalid-fields.md"] {
        let page =
            std::str::from_utf8(files.get(name).unwrap_or_else(|| panic!("{name}: {:?}", files.keys())))
                .unwrap();
        assert!(page.contains("JSON Pointer as a URI fragment"), "{name}: {page}");
        assert!(page.contains("must be a positive integer"), "{name}: {page}");
        assert!(!page.contains("is a type of the server"), "{name}: {page}");
    }
}

/// A type of the user with the same name is not ours.
mod own {
    use super::*;

    #[derive(Debug, serde::Serialize)]
    pub struct FieldErrors;

    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error("x")]
    #[status(422)]
    struct Own {
        #[problem(extension)]
        errors: FieldErrors,
    }

    #[test]
    fn other_type_of_this_name_is_unknown() {
        let site = Site::new("API", &[Catalog::of::<Own>()]);
        let is_unknown =
            |page: &bytes::Bytes| String::from_utf8_lossy(page).contains("is a type of the server");
        assert!(site.files().values().any(is_unknown));
    }
}

#[test]
fn lock_has_member() {
    contract::assert_unchanged::<ApiError>("tests/data/field_errors.lock.json");
}
