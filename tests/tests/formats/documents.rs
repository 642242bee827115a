//! What documents say of the bodies.

use super::{ApiError, Line};
use serde_json::{json, Value};
use statusful::catalog::Catalog;
use statusful::HttpStatus;

/// The examples of a catalog, by code.
fn examples(catalog: &'static Catalog) -> Vec<Value> {
    let json: Value = serde_json::from_str(&catalog.to_json()).unwrap();
    json["errors"].as_array().unwrap().iter().map(|error| error["example"].clone()).collect()
}

#[test]
fn catalog_shows_body_as_sent() {
    let expected = [
        json!({ "error": "user_exists", "message": "What went wrong, in a sentence.", "name": "text" }),
        json!({ "error": "rate_limited", "message": "slow down" }),
        json!({ "error": "database" }),
    ];
    assert_eq!(examples(Catalog::of::<ApiError>()), expected);
    let markdown = Catalog::of::<ApiError>().to_markdown();
    assert!(markdown.contains(r#"{"error":"rate_limited","message":"slow down"}"#), "{markdown}");
}

#[test]
fn catalog_follows_returned_type() {
    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[problem(format = Line)]
    #[allow(dead_code)]
    enum Outer {
        #[error(transparent)]
        #[status(transparent)]
        Api(ApiError),
    }
    assert_eq!(examples(Catalog::of::<Outer>())[1], "rate_limited: slow down");
    assert_eq!(Catalog::of::<Box<Outer>>().format(), Catalog::of::<Outer>().format());
}

mod openapi {
    use super::super::{ApiError, Envelope, Line};
    use bytes::Bytes;
    use jsonschema::validator_for;
    use serde_json::{json, Value};
    use statusful::HttpStatus;
    use std::fmt::Display;
    use utoipa::IntoResponses;

    #[derive(Debug, thiserror::Error, HttpStatus, statusful::utoipa::IntoResponses)]
    #[problem(format = Envelope)]
    #[status(allow(dynamic_exposure))]
    enum Documented {
        /// Names are unique.
        #[error("user {name} exists")]
        #[status(409)]
        UserExists {
            #[problem(extension)]
            name: String,
            #[problem(extension)]
            tries: Option<u8>,
        },
        #[error("slow down")]
        #[status(409)]
        #[problem(detail = "Wait.")]
        Wait,
        #[error("cannot reach db01 as root")]
        #[status(500)]
        Database,
        #[error("upstream")]
        Upstream(#[status] http::StatusCode),
    }

    #[derive(Debug, thiserror::Error, HttpStatus, statusful::utoipa::IntoResponses)]
    #[problem(format = Line)]
    #[allow(dead_code)]
    enum Lines {
        #[error(transparent)]
        #[status(transparent)]
        Inner(Documented),
        #[error("open")]
        #[status(transparent)]
        Open(http::StatusCode),
    }

    fn responses<E: IntoResponses>() -> Value {
        let mut responses = serde_json::to_value(E::responses()).unwrap();
        // What tells `ErrorResponses` the type.
        responses.as_object_mut().unwrap().retain(|status, _| !status.starts_with("x-"));
        for response in responses.as_object().unwrap().values() {
            for content in response["content"].as_object().unwrap().values() {
                let valid = validator_for(&content["schema"]).unwrap();
                for example in content["examples"].as_object().into_iter().flat_map(|all| all.values()) {
                    let mistakes: Vec<String> =
                        valid.iter_errors(&example["value"]).map(|it| it.to_string()).collect();
                    assert!(mistakes.is_empty(), "{mistakes:?}\n{content:#}");
                }
            }
        }
        responses
    }

    fn sent<E: HttpStatus + Display>(error: &E) -> Value {
        let response: http::Response<Bytes> = statusful::response(error);
        serde_json::from_slice(response.body()).unwrap()
    }

    #[test]
    fn content_has_media_type_of_format() {
        let responses = responses::<Documented>();
        let content = responses["409"]["content"].as_object().unwrap();
        assert_eq!(content.keys().collect::<Vec<_>>(), ["application/json"]);
        let example = &content["application/json"]["examples"]["wait"]["value"];
        assert_eq!(*example, json!({ "error": "wait", "message": "Wait." }));
        let lines = self::responses::<Lines>();
        let content = lines["409"]["content"].as_object().unwrap();
        assert_eq!(content.keys().collect::<Vec<_>>(), ["text/plain"]);
        assert_eq!(content["text/plain"]["schema"], json!({ "type": "string" }));
        assert_eq!(content["text/plain"]["examples"]["wait"]["value"], "wait: Wait.");
        assert_eq!(
            lines["default"]["content"].as_object().unwrap().keys().collect::<Vec<_>>(),
            ["text/plain"]
        );
    }

    #[test]
    fn schema_is_inferred() {
        let responses = responses::<Documented>();
        let schemas = &responses["409"]["content"]["application/json"]["schema"]["anyOf"];
        let exists = &schemas[0];
        assert_eq!(exists["title"], "UserExists");
        assert_eq!(exists["description"], "Names are unique.");
        assert_eq!(exists["required"], json!(["error", "name"]));
        assert_eq!(exists["properties"]["error"], json!({ "type": "string", "enum": ["user_exists"] }));
        assert_eq!(exists["properties"]["message"], json!({ "type": "string", "maxLength": 8192 }));
        assert_eq!(exists["properties"]["name"], json!({ "type": "string", "maxLength": 8192 }));
        assert_eq!(exists["properties"]["tries"]["oneOf"][1]["type"], "integer");
        let text = json!({ "type": "string", "maxLength": 8192, "examples": ["Wait."] });
        assert_eq!(schemas[1]["properties"]["message"], text);
        assert_eq!(schemas[1]["required"], json!(["error", "message"]));
    }

    #[test]
    fn schema_describes_what_is_sent() {
        let responses = responses::<Documented>();
        for (status, error) in [
            ("409", Documented::UserExists { name: "ann".into(), tries: None }),
            ("409", Documented::UserExists { name: String::new(), tries: Some(255) }),
            ("409", Documented::Wait),
            ("500", Documented::Database),
            ("default", Documented::Upstream(http::StatusCode::BAD_GATEWAY)),
            ("default", Documented::Upstream(http::StatusCode::GONE)),
        ] {
            let schema = &responses[status]["content"]["application/json"]["schema"];
            let sent = sent(&error);
            assert!(validator_for(schema).unwrap().is_valid(&sent), "{sent:#} {schema:#}");
        }
        let other = json!({ "error": "other", "message": "m", "name": "n" });
        let schema = &responses["409"]["content"]["application/json"]["schema"];
        assert!(!validator_for(schema).unwrap().is_valid(&other), "{schema:#}");
        assert!(sent(&ApiError::Database).is_object());
    }
}
