//! What rustc adds to the derives' messages, what only rustc finds, and that valid code
//! compiles. The messages themselves are compared in process: see
//! `macros/src/tests/verdicts.rs`.
//!
//! One folder of `ui/` per topic, one or several cases per file, each with the output of rustc
//! next to it. After a change of messages, rewrite those files and read the diff:
//!
//! ```text
//! TRYBUILD=overwrite cargo test -p statusful-tests --test ui
//! ```

use trybuild::TestCases;

/// The folder of the cases that compile and run.
const PASS: &str = "pass";

#[test]
fn errors_point_at_user_tokens() {
    let cases = TestCases::new();
    let topics = std::fs::read_dir("ui").unwrap().map(|entry| entry.unwrap().file_name());
    for topic in topics.filter(|topic| topic != PASS) {
        cases.compile_fail(format!("ui/{}/*.rs", topic.display()));
    }
}

#[test]
fn valid_forms_compile_and_run() {
    TestCases::new().pass(format!("ui/{PASS}/*.rs"));
}
