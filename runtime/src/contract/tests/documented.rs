//! Whether a document has the errors of a type.

use super::fails_with;
use crate::catalog::document::Document;
use crate::catalog::{Catalog, HasCatalog};
use crate::contract::documented::problems;
use crate::HttpStatus;
use expect_test::expect;
use serde_json::{json, Value};

#[allow(dead_code)]
#[derive(HttpStatus)]
enum StoreError {
    #[status(503)]
    Full,
    #[status(500)]
    Broken,
    #[status(404)]
    NoRow,
}

#[allow(dead_code)]
#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    Taken,
    #[status(422)]
    TooLong,
    #[doc(hidden)]
    #[status(400)]
    Secret,
    #[status(transparent)]
    Store(StoreError),
}

/// The codes of some errors inside are secret.
#[allow(dead_code)]
#[derive(HttpStatus)]
#[problem(redact(code))]
enum Careful {
    #[status(409)]
    Taken,
    #[status(transparent)]
    Store(StoreError),
}

/// Operations with the components of their errors.
fn document(operations: &[(&str, &[&str])]) -> Value {
    let reference = |name: &&str| json!({ "$ref": format!("#/components/schemas/{name}") });
    let operation = |(path, names): &(&str, &[&str])| {
        let schema = json!({ "oneOf": names.iter().map(reference).collect::<Vec<_>>() });
        let content = json!({ "application/problem+json": { "schema": schema } });
        ((*path).to_owned(), json!({ "get": { "responses": { "4XX": { "content": content } } } }))
    };
    let paths: Value = operations.iter().map(operation).collect();
    json!({ "info": { "title": "Users" }, "paths": paths, "components": { "schemas": {} } })
}

fn check<E: HasCatalog>(document: &Value) -> Result<(), String> {
    problems(Catalog::of::<E>(), Document(document)).map_or(Ok(()), Err)
}

const STORE: [&str; 3] = ["StoreErrorFull", "StoreErrorBroken", "StoreErrorNoRow"];
const ALL: [&str; 5] = ["ApiErrorTaken", "ApiErrorTooLong", STORE[0], STORE[1], STORE[2]];

#[test]
fn complete_document_passes() {
    check::<ApiError>(&document(&[("/a", &ALL), ("/b", &STORE), ("/c", &["Other"])])).unwrap();
    let careful = ["CarefulTaken", "CarefulInternalError", "StoreErrorNoRow"];
    check::<Careful>(&document(&[("/a", &careful), ("/b", &STORE)])).unwrap();
}

