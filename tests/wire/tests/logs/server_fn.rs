//! The error of a server function is logged with its causes, also where a form is redirected.

use super::{event, start_logging};
use axum::body::Body;
use axum::extract::Request;
use http::Response;
use server_fn::error::{FromServerFnError as _, ServerFnErrorErr};
use server_fn::response::Res;
use statusful::server_fn::{FromServerFnError, StatusLayer};
use statusful::tower::LogErrors;
use statusful::{FromProblem, HttpStatus};
use statusful_wire_tests::{send, Running};
use std::io;

#[derive(Debug, thiserror::Error, HttpStatus, FromProblem, FromServerFnError)]
enum SaveError {
    #[error("cannot save")]
    #[status(503)]
    #[problem(unread)]
    Unwritable(#[source] io::Error),
    #[error(transparent)]
    #[status(transparent)]
    ServerFn(#[from] ServerFnErrorErr),
}

/// What server_fn does with an error.
async fn save(request: Request) -> Response<Body> {
    drop(SaveError::from(ServerFnErrorErr::ServerError("dropped".into())).ser());
    let error = SaveError::Unwritable(io::Error::other("disk is full"));
    let mut response = Response::<Body>::error_response("/api/save", error.ser());
    if request.uri().path().ends_with("form") {
        response.redirect("/");
    }
    response
}

#[test]
fn server_function_is_logged() {
    start_logging();
    let app = axum::Router::new().fallback(save).layer(StatusLayer::new()).layer(LogErrors::new());
    let server = Running::on_listener(|listener| async move { axum::serve(listener, app).await.unwrap() });
    for (path, status) in [("/server_fn/client", 503), ("/server_fn/form", 302)] {
        assert_eq!(send(server.address, "POST", path, &[], b"").status, status);
        let event = event(path);
        let fields = &event["fields"];
        assert_eq!((&event["level"], &fields["http.response.status_code"]), (&"ERROR".into(), &503.into()));
        assert_eq!(fields["exception.message"], "cannot save: disk is full", "{event}");
        assert_eq!(fields["problem.code"], "unwritable");
    }
}
