//! A lock file with the schemas of members.

use statusful::aide::OperationOutput;
use statusful::utoipa::IntoResponses;
use statusful::HttpStatus;
use std::path::Path;
use std::process::Command;
use utoipa::ToSchema;

/// Why a field is refused.
#[derive(serde::Serialize, ToSchema, schemars::JsonSchema)]
struct Reason {
    field: String,
    level: Level,
    at: Option<u32>,
}

#[derive(serde::Serialize, ToSchema, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Level {
    Error,
    Warning,
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses, OperationOutput)]
#[problem(redact(code))]
enum ApiError {
    #[error("invalid")]
    #[status(422)]
    #[problem(extension(docs = "https://example.com/invalid"))]
    Invalid {
        #[problem(extension)]
        reasons: Vec<Reason>,
        #[problem(extension)]
        retries: Option<u8>,
        #[problem(extension(flatten))]
        more: std::collections::BTreeMap<String, u32>,
    },
    /// It is sent, and so it is locked.
    #[doc(hidden)]
    #[error("hidden")]
    #[status(409)]
    Hidden {
        #[problem(extension)]
        reason: Reason,
    },
    #[error(transparent)]
    #[status(transparent)]
    Store(StoreError),
}

/// Its code is redacted around it, and sent elsewhere.
#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses, OperationOutput)]
#[error("broken")]
#[status(500)]
struct StoreError {
    #[problem(extension)]
    shards: Vec<u8>,
}

impl std::fmt::Debug for Reason {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}

/// Also run by the test below, in other folders.
#[test]
fn schemas_match_lock_file() {
    statusful::utoipa::assert_unchanged::<ApiError>("tests/data/schemas.lock.json");
}

#[test]
fn schemas_of_aide_match_lock_file() {
    statusful::aide::assert_unchanged::<ApiError>("tests/data/schemas_aide.lock.json");
}

/// The message of the first test above, with another lock file.
fn message(lock: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(folder.path().join("tests/data")).unwrap();
    std::fs::write(folder.path().join("tests/data/schemas.lock.json"), lock).unwrap();
    run(folder.path())
}

fn run(folder: &Path) -> String {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "locked::schemas_match_lock_file"]);
    command.env_remove("CI").env_remove("STATUSFUL_BLESS").env("CARGO_MANIFEST_DIR", folder);
    let output = command.output().unwrap();
    String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
}

#[test]
fn changes_inside_of_a_type_are_found() {
    let lock = include_str!("../data/schemas.lock.json");
    assert!(message(lock).contains("1 passed"));
    for (now, before, expected) in [
        (r#""warning""#, r#""notice""#, "breaking: the member `reasons[].level` of `invalid` has other values\n  - \"error\", \"notice\"\n  + \"error\", \"warning\"\n"),
        ("4294967295", "255", "breaking: the member `reasons[].at` of `invalid` has wider bounds\n"),
        (r#""maximum": 4294967295"#, r#""maximum": 4294967296"#, "compatible: the member `retries` of `invalid` has narrower bounds\n"),
        (r#""field": {"#, r#""name": {"#, "breaking: the member `reason.name` of `hidden` is gone\n"),
        ("example.com/invalid", "example.com/old", "compatible: the member `docs` of `invalid` has another value\n"),
    ] {
        assert!(lock.contains(now), "{now}");
        let message = message(&lock.replace(now, before));
        assert!(message.contains(expected), "{message}");
    }
}

#[test]
fn lock_with_types_in_rust_is_told_apart() {
    let mut lock: serde_json::Value =
        serde_json::from_str(include_str!("../data/schemas.lock.json")).unwrap();
    for error in lock["errors"].as_array_mut().unwrap() {
        if let Some(members) =
            error["members"].as_object_mut().filter(|members| members.contains_key("shards"))
        {
            members.insert("shards".into(), "Vec<u8>".into());
        }
    }
    let message = message(&lock.to_string());
    let expected = "compatible: the member `shards` of `store_error` is compared by its schema now\n  - shards: Vec<u8>\n  + shards: [integer]\n";
    assert!(message.contains(expected), "{message}");
}
