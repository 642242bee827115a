//! `meta()`: the static metadata of a variant.

// Some fields exist only for the shape of their variant.
#![allow(dead_code)]

use http::StatusCode;
use statusful::{ErrorMeta, HttpStatus};

/// The name, code and status in an error's metadata.
fn row(error: &impl HttpStatus) -> (&'static str, &'static str, Option<u16>) {
    let meta: &'static ErrorMeta = error.meta().unwrap();
    (meta.name(), meta.code(), meta.status().map(|status| status.as_u16()))
}

#[derive(HttpStatus)]
#[status(500)]
enum Names {
    #[status(409)]
    UserExists,
    #[status(NOT_FOUND)]
    NotFound(u8),
    Defaulted {
        id: u8,
    },
    HTTPError,
    BadJSONBody,
    Utf8,
    OAuth2Token,
    #[allow(non_camel_case_types)]
    already_snake,
    #[allow(non_camel_case_types)]
    r#type,
    r#Match,
    Überlauf,
}

#[test]
fn meta_has_name_code_and_status() {
    assert_eq!(row(&Names::UserExists), ("UserExists", "user_exists", Some(409)));
    assert_eq!(row(&Names::NotFound(1)), ("NotFound", "not_found", Some(404)));
    assert_eq!(row(&Names::Defaulted { id: 1 }), ("Defaulted", "defaulted", Some(500)));
}

#[test]
fn acronym_is_one_word_in_code() {
    assert_eq!(row(&Names::HTTPError).1, "http_error");
    assert_eq!(row(&Names::BadJSONBody).1, "bad_json_body");
    assert_eq!(row(&Names::Utf8).1, "utf8");
    assert_eq!(row(&Names::OAuth2Token).1, "oauth2_token");
    assert_eq!(row(&Names::already_snake).1, "already_snake");
    assert_eq!(row(&Names::Überlauf), ("Überlauf", "überlauf", Some(500)));
}

#[test]
fn raw_name_is_plain_in_meta() {
    assert_eq!(row(&Names::r#type), ("type", "type", Some(500)));
    assert_eq!(row(&Names::r#Match), ("Match", "match", Some(500)));
}

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
enum Dynamic {
    #[status(with = Self::find)]
    Function,
    Field(#[status] StatusCode),
    #[status(transparent)]
    Inner(Names),
    #[status(410)]
    Static,
}

impl Dynamic {
    fn find(_: &Self) -> StatusCode {
        StatusCode::LOCKED
    }
}

#[test]
fn meta_has_no_status_known_at_run_time() {
    assert_eq!(row(&Dynamic::Function), ("Function", "function", None));
    assert_eq!(row(&Dynamic::Field(StatusCode::GONE)), ("Field", "field", None));
    assert_eq!(row(&Dynamic::Static), ("Static", "static", Some(410)));
}

#[test]
fn transparent_variant_has_inner_meta() {
    assert_eq!(row(&Dynamic::Inner(Names::UserExists)), row(&Names::UserExists));
    assert_eq!(row(&Dynamic::Inner(Names::Utf8)), row(&Names::Utf8));
}

#[derive(HttpStatus)]
#[status(404)]
struct NoSuchUser;

#[derive(HttpStatus)]
#[status(transparent)]
struct Wrapper {
    inner: NoSuchUser,
}

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
struct Upstream(#[status] StatusCode);

#[test]
fn struct_has_one_meta() {
    assert_eq!(row(&NoSuchUser), ("NoSuchUser", "no_such_user", Some(404)));
    assert_eq!(row(&Wrapper { inner: NoSuchUser }), row(&NoSuchUser));
    assert_eq!(row(&Upstream(StatusCode::BAD_GATEWAY)), ("Upstream", "upstream", None));
}

#[test]
fn meta_status_matches_error() {
    let errors: [&dyn HttpStatus; 5] =
        [&Names::UserExists, &Names::HTTPError, &Dynamic::Static, &NoSuchUser, &Names::NotFound(0)];
    for error in errors {
        assert_eq!(error.meta().unwrap().status(), Some(error.status()));
    }
}

#[test]
fn meta_equality() {
    assert_eq!(Names::UserExists.meta(), Names::UserExists.meta());
    assert_ne!(Names::UserExists.meta(), Names::Utf8.meta());
    assert_eq!(Names::UserExists.meta().unwrap().clone(), *Names::UserExists.meta().unwrap());
}

#[test]
fn meta_debug_output() {
    let written = format!("{:?}", NoSuchUser.meta().unwrap());
    for part in
        ["name: \"NoSuchUser\"", "code: \"no_such_user\"", "status: Some(404)", "title: Some(\"Not Found\")"]
    {
        assert!(written.contains(part), "{written}");
    }
}
