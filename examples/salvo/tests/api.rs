//! The example as a client sees it: real requests over a real socket.

use salvo::conn::tcp::TcpAcceptor;
use salvo_example::app;
use users::client::{is_problem, Server, SIGNED_IN};
use users::Api;

fn start(room: usize, writes: u32) -> Server {
    Server::start(move |listener| {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            let acceptor = TcpAcceptor::try_from(listener).unwrap();
            salvo::Server::new(acceptor).serve(app(Api::new(room, writes))).await;
        });
    })
}

users::shared_tests! { start:
    creates_and_reads_users,
    missing_token_is_challenged,
    duplicate_lists_free_names,
    missing_user_is_not_found,
    bad_input_is_unprocessable,
    wrong_method_lists_allowed,
    allowed_methods_work,
    rate_limit_has_retry_delay,
    upstream_failure_is_redacted,
}

#[test]
fn unknown_path_is_problem() {
    let body = r#"{"title":"Not Found","status":404}"#;
    is_problem(&start(1, 1).send("GET", "/nowhere", "", ""), 404, "", body);
}

#[test]
fn malformed_body_is_problem() {
    let body = r#"{"type":"https://api.example.com/errors/json","title":"Bad Request","status":400,"code":"json","detail":"serde json error: EOF while parsing an object at line 1 column 1"}"#;
    is_problem(&start(1, 1).send("POST", "/users", SIGNED_IN, "{"), 400, "", body);
}

#[test]
fn wrong_media_type_is_415() {
    let body = r#"{"type":"https://api.example.com/errors/json","title":"Unsupported Media Type","status":415,"code":"json","detail":"the request did not have a valid Content-Type header"}"#;
    let headers = "authorization: Bearer letmein\r\ncontent-type: text/csv\r\n";
    is_problem(&start(1, 1).send("POST", "/users", headers, "ann"), 415, "", body);
}
