//! A status by name: that of `http`, that of the registry now, or a former one.

use super::{emitted, invalid, model, tokens, variant};
use crate::model::StatusExpr;
use statusful_registry::{Registered, State, REGISTRY};

/// The constant that stands for a phrase.
fn constant(phrase: &str) -> String {
    phrase.to_uppercase().replace([' ', '-'], "_").replace('\'', "")
}

fn constants(row: &Registered) -> Vec<String> {
    let now = Some(row.phrase()).filter(|_| row.state() != State::Unused);
    let mut names: Vec<String> = now.into_iter().map(constant).collect();
    names.extend(row.constant().map(String::from));
    names.extend(row.former_names().iter().map(|name| constant(name)));
    names
}

/// The number that a name stands for, and the name as it is kept.
fn number(name: &str) -> (u16, String) {
    model(&tokens(&variant(name)), |container| match container.variants[0].status.value() {
        Some(StatusExpr::Code(code)) => (code.number, code.written.clone()),
        other => panic!("{name}: {other:?}"),
    })
}

#[test]
fn registered_names_are_codes() {
    for row in REGISTRY {
        for name in constants(row) {
            assert_eq!(number(&name), (row.code(), name.clone()));
        }
    }
}

#[test]
fn name_may_have_path() {
    for row in REGISTRY {
        for name in constants(row) {
            for path in ["StatusCode", "http::StatusCode", "axum::http::StatusCode"] {
                let name = format!("{path}::{name}");
                assert_eq!(number(&name).0, row.code(), "{name}");
            }
        }
    }
}

#[test]
fn path_is_kept_without_spaces() {
    assert_eq!(number("http :: StatusCode :: CONFLICT").1, "http::StatusCode::CONFLICT");
    assert_eq!(number("::http::StatusCode::CONFLICT").0, 409);
}

/// Written out once, so that the two rules above do not rest on one helper.
#[test]
fn renamed_code_has_three_names() {
    for name in ["CONTENT_TOO_LARGE", "PAYLOAD_TOO_LARGE", "REQUEST_ENTITY_TOO_LARGE"] {
        assert_eq!(number(name).0, 413, "{name}");
    }
    for name in ["UNPROCESSABLE_CONTENT", "UNPROCESSABLE_ENTITY"] {
        assert_eq!(number(name).0, 422, "{name}");
    }
    for name in ["URI_TOO_LONG", "REQUEST_URI_TOO_LONG"] {
        assert_eq!(number(name).0, 414, "{name}");
    }
    assert_eq!(number("IM_A_TEAPOT").0, 418);
    assert_eq!(number("NON_AUTHORITATIVE_INFORMATION").0, 203);
}

#[test]
fn name_and_number_have_one_verdict() {
    for row in REGISTRY {
        let with_number = emitted(&variant(&row.code().to_string()));
        for name in constants(row) {
            let with_name = emitted(&variant(&name));
            assert_eq!(with_name.len(), with_number.len(), "{name}");
            for (ours, theirs) in with_name.iter().zip(&with_number) {
                let pasted = theirs.text().replace(&format!("({},", row.code()), &format!("({name},"));
                assert_eq!(ours.text(), pasted, "{name}");
            }
        }
    }
}

#[test]
fn misformed_name_suggests_constant() {
    for name in ["Conflict", "conflict", "con_flict", "CONFLICT_", "StatusCode::Conflict"] {
        let why = invalid(name);
        assert!(
            why.ends_with("names are written as constants\nhelp: write `#[status(CONFLICT)]` (409)"),
            "{why}"
        );
    }
    let why = invalid("contentTooLarge");
    assert!(why.ends_with("help: write `#[status(CONTENT_TOO_LARGE)]` (413)"), "{why}");
}

#[test]
fn misspelled_name_suggests_nearest() {
    for (name, likely) in [
        ("CONFLIKT", "`#[status(CONFLICT)]` (409)"),
        ("StatusCode::NOT_FUOND", "`#[status(NOT_FOUND)]` (404)"),
        ("TOO_MANY_REQUEST", "`#[status(TOO_MANY_REQUESTS)]` (429)"),
        ("UNPROCESSABLE_CONTENTS", "`#[status(UNPROCESSABLE_CONTENT)]` (422)"),
    ] {
        let why = invalid(name);
        let name = name.rsplit(':').next().unwrap();
        assert!(why.starts_with(&format!("`{name}` is not the name of a status code\n")), "{why}");
        assert!(why.contains(&format!("help: did you mean {likely}")), "{why}");
    }
}

