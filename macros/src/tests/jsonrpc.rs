//! The JSON-RPC code of a variant: one of its own, in the range of its type.

use super::{emitted_in, error, model, tokens};
use crate::derive_jsonrpc;
use statusful_registry::shared::jsonrpc::RESERVED_CODES;

fn emitted(item: &str) -> Vec<String> {
    let emitted = emitted_in(derive_jsonrpc(&tokens(item)));
    emitted.iter().map(|emitted| emitted.text().to_owned()).collect()
}

fn of_variant(value: &str) -> String {
    format!("enum E {{ #[status(409)] #[problem(jsonrpc = {value})] V }}")
}

fn of_enum(value: &str) -> String {
    format!("#[problem(jsonrpc = {value})] enum E {{ #[status(409)] V }}")
}

#[track_caller]
fn is_accepted(item: &str) {
    assert_eq!(super::emitted(item), [], "{item}");
}

#[test]
fn codes_are_read() {
    for (value, code) in [
        ("1001", 1001),
        ("-1", -1),
        ("0", 0),
        ("1_001", 1001),
        ("0x3e9", 1001),
        ("1001i32", 1001),
        ("-31999", -31999),
        ("-32769", -32769),
        ("2147483647", i32::MAX),
        ("-2147483648", i32::MIN),
        ("-32602", -32602),
        ("-32603", -32603),
    ] {
        let item = tokens(&of_variant(value));
        let read = model(&item, |container| container.variants[0].problem.jsonrpc.value().copied());
        assert_eq!(read, Some(code), "{value}");
        is_accepted(&of_variant(value));
    }
}

#[test]
fn reserved_codes_are_rejected() {
    for code in RESERVED_CODES.step_by(7).chain([-32768, -32700, -32601, -32600, -32099, -32000]) {
        if code == -32602 || code == -32603 {
            continue;
        }
        let text = error(&of_variant(&code.to_string()));
        assert!(text.starts_with(&format!("{code} is reserved for ")), "{text}");
    }
}

#[test]
fn what_is_no_code_is_one_error() {
    for value in
        ["\"1001\"", "1001.0", "CODE", "Self::CODE", "- 1001 1", "+1001", "1001u8", "2147483648", "(1001)"]
    {
        let text = error(&of_variant(value));
        assert!(text.contains("help: "), "{value}: {text}");
        assert_eq!(emitted(&of_variant(value)), Vec::<String>::new(), "{value}");
    }
}

#[test]
fn ranges_are_read() {
    for value in ["1000..=1099", "-9..=9", "-9..=-1", "1001..=1001", "-40000..=-32769", "-31999..=0"] {
        is_accepted(&of_enum(value));
    }
    for (value, why) in [
        ("1000..1099", "includes its last one\nhelp: write `#[problem(jsonrpc = 1000..=1098)]`"),
        ("-9..-1", "`#[problem(jsonrpc = -9..=-2)]`"),
        ("5..5", "has its first and its last one"),
        ("1000..CODE", "has its first and its last one"),
        ("-2147483648..-2147483648", "has its first and its last one"),
        ("1000..", "has its first and its last one"),
        ("..=1099", "has its first and its last one"),
        ("1099..=1000", "no code is in this range"),
        ("-33000..=0", "are reserved"),
        ("-32100..=-32050", "are reserved"),
        ("-32602..=-32602", "are reserved"),
        ("1001", "is the range of its codes"),
        ("1000..=CODE", "takes a literal integer"),
    ] {
        let text = error(&of_enum(value));
        assert!(text.contains(why), "{value}: {text}");
    }
    let text = error(&of_variant("1000..=1099"));
    assert!(text.contains("each variant has one JSON-RPC code"), "{text}");
}

