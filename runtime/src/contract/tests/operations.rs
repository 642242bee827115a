//! The operations of a document.

use super::fails_with;
use crate::catalog::document::Document;
use crate::contract::file::{check, Locked};
use crate::contract::mode::Mode;
use crate::contract::operations::Operations;
use expect_test::{expect, Expect};
use serde_json::{json, Value};
use std::path::Path;

/// An error with this code.
fn error(code: &str) -> Value {
    json!({
        "type": "object",
        "title": "read by people",
        "properties": { "status": { "type": "integer" }, "code": { "type": "string", "enum": [code] } },
        "required": ["status", "code"],
    })
}

/// The components are called after their codes.
fn document(paths: &Value) -> Value {
    let names = ["Taken", "TooLong", "NoSuchUser", "Full"];
    let mut schemas: Value =
        names.iter().map(|name| ((*name).to_owned(), error(&name.to_lowercase()))).collect();
    schemas["Problem"] = json!({ "type": "object" });
    json!({ "info": { "title": "Users" }, "paths": paths, "components": { "schemas": schemas } })
}

/// The responses of an operation: statuses with the names of errors.
fn responses(errors: &[(&str, &[&str])]) -> Value {
    let reference = |name: &&str| json!({ "$ref": format!("#/components/schemas/{name}") });
    let content = |names: &[&str]| match names {
        [] => json!({}),
        [name] => json!({ "application/problem+json": { "schema": reference(name) } }),
        names => {
            let names: Vec<Value> = names.iter().map(reference).collect();
            json!({ "application/problem+json": { "schema": { "oneOf": names } } })
        }
    };
    let response = |(status, names): &(&str, &[&str])| {
        ((*status).to_owned(), json!({ "description": "", "content": content(names) }))
    };
    json!({ "responses": errors.iter().map(response).collect::<Value>() })
}

fn one(errors: &[(&str, &[&str])]) -> Value {
    document(&json!({ "/users": { "post": responses(errors), "summary": "no operation" } }))
}

fn compared(before: &Value, after: &Value, mode: Mode) -> Result<(), String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("operations.lock.json");
    let check = |document: &Value, mode| {
        let path = (Path::new("operations.lock.json"), file.as_path());
        check(&Operations::of(Document(document)), "the operations of `Users`", path, mode)
    };
    check(before, Mode::Bless).unwrap();
    check(before, Mode::Ci).unwrap();
    check(after, mode)
}

fn change(before: &Value, after: &Value, expected: &Expect) {
    fails_with(compared(before, after, Mode::Compare), expected);
    compared(before, after, Mode::Bless).unwrap();
}

