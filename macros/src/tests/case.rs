//! Names in other cases: snake case for a variant's code, constants for phrases,
//! and the status that a variant's name suggests.

use crate::names::{constant, likely_status, snake_case};
use proc_macro2::Span;
use syn::Ident;

#[test]
fn code_is_snake_case() {
    for (name, code) in [
        ("UserExists", "user_exists"),
        ("Gone", "gone"),
        ("A", "a"),
        ("AB", "ab"),
        ("Ab", "ab"),
        ("ABc", "a_bc"),
        ("already_snake", "already_snake"),
        ("Mixed_Snake", "mixed_snake"),
        ("SCREAMING_CASE", "screaming_case"),
        ("__Dunder", "__dunder"),
        ("Trailing_", "trailing_"),
    ] {
        assert_eq!(snake_case(name), code);
    }
}

#[test]
fn acronym_is_one_word() {
    for (name, code) in [
        ("HTTPError", "http_error"),
        ("HTTP", "http"),
        ("ErrorHTTP", "error_http"),
        ("BadJSONBody", "bad_json_body"),
        ("IOError", "io_error"),
        ("XMLHttpRequest", "xml_http_request"),
    ] {
        assert_eq!(snake_case(name), code);
    }
}

#[test]
fn digits_do_not_split_words() {
    for (name, code) in [
        ("Utf8", "utf8"),
        ("Utf8Error", "utf8_error"),
        ("OAuth2Token", "o_auth2_token"),
        ("E404NotFound", "e404_not_found"),
        ("Sha256", "sha256"),
    ] {
        assert_eq!(snake_case(name), code);
    }
}

#[test]
fn unicode_is_lowercased() {
    for (name, code) in [("ÜberLimit", "über_limit"), ("ZuGroß", "zu_groß"), ("名前", "名前")] {
        assert_eq!(snake_case(name), code);
    }
}

#[test]
fn phrase_becomes_constant() {
    for (phrase, name) in [
        ("Content Too Large", "CONTENT_TOO_LARGE"),
        ("Multi-Status", "MULTI_STATUS"),
        ("I'm a teapot", "IM_A_TEAPOT"),
        ("URI Too Long", "URI_TOO_LONG"),
        ("Request Time-out", "REQUEST_TIME_OUT"),
        ("OK", "OK"),
    ] {
        assert_eq!(constant(phrase), name);
    }
}

#[test]
fn variant_name_suggests_status() {
    let likely = |name| likely_status(&Ident::new(name, Span::call_site()));
    assert_eq!(likely("NotFound"), (404, "Not Found"));
    assert_eq!(likely("PayloadTooLarge"), (413, "Content Too Large"));
    assert_eq!(likely("GatewayTimeout"), (504, "Gateway Timeout"));
    let raw = Ident::new_raw("Conflict", Span::call_site());
    assert_eq!(likely_status(&raw), (409, "Conflict"));
}

#[test]
fn unknown_variant_name_suggests_500() {
    let likely = |name| likely_status(&Ident::new(name, Span::call_site())).0;
    for name in ["Database", "Ok", "Found", "Continue", "NotExtended", "ImATeapot", "Unused"] {
        assert_eq!(likely(name), 500, "{name}");
    }
}
