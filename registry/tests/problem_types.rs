//! The table of problem types.

use statusful_registry::{nearest_problem_type, parse_uri_reference, problem_type, problem_type_fragment};
use statusful_registry::{registered, ProblemTypeState, PROBLEM_TYPES};

const PAGE: &str = "https://iana.org/assignments/http-problem-types";

#[test]
fn lookup_by_uri() {
    for row in PROBLEM_TYPES {
        assert_eq!(problem_type(row.uri()), Some(row));
        assert!(parse_uri_reference(row.uri()).unwrap().scheme().is_some());
        let Some(fragment) = row.fragment() else {
            assert_eq!(row.uri(), "about:blank");
            continue;
        };
        assert_eq!(row.uri(), format!("{PAGE}#{fragment}"));
        assert_eq!(problem_type_fragment(row.uri()), Some(fragment));
        assert_eq!(nearest_problem_type(row.uri()), Some(row));
    }
}

#[test]
fn rows_are_complete() {
    for row in PROBLEM_TYPES.iter().filter(|row| row.fragment().is_some()) {
        let status = row.status().unwrap();
        assert!(registered(status).is_some(), "{status}");
        let is_registered = row.state() == ProblemTypeState::Registered;
        assert_eq!(row.title().is_some(), is_registered, "{}", row.uri());
        assert!(is_registered || row.reference().starts_with("draft-"), "{}", row.uri());
    }
}

#[test]
fn page_uri_spellings_are_recognized() {
    let pages = [
        "https://iana.org/assignments/http-problem-types",
        "https://www.iana.org/assignments/http-problem-types",
        "http://www.iana.org/assignments/http-problem-types/",
        "HTTPS://WWW.IANA.ORG/assignments/http-problem-types/http-problem-types.xhtml",
        "https://www.iana.org/assignments/http-problem-types.xml",
    ];
    for page in pages {
        assert_eq!(problem_type_fragment(page), Some(""), "{page}");
        assert_eq!(problem_type_fragment(&format!("{page}#date")), Some("date"), "{page}");
        assert_eq!(
            nearest_problem_type(&format!("{page}#dat")),
            problem_type(&format!("{PAGE}#date")),
            "{page}"
        );
    }
    for other in
        ["", "about:blank", "https://example.com/#date", "https://iana.org/assignments/http-problem-typesé#a"]
    {
        assert_eq!(problem_type_fragment(other), None, "{other}");
        assert_eq!(nearest_problem_type(other), None, "{other}");
    }
}
