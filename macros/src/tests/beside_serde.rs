//! serde's attributes on a member of the body: what would be disobeyed is an error.

use super::{emitted, error};

fn field(attributes: &str) -> String {
    format!("#[status(409)] struct S {{ {attributes} user_name: T }}")
}

#[test]
fn conflicting_attribute_is_invalid() {
    for (serde, why) in [
        ("skip", "keeps the field out"),
        ("skip_serializing", "keeps the field out"),
        ("default, skip_serializing", "keeps the field out"),
        ("skip_serializing_if = \"Option::is_none\"", "is not called"),
        ("serialize_with = \"hex\"", "is not called"),
        ("with = \"hex\"", "is not called"),
        ("flatten", "does not flatten"),
        ("rename = \"userName\"", "does not name the member"),
        ("rename(serialize = \"userName\")", "does not name the member"),
        ("rename(deserialize = \"name\", serialize = \"userName\")", "does not name the member"),
    ] {
        let text = error(&field(&format!("#[problem(extension)] #[serde({serde})]")));
        assert!(text.starts_with("serde's `") && text.contains(why) && text.contains("\nhelp: "), "{text}");
        if serde.contains("userName") {
            assert!(text.ends_with("`#[problem(extension = \"userName\")]`"), "{text}");
        }
    }
}

#[test]
fn unrelated_attribute_is_ignored() {
    for serde in [
        "default",
        "alias = \"name\"",
        "skip_deserializing",
        "rename = \"user_name\"",
        "rename(deserialize = \"name\")",
        "bound = \"T: Clone\"",
    ] {
        assert_eq!(emitted(&field(&format!("#[problem(extension)] #[serde({serde})]"))), [], "{serde}");
    }
    for item in [
        field("#[serde(skip)]"),
        field("#[header(RETRY_AFTER)] #[serde(skip)]"),
        field("#[problem(extension = \"who\")] #[serde(rename = \"userName\")]"),
        field("#[problem(extension = \"who\")] #[serde(rename = \"who\")]"),
        field("#[problem(extension)] #[serde = \"skip\"]"),
    ] {
        assert_eq!(emitted(&item), [], "{item}");
    }
}

#[test]
fn conflicts_are_reported_once() {
    let item = field("#[problem(extension)] #[serde(skip, flatten)] #[serde(with = \"hex\")]");
    assert_eq!(emitted(&item).len(), 3);
    assert_eq!(emitted(&field("#[problem(extension, owner)] #[serde(default)]")).len(), 1);
}
