//! What thiserror's `Display` is for the body: a literal that is published is in the
//! row, and `is_quoted()` says whose it is.

use super::{all_trees, expansion, literal, tokens};
use crate::json::BODY_LIMIT;
use expect_test::{expect, Expect};
use proc_macro2::TokenTree;
use quote::ToTokens;

/// What the method `is_quoted()` of an item does; nothing where there is none.
fn is_quoted(item: &str) -> String {
    let file: syn::File = syn::parse2(expansion(&tokens(item))).unwrap();
    let items = file.items.iter().flat_map(|item| match item {
        syn::Item::Impl(item) => item.items.as_slice(),
        _ => &[],
    });
    let mut found = items.filter_map(|item| match item {
        syn::ImplItem::Fn(item) if item.sig.ident == "is_quoted" => Some(item.block.to_token_stream()),
        _ => None,
    });
    found.next().unwrap_or_default().to_string()
}

/// The detail in the quoted body of each row.
fn details(item: &str) -> Vec<Option<String>> {
    let trees = all_trees(expansion(&tokens(item)));
    let rows = trees
        .iter()
        .filter(|tree| matches!(tree, TokenTree::Literal(row) if row.to_string().contains("|{")))
        .map(literal);
    let detail = |row: String| {
        let quoted = row.split('|').nth(2).filter(|body| !body.is_empty())?.to_owned();
        let body: serde_json::Value = serde_json::from_str(&quoted).unwrap();
        Some(body["detail"].as_str().unwrap().to_owned())
    };
    rows.map(detail).collect()
}

#[test]
fn a_literal_that_is_published_is_in_the_row() {
    for (variant, detail) in [
        ("#[error(\"{{gone}} <for> good\")] #[status(410)] V", Some("{gone} <for> good")),
        ("#[error(\"secret\",)] #[status(500)] V", None),
        ("#[error(\"shown\",)] #[status(500)] #[problem(expose)] V", Some("shown")),
        ("#[error(\"hidden\")] #[status(404)] #[problem(redact)] V", None),
        ("#[error(\"filled in: {0}\")] #[status(409)] V(u8)", None),
        ("#[error(\"a } alone\")] #[status(409)] V", None),
        ("#[error(\"beside a member\")] #[status(409)] V(#[problem(extension = \"n\")] u8)", None),
        ("#[error(\"beside a detail\")] #[status(409)] #[problem(detail = \"stated\")] V", None),
        ("#[error(fmt = show)] #[status(409)] V", None),
        ("#[error = \"no list\"] #[status(409)] V", None),
        ("#[other(\"no error\")] #[status(409)] V", None),
    ] {
        let item = format!("enum E {{ {variant} }}");
        assert_eq!(details(&item), [detail.map(str::to_owned)], "{item}");
        assert_eq!(is_quoted(&item).is_empty(), detail.is_none(), "{item}");
    }
}

fn asks(item: &str, expected: &Expect) {
    expected.assert_eq(&is_quoted(item));
}

const OWN: &str = "#[error(\"literal\")] #[status(409)] Own";
const TOLD: &str = "#[error(\"its own\")] #[status(transparent)] Told(X)";
const INSIDE: &str = "#[error(transparent)] #[status(transparent)] Inside(X)";

#[test]
fn a_transparent_variant_is_quoted_where_thiserror_is_transparent_too() {
    let of = |variants: &[&str]| format!("enum E {{ {} }}", variants.join(", "));
    asks(&of(&[OWN]), &expect!["{ true }"]);
    asks(&of(&[OWN, TOLD]), &expect!["{ match self { E :: Told { .. } => false , _ => :: statusful :: __private :: inside_is_quoted (:: statusful :: HttpStatus :: inside (self)) , } }"]);
    asks(
        &of(&[OWN, INSIDE]),
        &expect![
            "{ :: statusful :: __private :: inside_is_quoted (:: statusful :: HttpStatus :: inside (self)) }"
        ],
    );
    asks(&of(&[OWN, TOLD, INSIDE]), &expect!["{ match self { E :: Told { .. } => false , _ => :: statusful :: __private :: inside_is_quoted (:: statusful :: HttpStatus :: inside (self)) , } }"]);
    asks(&of(&[TOLD, INSIDE]), &expect!["{ match self { E :: Told { .. } => false , _ => :: statusful :: __private :: inside_is_quoted (:: statusful :: HttpStatus :: inside (self)) , } }"]);
    asks(
        &of(&[INSIDE]),
        &expect![
            "{ :: statusful :: __private :: inside_is_quoted (:: statusful :: HttpStatus :: inside (self)) }"
        ],
    );
    asks("#[error(transparent)] #[status(transparent)] struct S(X);", &expect!["{ match self { Self { 0 : __statusful_0 , .. } => :: statusful :: HttpStatus :: is_quoted (__statusful_0) , } }"]);
}

#[test]
fn nothing_is_asked_where_no_row_quotes() {
    for item in [
        format!("enum E {{ {TOLD}, #[status(409)] W }}"),
        "#[error(\"told\")] #[status(transparent)] struct S(X);".to_owned(),
        "enum E { #[error(\"found\")] #[status(with = f)] V }".to_owned(),
    ] {
        assert_eq!(is_quoted(&item), "", "{item}");
    }
    for variants in [format!("{OWN}, #[status(500)] W"), format!("#[status(500)] W, {OWN}")] {
        assert_eq!(is_quoted(&format!("enum E {{ {variants} }}")), "{ true }", "{variants}");
    }
}

#[test]
fn a_literal_that_makes_the_body_too_long_is_not_in_the_row() {
    let item = |length: usize| format!("enum E {{ #[error({:?})] #[status(409)] V }}", "x".repeat(length));
    let longest = BODY_LIMIT - r#"{"title":"Conflict","status":409,"code":"v","detail":""}"#.len();
    assert_eq!(details(&item(longest)), [Some("x".repeat(longest))]);
    assert_eq!(details(&item(longest + 1)), [None]);
}
