//! The example as a client sees it: real requests over a real socket.

use axum_example::{app, Store};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

/// A server on a free port, which ends with the runtime that it holds.
struct Server {
    address: SocketAddr,
    _runtime: tokio::runtime::Runtime,
}

impl Server {
    fn start() -> Self {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let listener = runtime.block_on(tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))).unwrap();
        let address = listener.local_addr().unwrap();
        runtime.spawn(async { axum::serve(listener, app(Store::with_room_for(1))).await });
        Server { address, _runtime: runtime }
    }

    /// The whole response to one request: head and body.
    fn send(&self, line: &str, body: &str) -> (String, String) {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        let length = body.len();
        write!(
            stream,
            "{line} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\
             content-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}"
        )
        .unwrap();
        let mut response = String::new();
        stream.read_to_string(&mut response).unwrap();
        let (head, body) = response.split_once("\r\n\r\n").unwrap();
        (head.to_ascii_lowercase(), body.to_owned())
    }

    #[track_caller]
    fn expect(&self, line: &str, sent: &str, status: &str, body: &str) {
        let (head, found) = self.send(line, sent);
        assert!(head.starts_with(&format!("http/1.1 {status}")), "{head}");
        assert_eq!(found, body);
        let problem = head.contains("content-type: application/problem+json");
        assert_eq!(problem, !status.starts_with('2'), "{head}");
    }
}

const ANN: &str = r#"{"name":"ann","email":"ann@example.com"}"#;

#[test]
fn users_are_created_and_read() {
    let server = Server::start();
    server.expect("POST /users", ANN, "201", ANN);
    server.expect("GET /users/ann", "", "200", ANN);
}

#[test]
fn a_duplicate_is_a_conflict() {
    let server = Server::start();
    server.expect("POST /users", ANN, "201", ANN);
    let body = r#"{"title":"Conflict","status":409,"code":"user_exists","detail":"user ann exists"}"#;
    server.expect("POST /users", ANN, "409", body);
}

#[test]
fn a_missing_user_is_not_found() {
    let body = r#"{"title":"Not Found","status":404,"code":"no_such_user","detail":"no user is named bob"}"#;
    Server::start().expect("GET /users/bob", "", "404", body);
}

#[test]
fn bad_input_is_unprocessable() {
    let body = r#"{"title":"Unprocessable Content","status":422,"code":"invalid_name","detail":"a name has letters and digits only, and \"a b\" has not"}"#;
    Server::start().expect("POST /users", r#"{"name":"a b","email":""}"#, "422", body);
}

#[test]
fn a_body_that_axum_cannot_read_is_a_problem_too() {
    let (head, body) = Server::start().send("POST /users", "{");
    assert!(head.starts_with("http/1.1 400"), "{head}");
    assert!(body.starts_with(r#"{"title":"Bad Request","status":400,"code":"json","detail":""#), "{body}");
}

#[test]
fn a_failing_store_tells_the_client_nothing_of_itself() {
    let server = Server::start();
    server.expect("POST /users", ANN, "201", ANN);
    let body = r#"{"title":"Internal Server Error","status":500,"code":"full"}"#;
    server.expect("POST /users", r#"{"name":"bob","email":""}"#, "500", body);
}
