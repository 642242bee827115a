//! Codes and names copied from public lists, including misprints, get the registry's verdict.

use statusful::registry::{Registered, REGISTRY};
use statusful_tests::{constant, constants, judge, Verdict};

const LISTS: &str = include_str!("../data/published-lists.tsv");

struct Row {
    list: &'static str,
    token: &'static str,
    code: u16,
    name: &'static str,
    verdict: &'static str,
}

#[test]
fn published_codes_get_expected_verdicts() {
    let rows = rows();
    let tokens: Vec<String> = rows.iter().map(Row::written).collect();
    for (row, verdict) in rows.iter().zip(judge(&tokens)) {
        assert_eq!(verdict.summary(), row.expected(), "{}, {}: {verdict:?}", row.list, row.written());
    }
}

#[test]
fn published_misprints_are_named() {
    let misprints: Vec<Row> = rows().into_iter().filter(|row| row.is("corrupted")).collect();
    let tokens: Vec<&str> = misprints.iter().map(|row| row.token).collect();
    assert_eq!(tokens, ["40#### 5", "60W", "60S", "50W", "40S"]);
    for (token, verdict) in tokens.iter().zip(judge(&tokens)) {
        let Verdict::Rejected(message) = verdict else {
            panic!("{token}: {verdict:?}");
        };
        // The derive cannot see the space between two tokens.
        assert!(message.replace(' ', "").contains(&token.replace(' ', "")), "{token}: {message}");
    }
}

#[test]
fn published_names_are_known_or_corrected() {
    let rows: Vec<Row> = rows().into_iter().filter(Row::has_plain_name).collect();
    let tokens: Vec<String> = rows.iter().map(|row| constant(row.name)).collect();
    for (row, (token, verdict)) in rows.iter().zip(tokens.iter().zip(judge(&tokens))) {
        let list = row.list;
        if let Some(known) = named(token) {
            assert_eq!(known.code(), row.code, "{list}: {token}");
            assert_eq!(verdict.summary(), of_any_state(known.code()), "{list}: {token}");
        } else {
            let corrected = matches!(&verdict, Verdict::Rejected(why) if why.contains("did you mean"));
            assert!(corrected, "{list}: {token}: {verdict:?}");
        }
    }
}

#[test]
fn misprinted_names_are_corrected() {
    let names: Vec<String> = rows().iter().map(|row| constant(row.name)).collect();
    for misprint in ["SWITCHING_PROTOCOL", "MULTIPLE_CHOICE", "IMPLEMENTED"] {
        assert!(names.iter().any(|name| name == misprint), "{misprint} is in no list");
        assert!(named(misprint).is_none(), "{misprint} is a name");
    }
}

impl Row {
    fn read(line: &'static str) -> Self {
        let columns: Vec<&str> = line.split('\t').collect();
        let [list, token, code, name, verdict] = columns[..] else {
            panic!("five columns, not {}: {line}", columns.len());
        };
        Row { list, token, code: code.parse().expect(line), name, verdict }
    }

    fn is(&self, verdict: &str) -> bool {
        self.verdict.starts_with(verdict)
    }

    /// The argument of `#[status(...)]` if someone copies the row.
    fn written(&self) -> String {
        match self.token {
            "(none)" => self.code.to_string(),
            token => token.to_owned(),
        }
    }

    /// The summary of the verdict, from the row's own column.
    fn expected(&self) -> &'static str {
        let registered = self.is("assigned") || self.verdict.contains("meaning on an assigned code");
        match self {
            _ if registered => of_assigned(self.code),
            _ if self.is("deprecated") => "deprecated",
            _ if self.is("obsolete") => "obsolete",
            _ if ["unused", "unofficial(", "corrupted("].iter().any(|kind| self.is(kind)) => "rejected",
            _ => panic!("unknown verdict: {}", self.verdict),
        }
    }

    fn has_plain_name(&self) -> bool {
        let plain = |char: char| char.is_ascii_alphabetic() || matches!(char, ' ' | '-' | '\'');
        !self.name.is_empty() && self.name.chars().all(plain)
    }
}

fn rows() -> Vec<Row> {
    let lines = LISTS.lines().filter(|line| !line.starts_with('#'));
    lines.skip(1).map(Row::read).collect()
}

/// The outcome of an assigned code on an error.
fn of_assigned(code: u16) -> &'static str {
    match code {
        100..=199 => "rejected",
        200..=399 => "non_error",
        408 | 421 => "resent",
        _ => "",
    }
}

/// The same for a code in any state that the lists name.
fn of_any_state(code: u16) -> &'static str {
    match code {
        305 => "deprecated",
        306 | 418 => "rejected",
        510 => "obsolete",
        _ => of_assigned(code),
    }
}

/// The row that a constant stands for.
fn named(name: &str) -> Option<&'static Registered> {
    REGISTRY.iter().find(|row| constants(row).iter().any(|constant| constant == name))
}