#[test]
fn missing_code_offers_the_next_one() {
    let texts = emitted(
        "#[problem(jsonrpc = 100..=104)] enum E { #[status(404)] A, #[status(404)] #[problem(jsonrpc = 102)] B, \
         #[status(500)] C, #[status(422)] D }",
    );
    let [a, c, d] = texts.as_slice() else { panic!("{texts:#?}") };
    assert_eq!(a, "`A` has no JSON-RPC code\nhelp: the next free code: `#[problem(jsonrpc = 103)]`");
    assert!(
        c.contains("`#[problem(jsonrpc = 104)]`") && c.ends_with("`#[problem(jsonrpc = -32603)]`"),
        "{c}"
    );
    assert!(
        d.contains("the range has no further one") && d.ends_with("`#[problem(jsonrpc = -32602)]`"),
        "{d}"
    );
    assert_eq!(emitted("#[status(404)] struct S;").len(), 1);
}

#[test]
fn inner_and_redacted_errors_need_none() {
    for item in [
        "enum E { #[status(transparent)] A(Inner) }",
        "#[problem(redact(code))] enum E { #[status(500)] A, #[status(503)] B }",
        "enum E { #[status(404)] #[problem(redact(code))] A }",
        "enum E { #[status(409)] #[problem(jsonrpc = nonsense)] A }",
        "enum E {}",
    ] {
        assert_eq!(emitted(item), Vec::<String>::new(), "{item}");
    }
    let own = "enum E { #[status(transparent)] #[problem(code = \"own\")] A(Inner) }";
    assert_eq!(emitted(own).len(), 1);
}

#[test]
fn code_of_two_variants_is_rejected() {
    let item = |codes: [&str; 2], keys: &str| {
        let [a, b] = codes;
        format!("enum E {{ #[status(404)] #[problem(jsonrpc = {a}{keys})] A, #[status(404)] #[problem(jsonrpc = {b}{keys})] B }}")
    };
    let text = error(&item(["1001", "1001"], ""));
    assert!(text.starts_with("`B` has the JSON-RPC code 1001, which `A` already has"), "{text}");
    assert!(text.ends_with("`#[problem(jsonrpc = 1002)]`"), "{text}");
    is_accepted(&item(["1001", "1002"], ""));
    is_accepted(&item(["1001", "1001"], ", code = \"same\", shared"));
    is_accepted(&item(["-32602", "-32602"], ""));
    is_accepted(&item(["-32603", "-32603"], ""));
}

#[test]
fn code_outside_of_range_is_rejected() {
    let text = error("#[problem(jsonrpc = 1000..=1099)] enum E { #[status(404)] #[problem(jsonrpc = 7)] A }");
    assert_eq!(
        text,
        "7 is not in the range of `E`, 1000 to 1099\nhelp: the next free code: `#[problem(jsonrpc = 1000)]`"
    );
    is_accepted("#[problem(jsonrpc = 1000..=1099)] enum E { #[status(422)] #[problem(jsonrpc = -32602)] A }");
}

#[test]
fn redacted_code_is_not_told() {
    let text = error("enum E { #[status(500)] #[problem(redact(code), jsonrpc = 1003)] A }");
    assert!(text.starts_with("`redact(code)` hides which error this is, and 1003 would tell"), "{text}");
    is_accepted("enum E { #[status(500)] #[problem(redact(code), jsonrpc = -32603)] A }");
}

/// Each help, pasted, is accepted.
#[test]
fn offered_codes_are_accepted() {
    let texts = emitted("enum E { #[status(404)] A, #[status(400)] B, #[status(500)] C }");
    let offered = texts.iter().flat_map(|text| text.split("#[problem(jsonrpc = ").skip(1));
    for code in offered.map(|rest| rest.split(')').next().unwrap()) {
        is_accepted(&of_variant(code));
    }
}

#[test]
fn trait_and_conversion_are_emitted() {
    let expansion =
        derive_jsonrpc(&tokens("#[status(409)] #[problem(jsonrpc = 1001)] struct E;")).to_string();
    for part in [
        "jsonrpc :: IntoErrorObject for E",
        "From < E > for :: statusful :: __private :: jsonrpc :: ErrorObjectOwned",
    ] {
        assert!(expansion.contains(part), "{part} in {expansion}");
    }
}
