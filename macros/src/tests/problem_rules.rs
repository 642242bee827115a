//! `#[problem(...)]`: the rules that involve several keys or variants, and the defaults.

use super::problem_grammar::targets;
use super::{emitted, error, model, tokens};

#[test]
fn codes_are_distinct() {
    for variants in [
        "#[status(502)] HTTPError, #[status(502)] HttpError",
        "#[status(409)] #[problem(code = \"a\")] X, #[status(409)] #[problem(code = \"a\")] Y",
        "#[status(409)] UserExists, #[status(409)] #[problem(code = \"user_exists\")] Y",
        "#[status(409)] #[problem(code = \"user_exists\")] Y, #[status(409)] UserExists",
    ] {
        let why = error(&format!("enum E {{ {variants} }}"));
        assert!(why.contains("which `") && why.contains("` already has"), "{why}");
    }
    let of_transparent = "enum E { #[status(transparent)] HTTPError(X), #[status(409)] HttpError }";
    assert_eq!(emitted(of_transparent), []);
}

#[test]
fn types_are_distinct() {
    let both = |uri: &str| {
        format!("enum E {{ #[status(409)] #[problem(type = {uri:?})] A, #[status(409)] #[problem(type = {uri:?})] B }}")
    };
    assert!(error(&both("urn:a:b")).starts_with("`B` has the type \"urn:a:b\", which `A` already has"));
    assert_eq!(emitted(&both("about:blank")), []);
}

/// The code is reported, and the type that is made of it is not.
#[test]
fn repeated_code_is_one_error() {
    let why =
        error("#[problem(base = \"urn:a:\")] enum E { #[status(502)] HTTPError, #[status(502)] HttpError }");
    assert!(why.contains("has the code \"http_error\""), "{why}");
}

#[test]
fn member_names_are_distinct() {
    for name in ["type", "title", "status", "detail", "instance", "code"] {
        for item in [
            format!("enum E {{ #[status(409)] V {{ #[problem(extension)] r#{name}: u8 }} }}"),
            format!("enum E {{ #[status(409)] V {{ #[problem(extension = {name:?})] a: u8 }} }}"),
            format!("#[status(409)] struct V(#[problem(extension = {name:?})] u8);"),
        ] {
            let why = error(&item);
            assert!(why.ends_with(&format!("`#[problem(extension = \"v_{name}\")]`")), "{why}");
        }
    }
    for name in ["Type", "types", "name"] {
        let item = format!("#[status(409)] struct V(#[problem(extension = {name:?})] u8);");
        assert_eq!(emitted(&item), [], "{name}");
    }
    let twice =
        "#[status(409)] struct V { #[problem(extension)] one: u8, #[problem(extension = \"one\")] b: u8 }";
    assert!(error(twice).starts_with("a second member is named `one`"));
    let unnamed = "#[status(409)] struct V(#[problem(extension)] u8);";
    assert!(error(unnamed).starts_with("the member has no name, as the field has none"));
}

#[test]
fn transparent_variant_has_no_problem() {
    for key in ["expose", "no_code", "shared", "grpc = \"NOT_FOUND\"", "jsonrpc = 1001"] {
        let item = format!("enum E {{ #[status(transparent)] #[problem({key})] V(X) }}");
        assert!(error(&item).starts_with("the problem of a transparent variant is that of the error inside"));
    }
    let of_a_field = "enum E { #[status(transparent)] V { #[problem(extension)] x: X } }";
    assert!(error(of_a_field).starts_with("the problem of a transparent variant is that of the error inside"));
    assert_eq!(emitted("enum E { #[status(transparent)] #[problem(redact)] V(X) }"), []);
    assert_eq!(emitted("enum E { #[status(transparent)] #[problem(log = \"warn\")] V(X) }"), []);
    assert_eq!(emitted("#[problem(expose)] enum E { #[status(transparent)] V(X) }"), []);
}

