//! `#[header(...)]`: which names and values are valid, character by character.

use super::{emitted, error, model, tokens, Emitted};

/// What is emitted for a variant with this `#[header(...)]`.
fn emitted_for(args: &str) -> Vec<super::Emitted> {
    emitted(&format!("enum E {{ #[status(409)] #[header({args})] V }}"))
}

fn invalid(args: &str) -> String {
    error(&format!("enum E {{ #[status(409)] #[header({args})] V }}"))
}

/// The names and values as the model keeps them.
fn read(args: &str) -> Vec<(String, String)> {
    model(&tokens(&format!("enum E {{ #[status(409)] #[header({args})] V }}")), |container| {
        let headers = container.variants[0].headers.iter();
        headers.map(|header| (header.name.name.clone(), header.value.clone())).collect()
    })
}

fn all_below(limit: u32) -> impl Iterator<Item = char> {
    (0..limit).filter_map(char::from_u32)
}

#[test]
fn name_is_a_token() {
    for character in all_below(0x250) {
        let is_accepted = emitted_for(&format!("{:?} = \"v\"", format!("x{character}y"))).is_empty();
        let is_token = http::HeaderName::from_bytes(format!("x{character}y").as_bytes()).is_ok();
        assert_eq!(is_accepted, is_token, "{character:?}");
    }
}

#[test]
fn value_is_visible_ascii() {
    for character in all_below(0x250) {
        let is_taken =
            emitted_for(&format!("X_DNS_PREFETCH_CONTROL = {:?}", format!("x{character}y"))).is_empty();
        // A brace names a field, or is doubled.
        let is_text = matches!(character, ' '..='~' | '\t') && !matches!(character, '{' | '}');
        assert_eq!(is_taken, is_text, "{character:?}");
        assert!(!is_taken || http::HeaderValue::try_from(format!("x{character}y")).is_ok(), "{character:?}");
    }
}

#[test]
fn illegal_character_is_shown_escaped() {
    for (character, shown) in [('\r', r"'\r'"), ('\n', r"'\n'"), ('\0', r"'\0'"), ('\u{202e}', r"'\u{202e}'")]
    {
        let of_a_value = invalid(&format!("VARY = {:?}", format!("a{character}b")));
        assert!(of_a_value.starts_with(&format!("{shown} is not allowed in a header value (RFC 9110,")));
        let of_a_name = invalid(&format!("{:?} = \"v\"", format!("a{character}b")));
        assert!(of_a_name.starts_with(&format!("{shown} is not allowed in a header name (RFC 9110,")));
    }
}

#[test]
fn value_is_trimmed() {
    for value in [" v", "v ", "\tv", "v\t", " v ", " "] {
        let why = invalid(&format!("VARY = {value:?}"));
        assert!(why.ends_with(&format!("help: write {:?}", value.trim())), "{why}");
    }
    assert_eq!(read("VARY = \"a b\tc\"")[0].1, "a b\tc");
}

#[test]
fn value_length_is_limited() {
    assert_eq!(emitted_for(&format!("VARY = {:?}", "x".repeat(8192))), []);
    let why = invalid(&format!("VARY = {:?}", "x".repeat(8193)));
    assert!(why.contains("8 KiB"), "{why}");
}

/// `http` itself panics for a name of 64 KiB.
#[test]
fn name_length_is_limited() {
    assert_eq!(emitted_for(&format!("{:?} = \"v\"", "x".repeat(8192))), []);
    assert!(invalid(&format!("{:?} = \"v\"", "x".repeat(8193))).contains("8 KiB"));
}

/// `Allow` without a method says that none is allowed (RFC 9110, Section 10.2.1).
#[test]
fn value_may_be_empty() {
    assert_eq!(read("ALLOW = \"\""), [("allow".to_owned(), String::new())]);
}

#[test]
fn name_is_lowercased() {
    for name in [
        "RETRY_AFTER",
        "header::RETRY_AFTER",
        "http::header::RETRY_AFTER",
        "\"ReTrY-aFtEr\"",
        "r\"retry-after\"",
    ] {
        assert_eq!(
            read(&format!("{name} = \"60\"")),
            [("retry-after".to_owned(), "60".to_owned())],
            "{name}"
        );
    }
}

