//! Compares the table with its two sources: the registry's own file, `iana.csv`, and the
//! constants of `http::StatusCode`.
//!
//! After a refresh of the file, the failures here name the rows to edit.

use http::StatusCode;
use statusful_registry::{by_name, registered, Registered, State, REGISTRY};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// One line of `iana.csv`.
struct Line {
    codes: RangeInclusive<u16>,
    description: String,
    reference: String,
}

impl Line {
    fn is_unassigned(&self) -> bool {
        self.description == "Unassigned"
    }
}

fn lines() -> Vec<Line> {
    let mut reader = csv::Reader::from_reader(include_str!("../iana.csv").as_bytes());
    assert_eq!(reader.headers().unwrap(), ["Value", "Description", "Reference"].as_slice());
    let line = |record: csv::StringRecord| Line {
        codes: range(&record[0]),
        description: record[1].to_owned(),
        reference: record[2].to_owned(),
    };
    reader.records().map(|record| line(record.unwrap())).collect()
}

fn range(value: &str) -> RangeInclusive<u16> {
    let (first, last) = value.split_once('-').unwrap_or((value, value));
    first.parse().unwrap()..=last.parse().unwrap()
}

fn registered_lines() -> impl Iterator<Item = (Line, &'static Registered)> {
    let lines = lines().into_iter().filter(|line| !line.is_unassigned());
    lines.map(|line| {
        let (first, last) = (*line.codes.start(), *line.codes.end());
        assert_eq!(first, last, "a registered line holds one number");
        let row = registered(first).unwrap_or_else(|| panic!("{first} has no row"));
        (line, row)
    })
}

#[test]
fn rows_match_iana_csv() {
    let in_file: Vec<u16> = registered_lines().map(|(line, _)| *line.codes.start()).collect();
    let in_table: Vec<u16> = REGISTRY.iter().map(Registered::code).collect();
    assert_eq!(in_table, in_file);
    assert_eq!(in_table.len(), 64);
}

#[test]
fn rows_are_sorted_and_unique() {
    assert!(REGISTRY.windows(2).all(|pair| pair[0].code() < pair[1].code()));
}

#[test]
fn unassigned_numbers_have_no_row() {
    let unassigned: Vec<u16> =
        lines().into_iter().filter(Line::is_unassigned).flat_map(|line| line.codes).collect();
    assert_eq!(unassigned.len() + REGISTRY.len(), 500, "the file covers 100 to 599");
    for code in unassigned {
        assert_eq!(registered(code), None, "{code}");
    }
}

#[test]
fn numbers_out_of_range_have_no_row() {
    for code in (0..=99).chain(600..=u16::MAX) {
        assert_eq!(registered(code), None, "{code}");
    }
}

#[test]
fn descriptions_match_phrase_and_state() {
    for (line, row) in registered_lines() {
        let code = row.code();
        let rest = line.description.strip_prefix(row.phrase());
        let rest = rest.unwrap_or_else(|| panic!("{code} is \"{}\" now", line.description));
        match row.state() {
            State::Unused => assert_eq!(row.phrase(), "(Unused)", "{code}"),
            _ => assert_ne!(row.phrase(), "(Unused)", "{code}"),
        }
        match row.state() {
            State::Temporary { expires, as_of, latest } => {
                assert!(rest.starts_with(" (TEMPORARY - registered "), "{code}: {rest}");
                assert!(rest.ends_with(&format!(", expires {expires})")), "{code}: {rest}");
                // The draft that the registration names may be an earlier version.
                let draft = row.reference().trim_end_matches(|digit: char| digit.is_ascii_digit());
                assert!(latest.starts_with(draft), "{code}: {latest}");
                for date in [expires, as_of, latest.rsplit(' ').next().unwrap()] {
                    assert!(date.len() == 10 && date.starts_with("20"), "{code}: {date}");
                }
            }
            State::Obsolete => assert_eq!(rest, " (OBSOLETED)", "{code}"),
            _ => assert_eq!(rest, "", "{code}"),
        }
    }
}

