//! The lints about headers and content, each code at each level.

use super::{emitted, only, variant, Emitted};
use statusful_registry::{registered, Strength, REGISTRY};

/// The codes that `missing_header` asks for a field, and the field.
const WANTED: [(u16, &str); 9] = [
    (301, "Location"),
    (302, "Location"),
    (307, "Location"),
    (308, "Location"),
    (401, "WWW-Authenticate"),
    (405, "Allow"),
    (407, "Proxy-Authenticate"),
    (416, "Content-Range"),
    (426, "Upgrade"),
];

fn with_header(code: u16, header: &str) -> String {
    format!("enum E {{ #[status({code}, allow(non_error), deny(missing_header))] #[header({header})] V }}")
}

/// `missing_header` requires exactly what the registry requires.
#[test]
fn missing_header_matches_registry() {
    for row in REGISTRY.iter().filter(|row| row.code() >= 300) {
        let rules = row.headers().iter().filter(|rule| rule.strength() != Strength::May);
        let unconditional: Vec<_> =
            rules.filter(|rule| !rule.is_conditional() || row.code() == 416).collect();
        let wanted = WANTED.iter().filter(|(code, _)| *code == row.code()).map(|(_, field)| *field);
        let asked: Vec<_> = unconditional.iter().map(|rule| rule.name()).collect();
        assert_eq!(asked, wanted.collect::<Vec<_>>(), "{}", row.code());
    }
}

#[test]
fn missing_header_levels() {
    for (code, field) in WANTED {
        let Emitted::Warning(lint, text) = only(&variant(&format!("{code}, allow(non_error)"))) else {
            panic!("{code} is an error")
        };
        assert_eq!(lint, "missing_header", "{code}");
        assert!(!text.contains('…'), "no example of {field}: {text}");
        assert!(text.contains(&format!("without `{field}`: a response ")), "{text}");
        assert!(text.contains("(RFC 9110, Section 15."), "{text}");
        assert!(text.ends_with(&format!("`#[status({code}, allow(missing_header))]`")), "{text}");
        let denied = only(&variant(&format!("{code}, allow(non_error), deny(missing_header)")));
        assert_eq!(denied, Emitted::Error(text), "{code}");
        assert_eq!(emitted(&variant(&format!("{code}, allow(non_error, missing_header)"))), [], "{code}");
    }
}

/// The help, pasted, is accepted and adds what was missing.
#[test]
fn missing_header_help_is_accepted() {
    for (code, _) in WANTED {
        let text = only(&variant(&format!("{code}, allow(non_error)"))).text().to_owned();
        let quoted: Vec<_> = text.split('`').filter(|quoted| quoted.starts_with("#[")).collect();
        let [literal, of_a_field, _] = quoted.as_slice() else { panic!("{text}") };
        let status = format!("#[status({code}, allow(non_error), deny(missing_header))]");
        assert_eq!(emitted(&format!("enum E {{ {status} {literal} V }}")), [], "{code}: {literal}");
        assert_eq!(emitted(&format!("enum E {{ {status} V({of_a_field} T) }}")), [], "{code}: {of_a_field}");
    }
}

fn is_missing(emitted: &Emitted) -> bool {
    emitted.text().contains(" without `")
}

#[test]
fn missing_header_ignores_case() {
    for (code, field) in WANTED {
        for name in [field.to_owned(), field.to_lowercase(), field.to_uppercase()] {
            let stated = emitted(&with_header(code, &format!("{name:?} = \"v\"")));
            assert!(!stated.iter().any(is_missing), "{code}: {name}");
            let of_the_type =
                format!("#[header({name:?} = \"v\")] enum E {{ #[status({code}, allow(non_error))] V }}");
            assert!(!emitted(&of_the_type).iter().any(is_missing), "{code}: {name}");
        }
        assert_eq!(emitted(&with_header(code, "\"x-other\" = \"v\"")).len(), 1, "{code}");
    }
}

#[test]
fn missing_retry_after_is_opt_in() {
    for code in [429, 503] {
        assert_eq!(emitted(&variant(&code.to_string())), [], "{code}");
        let Emitted::Warning(lint, text) = only(&variant(&format!("{code}, warn(missing_retry_after)")))
        else {
            panic!("{code} is an error")
        };
        assert_eq!(lint, "missing_retry_after");
        assert!(text.contains("without `Retry-After`: a response MAY carry it"), "{text}");
        assert_eq!(only(&variant(&format!("{code}, deny(all)"))), Emitted::Error(text), "{code}");
        let held = format!("enum E {{ #[status({code}, deny(all))] V(#[header(RETRY_AFTER)] u64) }}");
        assert_eq!(emitted(&held), [], "{code}");
    }
}

/// 415 may carry `Accept`, and need not.
#[test]
fn optional_fields_are_silent() {
    let may =
        |code| registered(code).unwrap().headers().iter().filter(|rule| rule.strength() == Strength::May);
    assert!(may(415).count() > 0);
    assert_eq!(emitted(&variant("415, deny(missing_retry_after)")), []);
}

