//! The messages and spans of findings: each entry of `data/field_findings.txt` is a line with a
//! status and a header field, followed by the findings of `check_field` and `check_field_name`.
//!
//! `UPDATE_EXPECT=1 cargo test -p statusful-registry --test field_findings` writes the current
//! findings; read them as a user would.

use statusful_registry::{check_field, check_field_name, FieldFinding};
use std::fmt::Write;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/field_findings.txt");

/// The finding below a line in which its text begins at `start`.
fn write(out: &mut String, text: &str, start: usize, finding: &FieldFinding) {
    let range = finding.range();
    let before = text[..range.start].chars().count();
    let carets = text[range.clone()].chars().count().max(1);
    let (rule, message, reference) = (finding.rule(), finding.message(), finding.reference());
    let indent = " ".repeat(start + before);
    writeln!(out, "{indent}{} {rule:?}", "^".repeat(carets)).unwrap();
    writeln!(out, "      {message} ({reference})").unwrap();
    if let Some(replacement) = finding.replacement() {
        writeln!(out, "      help: {replacement}").unwrap();
    }
}

fn verdicts(cases: &str) -> String {
    let mut out = String::new();
    for line in cases.lines().filter(|line| !line.starts_with(' ')) {
        writeln!(out, "{line}").unwrap();
        let Some((head, value)) = line.split_once(": ").filter(|_| !line.starts_with('#')) else { continue };
        let (status, name) = head.split_once(' ').unwrap();
        let name = name.to_ascii_lowercase();
        let start = head.chars().count() + 2;
        if let Some(finding) = check_field_name(&name) {
            write(&mut out, &name, status.len() + 1, &finding);
        }
        for finding in check_field(&name, value, status.parse().ok()) {
            write(&mut out, value, start, &finding);
        }
    }
    out
}

#[test]
fn findings_match_record() {
    let recorded = std::fs::read_to_string(PATH).unwrap();
    let current = verdicts(&recorded);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(PATH, current).unwrap();
    } else if let Some((line, (now, then))) =
        current.lines().zip(recorded.lines()).enumerate().find(|(_, (now, then))| now != then)
    {
        panic!("{PATH}:{}\nrecorded: {then}\nsaid:     {now}", line + 1);
    } else {
        assert_eq!(current.len(), recorded.len());
    }
}
