//! Through the real derive, the verdict on every code and every name matches the registry.
//!
//! `STATUSFUL_ROUNDS` is how many numbers are tried, starting from 0;
//! `scripts/campaigns/verdicts` tries all 16-bit numbers.

use statusful::registry::{Registered, REGISTRY};
use statusful_tests::{constants, judge, rounds, Verdict};

/// The registry as IANA publishes it, independent of our own tables.
const IANA: &str = include_str!("../../../registry/iana.csv");

/// `judge` allows one message per number, underlining it.
#[test]
fn numbers_match_registry() {
    let numbers: Vec<u32> = (0..).take(rounds(1000)).collect();
    let mut rejected = 0;
    for numbers in numbers.chunks(2048) {
        let tokens: Vec<String> = numbers.iter().map(u32::to_string).collect();
        for (number, verdict) in numbers.iter().zip(judge(&tokens)) {
            assert_eq!(verdict.summary(), expected(*number), "{number}: {verdict:?}");
            rejected += usize::from(matches!(verdict, Verdict::Rejected(_)));
        }
    }
    println!("{} numbers judged: {rejected} rejected", numbers.len());
}

#[test]
fn number_spellings_agree() {
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
            assert_eq!(verdict.summary(), expected(code), "{}: {verdict:?}", tokens[code as usize]);
        }
    }
}

#[test]
fn numbers_beyond_three_digits_are_rejected() {
    let mut tokens: Vec<String> = (1000..=9999).step_by(7).map(|code: u32| code.to_string()).collect();
    tokens.extend([u16::MAX.into(), u32::from(u16::MAX) + 1 + 409].map(|code: u32| code.to_string()));
    tokens.extend([u64::MAX.into(), u128::MAX].map(|code: u128| code.to_string()));
    for (token, verdict) in tokens.iter().zip(judge(&tokens)) {
        assert!(matches!(verdict, Verdict::Rejected(_)), "{token}: {verdict:?}");
    }
}

#[test]
fn names_match_numbers() {
    let names: Vec<(&Registered, String)> =
        REGISTRY.iter().flat_map(|row| constants(row).into_iter().map(move |name| (row, name))).collect();
    for prefix in ["", "StatusCode::", "http::StatusCode::"] {
        let tokens: Vec<String> = names.iter().map(|(_, name)| format!("{prefix}{name}")).collect();
        for ((row, _), (token, verdict)) in names.iter().zip(tokens.iter().zip(judge(&tokens))) {
            assert_eq!(verdict.summary(), expected(row.code().into()), "{token}: {verdict:?}");
        }
    }
}

/// What the registry and RFC 9110 say about a number on an error.
fn expected(number: u32) -> &'static str {
    let row = IANA.lines().find_map(|line| line.strip_prefix(&format!("{number},")));
    let Some(phrase) = row else { return "rejected" };
    match number {
        _ if phrase.starts_with("Unassigned") || phrase.starts_with("(Unused)") => "rejected",
        ..=199 => "rejected",
        _ if phrase.contains("(OBSOLETED)") => "obsolete",
        305 => "deprecated",
        200..=399 => "non_error",
        408 | 421 => "resent",
        _ => "",
    }
}