#[test]
fn suggested_header_has_example_value() {
    for (args, pasted) in [
        ("429, deny(missing_retry_after)", "RETRY_AFTER = \"60\""),
        ("226, allow(non_error)", "ETAG = \"\\\"v1\\\"\""),
    ] {
        let text = only(&variant(args)).text().to_owned();
        assert!(text.contains(&format!("help: add it: `#[header({pasted})]`")), "{text}");
    }
}

/// The invalid header may have been the field: it is not reported as missing.
#[test]
fn invalid_header_is_not_missing() {
    for item in [
        "enum E { #[status(401)] V(#[header(WWW_AUTHENTICAT)] T) }",
        "enum E { #[status(401)] #[header(WWW_AUTHENTICAT = \"Bearer\")] V }",
        "#[header(WWW_AUTHENTICAT = \"Bearer\")] enum E { #[status(401)] V }",
    ] {
        assert!(matches!(only(item), Emitted::Error(_)), "{item}");
    }
}

#[test]
fn default_status_is_reported_once() {
    for variants in ["A", "A, B", "A, B, C, D"] {
        let item = format!("#[status(401)] enum E {{ {variants}, #[status(404)] Other }}");
        assert!(matches!(only(&item), Emitted::Warning(..)), "{variants}");
    }
    assert_eq!(emitted("#[status(401)] enum E { #[status(404)] Other }"), []);
    assert_eq!(
        emitted("#[status(401)] enum E { #[header(WWW_AUTHENTICATE = \"Basic realm=\\\"a\\\"\")] V }"),
        []
    );
}

#[test]
fn allowed_default_status_is_silent() {
    assert_eq!(emitted("#[status(401)] enum E { #[status(allow(missing_header))] V }"), []);
    assert_eq!(emitted("#[status(401, allow(missing_header))] enum E { V, W }"), []);
}

/// A denied code is to be replaced: its fields are not reported as missing.
#[test]
fn denied_code_needs_no_header() {
    assert!(only(&variant("305, deny(all)")).text().contains("is deprecated"));
    assert!(only(&variant("302, deny(non_error)")).text().contains("continue elsewhere"));
}

const CONTENT: [(u16, &str); 3] = [(204, "No Content"), (205, "Reset Content"), (304, "Not Modified")];

/// A variant whose status has no content, and what asks for some.
fn asking(code: u16, level: &str, asks: &str) -> String {
    format!("enum E {{ #[status({code}, allow(non_error){level})] {asks} V }}")
}

#[test]
fn content_finds_body_keys() {
    for (code, phrase) in CONTENT {
        for key in ["title = \"T\"", "detail = \"D\"", "code = \"c\"", "type = \"urn:a:b\"", "expose"] {
            let asks = format!("#[problem({key})]");
            let Emitted::Warning(lint, text) = only(&asking(code, "", &asks)) else {
                panic!("{code} is an error")
            };
            assert_eq!(lint, "content");
            assert!(text.starts_with(&format!("a {code} ({phrase}) carries no content:")), "{text}");
            assert_eq!(only(&asking(code, ", deny(content)", &asks)), Emitted::Error(text), "{code}");
            assert_eq!(emitted(&asking(code, ", allow(content)", &asks)), [], "{code}");
        }
    }
}

#[test]
fn content_reports_once() {
    let item = "enum E { #[status(204, allow(non_error))] #[problem(title = \"T\", detail = \"D\")]
        V { #[problem(extension)] a: u8, #[problem(extension)] b: u8 } }";
    assert!(matches!(only(item), Emitted::Warning(..)));
    let item = "enum E { #[status(204, allow(non_error))] V { #[problem(extension)] a: u8 } }";
    assert!(matches!(only(item), Emitted::Warning(..)));
}

#[test]
fn content_is_silent_without_conflict() {
    for (code, _) in CONTENT {
        assert_eq!(emitted(&asking(code, ", deny(content)", "")), [], "{code}");
        assert_eq!(emitted(&asking(code, ", deny(content)", "#[problem(redact)]")), [], "{code}");
    }
    let row = REGISTRY.iter().filter(|row| row.code() >= 400 && row.allows_content());
    for code in row.map(statusful_registry::Registered::code) {
        assert_eq!(
            emitted(&asking(code, ", allow(all), deny(content)", "#[problem(title = \"T\")]")),
            [],
            "{code}"
        );
    }
}

#[test]
fn nearer_level_wins() {
    for lint in ["missing_header", "missing_retry_after", "content"] {
        let code = match lint {
            "missing_header" => "401",
            "content" => "204, allow(non_error)",
            _ => "503",
        };
        let item = |of_type: &str, of_variant: &str| {
            format!("#[status({of_type}({lint}))] enum E {{ #[status({code}, {of_variant}({lint}))] #[problem(title = \"T\")] V }}")
        };
        assert!(matches!(only(&item("allow", "deny")), Emitted::Error(_)), "{lint}");
        assert!(matches!(only(&item("deny", "warn")), Emitted::Warning(..)), "{lint}");
        assert_eq!(emitted(&item("deny", "allow")), [], "{lint}");
    }
}
