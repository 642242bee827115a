//! The guide shows what the example really logs for an error that it does not reveal.

mod common;

use common::start;
use users::client::{take_log, Log, LOGS_PAGE, SIGNED_IN};

#[test]
fn guide_log_line_matches() {
    tracing_subscriber::fmt().with_writer(|| Log).with_ansi(false).without_time().init();
    let server = start(3, 10);
    for name in ["ann", "bob", "cyd", "dan"] {
        let user = format!(r#"{{"name":"{name}","email":""}}"#);
        server.send("POST", "/users", SIGNED_IN, &user);
    }
    server.send("GET", "/users/eve", "", "");
    let shown = LOGS_PAGE.lines().find(|line| line.starts_with("ERROR statusful: ")).unwrap();
    assert_eq!(take_log(), format!("{shown}\n"));
}
