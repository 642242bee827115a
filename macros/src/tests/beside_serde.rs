//! serde's attributes on a member of the body: what would be disobeyed is an error.

use super::{emitted, error, only, Emitted};

fn field(attributes: &str) -> String {
    format!("#[status(409)] struct S {{ {attributes} user_name: T }}")
}

#[test]
fn conflicting_attribute_is_invalid() {
    for (serde, why) in [
        ("skip", "keeps the field out"),
        ("skip_serializing", "keeps the field out"),
        ("default, skip_serializing", "keeps the field out"),
        ("skip_serializing_if = \"Vec::is_empty\"", "is not called"),
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
        "skip_serializing_if = \"Option::is_none\"",
    ] {
        assert_eq!(emitted(&field(&format!("#[problem(extension)] #[serde({serde})]"))), [], "{serde}");
    }
    for item in [
        field("#[serde(skip)]"),
        field("#[header(RETRY_AFTER)] #[serde(skip)]"),
        field("#[problem(extension = \"who\")] #[serde(rename = \"userName\")]"),
        field("#[problem(extension = \"who\")] #[serde(rename = \"who\")]"),
        field("#[problem(extension)] #[serde = \"skip\"]"),
        field("#[problem(extension(name = \"who\"))] #[serde(rename = \"userName\")]"),
        field("#[problem(extension(skip_if = f))] #[serde(skip_serializing_if = \"f\")]"),
        field("#[problem(extension(display))] #[serde(with = \"hex\")]"),
        field("#[problem(extension(flatten))] #[serde(flatten, rename = \"it\")]"),
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

/// The only warning of an item.
fn warning(item: &str) -> String {
    match only(item) {
        Emitted::Warning(lint, text) if lint == "ignored_rename" => text,
        other => panic!("{item}: {other:?}"),
    }
}

#[test]
fn rename_is_no_code() {
    for (attribute, krate, key) in [
        ("serde(rename = \"TAKEN\")", "serde", "rename"),
        ("serde(alias = \"x\", rename(serialize = \"TAKEN\"))", "serde", "rename"),
        ("strum(serialize = \"TAKEN\")", "strum", "serialize"),
        ("strum(serialize = \"taken\", to_string = \"TAKEN\")", "strum", "to_string"),
    ] {
        let item = |more: &str| format!("enum E {{ #[status(409{more})] #[{attribute}] Taken }}");
        assert_eq!(
            warning(&item("")),
            format!(
                "{krate}'s `{key}` does not name the code: it is \"taken\"\n\
                 help: name it here, too: `#[problem(code = \"TAKEN\")]`\n\
                 help: if this is intended: `#[status(allow(ignored_rename))]`"
            )
        );
        assert_eq!(emitted(&item(", allow(ignored_rename)")), []);
        assert!(!error(&item(", deny(ignored_rename)")).is_empty());
    }
    for silent in [
        "#[status(409)] #[serde(rename = \"taken\")] Taken",
        "#[status(409)] #[serde(rename = \"x\")] #[problem(code = \"y\")] Taken",
        "#[status(409)] #[serde(rename(deserialize = \"x\"))] Taken",
        "#[status(409)] #[serde(alias = \"x\", skip)] Taken",
        "#[status(transparent)] #[serde(rename = \"x\")] Inner(X)",
    ] {
        assert_eq!(emitted(&format!("enum E {{ {silent} }}")), [], "{silent}");
    }
    assert_eq!(emitted("#[status(409)] #[serde(rename = \"x\")] struct S;"), [], "it names the type");
}

#[test]
fn rename_all_is_no_case_of_codes() {
    let item = |attributes: &str| format!("{attributes} enum E {{ #[status(409)] NotNew }}");
    assert_eq!(
        warning(&item("#[serde(rename_all = \"SCREAMING_SNAKE_CASE\")]")),
        "serde's `rename_all` does not name the case of the codes: that of `NotNew` is \"not_new\"\n\
         help: name it here, too: `#[problem(rename_all = \"SCREAMING_SNAKE_CASE\")]`\n\
         help: if this is intended: `#[status(allow(ignored_rename))]`"
    );
    let train = warning(&item("#[strum(serialize_all = \"Train-Case\")]"));
    assert!(
        train.contains("state the codes one by one: `#[problem(code = \"…\")]` above `NotNew`"),
        "{train}"
    );
    for silent in [
        "#[serde(rename_all = \"snake_case\")]",
        "#[serde(rename_all = \"camelCase\")] #[problem(rename_all = \"kebab-case\")]",
        "#[serde(rename_all_fields = \"camelCase\", tag = \"type\")]",
        "#[serde(rename_all(deserialize = \"camelCase\"))]",
        "#[serde(rename_all = \"camelCase\")] #[status(allow(ignored_rename))]",
    ] {
        assert_eq!(emitted(&item(silent)), [], "{silent}");
    }
    let coded =
        "#[serde(rename_all = \"camelCase\")] enum E { #[status(409)] #[problem(code = \"c\")] NotNew }";
    assert_eq!(emitted(coded), [], "no code is made from a name");
}
