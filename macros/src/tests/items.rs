//! From tokens to an item: its shapes, its fields, and the header of one that
//! cannot be read.

use super::{emitted, error, expansion, model, tokens};
use crate::derive_framework;
use crate::expand::AXUM;
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
            Status::Transparent(field) => format!("transparent {}", member(&field.member)),
            Status::With(path) => format!("with {path}"),
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
    assert!(why.starts_with("on a field, `#[status]` takes no arguments"), "{why}");
}

#[test]
fn field_status_is_bare() {
    for attribute in ["#[status(409)]", "#[status = 409]", "#[status()]"] {
        let why = error(&format!("enum E {{ V({attribute} S) }}"));
        assert!(why.starts_with("on a field, `#[status]` takes no arguments"), "{why}");
    }
    assert!(error("enum E { V(#[status] #[status] S) }").starts_with("this field is already marked"));
}

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
