//! One test a rule: what it finds, what it says, and how it is silenced.

use super::{emitted, error, only, variant, Emitted};

/// The message of a lint that is an error unless it is allowed.
fn denied(code: u16, lint: &str) -> String {
    let text = error(&variant(&code.to_string()));
    assert_eq!(emitted(&variant(&format!("{code}, allow({lint})"))), [], "{code}");
    assert_eq!(
        only(&variant(&format!("{code}, warn({lint})"))),
        Emitted::Warning(lint.to_owned(), text.clone()),
        "{code}"
    );
    assert!(text.ends_with(&format!("help: to use it anyway: `#[status({code}, allow({lint}))]`")), "{text}");
    text
}

/// The message of a lint that is a warning unless it is denied or allowed.
fn warned(code: u16, lint: &str) -> String {
    let Emitted::Warning(name, text) = only(&variant(&code.to_string())) else {
        panic!("{code} is an error")
    };
    assert_eq!(name, lint, "{code}");
    assert_eq!(only(&variant(&format!("{code}, deny({lint})"))), Emitted::Error(text.clone()), "{code}");
    assert!(text.contains(&format!("help: if this is intended: `#[status({code}, allow({lint}")), "{text}");
    text
}

#[test]
fn unassigned_finds_unregistered_numbers() {
    for code in (100..=999).filter(|code| statusful_registry::registered(*code).is_none()) {
        if statusful_registry::unofficial(code).is_empty() {
            let text = error(&variant(&format!("{code}, allow(interim)")));
            let first = format!("{code} is not a registered status code: it is unassigned\n");
            assert!(text.starts_with(&first), "{text}");
            assert!(
                text.lines().any(|line| line.starts_with("help: ") && line.contains("`#[status(")),
                "{text}"
            );
        }
    }
}

#[test]
fn unassigned_suggests_nearest_codes() {
    let text = denied(427, "unassigned");
    assert!(text.contains("a client treats it as 400 (RFC 9110, Section 15)"), "{text}");
    assert!(text.contains("`#[status(426)]` (Upgrade Required)"), "{text}");
    assert!(text.contains(" or `#[status(425)]` (Too Early)?"), "{text}");
}

#[test]
fn unassigned_names_end_of_registry() {
    let text = denied(640, "unassigned");
    assert!(text.contains("the registry ends at 599, and a client treats it as 500"), "{text}");
}

#[test]
fn unofficial_names_vendor_and_replacement() {
    let text = denied(420, "unofficial");
    assert!(text.starts_with("420 is not a registered status code: it is unofficial\n"), "{text}");
    assert!(
        text.contains("Twitter API v1 used it for \"Enhance Your Calm\" (rate limit reached)\n"),
        "{text}"
    );
    assert!(
        text.contains("help: the registered code is 429 (Too Many Requests): `#[status(429)]`"),
        "{text}"
    );
    assert!(text.contains("Shopify until 2018 used it for this: the shop is locked\n"), "{text}");
    assert!(denied(520, "unofficial").contains("Cloudflare uses it for"));
}

#[test]
fn unofficial_without_replacement() {
    let text = denied(444, "unofficial");
    assert!(text.contains("nginx uses it for \"No Response\""), "{text}");
    assert!(text.contains("help: no registered error code means this"), "{text}");
}

#[test]
fn registered_code_is_not_unofficial() {
    for code in [425, 451, 508] {
        assert_eq!(emitted(&variant(&code.to_string())), [], "{code}");
    }
}

#[test]
fn unused_finds_306_and_418() {
    for (code, section) in [(306, "15.4.7"), (418, "15.5.19")] {
        let text = error(&variant(&code.to_string()));
        let reference = format!("reserved as \"(Unused)\": no response has it (RFC 9110, Section {section})");
        assert!(text.starts_with(&format!("{code} is {reference}")), "{text}");
    }
    denied(418, "unused");
}

#[test]
fn interim_finds_1xx() {
    for code in [100, 102, 103] {
        let text = denied(code, "interim");
        assert!(text.contains("is an interim response"), "{text}");
        assert!(text.contains("(RFC 9110, Section 15.2)"), "{text}");
    }
}

#[test]
fn temporary_finds_104_where_interim_is_allowed() {
    let Emitted::Warning(lint, text) = only(&variant("104, allow(interim)")) else { panic!("an error") };
    assert_eq!(lint, "temporary");
    assert!(
        text.contains(
            "; as of 2026-11-20, the registration expires on 2026-11-13, and the latest draft is draft-"
        ),
        "{text}"
    );
    assert_eq!(emitted(&variant("104, allow(interim, temporary)")), []);
}

#[test]
fn deprecated_finds_305() {
    let text = warned(305, "deprecated");
    assert!(text.starts_with("305 (Use Proxy) is deprecated (RFC 9110, Section 15.4.6)"), "{text}");
}

#[test]
fn obsolete_finds_510() {
    let text = warned(510, "obsolete");
    assert!(text.starts_with("510 (Not Extended) is marked as obsoleted"), "{text}");
    assert_eq!(emitted(&variant("510, allow(obsolete)")), []);
}