/// The base is that of the other variants; a struct has no others.
#[test]
fn transparent_struct_has_no_base() {
    let base = "#[problem(base = \"https://example.com/\")]";
    assert_eq!(emitted(&format!("{base} enum E {{ #[status(transparent)] V(X), #[status(409)] W }}")), []);
    let of_a_struct = format!("{base} #[status(transparent)] struct S(X);");
    assert!(
        error(&of_a_struct).starts_with("the problem of a transparent variant is that of the error inside")
    );
}

#[test]
fn repetitions_are_reported_last() {
    let emitted =
        emitted("enum E { #[status(409)] A, #[status(420)] #[problem(code = \"a\")] B, #[status(427)] C }");
    let [own, shared, next] = emitted.as_slice() else { panic!("{emitted:#?}") };
    assert!(own.text().starts_with("420 is not a registered status code"), "{own:?}");
    assert!(shared.text().starts_with("`B` has the code \"a\", which `A` already has"), "{shared:?}");
    assert!(next.text().starts_with("427"), "{next:?}");
}

#[test]
fn overlong_body_is_invalid() {
    let with = |length: usize| targets(&format!("detail = {:?}", "x".repeat(length)))[1].clone();
    assert_eq!(emitted(&with(8000)), []);
    assert!(error(&with(8192)).contains("is longer than 8 KiB"));
    let escaped = format!("title = {:?}", "<".repeat(1400));
    assert!(error(&targets(&escaped)[1]).contains("is longer than 8 KiB"), "an escape has six characters");
    let shortest = model(&tokens(&with(1)), |container| container.body(&container.variants[0], None).len());
    let max = statusful_registry::shared::MAX_BODY - 64 - (shortest - 1);
    assert_eq!(emitted(&with(max)), [], "64 bytes are kept for the status");
    assert!(error(&with(max + 1)).contains("is longer than 8 KiB"));
}

#[test]
fn code_defaults_to_snake_case() {
    let code = |item: &str| model(&tokens(item), |container| container.variants[0].code.clone());
    assert_eq!(code("enum E { #[status(409)] UserExists }"), "user_exists");
    assert_eq!(code("enum E { #[status(409)] r#Type }"), "type");
    assert_eq!(code("enum E { #[status(409)] #[problem(code = \"Taken\")] UserExists }"), "Taken");
    assert_eq!(code("#[status(409)] struct UserExists;"), "user_exists");
}

#[test]
fn type_names_all_codes() {
    let named = |of_type: &str| {
        let variants = "#[status(409)] UserExists, #[status(409)] #[problem(code = \"own\")] Other";
        let item = format!("#[problem(base = \"urn:a:\", {of_type})] enum E {{ {variants} }}");
        let read = |container: &crate::model::Container| {
            container.variants.iter().map(|it| (it.code.clone(), container.type_uri(it).unwrap())).collect()
        };
        let named: Vec<(String, String)> = model(&tokens(&item), read);
        assert_eq!(named[1], ("own".to_owned(), "urn:a:own".to_owned()), "a stated code is as stated");
        named[0].clone()
    };
    let pair = |code: &str, uri: &str| (code.to_owned(), uri.to_owned());
    assert_eq!(named("rename_all = \"SCREAMING_SNAKE_CASE\""), pair("USER_EXISTS", "urn:a:USER-EXISTS"));
    assert_eq!(named("rename_all = \"camelCase\""), pair("userExists", "urn:a:userExists"));
    assert_eq!(
        named("rename_all = \"SCREAMING_SNAKE_CASE\", code_prefix = \"M_\""),
        pair("M_USER_EXISTS", "urn:a:M-USER-EXISTS")
    );
    assert_eq!(named("code_prefix = \"app.\""), pair("app.user_exists", "urn:a:app.user-exists"));
    let of_struct = "#[status(409)] #[problem(rename_all = \"UPPERCASE\")] struct Taken;";
    assert_eq!(model(&tokens(of_struct), |container| container.variants[0].code.clone()), "TAKEN");
}

