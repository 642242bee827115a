//! Properties of all messages in `ui/`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The folder of the cases that compile and run.
const PASS: &str = "pass";

/// The folder of the cases whose text is partly rustc's own.
const RUSTC: &str = "rustc";

/// Cases in which an invalid level is followed by the lint that it was meant for. Each should
/// have one message; this list should become empty.
const TWO_MESSAGES: &[&str] = &[];

/// Each case costs a run of rustc. The derives' messages are in `macros/src/tests/verdicts/`,
/// and compared in process.
const MAX_FILES: usize = 200;

#[test]
fn only_needed_cases_are_compiled() {
    let count = files("rs").len() + files("stderr").len();
    assert!(count <= MAX_FILES, "{count} files in tests/ui");
}

#[test]
fn mistakes_match_messages() {
    let cases = files("rs").into_iter().filter(|case| topic(case) != PASS);
    let expected: BTreeSet<PathBuf> = cases.map(|case| case.with_extension("stderr")).collect();
    let found: BTreeSet<PathBuf> = files("stderr").into_iter().collect();
    let odd: Vec<_> = expected.symmetric_difference(&found).collect();
    assert!(odd.is_empty(), "without a file beside it, or not expected here: {odd:#?}");
}

#[test]
fn one_message_per_mistake() {
    for messages in files("stderr") {
        let text = std::fs::read_to_string(&messages).unwrap();
        let mut lines = BTreeSet::new();
        let repeated = locations(&text).filter(|line| !lines.insert(*line)).count();
        let expected = TWO_MESSAGES.iter().filter(|case| messages.ends_with(case)).count();
        assert_eq!(repeated, expected, "{}: messages that share a line\n{text}", messages.display());
    }
}

#[test]
fn rustc_messages_are_in_one_folder() {
    for messages in files("stderr").into_iter().filter(|messages| topic(messages) != RUSTC) {
        let text = std::fs::read_to_string(&messages).unwrap();
        assert!(!text.contains("error[E"), "{}: rustc speaks\n{text}", messages.display());
    }
}

/// The line of the source that each message is about.
fn locations(text: &str) -> impl Iterator<Item = &str> {
    let mut is_new = false;
    text.lines().filter_map(move |line| {
        is_new |= line.starts_with("error") || line.starts_with("warning");
        let location = line.trim_start().strip_prefix("--> ").filter(|_| is_new)?;
        is_new = false;
        location.rsplit_once(':').map(|(line, _column)| line)
    })
}

/// The files of all topics with this extension.
fn files(extension: &str) -> Vec<PathBuf> {
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui");
    let topics = entries(&ui).filter(|entry| entry.is_dir());
    let mut files: Vec<_> = topics.flat_map(|topic| entries(&topic).collect::<Vec<_>>()).collect();
    files.retain(|file| file.extension().is_some_and(|found| found == extension));
    files.sort();
    files
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path())
}

fn topic(case: &Path) -> &str {
    let folder = case.parent().and_then(Path::file_name);
    folder.and_then(|name| name.to_str()).unwrap()
}
