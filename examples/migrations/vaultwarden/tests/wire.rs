//! The same bytes before and after.

use rocket::http::{ContentType, Status};
use rocket::response::{Responder, Response, Result};
use rocket::Request;
use statusful_migration_vaultwarden::{Error, Kind};
use statusful_migration_wire::{rocket as sent, Wire};
use std::io::Cursor;

/// The response as it was written by hand.
struct Before<'e>(&'e Error);

impl Responder<'_, 'static> for Before<'_> {
    fn respond_to(self, _: &Request<'_>) -> Result<'static> {
        let Error { message, kind, code, .. } = self.0;
        let text = serde_json::to_string(message).unwrap();
        let body = match kind {
            Kind::Empty => "{}".to_owned(),
            Kind::Json(value) => value.to_string(),
            Kind::Compact => format!(
                r#"{{"message":{text},"validationErrors":null,"exceptionMessage":null,"exceptionStackTrace":null,"innerExceptionMessage":null,"object":"error"}}"#
            ),
            Kind::Simple(_) | Kind::Io(_) => format!(
                r#"{{"message":{text},"validationErrors":{{"":[{text}]}},"errorModel":{{"message":{text},"object":"error"}},"error":"","error_description":"","exceptionMessage":null,"exceptionStackTrace":null,"innerExceptionMessage":null,"object":"error"}}"#
            ),
        };
        let status = Status::from_code(*code).unwrap_or(Status::BadRequest);
        Response::build()
            .status(status)
            .header(ContentType::JSON)
            .sized_body(body.len(), Cursor::new(body))
            .ok()
    }
}

#[test]
fn wire_is_the_same() {
    let json = "content-type: application/json";
    let error = |kind, code, message: &str| Error { message: message.into(), kind, code, silent: false };
    for (error, status, body) in [
        (
            error(Kind::Simple("user 7: wrong hash".into()), 400, "Username or password is incorrect"),
            400,
            r#"{"message":"Username or password is incorrect","validationErrors":{"":["Username or password is incorrect"]},"errorModel":{"message":"Username or password is incorrect","object":"error"},"error":"","error_description":"","exceptionMessage":null,"exceptionStackTrace":null,"innerExceptionMessage":null,"object":"error"}"#,
        ),
        (
            error(Kind::Io(std::io::Error::other("/data is full")), 500, "Not saved: <a&b>"),
            500,
            r#"{"message":"Not saved: <a&b>","validationErrors":{"":["Not saved: <a&b>"]},"errorModel":{"message":"Not saved: <a&b>","object":"error"},"error":"","error_description":"","exceptionMessage":null,"exceptionStackTrace":null,"innerExceptionMessage":null,"object":"error"}"#,
        ),
        (
            error(Kind::Compact, 401, "Two factor required"),
            401,
            r#"{"message":"Two factor required","validationErrors":null,"exceptionMessage":null,"exceptionStackTrace":null,"innerExceptionMessage":null,"object":"error"}"#,
        ),
        (
            error(Kind::Json(serde_json::json!({ "TwoFactorProviders": ["0"], "a": null })), 400, ""),
            400,
            r#"{"TwoFactorProviders":["0"],"a":null}"#,
        ),
        (error(Kind::Empty, 404, ""), 404, "{}"),
        // A number that is no status.
        (error(Kind::Empty, 42, ""), 400, "{}"),
    ] {
        let expected = Wire::new(status, &[json], body);
        assert_eq!(sent(Before(&error)), expected);
        assert_eq!(sent(error), expected);
    }
}
