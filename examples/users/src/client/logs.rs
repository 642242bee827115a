//! What an example logs, compared with the guide.

use super::Server;
use std::io::{self, Write};
use std::sync::Mutex;

/// The page on logs.
pub const LOGS_PAGE: &str = include_str!("../../../../runtime/src/guide/logs.md");

static LOG: Mutex<String> = Mutex::new(String::new());

/// Writes the log of a process for [`take_log`].
pub struct Log;

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LOG.lock().unwrap().push_str(core::str::from_utf8(bytes).unwrap());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What was logged since the last call.
pub fn take_log() -> String {
    core::mem::take(&mut LOG.lock().unwrap())
}

const TRACED: &str =
    "x-request-id: 7f3a\r\ntraceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\r\n";

/// Asserts that each report fails with one line in the [`Log`], which the guide shows.
pub fn each_failed_report_is_line_of_guide(server: &Server) {
    for (path, status) in [("orders", 503), ("rates", 502), ("pages", 500)] {
        take_log();
        let answer = server.send("GET", &format!("/reports/{path}"), TRACED, "");
        assert!(answer.head.contains(&status.to_string()), "{}", answer.head);
        assert!(answer.body.contains(r#""trace_id":"4bf92f3577b34da6a3ce929d0e0e4736""#), "{}", answer.body);
        assert!(!answer.body.contains("db-7") && !answer.body.contains("digit"), "{}", answer.body);
        let log = take_log();
        let ours: Vec<_> = log.lines().filter(|line| line.contains(" statusful: ")).collect();
        // With `RUST_BACKTRACE`, a backtrace follows.
        let ours: Vec<_> =
            ours.iter().map(|line| line.split(" exception.stacktrace=").next().unwrap()).collect();
        assert_eq!(ours.len(), 1, "{log}");
        assert!(LOGS_PAGE.lines().any(|line| line == ours[0]), "the guide does not have {}", ours[0]);
    }
}
