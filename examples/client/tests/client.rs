//! The client's own process against the axum example's real server.

use axum_example::app;
use std::io::{Read, Write};
use std::process::{Command, Output};
use tokio::net::TcpListener;
use users::client::Server;
use users::Api;

fn api(room: usize, writes: u32) -> Server {
    Server::start(move |listener| {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let listener = TcpListener::from_std(listener).unwrap();
            axum::serve(listener, app(Api::new(room, writes))).await.unwrap();
        });
    })
}

/// A server that is not the API: it responds to one request with these bytes.
fn other(response: &'static str) -> Server {
    Server::start(move |listener| {
        listener.set_nonblocking(false).unwrap();
        let (mut stream, _) = listener.accept().unwrap();
        assert!(stream.read(&mut [0; 4096]).unwrap() > 0);
        stream.write_all(response.as_bytes()).unwrap();
    })
}

fn client(server: &Server, token: &str, arguments: &[&str]) -> Output {
    let mut client = Command::new(env!("CARGO_BIN_EXE_client-example"));
    client.env("API", format!("http://{}", server.address())).env("TOKEN", token);
    client.args(arguments).output().unwrap()
}

/// Asserts how the client ends when it should create a user with this name.
#[track_caller]
fn says(server: &Server, name: &str, succeeds: bool, text: &str) {
    is_said(&client(server, "letmein", &[name, "a@example.com"]), succeeds, text);
}

#[track_caller]
fn is_said(output: &Output, succeeds: bool, text: &str) {
    let output_text = if succeeds { &output.stdout } else { &output.stderr };
    assert_eq!(String::from_utf8_lossy(output_text).trim_end(), text);
    assert_eq!(output.status.success(), succeeds);
}

#[test]
fn taken_name_lists_free_names() {
    let server = api(3, 10);
    says(&server, "ann", true, "created ann");
    says(&server, "ann", false, "the name is taken, and these are free: ann1, ann2");
}

#[test]
fn invalid_name_is_reported() {
    says(&api(3, 10), "a b", false, "choose a name of letters and digits");
}

#[test]
fn wrong_token_is_reported() {
    is_said(&client(&api(3, 10), "guessed", &["ann", "a@example.com"]), false, "sign in first");
}

#[test]
fn rate_limit_says_how_long_to_wait() {
    let server = api(3, 1);
    says(&server, "ann", true, "created ann");
    let output = client(&server, "letmein", &["bob", "b@example.com"]);
    let output_text = String::from_utf8(output.stderr).unwrap();
    let seconds = output_text.strip_prefix("come back in ").and_then(|rest| rest.strip_suffix(" seconds\n"));
    assert!((1..=60).contains(&seconds.unwrap().parse::<u64>().unwrap()), "{output_text}");
}

#[test]
fn server_errors_are_distinguished() {
    says(&api(0, 10), "ann", false, "the server is in trouble: try again later");
}

#[test]
fn unknown_error_prints_its_problem() {
    let later = "HTTP/1.1 451 Later\r\ncontent-type: application/problem+json\r\nconnection: close\r\n\r\n\
        {\"title\":\"Withheld\",\"code\":\"withheld\",\"detail\":\"ann left\"}";
    let text = "this client is too old to know: 451 Withheld: ann left";
    says(&other(later), "ann", false, text);
}

#[test]
fn proxy_page_is_opaque() {
    let page = "HTTP/1.1 502 Bad Gateway\r\ncontent-type: text/html\r\nconnection: close\r\n\r\n<h1>502</h1>";
    says(&other(page), "ann", false, "this was not the API: 502 Bad Gateway");
}

#[test]
fn usage_without_arguments() {
    let output = client(&other(""), "", &[]);
    is_said(&output, false, "Error: \"usage: client-example NAME EMAIL\"");
}