#[test]
fn unknown_case_names_nearest() {
    let of = |case: &str| error(&targets(&format!("rename_all = {case:?}"))[0]);
    for (case, near) in [
        ("snakecase", "snake_case"),
        ("screaming_snake", "SCREAMING_SNAKE_CASE"),
        ("kebab", "kebab-case"),
        ("Camel", "camelCase"),
    ] {
        let why = of(case);
        assert!(
            why.starts_with(&format!("{case:?} is not the name of a case\nhelp: did you mean `{near:?}`?")),
            "{why}"
        );
    }
    let why = of("Title Case Of Words");
    assert!(why.contains("the cases are those of serde: `\"lowercase\"`, `\"UPPERCASE\"`, "), "{why}");
}

#[test]
fn type_defaults_to_base_and_code() {
    let uri = |of_type: &str, of_variant: &str| {
        let item = format!("{of_type} enum E {{ #[status(409)] {of_variant} UserExists }}");
        model(&tokens(&item), |container| container.type_uri(&container.variants[0]))
    };
    let base = "#[problem(base = \"https://example.com/\")]";
    assert_eq!(uri("", ""), None);
    assert_eq!(uri(base, "").as_deref(), Some("https://example.com/user-exists"));
    assert_eq!(uri(base, "#[problem(code = \"taken\")]").as_deref(), Some("https://example.com/taken"));
    assert_eq!(uri(base, "#[problem(type = \"urn:a:b\")]").as_deref(), Some("urn:a:b"));
    assert_eq!(uri(base, "#[problem(type = \"about:blank\")]"), None);
}

#[test]
fn limit_is_in_range() {
    let of = |value: &str| targets(&format!("limit = {value}"))[0].clone();
    for value in ["256", "8192", "32_768", "1048576", "0x8000"] {
        assert_eq!(emitted(&of(value)), [], "{value}");
    }
    for (value, why) in [
        ("0", "a body of 0 bytes may not hold the standard members\nhelp: a limit is at least 256"),
        ("255", "a body of 255 bytes may not hold"),
        ("1048577", "a body is assembled in memory"),
        ("99999999999999999999999", "a body is assembled in memory"),
        ("\"32768\"", "`limit` takes a number of bytes\nhelp: write it as in `#[problem(limit = 32768)]`"),
        ("1.5", "`limit` takes a number of bytes"),
        ("LIMIT", "`limit` takes a literal number: a derive sees the text of a literal, but no values"),
    ] {
        assert!(error(&of(value)).starts_with(why), "{value}: {}", error(&of(value)));
    }
    let long = format!(
        "#[problem(limit = 256)] enum E {{ #[status(409)] #[problem(title = \"{}\")] V }}",
        "t".repeat(200)
    );
    assert!(
        error(&long).contains("is longer than the limit of 256 bytes even without a detail"),
        "{}",
        error(&long)
    );
    let transparent = "#[status(transparent)] #[problem(limit = 512)] struct S(X);";
    assert!(
        error(transparent).starts_with("the problem of a transparent variant is that of the error inside")
    );
}

#[test]
fn truncation_is_marked_once() {
    let field = |options: &str| {
        format!("#[status(409)] struct S {{ #[problem(extension({options}))] rows: Vec<u8> }}")
    };
    assert_eq!(emitted(&field("truncated")), []);
    assert_eq!(emitted(&field("truncated, name = \"all\", skip_if = Vec::is_empty")), []);
    for options in ["truncated, display", "flatten, truncated"] {
        assert!(error(&field(options)).contains("exclude each other"), "{options}");
    }
    let taken = "#[status(409)] struct S { #[problem(extension(truncated))] rows: Vec<u8>, #[problem(extension)] truncated: bool }";
    assert!(error(taken).starts_with("a second member is named `truncated`"), "{}", error(taken));
}
