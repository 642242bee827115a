//! The columns that the registry's file lacks: what the defining documents say about a code's
//! state, header fields, content and caching, and its former names.
//!
//! `data/defined.tsv` states the same facts again, one code per line; the third column names
//! the document. A `?` after a header field means that the rule applies only in some cases.

use statusful_registry::{registered, Class, HeaderRule, Registered, State, Strength, REGISTRY};

fn lines() -> Vec<Vec<&'static str>> {
    let mut lines = include_str!("data/defined.tsv").lines();
    let columns = "code state reference http_constant must should may content cacheable former_names";
    let head: Vec<&str> = lines.next().unwrap().split('\t').collect();
    assert_eq!(head.join(" "), columns);
    lines.map(|line| line.split('\t').collect()).collect()
}

fn state(row: &Registered) -> &'static str {
    match row.state() {
        State::Assigned => "assigned",
        State::Temporary { .. } => "temporary",
        State::Deprecated => "deprecated",
        State::Obsolete => "obsolete",
        State::Unused => "unused",
        _ => "a new state",
    }
}

fn headers(row: &Registered, strength: Strength) -> String {
    let rules = row.headers().iter().filter(|rule| rule.strength() == strength);
    let mark = |conditional| if conditional { "?" } else { "" };
    rules.map(|rule| format!("{}{}", rule.name(), mark(rule.is_conditional()))).collect::<Vec<_>>().join(",")
}

#[test]
fn rows_match_definitions() {
    let lines = lines();
    assert_eq!(lines.len(), REGISTRY.len());
    for (line, row) in lines.iter().zip(REGISTRY) {
        let ours = [
            row.code().to_string(),
            state(row).to_owned(),
            row.reference().to_owned(),
            row.constant().unwrap_or_default().to_owned(),
            headers(row, Strength::Must),
            headers(row, Strength::Should),
            headers(row, Strength::May),
        ];
        assert_eq!(ours.as_slice(), &line[..7]);
        assert_eq!(row.allows_content(), line[7] != "forbidden", "content of {}", row.code());
        assert_eq!(row.is_heuristically_cacheable(), line[8] == "yes", "caching of {}", row.code());
        assert_eq!(row.former_names().join(";"), line[9], "former names of {}", row.code());
    }
}

#[test]
fn only_1xx_204_205_304_forbid_content() {
    let forbidding: Vec<u16> =
        REGISTRY.iter().filter(|row| !row.allows_content()).map(Registered::code).collect();
    assert_eq!(forbidding, [100, 101, 102, 103, 104, 204, 205, 304]);
}

#[test]
fn heuristically_cacheable_codes() {
    let cacheable = REGISTRY.iter().filter(|row| row.is_heuristically_cacheable());
    let cacheable: Vec<u16> = cacheable.map(Registered::code).collect();
    assert_eq!(cacheable, [200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501]);
}

#[test]
fn required_headers_are_unconditional() {
    let due = |code| {
        let rules = registered(code).unwrap().headers();
        let must = rules.iter().filter(|rule| rule.strength() == Strength::Must && !rule.is_conditional());
        must.map(HeaderRule::name).collect::<Vec<_>>()
    };
    let with_duties: Vec<u16> =
        (400..=599).filter(|code| registered(*code).is_some() && !due(*code).is_empty()).collect();
    assert_eq!(with_duties, [401, 405, 407, 426]);
    assert_eq!(due(401), ["WWW-Authenticate"]);
    assert_eq!(due(405), ["Allow"]);
    assert_eq!(due(407), ["Proxy-Authenticate"]);
    assert_eq!(due(426), ["Upgrade"]);
}

#[test]
fn header_names_are_unique_tokens() {
    for row in REGISTRY {
        let mut names: Vec<String> =
            row.headers().iter().map(|rule| rule.name().to_ascii_lowercase()).collect();
        for name in &names {
            assert!(http::HeaderName::from_bytes(name.as_bytes()).is_ok(), "{} {name}", row.code());
        }
        let count = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), count, "{}", row.code());
    }
}

#[test]
fn class_is_first_digit() {
    let classes = [
        (Class::Informational, "informational"),
        (Class::Successful, "successful"),
        (Class::Redirection, "redirection"),
        (Class::ClientError, "client error"),
        (Class::ServerError, "server error"),
    ];
    for row in REGISTRY {
        let (class, name) = classes[usize::from(row.code() / 100 - 1)];
        assert_eq!((row.class(), row.class().name()), (class, name), "{}", row.code());
    }
}

#[test]
fn meanings_are_single_sentences() {
    for row in REGISTRY {
        let meaning = row.meaning();
        assert!(meaning.starts_with(char::is_uppercase) && meaning.ends_with('.'), "{}", row.code());
        assert!(!meaning.contains(". "), "{}", row.code());
        assert!(meaning.is_ascii(), "{}", row.code());
    }
}

#[test]
fn keywords_are_rfc_2119() {
    let keywords = [Strength::Must, Strength::Should, Strength::May].map(Strength::keyword);
    assert_eq!(keywords, ["MUST", "SHOULD", "MAY"]);
}
