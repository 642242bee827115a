//! What a client reads back: which fields, from where, and what it cannot.

use super::{emitted_in, items_in, tokens, Emitted};
use crate::derive_from_problem;
use expect_test::expect_file;

fn emitted(item: &str) -> Vec<Emitted> {
    emitted_in(derive_from_problem(&tokens(item)))
}

#[track_caller]
fn error(item: &str) -> String {
    match emitted(item).as_slice() {
        [Emitted::Error(text)] => text.clone(),
        other => panic!("{item}: {other:#?}"),
    }
}

fn expansion(item: &str) -> String {
    derive_from_problem(&tokens(item)).to_string()
}

fn expands_to(name: &str, item: &str) {
    let expansion = items_in(derive_from_problem(&tokens(item)));
    let file = syn::parse2(expansion.clone()).unwrap_or_else(|error| panic!("{error}: {expansion}"));
    expect_file![format!("snapshots/{name}.rs")].assert_eq(&prettyplease::unparse(&file));
}

#[test]
fn fields_are_read_from_their_origin() {
    expands_to(
        "client_fields",
        r#"
        #[problem(base = "https://example.com/errors/")]
        enum E {
            #[status(404)] Unit,
            #[status(409)] Taken { #[problem(extension)] name: String, #[problem(default)] r#in: u8 },
            #[status(429)] Limited(#[header(RETRY_AFTER)] Duration, #[problem(extension = "why", default)] String),
            #[status(401)]
            #[header(WWW_AUTHENTICATE = "Negotiate")]
            Challenged(#[header(WWW_AUTHENTICATE)] String, #[header(WWW_AUTHENTICATE)] Option<String>),
            Upstream { #[status] status: StatusCode },
            #[status(500)] #[problem(unread)] Disk(Error),
            #[status(410)] Gone,
        }"#,
    );
}

#[test]
fn format_is_that_of_server() {
    let format = "fn __format () -> :: statusful :: __private :: Option";
    assert!(expansion("#[status(409)] #[problem(format = Envelope)] struct S;").contains(format));
    assert!(!expansion("#[status(409)] struct S;").contains(format));
}

#[test]
fn fields_are_read_from_challenges() {
    expands_to(
        "client_challenge",
        r"
        #[status(401)]
        #[challenge(Digest, realm = realm, nonce = nonce)]
        #[challenge(Bearer, realm = realm)]
        struct Stale<T> { realm: String, nonce: T, #[header(WWW_AUTHENTICATE)] others: Vec<String> }",
    );
}

/// A response has no owner to borrow from, also where it carries the field.
#[test]
fn reference_takes_default() {
    let item = "#[status(409)] struct S { #[problem(extension, default)] name: &'static str }";
    let expansion = expansion(item);
    assert!(expansion.contains(". default ()") && !expansion.contains("\"name\""), "{expansion}");
}

#[test]
fn repeated_header_skips_literals() {
    let item = |literals: &str| format!("#[status(405)] {literals} struct S(#[header(ALLOW)] Vec<Method>);");
    let read = |literals: &str, call: &str| {
        let expansion = expansion(&item(literals));
        assert!(expansion.contains(call), "{call} in {expansion}");
    };
    read("", "header (\"allow\")");
    read("#[header(ALLOW = \"GET\")]", "header_from (\"allow\" , 1)");
    read("#[header(ALLOW = \"GET\", ALLOW = \"HEAD\")]", "header_from (\"allow\" , 2)");
}

#[test]
fn transparent_variants_are_read_last() {
    expands_to(
        "client_transparent",
        r"
        #[status(crate = api::statusful)]
        enum E<T> {
            #[status(transparent)] Db { source: Box<DbError> },
            #[status(transparent)] Other(T),
            #[status(transparent)] Again(Box<E<T>>),
            #[status(transparent)] #[problem(unread)] Any(Box<dyn HttpStatus>),
            #[status(404)] Missing(#[problem(extension = 'n')] T),
        }"
        .replace("'n'", "\"n\"")
        .as_str(),
    );
}

#[test]
fn struct_is_one_variant() {
    expands_to(
        "client_struct",
        r"#[status(409)] struct Taken<'a, T: Trait>(#[problem(default)] &'a str, #[problem(default)] T) where T: Copy;",
    );
}

#[test]
fn unread_struct_reads_nothing() {
    let item = "#[status(503)] #[problem(unread, format = Envelope)] struct Store<T>(T) where T: Copy;";
    expands_to("client_unread_struct", item);
}

#[test]
fn mistaken_type_reads_nothing() {
    expands_to("client_mistake", "enum E<T> { #[status(409)] Taken(T), #[status(404)] Missing }");
}

#[test]
fn unsent_field_lists_remedies() {
    let text = error("enum E { #[status(409)] Taken { name: String } }");
    assert_eq!(
        text,
        "no response carries this field of `Taken`, and a client cannot read it back\n\
         help: send it as a member of the body: `#[problem(extension)]`\n\
         help: or let the client fill it with its `Default`: `#[problem(default)]`\n\
         help: or exclude `Taken` from clients: `#[problem(unread)]` above it"
    );
    let text = error("#[status(409)] struct Taken(String);");
    assert!(
        text.contains("`#[problem(extension = \"…\")]`")
            && text.ends_with("exclude `Taken` from clients: `#[problem(unread)]` above it"),
        "{text}"
    );
}

#[test]
fn unsent_fields_are_one_error() {
    let emitted = emitted(
        "#[status(500)] enum E { A(u8, u8), B { b: u8, #[problem(default)] c: u8, r#d: u8 }, #[problem(unread)] C(u8) }",
    );
    let [a, b] = emitted.as_slice() else { panic!("{emitted:#?}") };
    assert!(
        a.text().starts_with(
            "no response carries these fields of `A`, and a client cannot read them back: `0`, `1`\n"
        ),
        "{a:?}"
    );
    assert!(
        b.text()
            .contains(" back: `b`, `d`\nhelp: send each as a member of the body: `#[problem(extension)]`\n"),
        "{b:?}"
    );
}

#[test]
fn mistakes_are_in_source_order() {
    let emitted = emitted(
        "enum E { #[status(transparent)] A(#[problem(default)] T), #[status(409)] B(u8),
            #[status(transparent)] C(#[problem(default)] T) }",
    );
    let [first, second, third] = emitted.as_slice() else { panic!("{emitted:#?}") };
    assert!(first.text().starts_with("the error inside a transparent variant"), "{first:?}");
    assert!(second.text().starts_with("no response carries this field of `B`"), "{second:?}");
    assert!(third.text().starts_with("the error inside a transparent variant"), "{third:?}");
}

#[test]
fn sent_fields_are_valid() {
    for field in [
        "#[problem(extension = \"n\")] T",
        "#[problem(default)] T",
        "#[header(\"x-t\")] T",
        "#[status] StatusCode",
    ] {
        assert_eq!(emitted(&format!("#[status(409)] enum E {{ V({field}) }}")), [], "{field}");
    }
}

#[test]
fn reference_needs_default() {
    let field = |attributes| format!("#[status(409)] struct S {{ {attributes} name: &'static str }}");
    let text = error(&field("#[problem(extension)]"));
    assert!(text.contains("help: write `String`, or `Cow<'static, str>`"), "{text}");
    assert_eq!(error(&field("#[header(\"x-name\")]")), text);
    let bytes = error("#[status(409)] struct S { #[problem(extension)] name: &'static [u8] }");
    assert!(bytes.contains("help: write the type itself, without `&`\n"), "{bytes}");
    assert_eq!(emitted(&field("#[problem(extension, default)]")), []);
    assert_eq!(emitted(&field("#[problem(default)]")), []);
}

#[test]
fn unused_default_is_invalid() {
    assert!(error("struct S { #[status] #[problem(default)] s: StatusCode }").contains("never used"));
    assert!(error("#[status(transparent)] struct S(#[problem(default)] T);").contains("error inside"));
}

#[test]
fn http_status_errors_are_not_repeated() {
    for item in [
        "enum E { #[status(420)] V }",
        "enum E { V(#[problem(extension)] u8) }",
        "enum E { #[status(409)] V(#[header(RETRY_AFTR)] u8) }",
        "enum E { #[status(transparent)] V(u8, u8) }",
        "#[status(transparent)] enum E { V }",
        "union U { a: u8 }",
        "enum E { #[status(409)] V(#[problem(default = \"x\")] u8) }",
    ] {
        assert_eq!(emitted(item), [], "{item}");
        assert_ne!(super::emitted(item), [], "{item}");
    }
}

#[test]
fn unreadable_item_has_impl() {
    for item in ["union U { a: u8 }", "enum E { , }"] {
        assert!(expansion(item).contains("FromProblem for"), "{item}");
    }
}

#[test]
fn client_keys_do_not_affect_server() {
    let with = "enum E { #[status(409)] #[problem(unread)] V(#[problem(default)] u8) }";
    let without = "enum E { #[status(409)] V(u8) }";
    let [with, without] = [with, without].map(|item| super::expansion(&tokens(item)).to_string());
    assert_eq!(with, without);
}
