//! Two versions of a library write the same document.

// The errors are only documented, and never sent.
#![allow(dead_code)]

use serde_json::{Map, Value};

/// The same errors, in a module per version: derived code names the library by its usual name.
macro_rules! errors {
    ($responses:path, $schema:path $(, #[$schemars:meta])?) => {
        use http::StatusCode;
        use serde::Serialize;
        use statusful::HttpStatus;
        use std::collections::BTreeMap;
        use std::time::Duration;
        use $responses as Responses;
        use $schema as Schema;

        #[derive(Debug, Serialize, Schema)]
        $(#[$schemars])?
        pub struct Field {
            name: String,
            place: Place,
            kinds: Vec<Kind>,
        }

        #[derive(Debug, Serialize, Schema)]
        $(#[$schemars])?
        pub struct Place {
            line: u32,
            column: i64,
        }

        #[derive(Debug, Serialize, Schema)]
        $(#[$schemars])?
        #[serde(rename_all = "snake_case")]
        pub enum Kind {
            TooLong,
            Missing,
        }

        #[derive(Debug, Serialize, Schema)]
        $(#[$schemars])?
        pub struct Numbers {
            a: u8,
            b: i8,
            c: u16,
            d: i16,
            e: i32,
            f: u64,
            g: usize,
            h: f32,
        }

        #[derive(Debug, thiserror::Error, HttpStatus, Responses)]
        pub enum DbError {
            #[error("the row is locked by {holder}")]
            #[status(409)]
            Locked {
                #[problem(extension)]
                holder: String,
            },
            #[error("cannot reach db-7")]
            #[status(500)]
            Unreachable,
        }

        #[derive(Debug, thiserror::Error, HttpStatus, Responses)]
        #[problem(base = "https://api.example.com/errors/")]
        #[header("x-api-version" = "3")]
        #[status(allow(dynamic_exposure))]
        pub enum ApiError {
            /// Names are unique.
            #[error("user {name} exists")]
            #[status(409)]
            UserExists {
                name: String,
                #[problem(extension)]
                free: Vec<String>,
            },
            #[error("sign in first")]
            #[status(401)]
            #[header(WWW_AUTHENTICATE = "Bearer realm=\"api\"")]
            Unauthenticated,
            #[error("slow down")]
            #[status(429)]
            SlowDown {
                #[header(RETRY_AFTER)]
                after: Duration,
            },
            #[error("invalid")]
            #[status(422)]
            Invalid {
                #[problem(extension)]
                fields: Vec<Field>,
                #[problem(extension)]
                first: Box<Field>,
                #[problem(extension)]
                hint: Option<String>,
                #[problem(extension)]
                by_name: BTreeMap<String, Kind>,
                #[problem(extension)]
                any: serde_json::Value,
                #[problem(extension)]
                numbers: Numbers,
            },
            #[error("the service answered {0}")]
            Upstream(#[status] StatusCode),
            #[error(transparent)]
            #[status(transparent)]
            Db(#[from] Box<DbError>),
        }
    };
}

mod utoipa5 {
    errors!(statusful::utoipa5::IntoResponses, ::utoipa::ToSchema);

    pub fn responses() -> serde_json::Value {
        let responses = serde_json::to_value(<ApiError as ::utoipa::IntoResponses>::responses()).unwrap();
        super::without_marks(responses)
    }

    #[::utoipa::path(get, path = "/users", responses(ApiError))]
    fn users() {}

    #[derive(::utoipa::OpenApi)]
    #[openapi(paths(users), modifiers(&ERRORS))]
    struct Api;

    static ERRORS: statusful::utoipa5::ErrorResponses =
        statusful::utoipa5::ErrorResponses::new().open_ended();

    pub fn document() -> serde_json::Value {
        serde_json::to_value(<Api as ::utoipa::OpenApi>::openapi()).unwrap()
    }
}

mod utoipa6 {
    use ::utoipa6 as utoipa;

    errors!(statusful::utoipa::IntoResponses, ::utoipa6::ToSchema);

    pub fn responses() -> serde_json::Value {
        let responses = serde_json::to_value(<ApiError as ::utoipa6::IntoResponses>::responses()).unwrap();
        super::without_marks(responses)
    }

    #[::utoipa6::path(get, path = "/users", responses(ApiError))]
    fn users() {}

    #[derive(::utoipa6::OpenApi)]
    #[openapi(paths(users), modifiers(&ERRORS))]
    struct Api;

    static ERRORS: statusful::utoipa::ErrorResponses = statusful::utoipa::ErrorResponses::new().open_ended();

    pub fn document() -> serde_json::Value {
        serde_json::to_value(<Api as ::utoipa6::OpenApi>::openapi()).unwrap()
    }
}

mod aide014 {
    errors!(statusful::aide014::OperationOutput, ::schemars::JsonSchema);

    pub fn responses() -> serde_json::Value {
        let mut operation = aide::openapi::Operation::default();
        super::by_status(aide::generate::in_context(|context| {
            <ApiError as aide::OperationOutput>::inferred_responses(context, &mut operation)
        }))
    }

    pub fn document() -> serde_json::Value {
        use ::aide::openapi::{
            Components, OpenApi, Operation, PathItem, Paths, ReferenceOr, Responses, StatusCode,
        };

        let mut operation = Operation::default();
        let inferred = ::aide::generate::in_context(|context| {
            <ApiError as ::aide::OperationOutput>::inferred_responses(context, &mut operation)
        });
        let mut responses = Responses::default();
        for (status, response) in inferred {
            match status {
                Some(status) => {
                    drop(responses.responses.insert(StatusCode::Code(status), ReferenceOr::Item(response)))
                }
                None => responses.default = Some(ReferenceOr::Item(response)),
            }
        }
        operation.responses = Some(responses);
        let path = (
            "/users".to_owned(),
            ReferenceOr::Item(PathItem { get: Some(operation), ..PathItem::default() }),
        );
        let paths = Some(Paths { paths: [path].into_iter().collect(), ..Paths::default() });
        let mut document = OpenApi { paths, components: Some(Components::default()), ..OpenApi::default() };
        statusful::aide014::ErrorResponses::new().open_ended().apply(&mut document).unwrap();
        serde_json::to_value(document).unwrap()
    }
}

mod aide015 {
    errors!(
        statusful::aide::OperationOutput,
        ::schemars09::JsonSchema,
        #[schemars(crate = "schemars09")]
    );

    pub fn responses() -> serde_json::Value {
        let mut operation = ::aide015::openapi::Operation::default();
        super::by_status(::aide015::generate::in_context(|context| {
            <ApiError as ::aide015::OperationOutput>::inferred_responses(context, &mut operation)
        }))
    }

    pub fn document() -> serde_json::Value {
        use ::aide015::openapi::{
            Components, OpenApi, Operation, PathItem, Paths, ReferenceOr, Responses, StatusCode,
        };

        let mut operation = Operation::default();
        let inferred = ::aide015::generate::in_context(|context| {
            <ApiError as ::aide015::OperationOutput>::inferred_responses(context, &mut operation)
        });
        let mut responses = Responses::default();
        for (status, response) in inferred {
            match status {
                Some(status) => {
                    drop(responses.responses.insert(StatusCode::Code(status), ReferenceOr::Item(response)))
                }
                None => responses.default = Some(ReferenceOr::Item(response)),
            }
        }
        operation.responses = Some(responses);
        let path = (
            "/users".to_owned(),
            ReferenceOr::Item(PathItem { get: Some(operation), ..PathItem::default() }),
        );
        let paths = Some(Paths { paths: [path].into_iter().collect(), ..Paths::default() });
        let mut document = OpenApi { paths, components: Some(Components::default()), ..OpenApi::default() };
        statusful::aide::ErrorResponses::new().open_ended().apply(&mut document).unwrap();
        serde_json::to_value(document).unwrap()
    }
}

/// The responses of aide, in which the default one has no status.
fn by_status<R: serde::Serialize>(responses: Vec<(Option<u16>, R)>) -> Value {
    let name = |status: Option<u16>| status.map_or("default".to_owned(), |status| status.to_string());
    let responses = responses.into_iter();
    let named = responses.map(|(status, it)| (name(status), serde_json::to_value(it).unwrap()));
    without_marks(named.collect::<Map<_, _>>().into())
}

/// Without what tells `ErrorResponses` the type.
fn without_marks(mut responses: Value) -> Value {
    let members = responses.as_object_mut().unwrap();
    members.retain(|status, _| !status.starts_with("x-"));
    for response in members.values_mut() {
        assert!(response.as_object_mut().unwrap().remove("x-statusful-errors").is_some());
    }
    responses
}

fn statuses(responses: &Value) -> Vec<&str> {
    responses.as_object().unwrap().keys().map(String::as_str).collect()
}

/// aide 0.14 has the schemas of schemars 0.8, where required members are a set and bounds are
/// floats.
fn in_one_form(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            members.values_mut().for_each(in_one_form);
            if let Some(Value::Array(names)) = members.get_mut("required") {
                names.sort_by_key(Value::to_string);
            }
        }
        Value::Array(values) => values.iter_mut().for_each(in_one_form),
        Value::Number(number) => *schema = number.as_f64().into(),
        _ => {}
    }
}

fn are_the_same(former: &Value, latter: &Value) {
    assert_eq!(statuses(former), ["401", "409", "422", "429", "500", "default"]);
    assert_eq!(statuses(former), statuses(latter));
    for (status, response) in former.as_object().unwrap() {
        assert_eq!(*response, latter[status], "{status}: {response:#}\n{:#}", latter[status]);
    }
}

#[test]
fn utoipa_5_writes_what_utoipa_6_writes() {
    are_the_same(&utoipa5::responses(), &utoipa6::responses());
}

#[test]
fn aide_014_writes_what_aide_015_writes() {
    let [mut former, mut latter] = [aide014::responses(), aide015::responses()];
    in_one_form(&mut former);
    in_one_form(&mut latter);
    are_the_same(&former, &latter);
}

/// What all libraries write alike: the schemas, and the responses of the operation.
fn in_common(mut document: Value) -> [Value; 2] {
    in_one_form(&mut document);
    let mut responses = document["paths"]["/users"]["get"]["responses"].take();
    for response in responses.as_object_mut().unwrap().values_mut() {
        for header in response.get_mut("headers").and_then(Value::as_object_mut).into_iter().flatten() {
            // The default value, which utoipa leaves out (OpenAPI 3.1.1, Section 4.8.21).
            header.1.as_object_mut().unwrap().remove("style");
        }
    }
    [document["components"]["schemas"].take(), responses]
}

/// The types of members have schemas of their own in schemars.
fn without_members(mut schemas: Value) -> Value {
    schemas["ApiErrorInvalid"].take();
    schemas
}

#[test]
fn components_are_the_same_everywhere() {
    let [schemas, responses] = in_common(utoipa6::document());
    let names = [
        "ApiErrorInvalid",
        "ApiErrorSlowDown",
        "ApiErrorUnauthenticated",
        "ApiErrorUpstream",
        "ApiErrorUserExists",
        "DbErrorLocked",
        "DbErrorUnreachable",
        "Problem",
    ];
    assert_eq!(statuses(&schemas), names);
    let [of_utoipa_5, of_aide_014, of_aide_015] =
        [utoipa5::document(), aide014::document(), aide015::document()].map(in_common);
    assert_eq!(of_utoipa_5, [schemas.clone(), responses.clone()]);
    assert_eq!(of_aide_014, of_aide_015);
    for (name, schema) in without_members(schemas).as_object().unwrap() {
        assert_eq!(*schema, without_members(of_aide_015[0].clone())[name], "{name}");
    }
    assert_eq!(statuses(&of_aide_015[0]), names);
    for (status, response) in responses.as_object().unwrap() {
        if status != "422" {
            assert_eq!(*response, of_aide_015[1][status], "{status}");
        }
    }
}
