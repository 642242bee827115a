//! From tokens to an item: its shapes, its fields, and the item_header of one that
//! cannot be read.

use super::{error, expansion, model, said, tokens};
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
fn each_shape_of_a_variant_has_its_status() {
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
fn each_shape_of_a_struct_has_its_status() {
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
fn the_default_of_an_enum_is_for_variants_that_state_none() {
    let item = "#[status(500)] enum E { A, #[status(404)] B, C(#[status] S), #[status(transparent)] D(X) }";
    assert_eq!(statuses(item), ["500", "404", "field 0", "transparent 0"]);
    assert_eq!(
        statuses("#[status(transparent)] enum E { A(X), B { x: X } }"),
        ["transparent 0", "transparent x"]
    );
    assert_eq!(statuses("#[status(with = f)] enum E { A, #[status(409)] B }"), ["with f", "409"]);
}

#[test]
fn an_enum_without_variants_needs_no_status() {
    assert_eq!(said("enum E {}"), []);
    assert_eq!(said("#[status(500)] enum E {}"), []);
}

#[test]
fn attributes_of_others_are_passed_over() {
    let item = "#[repr(u8)] #[error(\"x {0}\")] #[doc = \"d\"] #[serde(tag = \"t\")] #[my::status(7)]
        enum E { #[error(transparent)] #[cfg(any())] #[status(409)] #[source] V(#[from] #[serde(skip)] X) }";
    assert_eq!(statuses(item), ["409"]);
}

#[test]
fn a_doc_comment_is_that_of_the_struct_the_enum_or_the_variant() {
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
fn a_field_with_other_attributes_is_no_status() {
    for field in ["#[header(RETRY_AFTER)] T", "#[problem(extension = \"n\")] T", "#[error(\"x\")] T"] {
        let why = error(&format!("enum E {{ V({field}) }}"));
        assert!(why.starts_with("variant `V` has no status\n"), "{why}");
    }
}

#[test]
fn a_variant_that_is_refused_is_not_counted_for_its_fields() {
    let why = error("enum E { #[status(transparent)] V(#[status(409)] A, B) }");
    assert!(why.starts_with("on a field, `#[status]` stands alone"), "{why}");
}

#[test]
fn only_a_bare_status_marks_a_field() {
    for attribute in ["#[status(409)]", "#[status = 409]", "#[status()]"] {
        let why = error(&format!("enum E {{ V({attribute} S) }}"));
        assert!(why.starts_with("on a field, `#[status]` stands alone"), "{why}");
    }
    assert!(error("enum E { V(#[status] #[status] S) }").starts_with("this field is marked already"));
}

#[test]
fn a_union_is_refused_once_and_has_its_impls() {
    let said = said("#[status(409)] union U { a: u8, b: u16 }");
    assert_eq!(said.len(), 1);
    assert!(said[0].text().starts_with("a union has no status: nothing tells which"), "{said:?}");
    assert!(has_impl_for("union U<T: Copy> { a: u8, b: T }", "U < T >"));
}

/// rustc refuses it, and hands it to derives all the same.
#[test]
fn what_has_no_name_is_refused_and_the_item_has_its_impls() {
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
fn an_item_with_mistakes_has_its_impls() {
    for item in
        ["enum E { V }", "enum E { #[status(60W)] V }", "#[status(union)] enum E { V(#[status = 1] X) }"]
    {
        assert!(has_impl_for(item, "E"), "{item}");
    }
}

/// What `syn` cannot read keeps its name and generics.
#[test]
fn an_item_that_cannot_be_read_has_its_impls() {
    for item in [
        "enum E { V = }",
        "enum E { a b c }",
        "enum E { V(,) }",
        "enum E ! { }",
        "#[status 409] enum E { V }",
    ] {
        assert!(has_impl_for(item, "E"), "{item}");
        assert_eq!(said(item).len(), 1, "{item}");
    }
    assert!(has_impl_for(
        "pub(crate) struct S<'a, T: X, const N: usize> where T: Y { a }",
        "S < 'a , T , N >"
    ));
    let bounds = expansion(&tokens("struct S<T: X> where T: Y { a }")).to_string();
    assert!(bounds.contains("impl < T : X >") && bounds.contains("where T : Y"), "{bounds}");
}

#[test]
fn an_item_that_cannot_be_read_keeps_its_crate_path() {
    let expansion = expansion(&tokens("#[status(crate = api::statusful)] enum E { V = }")).to_string();
    assert!(expansion.contains("impl api :: statusful :: HttpStatus for E"), "{expansion}");
    assert!(expansion.contains("use api :: statusful :: __private :: compile_error as"), "{expansion}");
}

#[test]
fn without_a_name_there_is_the_message_alone() {
    for item in ["", "enum", "enum { }", "fn f() {}", "409", "enum const {}", "struct struct;", "struct _ {}"]
    {
        let expansion = expansion(&tokens(item)).to_string();
        assert!(expansion.contains("compile_error") && !expansion.contains("impl"), "{item}: {expansion}");
    }
}

/// A framework's derive leaves the messages to `HttpStatus`.
#[test]
fn a_frameworks_derive_says_nothing_and_has_its_impl() {
    for item in
        ["enum E { #[status(409)] V }", "enum E { V }", "enum E { V = }", "#[status(60W)] union E { a: u8 }"]
    {
        let expansion = derive_framework(tokens(item), &AXUM);
        assert_eq!(super::said_in(expansion.clone()), [], "{item}");
        assert!(expansion.to_string().contains(":: IntoResponse for E"), "{item}");
    }
}

#[test]
fn a_frameworks_derive_finds_the_crate_path() {
    let item = tokens("#[doc = \"d\"] #[status(500, crate = api::statusful)] pub enum E { V }");
    let expansion = derive_framework(item, &AXUM).to_string();
    assert!(
        expansion.contains("impl api :: statusful :: __private :: axum :: IntoResponse for E"),
        "{expansion}"
    );
}

#[test]
fn an_item_nested_too_deep_is_refused_with_its_impls() {
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
        assert_eq!(error(&item), "this is nested too deep for `statusful` to read", "{open}");
        assert!(has_impl_for(&item, "E"), "{open}");
    }
}

#[test]
fn a_union_has_no_variants() {
    let union = syn::parse_quote!(union U { a: u8 });
    assert!(crate::parse::container(&union, &mut crate::report::Report::default()).variants.is_empty());
}

/// The `where` of a tuple struct stands behind its fields.
#[test]
fn the_head_of_an_item_has_its_bounds() {
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
fn of_very_many_mistakes_in_one_place_the_first_are_shown() {
    let variant = |mistakes: usize| format!("#[status(409{})] V{mistakes}", ",".repeat(mistakes + 1));
    let item = format!("enum E {{ {}, {}, {} }}", variant(99), variant(100_000), variant(1));
    assert_eq!(said(&item).len(), 99 + 100 + 1);
}

#[test]
fn an_expression_in_a_doc_comment_stands_behind_the_row() {
    let rows = |item: &str| {
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
    let rows = rows(item);
    assert_eq!(rows.len(), 3, "{rows:#?}");
    assert!(rows[0].ends_with("||\" , include_str ! (\"a.md\")"), "{rows:#?}");
    assert!(rows[1].contains("(\"First.\\n\" , include_str ! (\"b.md\")"), "{rows:#?}");
    assert!(rows[2].contains("(\"An enum.\\n\" , env ! (\"DOC\")"), "{rows:#?}");
}