/// Whether a field is reserved: what is said of a value has another underline and reason.
fn is_about_name(emitted: &Emitted) -> bool {
    emitted.text().contains("\nhelp: remove it")
}

#[test]
fn constants_are_names() {
    for name in crate::header_names::constants() {
        let is_taken = !emitted_for(&format!("{name} = \"v\"")).iter().any(is_about_name);
        let is_reserved = matches!(
            name,
            "CONNECTION"
                | "CONTENT_ENCODING"
                | "CONTENT_LENGTH"
                | "CONTENT_TYPE"
                | "DATE"
                | "TE"
                | "TRAILER"
                | "TRANSFER_ENCODING"
        );
        assert_eq!(is_taken, !is_reserved, "{name}");
    }
}

#[test]
fn reserved_field_is_invalid() {
    for (name, reference) in [
        ("CONTENT_TYPE", "RFC 9457, Section 3"),
        ("http::header::DATE", "RFC 9110, Section 6.6.1"),
        ("\"Content-Type\"", "RFC 9457, Section 3"),
        ("\"CONTENT-ENCODING\"", "RFC 9110, Section 8.4"),
        ("\"Keep-Alive\"", "RFC 9110, Section 7.6.1"),
        ("\"proxy-connection\"", "RFC 9110, Section 7.6.1"),
        ("\"tE\"", "RFC 9110, Section 10.1.4"),
        ("\"Trailer\"", "RFC 9110, Section 6.6.2"),
        ("\"transfer-encoding\"", "RFC 9112, Section 6"),
    ] {
        let why = invalid(&format!("{name} = \"v\""));
        assert!(why.contains(&format!("({reference})\nhelp: remove it")), "{why}");
    }
    let why = invalid("CONTENT_TYPE = \"v\"");
    assert!(why.contains("in the default format") && why.contains("`#[problem(format = …)]`"), "{why}");
    let why = invalid("CONNECTION = \"upgrade\"");
    assert!(why.ends_with("`connection: upgrade` is added to a response with `Upgrade`"), "{why}");
    for name in ["UPGRADE", "CONTENT_RANGE", "CONTENT_LANGUAGE", "SERVER", "\"date-x\""] {
        assert!(!emitted_for(&format!("{name} = \"v\"")).iter().any(is_about_name), "{name}");
    }
}

#[test]
fn misspelled_constant_suggests_nearest() {
    for (name, near) in [
        ("RETRY_AFTR", "RETRY_AFTER"),
        ("RETRYAFTER", "RETRY_AFTER"),
        ("WWW_AUTHENTIFICATE", "WWW_AUTHENTICATE"),
        ("retry_after", "RETRY_AFTER"),
        ("RetryAfter", "RETRY_AFTER"),
        ("http::header::LOCATON", "LOCATION"),
    ] {
        let why = invalid(&format!("{name} = \"v\""));
        assert!(why.starts_with(&format!("`{name}` is not a constant of `http::header`\n")), "{why}");
        assert!(why.contains(&format!("did you mean `{near}`?")), "{why}");
    }
}

#[test]
fn unknown_constant_suggests_string() {
    let why = invalid("REQUEST_COST = \"3\"");
    assert!(why.ends_with("help: write the name as a string: `\"request-cost\"`"), "{why}");
}

#[test]
fn single_colon_is_invalid() {
    let why = invalid(": RETRY_AFTER = \"60\"");
    assert!(why.starts_with("the name of a header field is missing before this\n"), "{why}");
    assert_eq!(read("::http::header::RETRY_AFTER = \"60\""), [("retry-after".to_owned(), "60".to_owned())]);
}

