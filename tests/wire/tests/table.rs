//! The table is complete.

use statusful::registry::{Class, State, REGISTRY};
use statusful_wire_tests::{all, expected, ASSIGNED};

#[test]
fn table_has_all_assigned_error_codes() {
    let is_error = |class| matches!(class, Class::ClientError | Class::ServerError);
    let in_registry = REGISTRY.iter().filter(|row| is_error(row.class()) && row.state() != State::Unused);
    let codes: Vec<u16> = in_registry.map(statusful::registry::Registered::code).collect();
    assert_eq!(ASSIGNED.iter().map(|(code, _)| *code).collect::<Vec<_>>(), codes);
    for code in codes {
        let with_code = all().into_iter().filter(|(_, error)| expected(error).status() == code);
        assert!(with_code.count() >= 2, "{code}");
    }
}

#[test]
fn table_responses_have_no_secrets() {
    for (name, error) in all() {
        let answer = format!("{:?}", expected(&error));
        assert!(!answer.contains("canary"), "{name}: {answer}");
    }
}
