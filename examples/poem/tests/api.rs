//! The example as a client sees it: real requests over a real socket.

use poem::listener::TcpAcceptor;
use poem_example::app;
use users::client::{is_problem, Server, SIGNED_IN};
use users::Api;

fn start(room: usize, writes: u32) -> Server {
    Server::start(move |listener| {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let server = poem::Server::new_with_acceptor(TcpAcceptor::from_std(listener).unwrap());
            server.run(app(Api::new(room, writes))).await.unwrap();
        });
    })
}

users::keeps! { start:
    users_are_created_and_read,
    without_a_token_the_challenge_comes_back,
    a_duplicate_is_a_conflict_that_names_what_is_free,
    a_missing_user_is_not_found,
    bad_input_is_unprocessable,
    a_wrong_method_is_told_the_right_ones,
    the_methods_that_are_told_work,
    too_many_writes_are_told_when_to_come_back,
    what_fails_behind_the_api_keeps_its_status_and_its_secrets,
}

#[test]
fn a_path_that_poem_does_not_know_is_a_problem() {
    let body = r#"{"title":"Not Found","status":404}"#;
    is_problem(&start(1, 1).send("GET", "/nowhere", "", ""), 404, "", body);
}

#[test]
fn a_body_that_poem_cannot_read_is_a_problem() {
    let body = r#"{"title":"Bad Request","status":400,"detail":"parse error: EOF while parsing an object at line 1 column 1"}"#;
    is_problem(&start(1, 1).send("POST", "/users", SIGNED_IN, "{"), 400, "", body);
}