#[test]
fn malformed_pair_is_located() {
    for (args, why) in [
        (
            "RETRY-AFTER = \"60\"",
            "`RETRY-AFTER` is not a constant of `http::header`\nhelp: did you mean `RETRY_AFTER`?",
        ),
        ("http::header::X-Y-Z = \"60\"", "`http::header::X-Y-Z` is not a constant of `http::header`\n"),
        ("other::VARY = \"v\"", "`other::VARY` is not a constant of `http::header`\n"),
        ("RETRY_AFTER = \"60\" VARY = \"v\"", "a comma is missing before this\nhelp: put it after the value"),
        ("RETRY_AFTER = \"60\" \"x-a\" = \"v\"", "a comma is missing before this\n"),
        ("RETRY_AFTER = seconds", "the value above a variant is a string literal\n"),
        ("RETRY_AFTER = seconds of", "the value above a variant is a string literal\n"),
        ("RETRY_AFTER =", "the value is missing\nhelp: write it as in `#[header(RETRY_AFTER = \"60\")]`"),
        ("RETRY_AFTER", "`RETRY_AFTER` has no value here\n"),
        ("RETRY_AFTR", "`RETRY_AFTR` is not a constant of `http::header`\nhelp: did you mean `RETRY_AFTER`?"),
        ("RETRY_AFTER seconds = \"60\"", "`=` is missing before this\nhelp: write `RETRY_AFTER = \"…\"`"),
        ("RETRY_AFTER - \"60\"", "`=` is missing before this\nhelp: write `RETRY_AFTER = \"…\"`"),
        ("RETRY_AFTER \"60\"", "`=` is missing before this\nhelp: write `RETRY_AFTER = \"…\"`"),
        ("\"x-a\"s = \"v\"", "\"x-a\"s is not a header name\n"),
        ("60 = \"v\"", "60 is not a header name\n"),
        ("\"\" = \"v\"", "a header name is empty\nhelp: name the field, as in `\"x-request-cost\"`"),
    ] {
        assert!(invalid(args).starts_with(why), "{}", invalid(args));
    }
}

#[test]
fn constant_and_condition() {
    for args in [
        "RETRY_AFTER = SECONDS",
        "RETRY_AFTER = Limits::seconds, VARY = \"origin\"",
        "RETRY_AFTER = <T as Limits>::SECONDS",
        "\"x-a\" = \"v\", if_some = id",
        "if_some = r#id, RETRY_AFTER = SECONDS",
    ] {
        let item = format!("enum E {{ #[status(429)] #[header({args})] V {{ id: Option<u8> }} }}");
        assert_eq!(emitted(&item), [], "{item}");
    }
    assert_eq!(
        emitted("#[status(429)] #[header(VARY = \"origin\", if_some = .0)] struct S(Option<u8>);"),
        []
    );
    let form = "help: write it as in `#[header(\"x-retry\" = \"yes\", if_some = field)]`";
    for (args, why) in [
        ("VARY = \"origin\", if_some", format!("`if_some` takes the name of a field\n{form}")),
        ("VARY = \"origin\", if_some = 7", format!("`if_some` takes the name of a field\n{form}")),
        ("VARY = \"origin\", if_some = idd", "no field is named `idd`\nhelp: did you mean `id`?".into()),
        (
            "VARY = \"origin\", if_some = .0",
            "no field is named `.0`\nhelp: name one of the fields; unnamed fields are numbered from `.0`"
                .into(),
        ),
        (
            "VARY = \"origin\", if_some = id, if_some = id",
            "`if_some` is set twice\nhelp: write two attributes".into(),
        ),
        ("if_some = id", format!("`if_some` goes with a header field\n{form}")),
    ] {
        let item = format!("enum E {{ #[status(429)] #[header({args})] V {{ id: Option<u8> }} }}");
        assert_eq!(error(&item), why, "{item}");
    }
    let of_type = "#[header(VARY = \"origin\", if_some = id)] enum E { #[status(429)] V { id: Option<u8> } }";
    assert!(error(of_type).starts_with("`if_some` names a field, and an enum has none\n"));
    let twice =
        "#[status(429)] #[header(ALLOW = A)] #[header(RETRY_AFTER = \"6\", RETRY_AFTER = B)] struct S;";
    assert!(error(twice).starts_with("`retry-after` is set twice, "));
}

#[test]
fn entries_of_a_field() {
    assert_eq!(
        emitted("#[status(401)] struct S { #[header(flatten)] headers: HeaderMap }"),
        [],
        "it may challenge"
    );
    let twice = "#[status(409)] struct S { #[header(flatten, flatten)] headers: HeaderMap }";
    assert_eq!(error(twice), "`flatten` is set twice\nhelp: remove one of them");
}