/// `[RFC9110, Section 15.5.6]` → `RFC 9110` and `Section 15.5.6`. The first of several
/// references is the definition.
fn document_and_section(reference: &str) -> (String, Option<&str>) {
    let first = reference.trim_start_matches('[').split(']').next().unwrap();
    let (document, section) = match first.split_once(", ") {
        Some((document, section)) => (document, Some(section)),
        None => (first, None),
    };
    let number = document.strip_prefix("RFC").map(str::trim_start);
    (number.map_or(document.to_owned(), |number| format!("RFC {number}")), section)
}

#[test]
fn references_match() {
    for (line, row) in registered_lines() {
        let (document, section) = document_and_section(&line.reference);
        let (ours, our_section) = document_and_section(row.reference());
        assert_eq!(ours, document, "{}", row.code());
        if section.is_some() {
            assert_eq!(our_section, section, "{}", row.code());
        }
        if document.starts_with("RFC") {
            assert!(our_section.is_some_and(|section| section.starts_with("Section ")), "{}", row.code());
        }
    }
}

macro_rules! constants {
    ($($name:ident)*) => {
        [$((stringify!($name), StatusCode::$name)),*]
    };
}

/// If `http` renames a constant, this does not compile.
const CONSTANTS: [(&str, StatusCode); 62] = constants! {
    CONTINUE SWITCHING_PROTOCOLS PROCESSING EARLY_HINTS
    OK CREATED ACCEPTED NON_AUTHORITATIVE_INFORMATION NO_CONTENT RESET_CONTENT PARTIAL_CONTENT
    MULTI_STATUS ALREADY_REPORTED IM_USED
    MULTIPLE_CHOICES MOVED_PERMANENTLY FOUND SEE_OTHER NOT_MODIFIED USE_PROXY TEMPORARY_REDIRECT
    PERMANENT_REDIRECT
    BAD_REQUEST UNAUTHORIZED PAYMENT_REQUIRED FORBIDDEN NOT_FOUND METHOD_NOT_ALLOWED NOT_ACCEPTABLE
    PROXY_AUTHENTICATION_REQUIRED REQUEST_TIMEOUT CONFLICT GONE LENGTH_REQUIRED PRECONDITION_FAILED
    PAYLOAD_TOO_LARGE URI_TOO_LONG UNSUPPORTED_MEDIA_TYPE RANGE_NOT_SATISFIABLE EXPECTATION_FAILED
    IM_A_TEAPOT MISDIRECTED_REQUEST UNPROCESSABLE_ENTITY LOCKED FAILED_DEPENDENCY TOO_EARLY
    UPGRADE_REQUIRED PRECONDITION_REQUIRED TOO_MANY_REQUESTS REQUEST_HEADER_FIELDS_TOO_LARGE
    UNAVAILABLE_FOR_LEGAL_REASONS
    INTERNAL_SERVER_ERROR NOT_IMPLEMENTED BAD_GATEWAY SERVICE_UNAVAILABLE GATEWAY_TIMEOUT
    HTTP_VERSION_NOT_SUPPORTED VARIANT_ALSO_NEGOTIATES INSUFFICIENT_STORAGE LOOP_DETECTED NOT_EXTENDED
    NETWORK_AUTHENTICATION_REQUIRED
};

#[test]
fn http_constants_match() {
    let of_http: BTreeMap<u16, &str> = CONSTANTS.iter().map(|(name, code)| (code.as_u16(), *name)).collect();
    let of_table: BTreeMap<u16, &str> =
        REGISTRY.iter().filter_map(|row| Some((row.code(), row.constant()?))).collect();
    assert_eq!(of_table, of_http);
}

/// `http` has a reason phrase for a number exactly if it has a constant.
#[test]
fn http_constants_are_complete() {
    for code in 100..=999 {
        let in_http = StatusCode::from_u16(code).unwrap().canonical_reason();
        let listed = CONSTANTS.iter().any(|(_, constant)| *constant == code);
        assert_eq!(listed, in_http.is_some(), "{code} {in_http:?}");
    }
}

#[test]
fn http_phrases_match() {
    for (name, code) in CONSTANTS {
        let phrase = code.canonical_reason().unwrap();
        for name in [name, phrase] {
            let row = by_name(name).unwrap_or_else(|| panic!("`{name}` names no row"));
            assert_eq!(row.code(), code.as_u16(), "{name}");
        }
    }
}
