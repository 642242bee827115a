//! One line in the log for each failed request, as the guide shows them.

use std::io::{self, Write};
use std::sync::Mutex;
use users::client::Server;

static LOG: Mutex<String> = Mutex::new(String::new());

struct Log;

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LOG.lock().unwrap().push_str(core::str::from_utf8(bytes).unwrap());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

const HEADERS: &str =
    "x-request-id: 7f3a\r\ntraceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\r\n";

#[test]
fn each_failure_is_line_of_guide() {
    tracing_subscriber::fmt().with_writer(|| Log).with_ansi(false).without_time().init();
    let rates = reqwest::Client::builder().no_proxy().build().unwrap();
    let server = Server::start(move |listener| {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            axum::serve(listener, axum_example::reports(rates)).await.unwrap();
        });
    });
    let page = include_str!("../../../runtime/src/guide/logs.md");
    for (path, status) in [("orders", 503), ("rates", 502), ("pages", 500)] {
        LOG.lock().unwrap().clear();
        let answer = server.send("GET", &format!("/reports/{path}"), HEADERS, "");
        assert!(answer.head.contains(&status.to_string()), "{}", answer.head);
        assert!(answer.body.contains(r#""trace_id":"4bf92f3577b34da6a3ce929d0e0e4736""#), "{}", answer.body);
        assert!(!answer.body.contains("db-7") && !answer.body.contains("digit"), "{}", answer.body);
        let log = LOG.lock().unwrap().clone();
        let ours: Vec<_> = log.lines().filter(|line| line.contains(" statusful: ")).collect();
        // With `RUST_BACKTRACE`, a backtrace follows.
        let ours: Vec<_> =
            ours.iter().map(|line| line.split(" exception.stacktrace=").next().unwrap()).collect();
        assert_eq!(ours.len(), 1, "{log}");
        assert!(page.lines().any(|line| line == ours[0]), "the guide does not have {}", ours[0]);
    }
}
