//! The guide shows what the example really logs for an error that it does not reveal.

mod common;

use common::start;
use std::io::{self, Write};
use std::sync::Mutex;
use users::client::SIGNED_IN;

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

#[test]
fn guide_log_line_matches() {
    tracing_subscriber::fmt().with_writer(|| Log).with_ansi(false).without_time().init();
    let server = start(3, 10);
    for name in ["ann", "bob", "cyd", "dan"] {
        let user = format!(r#"{{"name":"{name}","email":""}}"#);
        server.send("POST", "/users", SIGNED_IN, &user);
    }
    server.send("GET", "/users/eve", "", "");
    let page = include_str!("../../../runtime/src/guide/logs.md");
    let shown = page.lines().find(|line| line.starts_with("ERROR statusful: ")).unwrap();
    assert_eq!(LOG.lock().unwrap().as_str(), format!("{shown}\n"));
}
