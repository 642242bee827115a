//! A set is sent, documented, decoded, cataloged and locked as an enum by hand.

use crate::{disk, ApiError, CreateUserError, NoSuchUser, ReadUserError, StoreError, UserExists};
use bytes::Bytes;
use http::Response;
use serde_json::{json, Value};
use statusful::catalog::Catalog;
use statusful::contract::{assert_documented, assert_unchanged};
use statusful::utoipa::{ErrorResponses, IntoResponses};
use statusful::{Decoded, FromProblem, HttpStatus};
use utoipa::OpenApi;

/// The set `ApiError` as it was before there were sets.
mod by_hand {
    use crate::{NoSuchUser, StoreError, UserExists};

    #[derive(Debug, thiserror::Error, statusful::HttpStatus, statusful::utoipa::IntoResponses)]
    #[header("x-team" = "users")]
    pub enum ApiError {
        #[error(transparent)]
        #[status(transparent)]
        UserExists(#[from] UserExists),
        #[error(transparent)]
        #[status(transparent)]
        StoreError(#[from] StoreError),
        #[error(transparent)]
        #[status(transparent)]
        NoSuchUser(#[from] NoSuchUser),
    }
}

fn responses<E>(errors: [E; 3]) -> [Response<Bytes>; 3]
where
    E: HttpStatus + std::fmt::Display,
{
    errors.map(|error| statusful::response(&error))
}

#[test]
fn same_bytes_are_sent() {
    let exists = || UserExists { name: "ann".into() };
    let of_set = responses::<ApiError>([exists().into(), disk().into(), NoSuchUser.into()]);
    let by_hand = responses::<by_hand::ApiError>([exists().into(), disk().into(), NoSuchUser.into()]);
    for (of_set, by_hand) in of_set.iter().zip(&by_hand) {
        assert_eq!(statusful_tests::written(of_set), statusful_tests::written(by_hand));
    }
    let body: Value = serde_json::from_slice(of_set[0].body()).unwrap();
    assert_eq!(body["type"], "https://api.example.com/errors/user-exists");
    assert_eq!((of_set[0].headers()["x-team"].as_bytes(), &body["name"]), (&b"users"[..], &json!("ann")));
}

#[test]
fn client_reads_the_error_in_the_set() {
    let decode = |response: Response<Bytes>| {
        let (parts, body) = response.into_parts();
        ApiError::decode(parts.status, &parts.headers, body).known()
    };
    let exists = UserExists { name: "ann".into() };
    let [exists, full, none] =
        responses::<ApiError>([exists.into(), StoreError::Full.into(), NoSuchUser.into()]).map(decode);
    assert!(matches!(exists, Some(ApiError::UserExists(UserExists { name })) if name == "ann"));
    assert!(matches!(full, Some(ApiError::StoreError(StoreError::Full))));
    assert!(matches!(none, Some(ApiError::NoSuchUser(NoSuchUser))));
}

#[test]
fn client_of_a_set_knows_no_other_error() {
    let response: Response<Bytes> = statusful::response(&ApiError::from(NoSuchUser));
    let (parts, body) = response.into_parts();
    assert!(CreateUserError::decode(parts.status, &parts.headers, body).known().is_none());
}

/// Only the server can make it.
#[derive(Debug, thiserror::Error, HttpStatus, FromProblem)]
#[error("cannot read db-7")]
#[status(503)]
#[problem(unread)]
struct Unavailable(#[from] std::io::Error);

/// Has the code of another error, which clients read.
#[derive(Debug, thiserror::Error, HttpStatus, FromProblem)]
#[error("")]
#[status(404)]
#[problem(code = "no_such_user", unread)]
struct Hidden;

statusful::error_sets! {
    #[derive(FromProblem)]
    FindError = NoSuchUser | Unavailable | Hidden;
}

#[test]
fn unread_struct_of_a_set_is_unknown() {
    let decode = |error: FindError| {
        let (parts, body) = statusful::response::<_, Bytes>(&error).into_parts();
        FindError::decode(parts.status, &parts.headers, body)
    };
    let unavailable = decode(Unavailable(std::io::Error::other("")).into());
    assert!(matches!(unavailable, Decoded::Unknown(problem) if problem.code() == Some("unavailable")));
    for error in [NoSuchUser.into(), Hidden.into()] {
        assert!(matches!(decode(error), Decoded::Known(FindError::NoSuchUser(NoSuchUser))));
    }
}

#[test]
fn errors_are_cataloged_once() {
    let codes = |catalog: &'static Catalog| -> Vec<_> {
        catalog.iter().map(|meta| (meta.code(), std::ptr::from_ref(meta))).collect()
    };
    let [all, create] = [Catalog::of::<ApiError>(), Catalog::of::<CreateUserError>()].map(codes);
    let mut names: Vec<_> = all.iter().map(|(code, _)| *code).collect();
    names.sort_unstable();
    assert_eq!(names, ["disk", "full", "no_such_user", "user_exists"]);
    assert!(create.iter().all(|row| all.contains(row)), "the row of an error is the same in each set");
    assert_eq!(Catalog::of::<CreateUserError>().doc().trim(), "The errors of `POST /users`.");
}

#[test]
fn set_has_the_lock_of_the_enum() {
    assert_unchanged::<ApiError>("tests/data/sets.lock.json");
    assert_unchanged::<by_hand::ApiError>("tests/data/sets.lock.json");
}

#[allow(dead_code)]
#[utoipa::path(post, path = "/users", responses((status = 201), CreateUserError))]
async fn create_user() {}

#[allow(dead_code)]
#[utoipa::path(get, path = "/users", responses((status = 200), ReadUserError))]
async fn read_user() {}

#[derive(OpenApi)]
#[openapi(paths(create_user, read_user))]
struct Api;

#[test]
fn operation_has_the_errors_of_its_set() {
    let mut document = Api::openapi();
    ErrorResponses::new().apply(&mut document).unwrap();
    assert_documented::<ApiError>(&document);
    let document = serde_json::to_value(document).unwrap();
    let statuses = |method: &str| -> Vec<String> {
        document["paths"]["/users"][method]["responses"].as_object().unwrap().keys().cloned().collect()
    };
    assert_eq!(statuses("post"), ["201", "409", "503", "507"]);
    assert_eq!(statuses("get"), ["200", "404", "503", "507"]);
    let schemas: Vec<_> = document["components"]["schemas"].as_object().unwrap().keys().collect();
    assert_eq!(schemas, ["NoSuchUser", "StoreErrorDisk", "StoreErrorFull", "UserExists"]);
}

#[test]
fn set_has_the_responses_of_the_enum() {
    let json = |responses| serde_json::to_string(&responses).unwrap();
    let by_hand =
        json(by_hand::ApiError::responses()).replace("sets::readers::by_hand::ApiError", "sets::ApiError");
    assert_eq!(json(ApiError::responses()), by_hand);
}

mod in_aide {
    use aide::generate::GenContext;
    use aide::openapi::Operation;
    use aide::OperationOutput;

    #[derive(Debug, thiserror::Error, statusful::HttpStatus, statusful::aide::OperationOutput)]
    #[error("gone")]
    #[status(410)]
    struct Gone;

    #[derive(Debug, thiserror::Error, statusful::HttpStatus, statusful::aide::OperationOutput)]
    #[error("taken")]
    #[status(409)]
    struct Taken;

    statusful::error_sets! {
        #![derive(statusful::aide::OperationOutput)]
        GoneError = Gone;
        AnyError = Taken | GoneError;
    }

    fn statuses<E: OperationOutput>() -> Vec<String> {
        let responses = aide::generate::in_context(|context: &mut GenContext| {
            E::inferred_responses(context, &mut Operation::default())
        });
        let mut statuses: Vec<String> =
            responses.into_iter().map(|(status, _)| format!("{status:?}")).collect();
        statuses.sort();
        statuses
    }

    #[test]
    fn set_has_its_responses() {
        assert_eq!(statuses::<GoneError>().len(), 1);
        assert_eq!(statuses::<AnyError>().len(), 2);
        assert!(AnyError::from(GoneError::from(Gone)).to_string() == "gone" && Taken.to_string() == "taken");
    }
}