#[test]
fn unused_code_is_not_suggested() {
    let why = invalid("IM_A_TEAPO");
    assert!(!why.contains("418"), "{why}");
}

#[test]
fn unofficial_name_suggests_replacement() {
    let why = invalid("ENHANCE_YOUR_CALM");
    assert!(
        why.starts_with("`ENHANCE_YOUR_CALM` is not the name of a status code: it is unofficial\n"),
        "{why}"
    );
    assert!(why.ends_with("help: the registered code is 429 (Too Many Requests): `#[status(429)]`"), "{why}");
}

#[test]
fn misspelled_key_suggests_key() {
    let why = invalid("transparant");
    assert!(why.ends_with("help: did you mean the key `transparent`?"), "{why}");
}

#[test]
fn unknown_name_lists_forms() {
    let why = invalid("BANANA");
    assert!(why.contains("`#[status(409)]`") && why.contains("`#[status(CONFLICT)]`"), "{why}");
}

/// A derive sees names, not values.
#[test]
fn own_constant_suggests_with() {
    for path in ["codes::CONFLICT", "MyStatus::CONFLICT", "Self::CONFLICT", "StatusCode::http::CONFLICT"] {
        let why = invalid(path);
        assert!(why.starts_with(&format!("`{path}` is not a constant of `StatusCode`")), "{why}");
        assert!(why.contains("`#[status(with = path::to::function)]`"), "{why}");
    }
}

#[test]
fn malformed_path_is_invalid() {
    for text in ["CONFLICT + 1", "CONFLICT.0", "StatusCode::", "A: B", "A<B>", "I m a teapot"] {
        let why = invalid(text);
        assert_eq!(
            why,
            format!("`{text}` is not a status\nhelp: write a code, `#[status(409)]`, or a name, `#[status(CONFLICT)]`")
        );
    }
    assert!(invalid("CONFLICT()").starts_with("`CONFLICT` is not a key of `#[status(...)]`"));
    assert!(
        invalid("CONFLICT() X").starts_with("`CONFLICT() X` is not a status\n"),
        "{}",
        invalid("CONFLICT() X")
    );
    assert!(invalid("allow(unused) X").starts_with("a comma is missing before this\n"));
}

#[test]
fn spaced_name_suggests_name() {
    for (text, help) in [
        ("Not Found", "`#[status(NOT_FOUND)]` (404)"),
        ("Too Many Requests", "`#[status(TOO_MANY_REQUESTS)]` (429)"),
        ("CONFLICT!", "`#[status(CONFLICT)]` (409)"),
    ] {
        assert_eq!(invalid(text), format!("`{text}` is not a status\nhelp: write {help}"));
    }
}

#[test]
fn partial_name_suggests_full_names() {
    for (name, help) in [
        ("TIMEOUT", "`#[status(REQUEST_TIMEOUT)]` (408) or `#[status(GATEWAY_TIMEOUT)]` (504)"),
        ("INTERNAL_ERROR", "`#[status(INTERNAL_SERVER_ERROR)]` (500)"),
        ("REQUIRED_AUTHENTICATION", "`#[status(PROXY_AUTHENTICATION_REQUIRED)]` (407) or `#[status(NETWORK_AUTHENTICATION_REQUIRED)]` (511)"),
    ] {
        let why = invalid(name);
        assert!(why.ends_with(&format!("\nhelp: did you mean {help}?")), "{why}");
    }
    for name in ["TIMEOUT_X", "_", "EXTENDED"] {
        assert!(!invalid(name).contains("did you mean"), "{}", invalid(name));
    }
}

/// The mark of 306 and 418 is a state, not a name.
#[test]
fn unused_is_not_a_name() {
    assert!(invalid("UNUSED").starts_with("`UNUSED` is not the name of a status code"));
    assert!(invalid("SwitchProxy").ends_with("help: write `#[status(SWITCH_PROXY)]` (306)"));
    assert!(invalid("im_a_teapot").ends_with("help: write `#[status(IM_A_TEAPOT)]` (418)"));
}

#[test]
fn punctuation_becomes_one_underscore() {
    assert_eq!(crate::names::constant("I'm -- a Teapot"), "IM_A_TEAPOT");
}
