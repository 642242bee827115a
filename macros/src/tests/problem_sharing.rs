//! Codes that variants share, that are not sent, and that are redacted.

use super::{emitted, emitted_in, error, model, tokens, Emitted};
use crate::derive_from_problem;
use crate::model::Container;

fn items(variants: &[&str]) -> String {
    format!("enum E {{ {} }}", variants.join(", "))
}

const A: &str = "#[status(409)] #[problem(code = \"taken\")] A";
const B: &str = "#[status(400)] #[problem(code = \"taken\")] B";
const SHARED_A: &str = "#[status(409)] #[problem(code = \"taken\", shared)] A";
const SHARED_B: &str = "#[status(400)] #[problem(shared, code = \"taken\")] B";
const SHARED_C: &str = "#[status(404)] #[problem(shared)] Taken";

#[test]
fn shared_code_is_stated_on_each() {
    assert_eq!(emitted(&items(&[SHARED_A, SHARED_B])), []);
    assert_eq!(emitted(&items(&[SHARED_C, SHARED_A, SHARED_B])), []);
    for (variants, help) in
        [([A, B], "above both"), ([SHARED_A, B], "above `B`, too"), ([A, SHARED_B], "above `A`, too")]
    {
        assert_eq!(
            error(&items(&variants)),
            format!(
                "`B` has the code \"taken\", which `A` already has: clients could not distinguish them\n\
                 help: give one of them another: `#[problem(code = \"…\")]`\n\
                 help: if clients are to see one error: `#[problem(shared)]` {help}"
            )
        );
    }
}

#[test]
fn shared_type_is_stated_on_each() {
    let variant =
        |name: &str, more: &str| format!("#[status(400)] #[problem(type = \"urn:a:b\"{more})] {name}");
    let (a, b) = (variant("A", ", shared"), variant("B", ", shared"));
    assert_eq!(emitted(&items(&[&a, &b])), []);
    let why = error(&items(&[&a, &variant("B", "")]));
    assert!(
        why.starts_with("`B` has the type \"urn:a:b\"")
            && why.ends_with("`#[problem(shared)]` above `B`, too"),
        "{why}"
    );
}

#[test]
fn lone_sharing_is_a_mistake() {
    let why = error(
        &items(&[SHARED_A, "#[status(404)] #[problem(code = \"takne\", shared)] B"])
            .replace("\"taken\", shared", "\"taken\""),
    );
    assert!(
        why.starts_with("no other variant has the code \"takne\" or the type of `B`\nhelp: remove `shared`"),
        "{why}"
    );
}

fn read_errors(item: &str) -> Vec<String> {
    let emitted = emitted_in(derive_from_problem(&tokens(item)));
    emitted
        .into_iter()
        .map(|it| match it {
            Emitted::Error(text) => text,
            warning @ Emitted::Warning(..) => panic!("{warning:?}"),
        })
        .collect()
}

#[test]
fn one_of_those_that_share_is_read() {
    let errors = read_errors(&items(&[SHARED_A, SHARED_B, SHARED_C]));
    assert_eq!(errors.len(), 2);
    assert_eq!(
        errors[0],
        "`B` and `A` share their code and type: a client cannot tell which of them it has received\n\
         help: exclude one of them from clients: `#[problem(unread)]` above it"
    );
    let unread = SHARED_B.replace("shared", "shared, unread");
    assert_eq!(read_errors(&items(&[SHARED_A, &unread])), [""; 0]);
    let typed = "#[status(400)] #[problem(code = \"taken\", type = \"urn:a:b\", shared)] B";
    assert_eq!(read_errors(&items(&[SHARED_A, typed])), [""; 0], "they differ by type");
}

#[test]
fn unidentified_variant_is_not_read() {
    let item = "#[problem(no_code)] enum E { #[status(409)] A }";
    assert_eq!(emitted(item), []);
    assert_eq!(
        read_errors(item),
        ["`A` is sent without a code and a type, and a client cannot recognize it\n\
          help: state its type: `#[problem(type = \"…\")]` above it\n\
          help: or exclude `A` from clients: `#[problem(unread)]` above it"]
    );
    assert_eq!(read_errors("#[problem(no_code, base = \"urn:a:\")] enum E { #[status(409)] A }"), [""; 0]);
    assert_eq!(read_errors("#[problem(no_code)] enum E { #[status(409)] #[problem(unread)] A }"), [""; 0]);
}

fn sent(item: &str) -> Vec<String> {
    let of = |container: &Container| {
        container.variants.iter().map(|variant| container.body(variant, None)).collect()
    };
    model(&tokens(item), of)
}

