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
//!
//! The output is that of the compiler in `ui/recorded_with.txt`. Of another one, only the lines
//! that are ours are compared. To move to it, write it there, and rewrite the files.

use statusful_tests::OwnTexts;
use std::collections::BTreeSet;
use std::fs;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::process::Command;
use trybuild::TestCases;

/// The folder of the cases that compile and run.
const PASS: &str = "pass";

/// The compiler that the `.stderr` files are of.
const RECORDED_WITH: &str = include_str!("../ui/recorded_with.txt");

#[test]
fn errors_point_at_user_tokens() {
    if is_recorded_compiler() {
        let cases = TestCases::new();
        for topic in topics() {
            cases.compile_fail(format!("ui/{topic}/*.rs"));
        }
        return;
    }
    let own = OwnTexts::of(&["../runtime/src", "../macros/src", "../registry/src"].map(Path::new));
    let differing: Vec<String> = topics().iter().flat_map(|topic| own_lines_differ(topic, &own)).collect();
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

#[test]
fn valid_forms_compile_and_run() {
    TestCases::new().pass(format!("ui/{PASS}/*.rs"));
}

fn is_recorded_compiler() -> bool {
    let output = Command::new("rustc").arg("--version").output().expect("rustc is there");
    let version = String::from_utf8(output.stdout).expect("a version is text");
    version.strip_prefix(RECORDED_WITH.trim()).is_some_and(|rest| rest.starts_with('.'))
}

fn topics() -> Vec<String> {
    let entries = fs::read_dir("ui").unwrap().map(|entry| entry.unwrap());
    let folders = entries.filter(|entry| entry.file_type().unwrap().is_dir());
    let names = folders.map(|entry| entry.file_name().into_string().unwrap());
    names.filter(|topic| topic != PASS).collect()
}

/// Which cases of a topic have other lines of ours, or another number of errors.
fn own_lines_differ(topic: &str, own: &OwnTexts) -> Vec<String> {
    // Without files of its own beside the cases, trybuild writes the output to this folder.
    let (cases, written) = (PathBuf::from(format!("{COPIES}/{topic}")), Path::new("wip"));
    fs::create_dir_all(&cases).unwrap();
    let sources = files(&Path::new("ui").join(topic), "rs");
    for source in &sources {
        fs::copy(source, cases.join(source.file_name().unwrap())).unwrap();
    }
    let shown = fs::canonicalize(COPIES).unwrap().display().to_string();
    let ran = catch_unwind(AssertUnwindSafe(|| {
        TestCases::new().compile_fail(format!("{}/*.rs", cases.display()));
    }));
    let differing = sources.iter().filter_map(|source| {
        let recorded = source.with_extension("stderr");
        let output = fs::read_to_string(written.join(recorded.file_name().unwrap())).ok();
        let Some(output) = output else { return Some(format!("{}: compiles", source.display())) };
        let expected = fs::read_to_string(recorded).unwrap();
        let counts =
            [&expected, &output].map(|text| text.lines().filter(|line| line.starts_with("error")).count());
        if counts[0] != counts[1] {
            return Some(format!(
                "{}: {} errors, and not {}\n{output}",
                source.display(),
                counts[1],
                counts[0]
            ));
        }
        let output = output.replace(&shown, "ui");
        difference(&own.lines(&expected), &own.lines(&output))
            .map(|lines| format!("{}\n{lines}", source.display()))
    });
    let differing = differing.collect();
    assert!(ran.is_err(), "trybuild has something to compare with");
    fs::remove_dir_all(COPIES).unwrap();
    fs::remove_dir_all(written).unwrap();
    differing
}

/// Where the cases are without their output.
const COPIES: &str = "../target/ui";

fn difference(expected: &BTreeSet<String>, found: &BTreeSet<String>) -> Option<String> {
    let missing = expected.difference(found).map(|line| format!("- {line}"));
    let added = found.difference(expected).map(|line| format!("+ {line}"));
    let lines: Vec<String> = missing.chain(added).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.extension().is_some_and(|found| found == extension)).collect()
}
