//! The verdict on every code and every name, through the real derive, is that of
//! the registry.

use statusful::registry::{registered, Class, Registered, State, REGISTRY};
use statusful_tests::{constants, judge, Verdict};

#[test]
fn every_number_of_three_digits_or_fewer_gets_the_registrys_verdict() {
    let codes: Vec<u16> = (0..=999).collect();
    let tokens: Vec<String> = codes.iter().map(u16::to_string).collect();
    for (code, verdict) in codes.iter().zip(judge(&tokens)) {
        assert_eq!(verdict.summary(), expected(*code), "{code}: {verdict:?}");
    }
}

#[test]
fn every_spelling_of_a_number_gets_the_same_verdict() {
    let spellings: [fn(u16) -> String; 6] = [
        |code| format!("{code:#x}"),
        |code| format!("{code:#o}"),
        |code| format!("{code:#012b}"),
        |code| format!("0{code}"),
        |code| format!("{code}u16"),
        |code| format!("{}_{}i64", code / 10, code % 10),
    ];
    for spell in spellings {
        let tokens: Vec<String> = (0..=999).map(spell).collect();
        for (code, verdict) in (0..).zip(judge(&tokens)) {
            assert_eq!(verdict.summary(), expected(code), "{}: {verdict:?}", tokens[usize::from(code)]);
        }
    }
}

#[test]
fn every_number_beyond_three_digits_is_refused() {
    let mut tokens: Vec<String> = (1000..=9999).step_by(7).map(|code: u32| code.to_string()).collect();
    tokens.extend([u16::MAX.into(), u32::from(u16::MAX) + 1 + 409].map(|code: u32| code.to_string()));
    tokens.extend([u64::MAX.into(), u128::MAX].map(|code: u128| code.to_string()));
    for (token, verdict) in tokens.iter().zip(judge(&tokens)) {
        assert!(matches!(verdict, Verdict::Refused(_)), "{token}: {verdict:?}");
    }
}

#[test]
fn every_name_current_former_and_of_http_gets_the_verdict_of_its_number() {
    let names: Vec<(&Registered, String)> =
        REGISTRY.iter().flat_map(|row| constants(row).into_iter().map(move |name| (row, name))).collect();
    for prefix in ["", "StatusCode::", "http::StatusCode::"] {
        let tokens: Vec<String> = names.iter().map(|(_, name)| format!("{prefix}{name}")).collect();
        for ((row, _), (token, verdict)) in names.iter().zip(tokens.iter().zip(judge(&tokens))) {
            assert_eq!(verdict.summary(), expected(row.code()), "{token}: {verdict:?}");
        }
    }
}

/// What the registry and RFC 9110 say of a code on an error.
fn expected(code: u16) -> &'static str {
    let Some(row) = registered(code) else {
        return "refused";
    };
    match (row.state(), row.class()) {
        (State::Unused, _) | (_, Class::Informational) => "refused",
        (State::Temporary { .. }, _) => "temporary",
        (State::Deprecated, _) => "deprecated",
        (State::Obsolete, _) => "obsolete",
        (_, Class::Successful | Class::Redirection) => "non_error",
        _ if code == 408 => "resent",
        _ => "",
    }
}