#[test]
fn non_error_finds_2xx_and_3xx() {
    for (code, section) in [(200, "15.3"), (204, "15.3"), (300, "15.4"), (303, "15.4")] {
        let text = warned(code, "non_error");
        assert!(text.contains(&format!("this is an error (RFC 9110, Section {section})")), "{text}");
    }
}

#[test]
fn unused_code_hides_its_mark() {
    let text = error(&variant("306, allow(unused), deny(non_error)"));
    assert!(text.starts_with("306 means that "), "{text}");
}

#[test]
fn resent_finds_408_and_421() {
    for (code, section) in [(408, "15.5.9"), (421, "15.5.20")] {
        let text = warned(code, "resent");
        assert!(text.contains("a POST too: Chromium, "), "{text}");
        assert!(text.contains(&format!("(RFC 9110, Section {section})")), "{text}");
        assert_eq!(emitted(&variant(&format!("{code}, allow(resent)"))), []);
    }
}

#[test]
fn only_gravest_lint_reports() {
    assert!(matches!(only(&variant("306")), Emitted::Error(_)));
    let Emitted::Warning(lint, _) = only(&variant("305")) else { panic!("an error") };
    assert_eq!(lint, "deprecated");
    let denied_second = only(&variant("305, deny(non_error)"));
    assert!(denied_second.text().contains("this is an error"), "{denied_second:?}");
}

#[test]
fn most_errors_are_silent() {
    for code in [400, 403, 404, 406, 409, 410, 411, 412, 413, 414, 415, 417, 422, 423, 424, 428, 431, 500] {
        assert_eq!(emitted(&variant(&code.to_string())), [], "{code}");
    }
    for code in [501, 502, 504, 505, 506, 507, 508, 511] {
        assert_eq!(emitted(&variant(&code.to_string())), [], "{code}");
    }
}

#[test]
fn variant_without_status() {
    let text = error("enum E { NotFound }");
    assert!(text.starts_with("variant `NotFound` has no status\n"), "{text}");
    assert!(text.contains("help: put `#[status(404)]` (Not Found) above it"), "{text}");
    assert!(text.contains("`#[status(500)]` above `enum E`"), "{text}");
    assert!(error("enum E { #[error(transparent)] Db(D) }")
        .contains("help: put `#[status(transparent)]` above it"));
    let raw = error("enum r#match { r#type }");
    assert!(raw.contains("variant `type`") && raw.contains("`enum match`"), "{raw}");
}

#[test]
fn struct_without_status() {
    assert!(
        error("struct Conflict;").starts_with("struct `Conflict` has no status\nhelp: put `#[status(409)]`")
    );
}

#[test]
fn status_and_status_field_conflict() {
    let text = error("enum E { #[status(409)] V { #[status] code: StatusCode } }");
    assert!(text.starts_with("the status of `V` is stated twice"), "{text}");
    assert_eq!(
        emitted("#[status(409, allow(dynamic_exposure))] enum E { V { #[status] code: StatusCode } }"),
        []
    );
}

#[test]
fn one_status_field() {
    let text = error("enum E { V(#[status] StatusCode, #[status] StatusCode) }");
    assert!(text.starts_with("a second field is marked `#[status]`"), "{text}");
}

#[test]
fn transparent_has_one_field() {
    let text = error("enum E { #[status(transparent)] V }");
    assert!(text.contains("and `V` has no field"), "{text}");
    let text = error("enum E { #[status(transparent)] V { a: A, r#type: B } }");
    assert!(text.contains("and `V` has 2 fields: `a`, `type`"), "{text}");
    let text = error("#[status(transparent)] struct S(A, B, C);");
    assert!(text.contains("and `S` has 3 fields: `0`, `1`, `2`"), "{text}");
    assert_eq!(emitted("enum E { #[status(transparent)] V(A), #[status(transparent)] W { w: A } }"), []);
}

#[test]
fn transparent_default_checks_variants() {
    let emitted = emitted("#[status(transparent)] enum E { A, B(X), C(X, X), #[status(409)] D }");
    assert_eq!(emitted.len(), 2, "{emitted:#?}");
}

#[test]
fn listed_statuses_are_accepted() {
    for item in [
        "#[status(with = find, one_of(400, CONFLICT, http::StatusCode::GONE, 422u16,))] struct S;",
        "#[status(with = find, one_of(500, 503))] enum E { A, #[status(one_of(409, 410))] B }",
        "enum E { #[status(one_of(409, 410))] #[status(with = find)] V }",
        "enum E { #[status(one_of(502, 504))] V(#[status] StatusCode) }",
        "enum E { V(#[status(one_of(502, 504))] StatusCode, u8) }",
        "enum E { V(#[status(with = find, one_of(502, 504))] Upstream, u8) }",
        "enum E { #[status(503, one_of(502, 504))] V(#[status] Option<StatusCode>) }",
        "#[status(with = find, one_of(499, 401), allow(unofficial, missing_header))] struct S;",
    ] {
        assert_eq!(emitted(item), [], "{item}");
    }
}