#[test]
fn error_that_is_nowhere_is_reported() {
    let document = document(&[("/a", &ALL[..4]), ("/b", &["ApiErrorTaken"])]);
    fails_with(
        check::<ApiError>(&document),
        &expect![[r#"
        the document `Users` does not have the errors of `ApiError`

        no operation has
          - StoreErrorNoRow (`StoreError::NoRow`, 404)
          help: name the type in the responses of the operations that give them, or mark the variants `#[doc(hidden)]`

        `GET /b` has errors of `ApiError`, and lacks
          - ApiErrorTooLong (`ApiError::TooLong`, 422)
          - StoreErrorBroken (`StoreError::Broken`, 500)
          - StoreErrorFull (`StoreError::Full`, 503)
          help: name the type in its responses, and no status beside it that replaces one of these: `responses((status = 200), ApiError)`"#]],
    );
}

#[test]
fn operation_that_lacks_errors_is_reported() {
    let document = document(&[("/a", &ALL), ("/b", &ALL[1..4]), ("/c", &STORE[..2])]);
    fails_with(
        check::<ApiError>(&document),
        &expect![[r#"
            the document `Users` does not have the errors of `ApiError`

            `GET /b` has errors of `ApiError`, and lacks
              - ApiErrorTaken (`ApiError::Taken`, 409)
              - StoreErrorNoRow (`StoreError::NoRow`, 404)
              help: name the type in its responses, and no status beside it that replaces one of these: `responses((status = 200), ApiError)`

            `GET /c` has errors of `StoreError`, and lacks
              - StoreErrorNoRow (`StoreError::NoRow`, 404)
              help: name the type in its responses, and no status beside it that replaces one of these: `responses((status = 200), StoreError)`"#]],
    );
    fails_with(
        check::<Careful>(&document),
        &expect![[r#"
        the document `Users` does not have the errors of `Careful`

        no operation has
          - CarefulInternalError (`Careful`)
          - CarefulTaken (`Careful::Taken`, 409)
          help: name the type in the responses of the operations that give them, or mark the variants `#[doc(hidden)]`

        `GET /b` has errors of `StoreError`, and lacks
          - StoreErrorNoRow (`StoreError::NoRow`, 404)
          help: name the type in its responses, and no status beside it that replaces one of these: `responses((status = 200), StoreError)`

        `GET /c` has errors of `StoreError`, and lacks
          - StoreErrorNoRow (`StoreError::NoRow`, 404)
          help: name the type in its responses, and no status beside it that replaces one of these: `responses((status = 200), StoreError)`"#]],
    );
}

#[test]
fn marks_that_are_left_are_reported() {
    let mut document = document(&[("/a", &ALL)]);
    document["paths"]["/a"]["get"]["responses"]["x-statusful-errors:api::ApiError"] = json!({});
    document["paths"]["/b"]["post"] =
        json!({ "responses": { "404": { "x-statusful-errors": "api::ApiError" } } });
    fails_with(
        check::<ApiError>(&document),
        &expect![[r#"
        the document `Users` does not have the errors of `ApiError`

        the errors of `GET /a`, `POST /b` have no names, and those of several types are not merged
          help: apply `ErrorResponses` to the document: `modifiers(&ERRORS)` with `static ERRORS: ErrorResponses = ErrorResponses::new();`, or `ERRORS.apply(&mut document)`"#]],
    );
}

#[test]
fn names_of_other_schemas_are_reported() {
    let mut document = document(&[("/a", &ALL)]);
    document["components"]["schemas"]["ApiErrorTaken"]["properties"]["code"]["enum"] = json!(["other"]);
    fails_with(
        check::<ApiError>(&document),
        &expect![[r#"
        the document `Users` does not have the errors of `ApiError`

        `#/components/schemas/ApiErrorTaken` is not `ApiError::Taken`: its code is `other`
          help: rename one of them"#]],
    );
}

#[test]
fn clashing_names_are_reported() {
    mod other {
        #[derive(crate::HttpStatus)]
        #[status(404)]
        pub struct ApiErrorTaken;
    }
    #[allow(dead_code)]
    #[derive(HttpStatus)]
    enum Both {
        #[status(transparent)]
        Api(ApiError),
        #[status(transparent)]
        Other(other::ApiErrorTaken),
    }
    fails_with(
        check::<Both>(&document(&[("/a", &ALL)])),
        &expect![[r#"
        the document `Users` does not have the errors of `Both`

        an error of `statusful::contract::tests::documented::ApiError` and one of `statusful::contract::tests::documented::clashing_names_are_reported::other::ApiErrorTaken` would be `#/components/schemas/ApiErrorTaken`
          help: rename one of them"#]],
    );
}

/// Its members are those of a struct that derives nothing of the document.
#[allow(dead_code)]
#[derive(HttpStatus)]
enum Order {
    #[status(409)]
    OutOfStock {
        #[problem(extension)]
        missing: Vec<Item>,
        #[problem(extension)]
        note: Option<serde_json::Value>,
    },
    #[status(404)]
    NoItem {
        #[problem(extension)]
        item: u32,
    },
}

#[derive(Debug, serde::Serialize)]
struct Item;

#[test]
fn error_without_the_derive_is_reported() {
    let mut document = document(&[("/a", &["OrderOutOfStock", "OrderNoItem"])]);
    let any =
        json!({ "type": ["null", "boolean", "number", "string", "array", "object"], "maxLength": 8192 });
    document["components"]["schemas"] = json!({
        "OrderOutOfStock": { "properties": { "missing": any, "note": any } },
        "OrderNoItem": { "properties": { "item": any } },
    });
    fails_with(
        check::<Order>(&document),
        &expect![[r#"
        the document `Users` does not have the errors of `Order`

        `Order` does not derive `IntoResponses`, and the document allows any JSON in
          - `item: u32` of `Order::NoItem`
          - `missing: Vec<Item>` of `Order::OutOfStock`
          help: derive it where `Order` is defined: `#[derive(statusful::utoipa::IntoResponses)]`, or `statusful::aide::OperationOutput`"#]],
    );
    for known in
        [json!({ "type": "array", "items": {} }), json!({ "type": any["type"], "description": "Any." })]
    {
        let mut document = document.clone();
        document["components"]["schemas"]["OrderOutOfStock"]["properties"]["missing"] = known;
        check::<Order>(&document).expect("it has the derive, and is what the derive makes of it");
    }
}

#[test]
fn what_is_no_document_has_no_operations() {
    for value in [json!(null), json!([]), json!({ "paths": 1 }), json!({ "paths": { "/a": { "get": [] } } })]
    {
        assert!(check::<StoreError>(&value).unwrap_err().contains("no operation has"));
    }
}
