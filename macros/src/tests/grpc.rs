//! The gRPC code of a variant: clear from its status, or stated.

use super::{emitted_in, tokens, Emitted};
use crate::derive_tonic;

fn emitted(variants: &str) -> Vec<Emitted> {
    emitted_in(derive_tonic(&tokens(&format!("enum ApiError {{ {variants} }}"))))
}

#[track_caller]
fn error(variants: &str) -> String {
    match emitted(variants).as_slice() {
        [Emitted::Error(text)] => text.clone(),
        other => panic!("{variants}: {other:#?}"),
    }
}

#[test]
fn ambiguous_status_lists_codes() {
    for (status, codes) in [
        (400, ["INVALID_ARGUMENT", "FAILED_PRECONDITION", "OUT_OF_RANGE"].as_slice()),
        (402, &["FAILED_PRECONDITION", "RESOURCE_EXHAUSTED", "PERMISSION_DENIED"]),
        (409, &["ABORTED", "ALREADY_EXISTS"]),
        (423, &["FAILED_PRECONDITION", "ABORTED"]),
    ] {
        let text = error(&format!("#[status({status})] V"));
        assert!(text.starts_with(&format!("{status} maps to several gRPC codes: ")), "{text}");
        assert!(codes.iter().all(|code| text.contains(&format!("`{code}`"))), "{text}");
        assert!(
            text.ends_with(&format!("help: choose one: `#[problem(grpc = \"{}\")]`", codes[0])),
            "{text}"
        );
    }
}

#[test]
fn stated_code_is_enough() {
    assert_eq!(emitted("#[status(409)] #[problem(grpc = \"ABORTED\")] V"), []);
    assert_eq!(emitted("#[status(500)] #[problem(grpc = \"DATA_LOSS\")] V"), []);
}

#[test]
fn unambiguous_statuses_are_silent() {
    for status in [401, 403, 404, 405, 408, 410, 412, 413, 416, 422, 429, 500, 501, 502, 503, 504] {
        assert_eq!(emitted(&format!("#[status({status})] V")), [], "{status}");
    }
    assert_eq!(emitted("#[status(transparent)] V(Inner), #[status(with = f)] W, X { #[status] s: S }"), []);
}

#[test]
fn ambiguous_default_is_reported_per_variant() {
    let item = tokens("#[status(409)] enum ApiError { A, #[status(404)] B, C }");
    assert_eq!(emitted_in(derive_tonic(&item)).len(), 2);
}

#[test]
fn other_mistakes_are_not_repeated() {
    assert_eq!(emitted("#[status(420)] #[problem(grpc = \"NOPE\")] V, W"), []);
}

#[test]
fn unknown_code_suggests_nearest() {
    let item = tokens("enum ApiError { #[status(409)] #[problem(grpc = \"ALREADY_EXIST\")] V }");
    let emitted = emitted_in(crate::derive_http_status(&item));
    let [Emitted::Error(text)] = emitted.as_slice() else { panic!("{emitted:#?}") };
    assert!(text.starts_with("\"ALREADY_EXIST\" is not an error code of gRPC"), "{text}");
    assert!(text.contains("help: did you mean `ALREADY_EXISTS`?"), "{text}");
}

#[test]
fn invalid_code_is_one_error() {
    assert_eq!(emitted("#[status(409)] #[problem(grpc = \"ALREADY_EXIST\")] V"), []);
}

#[test]
fn trait_and_conversion_are_emitted() {
    let expansion = derive_tonic(&tokens("struct E<T>(T);")).to_string();
    for part in
        ["tonic :: IntoStatus for E < T >", "From < E < T > > for", "E < T > : :: statusful :: HttpStatus"]
    {
        assert!(expansion.contains(part), "{part} in {expansion}");
    }
}
