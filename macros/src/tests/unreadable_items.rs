//! Items that cannot be read, or have mistakes: each keeps its impls.

use super::{emitted, error, expansion, tokens};
use crate::derive_framework;
use crate::expand::AXUM;

#[test]
fn union_is_one_error_with_impls() {
    let emitted = emitted("#[status(409)] union U { a: u8, b: u16 }");
    assert_eq!(emitted.len(), 1);
    assert!(emitted[0].text().starts_with("a union has no status: it is not known which"), "{emitted:?}");
    assert!(has_impl_for("union U<T: Copy> { a: u8, b: T }", "U < T >"));
}

/// rustc rejects it, and passes it to derives all the same.
#[test]
fn underscore_name_is_one_error_with_impls() {
    for item in [
        "enum E { #[status(409)] A { _: u8 } }",
        "#[status(409)] struct E { a: u8, _: u8 }",
        "#[status(409)] struct E<_>;",
    ] {
        assert_eq!(error(item), "expected identifier, found keyword `_`");
        assert!(has_impl_for(item, "E"), "{item}");
    }
}

fn has_impl_for(item: &str, ty: &str) -> bool {
    expansion(&tokens(item)).to_string().contains(&format!(":: HttpStatus for {ty}"))
}

#[test]
fn mistakes_keep_impls() {
    for item in
        ["enum E { V }", "enum E { #[status(60W)] V }", "#[status(union)] enum E { V(#[status = 1] X) }"]
    {
        assert!(has_impl_for(item, "E"), "{item}");
    }
}

/// What `syn` cannot read keeps its name and generics.
#[test]
fn unreadable_item_keeps_impls() {
    for item in [
        "enum E { V = }",
        "enum E { a b c }",
        "enum E { V(,) }",
        "enum E ! { }",
        "#[status 409] enum E { V }",
    ] {
        assert!(has_impl_for(item, "E"), "{item}");
        assert_eq!(emitted(item).len(), 1, "{item}");
    }
    assert!(has_impl_for(
        "pub(crate) struct S<'a, T: X, const N: usize> where T: Y { a }",
        "S < 'a , T , N >"
    ));
    let bounds = expansion(&tokens("struct S<T: X> where T: Y { a }")).to_string();
    assert!(bounds.contains("impl < T : X >") && bounds.contains("where T : Y"), "{bounds}");
}

#[test]
fn unreadable_item_keeps_crate_path() {
    let expansion = expansion(&tokens("#[status(crate = api::statusful)] enum E { V = }")).to_string();
    assert!(expansion.contains("impl api :: statusful :: HttpStatus for E"), "{expansion}");
    assert!(expansion.contains("use api :: statusful :: __private :: compile_error as"), "{expansion}");
}

#[test]
fn nameless_item_has_message_only() {
    for item in ["", "enum", "enum { }", "fn f() {}", "409", "enum const {}", "struct struct;", "struct _ {}"]
    {
        let expansion = expansion(&tokens(item)).to_string();
        assert!(expansion.contains("compile_error") && !expansion.contains("impl"), "{item}: {expansion}");
    }
}

/// A framework's derive leaves the messages to `HttpStatus`.
#[test]
fn framework_derive_is_silent() {
    for item in
        ["enum E { #[status(409)] V }", "enum E { V }", "enum E { V = }", "#[status(60W)] union E { a: u8 }"]
    {
        let expansion = derive_framework(tokens(item), &AXUM);
        assert_eq!(super::emitted_in(expansion.clone()), [], "{item}");
        assert!(expansion.to_string().contains(":: IntoResponse for E"), "{item}");
    }
}

#[test]
fn framework_derive_finds_crate_path() {
    let item = tokens("#[doc = \"d\"] #[status(500, crate = api::statusful)] pub enum E { V }");
    let expansion = derive_framework(item, &AXUM).to_string();
    assert!(
        expansion.contains("impl api :: statusful :: __private :: axum :: IntoResponse for E"),
        "{expansion}"
    );
}

#[test]
fn deep_item_is_one_error_with_impls() {
    let deep =
        |open: &str, close: &str| format!("enum E {{ V({}u8{}) }}", open.repeat(5000), close.repeat(5000));
    let nesting = [
        ("(", ")"),
        ("[", "]"),
        ("A<", ">"),
        ("&", ""),
        ("&'a ", ""),
        ("&mut ", ""),
        ("&'a mut ", ""),
        ("*const ", ""),
        ("fn() -> ", ""),
    ];
    for (open, close) in nesting {
        let item = deep(open, close);
        assert_eq!(error(&item), "this is nested too deeply for `statusful` to read", "{open}");
        assert!(has_impl_for(&item, "E"), "{open}");
    }
}

#[test]
fn union_has_no_variants() {
    let union = syn::parse_quote!(union U { a: u8 });
    assert!(crate::parse::container(&union, &mut crate::report::Report::default()).variants.is_empty());
}

/// The `where` of a tuple struct follows its fields.
#[test]
fn item_header_has_bounds() {
    for fields in ["(T)", "{ t: T }", ";", ""] {
        let item = match fields {
            "(T)" => "struct S<T>(T) where T: Copy;".to_owned(),
            fields => format!("struct S<T> where T: Copy {fields}"),
        };
        let expansion = derive_framework(tokens(&item), &AXUM).to_string();
        assert!(expansion.contains("where T : Copy , S < T > :"), "{expansion}");
    }
}

#[test]
fn errors_per_variant_are_capped() {
    let variant = |mistakes: usize| format!("#[status(409{})] V{mistakes}", ",".repeat(mistakes + 1));
    let item = format!("enum E {{ {}, {}, {} }}", variant(99), variant(100_000), variant(1));
    assert_eq!(emitted(&item).len(), 99 + 100 + 1);
}