#[test]
fn code_is_left_out_where_asked() {
    let bodies = sent("enum E { #[status(409)] A, #[status(409)] #[problem(no_code)] B }");
    assert_eq!(bodies[0], r#"{"title":"Conflict","status":409,"code":"a"}"#);
    assert_eq!(bodies[1], r#"{"title":"Conflict","status":409}"#);
    let typed = sent("#[problem(no_code, base = \"urn:a:\")] enum E { #[status(409)] A }");
    assert_eq!(typed, [r#"{"type":"urn:a:a","title":"Conflict","status":409}"#], "the type is made of it");
}

#[test]
fn redacted_code_is_generic() {
    let of_type = "#[problem(redact(code), base = \"urn:a:\")]";
    let variants = "#[status(409)] Taken, #[status(500)] Disk, #[status(503)] #[problem(expose)] Closed, \
                    #[status(502)] InternalError, #[status(500)] #[problem(type = \"urn:b:disk\", title = \"Oh\")] Own";
    let bodies = sent(&format!("{of_type} enum E {{ {variants} }}"));
    assert_eq!(bodies[0], r#"{"type":"urn:a:taken","title":"Conflict","status":409,"code":"taken"}"#);
    assert_eq!(
        bodies[1],
        r#"{"type":"urn:a:internal-error","title":"Internal Server Error","status":500,"code":"internal_error"}"#
    );
    assert!(bodies[2].contains(r#""code":"closed""#), "it is exposed");
    assert!(bodies[3].contains(r#""code":"internal_error""#));
    assert_eq!(
        bodies[4],
        r#"{"type":"urn:a:internal-error","title":"Oh","status":500,"code":"internal_error"}"#
    );
}

#[test]
fn redacted_code_follows_naming() {
    for (of_type, code) in [
        ("rename_all = \"SCREAMING_SNAKE_CASE\", code_prefix = \"M_\"", "M_INTERNAL_ERROR"),
        ("redact(code = \"unknown\")", "unknown"),
        ("code_prefix = \"M_\", redact(code = \"unknown\")", "unknown"),
    ] {
        let redact = if of_type.contains("redact") { "" } else { ", redact(code)" };
        let bodies = sent(&format!("#[problem({of_type}{redact})] enum E {{ #[status(500)] Disk }}"));
        assert!(bodies[0].ends_with(&format!("\"code\":\"{code}\"}}")), "{bodies:?}");
    }
    let of_variant =
        sent("enum E { #[status(404)] #[problem(redact(code = \"missing\"))] Hidden, #[status(500)] Disk }");
    assert!(of_variant[0].contains(r#""code":"missing""#) && of_variant[1].contains(r#""code":"disk""#));
    let of_struct = sent("#[status(404)] #[problem(redact(code))] struct Hidden;");
    assert!(of_struct[0].contains(r#""code":"internal_error""#));
}

/// A status that is found at run time may be a 5xx.
#[test]
fn dynamic_status_is_redacted() {
    let item = "#[problem(redact(code))] enum E { #[status(with = f)] A(u8), #[status(with = f)] #[problem(expose)] B }";
    assert_eq!(emitted(item), []);
    let codes: Vec<_> = model(&tokens(item), |container| {
        container.variants.iter().map(|variant| container.public_code(variant).unwrap()).collect()
    });
    assert_eq!(codes, ["internal_error", "b"]);
}

#[test]
fn redacted_variants_are_not_read() {
    let item = "#[problem(redact(code))] enum E { #[status(500)] A(NoDefault), #[status(500)] B, #[status(500)] InternalError }";
    assert_eq!(emitted(item), []);
    assert_eq!(read_errors(item), [""; 0]);
}

#[test]
fn invalid_redaction_is_located() {
    for (args, why) in [
        ("redact()", "`redact(...)` is empty\n"),
        ("redact(type)", "`redact(...)` takes `code` alone\n"),
        ("redact(code, type)", "`redact(...)` takes `code` alone\n"),
        ("redact(all)", "`redact(...)` takes `code` alone\n"),
        ("redact(code = \"\")", "`code` is empty\n"),
        ("redact(code = \"a b\")", "a code is one word"),
        ("redact(code = 7)", "`code` takes a string\n"),
        ("redact(code), redact", "`redact` is set twice"),
        ("redact(code), expose", "`redact` and `expose` exclude each other"),
    ] {
        let text = error(&format!("enum E {{ #[status(500)] #[problem({args})] V }}"));
        assert!(text.starts_with(why), "{args}: {text}");
    }
}

#[test]
fn transparent_variant_has_code_of_error_inside() {
    let of = |args: &str| error(&format!("enum E {{ #[status(transparent)] #[problem({args})] Inner(X) }}"));
    for args in ["no_code", "shared"] {
        assert!(
            of(args).starts_with("the problem of a transparent variant is that of the error inside\n"),
            "{args}"
        );
    }
    assert_eq!(emitted("#[problem(redact(code), no_code)] enum E { #[status(transparent)] Inner(X) }"), []);
}
