//! From tokens to an item: its shapes, its fields, and the header of one that
//! cannot be read.

use super::{emitted, error, expansion, model, tokens};
use crate::model::{Shape, Status};
use proc_macro2::TokenStream;
use quote::quote;
use syn::Member;

/// The status that is emitted for each variant.
fn statuses(item: &str) -> Vec<String> {
    model(&tokens(item), |container| {
        let shown = |status| match status {
            Status::Code(code) => code.number.to_string(),
            Status::Field(field) => format!("field {}", member(&field.member)),
            Status::Transparent(inner) => format!("transparent {}", member(&inner.field.member)),
            Status::With(path, _) => format!("with {path}"),
            Status::Unknown => "unknown".to_owned(),
        };
        container.variants.iter().map(|variant| shown(container.status(variant))).collect()
    })
}

fn member(member: &Member) -> String {
    match member {
        Member::Named(name) => name.to_string(),
        Member::Unnamed(index) => index.index.to_string(),
    }
}

#[test]
fn variant_shapes_have_status() {
    let item = "enum E {
        #[status(409)] Unit,
        #[status(404)] Tuple(A, B),
        #[status(410)] Named { a: A },
        #[status(transparent)] One(A),
        #[status(transparent)] OneNamed { source: A },
        #[status(with = f)] With { b: B },
        Field(A, #[status] StatusCode),
        FieldNamed { #[status] r#type: StatusCode },
        #[status(411)] EmptyTuple(),
        #[status(412)] EmptyNamed {},
    }";
    let expected = ["409", "404", "410", "transparent 0", "transparent source", "with f", "field 1"];
    assert_eq!(statuses(item)[..7], expected);
    assert_eq!(statuses(item)[7..], ["field r#type", "411", "412"]);
}

#[test]
fn struct_shapes_have_status() {
    for (item, expected) in [
        ("#[status(409)] struct S;", "409"),
        ("#[status(409)] struct S(A, B);", "409"),
        ("#[status(409)] struct S { a: A }", "409"),
        ("#[status(transparent)] struct S(A);", "transparent 0"),
        ("#[status(with = S::f)] struct S { a: A }", "with S :: f"),
        ("struct S { a: A, #[status] code: StatusCode }", "field code"),
        ("struct S(#[status] StatusCode);", "field 0"),
    ] {
        assert_eq!(statuses(item), [expected], "{item}");
        assert!(model(&tokens(item), |container| container.shape == Shape::Struct));
    }
}

#[test]
fn default_status_is_inherited() {
    let item = "#[status(500)] enum E { A, #[status(404)] B, C(#[status] S), #[status(transparent)] D(X) }";
    assert_eq!(statuses(item), ["500", "404", "field 0", "transparent 0"]);
    assert_eq!(
        statuses("#[status(transparent)] enum E { A(X), B { x: X } }"),
        ["transparent 0", "transparent x"]
    );
    assert_eq!(statuses("#[status(with = f)] enum E { A, #[status(409)] B }"), ["with f", "409"]);
}

#[test]
fn empty_enum_needs_no_status() {
    assert_eq!(emitted("enum E {}"), []);
    assert_eq!(emitted("#[status(500)] enum E {}"), []);
}

#[test]
fn other_attributes_are_ignored() {
    let item = "#[repr(u8)] #[error(\"x {0}\")] #[doc = \"d\"] #[serde(tag = \"t\")] #[my::status(7)]
        enum E { #[error(transparent)] #[cfg(any())] #[status(409)] #[source] V(#[from] #[serde(skip)] X) }";
    assert_eq!(statuses(item), ["409"]);
}

#[test]
fn doc_comments_are_kept() {
    let docs = |item: TokenStream| {
        model(&item, |container| (container.doc().text.clone(), container.variants[0].doc.text.clone()))
    };
    let item = quote! {
        /// The type's.
        ///
        /// Two lines.
        #[must_use = "not the type's"]
        enum E {
            #[deprecated = "not the variant's"]
            #[doc = " The variant's.  "]
            #[status(409)] V,
        }
    };
    assert_eq!(docs(item), ("The type's.\n\nTwo lines.".to_owned(), "The variant's.".to_owned()));
    assert_eq!(
        docs(quote!(
            #[doc = " One."]
            #[status(409)]
            struct S;
        ))
        .0,
        "One."
    );
    for other in [quote!(#[doc(hidden)]), quote!(#[doc = include_str!("it.md")]), quote!(#[doc = 1])] {
        assert_eq!(docs(quote!(#[status(409)] #other struct S;)).0, "", "{other}");
    }
}

#[test]
fn other_attributes_mark_no_status() {
    for field in ["#[header(RETRY_AFTER)] T", "#[problem(extension = \"n\")] T", "#[error(\"x\")] T"] {
        let why = error(&format!("enum E {{ V({field}) }}"));
        assert!(why.starts_with("variant `V` has no status\n"), "{why}");
    }
}

#[test]
fn invalid_status_ignores_field_count() {
    let why = error("enum E { #[status(transparent)] V(#[status(409)] A, B) }");
    assert!(
        why.starts_with("on a field, `#[status]` takes `with`, `one_of`, `transparent`, or nothing"),
        "{why}"
    );
}

#[test]
fn field_status_has_no_code() {
    for attribute in ["#[status(409)]", "#[status = 409]", "#[status()]"] {
        let why = error(&format!("enum E {{ V({attribute} S) }}"));
        assert!(
            why.starts_with("on a field, `#[status]` takes `with`, `one_of`, `transparent`, or nothing"),
            "{why}"
        );
    }
    assert!(error("enum E { V(#[status] #[status] S) }").starts_with("this field is already marked"));
    for attribute in ["with", "with = f()", "transparent = 1", "transparent, with = f", "transparent(x)"] {
        let why = error(&format!("enum E {{ V(#[status({attribute})] S) }}"));
        assert!(!why.contains("has no status"), "{why}");
    }
    let level = error("enum E { V(#[status(transparent, allow(resent))] S) }");
    assert!(level.starts_with("levels of lints and `crate` belong above"), "{level}");
}

#[test]
fn field_has_or_finds_status() {
    let expected = ["transparent 1", "transparent source", "field 1", "field 0", "transparent 0"];
    let item = "#[status(500)] enum E { A(u8, #[status(transparent)] S), B { #[status(transparent = f)] source: S, b: T },
        C(u8, #[status(with = S::status)] S), D(#[status] Option<u16>), #[status(transparent = f)] F(S) }";
    assert_eq!(statuses(item), expected);
}

#[test]
fn code_beside_field_needs_field_without_status() {
    for field in [
        "#[status] Option<u16>",
        "#[status] std::option::Option<S>",
        "#[status(with = f)] S",
        "#[status(transparent = f)] S",
    ] {
        assert_eq!(
            emitted(&format!("#[status(allow(dynamic_exposure))] enum E {{ #[status(404)] V({field}) }}")),
            [],
            "{field}"
        );
    }
    for field in ["#[status] StatusCode", "#[status(transparent)] Option<S>"] {
        let why = error(&format!("enum E {{ #[status(404)] V({field}) }}"));
        assert!(why.starts_with("the status of `V` is stated twice"), "{why}");
    }
    let why = error("enum E { #[status(with = f)] V(#[status] Option<S>) }");
    assert!(why.starts_with("the status of `V` is stated twice"), "{why}");
}

#[test]
fn doc_expression_follows_metadata() {
    let records = |item: &str| {
        let text = expansion(&tokens(item)).to_string();
        let starts = text
            .match_indices("concat ! (")
            .map(|(at, _)| text[at..].split_once(')').unwrap().0.to_owned() + ")");
        starts.collect::<Vec<_>>()
    };
    let item = "/// An enum.\n#[doc = env!(\"DOC\")] enum E {
        #[doc = include_str!(\"a.md\")] #[status(404)] A,
        /// First.\n#[doc = include_str!(\"b.md\")]\n/// Last.\n#[status(transparent)] B(T),
        /// Literals.\n#[status(409)] C }";
    let records = records(item);
    assert_eq!(records.len(), 3, "{records:#?}");
    assert!(records[0].ends_with("||\" , include_str ! (\"a.md\")"), "{records:#?}");
    assert!(records[1].contains("(\"First.\\n\" , include_str ! (\"b.md\")"), "{records:#?}");
    assert!(records[2].contains("(\"An enum.\\n\" , env ! (\"DOC\")"), "{records:#?}");
}