#[test]
fn number_suggests_string() {
    for value in ["60", "0", "0.5", "1_000"] {
        assert!(invalid(&format!("RETRY_AFTER = {value}")).ends_with(&format!("help: write `\"{value}\"`")));
    }
}

#[test]
fn other_literal_suggests_string() {
    for (value, string) in [
        ("true", "true"),
        ("false", "false"),
        ("60u8", "60"),
        ("\"60\"s", "60"),
        ("'x'", "x"),
        ("b\"x\"", "x"),
        ("c\"x\"", "x"),
    ] {
        let why = invalid(&format!("RETRY_AFTER = {value}"));
        assert_eq!(
            why,
            format!("the value of a header field is a string\nhelp: write `{string:?}`"),
            "{value}"
        );
    }
}

#[test]
fn every_mistake_is_reported() {
    let emitted = emitted_for("RETRY_AFTR = \"60\", \"x y\" = \"3\", VARY = 3, , LINK = \"\\n\", AGE");
    assert_eq!(emitted.len(), 6, "{emitted:#?}");
}

#[test]
fn field_header_is_name_only() {
    let of_a_field = |args: &str| error(&format!("enum E {{ #[status(409)] V(#[header{args}] u8) }}"));
    assert_eq!(
        of_a_field("(AGE = \"60\")"),
        "on a field, the value is the field's\nhelp: write `#[header(AGE)]`, or put this above the variant"
    );
    assert_eq!(of_a_field("(AGE VARY)"), "a comma is missing before this\nhelp: put it after `AGE`");
    assert_eq!(of_a_field(""), "this has no effect\nhelp: write it as in `#[header(RETRY_AFTER)]`");
    assert_eq!(of_a_field("()"), of_a_field(""));
}

#[test]
fn singleton_field_is_set_once() {
    for item in [
        "enum E { #[status(409)] #[header(VARY = \"a\", AGE = \"1\", \"Age\" = \"2\")] V }",
        "enum E { #[status(409)] #[header(AGE = \"1\")] #[header(AGE = \"2\")] V }",
        "enum E { #[status(409)] #[header(AGE = \"1\")] V(#[header(AGE)] u8) }",
        "enum E { #[status(409)] V(#[header(AGE)] u8, #[header(AGE)] u8) }",
        "#[header(AGE = \"1\", AGE = \"2\")] enum E { #[status(409)] V }",
    ] {
        let why =
            "`age` is set twice, and a response has one (RFC 9110, Section 5.3)\nhelp: remove one of them";
        assert_eq!(error(item), why, "{item}");
    }
    assert_eq!(emitted_for("VARY = \"a\", LINK = \"</b>; rel=next\", LINK = \"</c>; rel=prev\""), []);
    assert_eq!(emitted("#[header(AGE = \"1\")] enum E { #[status(409)] #[header(AGE = \"2\")] V }"), []);
}

#[test]
fn field_names_headers() {
    let item = tokens("enum E { #[status(409)] V { #[header(VARY, \"X-Vary\")] #[header(LINK)] f: u8 } }");
    model(&item, |container| {
        let names = container.variants[0].fields[0].headers.iter().map(|name| name.name.as_str());
        assert_eq!(names.collect::<Vec<_>>(), ["vary", "x-vary", "link"]);
    });
}

#[test]
fn enum_and_struct_state_headers() {
    let item = "#[header(VARY = \"a\")] enum E { #[status(409)] #[header(LINK = \"</b>; rel=next\")] V }";
    model(&tokens(item), |container| {
        assert_eq!((container.headers.len(), container.variants[0].headers.len()), (1, 1));
    });
    model(&tokens("#[status(409)] #[header(VARY = \"a\")] struct S;"), |container| {
        assert_eq!((container.headers.len(), container.variants[0].headers.len()), (0, 1));
    });
}

#[test]
fn fragments_are_transparent() {
    let name = super::fragment(tokens("http::header::RETRY_AFTER"));
    let value = super::fragment(super::fragment(tokens("\"60\"")));
    let item = quote::quote!(
        #[status(429)]
        #[header(#name = #value)]
        struct S;
    );
    model(&item, |container| assert_eq!(container.variants[0].headers[0].name.name, "retry-after"));
}
