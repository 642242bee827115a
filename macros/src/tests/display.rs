//! What `#[error("…")]` is for the body: a published literal is part of the metadata.

use super::{all_trees, expansion, literal, tokens};
use proc_macro2::TokenTree;
use statusful_registry::shared::MAX_BODY;

/// The detail in the prerendered body of each variant.
fn details(item: &str) -> Vec<Option<String>> {
    let trees = all_trees(expansion(&tokens(item)));
    let records = trees
        .iter()
        .filter(|tree| matches!(tree, TokenTree::Literal(record) if record.to_string().contains("|{")))
        .map(literal);
    let detail = |record: String| {
        let quoted = record.split('|').nth(2).filter(|body| !body.is_empty())?.to_owned();
        let body: serde_json::Value = serde_json::from_str(&quoted).unwrap();
        Some(body["detail"].as_str().unwrap().to_owned())
    };
    records.map(detail).collect()
}

#[test]
fn published_literal_is_in_metadata() {
    for (variant, detail) in [
        ("#[error(\"{{gone}} für good\")] #[status(410)] V", Some("{gone} für good")),
        ("#[error(\"escaped <here>\")] #[status(410)] V", None),
        ("#[error(\"a \\\\ here\")] #[status(410)] V", None),
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
    }
}

#[test]
fn overlong_literal_is_omitted() {
    let item = |length: usize| format!("enum E {{ #[error({:?})] #[status(409)] V }}", "x".repeat(length));
    let max = MAX_BODY - r#"{"title":"Conflict","status":409,"code":"v","detail":""}"#.len();
    assert_eq!(details(&item(max)), [Some("x".repeat(max))]);
    assert_eq!(details(&item(max + 1)), [None]);
}