#[test]
fn file_has_errors_and_their_schemas() {
    let document = document(&json!({
        "/users": {
            "post": responses(&[("409", &["Taken", "Problem"]), ("201", &[]), ("401", &[])]),
            "get": { "responses": { "503": { "$ref": "#/components/responses/Full" } } },
        },
    }));
    let mut document = document;
    document["components"]["responses"] = json!({ "Full": { "content": { "text/plain": { "schema": { "type": "string", "description": "x" } } } } });
    let operations = Operations::of(Document(&document));
    let text = operations.text().unwrap();
    assert_eq!(serde_json::from_str::<Operations>(&text).unwrap(), operations);
    expect![[r#"
        {
          "version": 1,
          "operations": {
            "GET /users": { "503": [{ "body": { "type": "string" }, "media_type": "text/plain" }] },
            "POST /users": { "401": [], "409": ["Problem", "Taken"] }
          },
          "components": {
            "Problem": { "type": "object" },
            "Taken": {
              "properties": { "code": { "enum": ["taken"], "type": "string" }, "status": { "type": "integer" } },
              "required": ["code", "status"],
              "type": "object"
            }
          }
        }"#]]
    .assert_eq(&text);
}

#[test]
fn new_error_of_a_closed_status_breaks() {
    let (before, after) = (one(&[("409", &["Taken"])]), one(&[("409", &["Taken", "Full"])]));
    change(
        &before,
        &after,
        &expect![[r#"
            the operations of `Users` differ from those in `operations.lock.json`

            breaking: `Full` with status 409 of `POST /users` is new
              why: a client that is generated from the document reads one of the errors that this lists for the status, and fails at another one
              help: give it a status that the operation does not list yet; for the errors of later versions, leave room: `ErrorResponses::new().open_ended()`

            breaking: 1, compatible: 0
              help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]],
    );
}

#[test]
fn new_error_of_an_open_status_is_compatible() {
    let (before, after) =
        (one(&[("409", &["Taken", "Problem"])]), one(&[("409", &["Full", "Problem", "Taken"])]));
    change(
        &before,
        &after,
        &expect![[r#"
        the operations of `Users` differ from those in `operations.lock.json`

        compatible: `Full` with status 409 of `POST /users` is new

        breaking: 0, compatible: 1
          help: no client breaks; accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]],
    );
}

#[test]
fn error_with_a_new_status_is_compatible() {
    let (before, after) =
        (one(&[("409", &["Taken"])]), one(&[("409", &["Taken"]), ("503", &["Full"]), ("401", &[])]));
    change(
        &before,
        &after,
        &expect![[r#"
        the operations of `Users` differ from those in `operations.lock.json`

        compatible: `Full` with status 503 of `POST /users` is new

        compatible: status 401 of `POST /users` is new

        breaking: 0, compatible: 2
          help: no client breaks; accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]],
    );
}

#[test]
fn room_for_other_errors_breaks_what_was_closed() {
    let (before, after) =
        (one(&[("409", &["Taken"])]), one(&[("409", &["Taken", "Problem"]), ("4XX", &["Problem"])]));
    change(
        &before,
        &after,
        &expect![[r#"
            the operations of `Users` differ from those in `operations.lock.json`

            breaking: `Problem` with status 409 of `POST /users` is new
              why: a client that is generated from the document reads one of the errors that this lists for the status, and fails at another one
              help: accept it once every client is generated again: from then on, an error that is new is compatible

            compatible: `Problem` with status 4XX of `POST /users` is new

            breaking: 1, compatible: 1
              help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]],
    );
    change(
        &after,
        &before,
        &expect![[r#"
        the operations of `Users` differ from those in `operations.lock.json`

        compatible: `Problem` with status 409 of `POST /users` is gone

        compatible: `Problem` with status 4XX of `POST /users` is gone

        breaking: 0, compatible: 2
          help: no client breaks; accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]],
    );
}

#[test]
fn replaced_error_breaks_and_one_that_is_gone_does_not() {
    let (before, after) = (one(&[("409", &["Taken"]), ("422", &["TooLong"])]), one(&[("409", &["Taken"])]));
    change(
        &before,
        &after,
        &expect![[r#"
        the operations of `Users` differ from those in `operations.lock.json`

        compatible: `TooLong` with status 422 of `POST /users` is gone

        breaking: 0, compatible: 1
          help: no client breaks; accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]],
    );
    let after = one(&[("400", &["TooLong"]), ("409", &["Taken"])]);
    change(
        &before,
        &after,
        &expect![[r#"
        the operations of `Users` differ from those in `operations.lock.json`

        breaking: `TooLong` with status 422 of `POST /users` is gone
          why: clients that handle it do not know what they get in its place
          help: keep the error where the operation gives it, and give what is new to other failures

        compatible: `TooLong` with status 400 of `POST /users` is new

        breaking: 1, compatible: 1
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]],
    );
}

#[test]
fn operations_come_and_go_and_share_a_change() {
    let paths = |errors: &[(&str, &[&str])], last: &str| {
        let operation = responses(errors);
        document(&json!({ "/a": { "get": operation, "put": operation }, last: { "get": operation } }))
    };
    let (before, after) = (paths(&[("409", &["Taken"])], "/b"), paths(&[("409", &["Taken", "Full"])], "/c"));
    change(
        &before,
        &after,
        &expect![[r#"
            the operations of `Users` differ from those in `operations.lock.json`

            breaking: `Full` with status 409 of 2 operations is new
              operations: `GET /a`, `PUT /a`
              why: a client that is generated from the document reads one of the errors that this lists for the status, and fails at another one
              help: give it a status that the operation does not list yet; for the errors of later versions, leave room: `ErrorResponses::new().open_ended()`

            breaking: `GET /b` is gone
              why: clients that call it fail
              help: keep it for as long as clients may call it

            compatible: `GET /c` is new

            breaking: 2, compatible: 1
              help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]],
    );
}

#[test]
fn schemas_are_compared() {
    let before = one(&[("409", &["Taken"]), ("422", &["TooLong"])]);
    let mut after = before.clone();
    let schemas = &mut after["components"]["schemas"];
    schemas["Taken"]["properties"]["free"] = json!({ "type": "array" });
    schemas["Taken"]["title"] = "read by others".into();
    schemas["TooLong"]["properties"]["code"]["enum"] = json!(["longer"]);
    schemas["TooLong"]["required"] = json!(["code"]);
    change(
        &before,
        &after,
        &expect![[r#"
        the operations of `Users` differ from those in `operations.lock.json`

        breaking: the member `code` of `TooLong` has other values
          - "toolong"
          + "longer"
          why: clients distinguish the values that they know
          help: keep it, and send what is new as another member

        breaking: the member `status` of `TooLong` may be missing now
          why: clients that read the member will not find it
          help: keep it, and send what is new as another member

        compatible: the member `free` of `Taken` is new
          + array

        breaking: 2, compatible: 1
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]],
    );
}

#[test]
fn renamed_component_is_one_change() {
    let before = one(&[("409", &["Taken"])]);
    let text = before.to_string().replace("\"Taken\"", "\"Exists\"").replace("/Taken", "/Exists");
    let after: Value = serde_json::from_str(&text).unwrap();
    change(
        &before,
        &after,
        &expect![[r#"
        the operations of `Users` differ from those in `operations.lock.json`

        breaking: `Taken` has another name
          - Taken
          + Exists
          why: the code of clients does not compile with what is generated again
          help: keep the names of the type and of the variant: `#[problem(code = "…")]` gives it another code

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]],
    );
}

#[test]
fn error_without_a_name_is_compared_by_its_schema() {
    let of = |schema: Value| {
        let content = json!({ "application/problem+json": { "schema": schema } });
        document(&json!({ "/users": { "post": { "responses": { "409": { "content": content } } } } }))
    };
    let mut titled = error("taken");
    titled["title"] = "other".into();
    compared(&of(error("taken")), &of(titled), Mode::Ci).unwrap();
    change(
        &of(error("taken")),
        &of(json!({ "type": "string" })),
        &expect![[r#"
            the operations of `Users` differ from those in `operations.lock.json`

            breaking: an error without a name, with status 409 of `POST /users` is new
              + string
              why: a client that is generated from the document reads one of the errors that this lists for the status, and fails at another one
              help: give it a status that the operation does not list yet; for the errors of later versions, leave room: `ErrorResponses::new().open_ended()`

            breaking: an error without a name, with status 409 of `POST /users` is gone
              - {"properties":{"code":{"enum":["taken"],"type":"string"},"status":{"type":"integer"}},"required":["code","status"],"type":"object"}
              why: clients that handle it do not know what they get in its place
              help: keep the error where the operation gives it, and give what is new to other failures

            breaking: 2, compatible: 0
              help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]],
    );
}

/// Whether a client that knows the one reads the other.
fn is_compatible(before: &Value, after: &Value) -> bool {
    match compared(before, after, Mode::Compare) {
        Ok(()) => true,
        Err(message) => message.contains("breaking: 0,"),
    }
}

#[test]
fn new_error_of_a_closed_range_breaks() {
    for (before, after, expected) in [
        (&[("default", &["Taken"][..])][..], ("409", &["Full"][..]), false),
        (&[("4XX", &["Taken"])], ("409", &["Full"]), false),
        (&[("4XX", &["Taken"]), ("default", &["Problem"])], ("409", &["Full"]), false),
        (&[("default", &["Taken"])], ("4XX", &["Full"]), false),
        (&[("default", &["Taken"])], ("4XX", &["Problem"]), false),
        (&[("default", &["Taken"])], ("409", &["Taken"]), true),
        (&[("default", &["Taken", "Problem"])], ("409", &["Full"]), true),
        (&[("4XX", &["Problem"]), ("default", &["Taken"])], ("409", &["Full"]), true),
        (&[("5XX", &["Taken"]), ("404", &["Taken"])], ("409", &["Full"]), true),
    ] {
        let all: Vec<_> = before.iter().copied().chain([after]).collect();
        assert_eq!(is_compatible(&one(before), &one(&all)), expected, "{before:?}, then {after:?}");
    }
}

#[test]
fn other_media_type_breaks() {
    let of = |media_type: &str| {
        let content = json!({ media_type: { "schema": { "$ref": "#/components/schemas/Taken" } } });
        document(&json!({ "/users": { "post": { "responses": { "409": { "content": content } } } } }))
    };
    let usual = of("application/problem+json");
    compared(&usual, &of("application/problem+json; charset=utf-8"), Mode::Ci).unwrap();
    change(
        &usual,
        &of("application/json"),
        &expect![[r#"
        the operations of `Users` differ from those in `operations.lock.json`

        breaking: `Taken` in `application/json` with status 409 of `POST /users` is new
          why: a client that is generated from the document reads one of the errors that this lists for the status, and fails at another one
          help: give it a status that the operation does not list yet; for the errors of later versions, leave room: `ErrorResponses::new().open_ended()`

        breaking: `Taken` with status 409 of `POST /users` is gone
          why: clients that handle it do not know what they get in its place
          help: keep the error where the operation gives it, and give what is new to other failures

        breaking: 2, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]],
    );
    let operations = Operations::of(Document(&of("application/json")));
    assert_eq!(serde_json::from_str::<Operations>(&operations.text().unwrap()).unwrap(), operations);
}

#[test]
fn path_item_may_be_a_reference() {
    let item = json!({ "post": responses(&[("409", &["Taken"])]) });
    let mut shared = document(&json!({ "/users": { "$ref": "#/components/pathItems/users" } }));
    shared["components"]["pathItems"] = json!({ "users": item.clone() });
    compared(&document(&json!({ "/users": item })), &shared, Mode::Ci).unwrap();
}
