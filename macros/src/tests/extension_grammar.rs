//! `extension(...)`: its options on a field, and constants above a variant or a type.

use super::{emitted, error};

fn field(args: &str) -> String {
    format!("enum E {{ #[status(409)] V {{ #[problem({args})] field: T }} }}")
}

fn above(args: &str) -> [String; 3] {
    [
        format!("#[problem({args})] enum E {{ #[status(409)] V }}"),
        format!("enum E {{ #[status(409)] #[problem({args})] V }}"),
        format!("#[status(409)] #[problem({args})] struct S;"),
    ]
}

#[test]
fn options_combine() {
    for args in [
        "extension(name = \"user\")",
        "extension(with = inner::id)",
        "extension(with = <T as Has>::id::<u8>, name = \"user\")",
        "extension(display, skip_if = str::is_empty)",
        "extension(flatten)",
        "extension(flatten, with = parts, skip_if = f)",
        "extension(skip_if = f,)",
        "default = nowhere",
        "extension(with = f), default = a::b::<u8>",
    ] {
        assert_eq!(emitted(&field(args)), [], "{args}");
    }
}

#[test]
fn mistakes_in_options_are_located() {
    for (args, why) in [
        ("extension()", "nothing is in the parentheses\nhelp: write `#[problem(extension)]`, or an option, as in `#[problem(extension(name = \"balance\"))]`"),
        ("extension(,)", "nothing precedes this comma\nhelp: remove it"),
        ("extension(\"id\")", "an option of `extension(...)` is expected here: `name`, `with`, `display`, `skip_if`, `flatten`, `truncated`\nhelp: for a name alone, write `extension = \"id\"`"),
        ("extension(nam = \"id\")", "`nam` is not an option of `extension(...)`\nhelp: did you mean `name`?"),
        ("extension(rename = \"id\")", "`rename` is not an option of `extension(...)`\nhelp: did you mean `name`?"),
        ("extension(skip_serializing_if = f)", "`skip_serializing_if` is not an option of `extension(...)`\nhelp: did you mean `skip_if`?"),
        ("extension(colour)", "`colour` is not an option of `extension(...)`\nhelp: the options are `name`, `with`, `display`, `skip_if`, `flatten`, `truncated`"),
        ("extension(name)", "`name` takes a string\nhelp: write it as in `#[problem(extension(name = \"balance\"))]`"),
        ("extension(name = id)", "`name` takes a string\nhelp: write it as in `#[problem(extension(name = \"balance\"))]`"),
        ("extension(name = 7)", "`name` takes a string\nhelp: write it as in `#[problem(extension(name = \"balance\"))]`"),
        ("extension(name = \" \")", "`name` is empty\nhelp: write it as in `#[problem(extension(name = \"balance\"))]`"),
        ("extension(with)", "`with` takes the path of a function\nhelp: write it as in `#[problem(extension(with = path::to::function))]`"),
        ("extension(with = \"a::b\")", "this is not a path: `with` takes that of a function\nhelp: remove the quotes: `with = a::b`"),
        ("extension(skip_if = f(1))", "this is not a path: `skip_if` takes that of a function\nhelp: write it as in `#[problem(extension(skip_if = Vec::is_empty))]`"),
        ("extension(display = f)", "`display` takes no value\nhelp: write `display`"),
        ("extension(with = f, with = g)", "`with` is set twice\nhelp: remove one of them"),
        ("extension(with = f, display)", "`with` and `display` exclude each other: each says what is sent\nhelp: keep one of them"),
        ("extension(flatten, name = \"id\")", "`flatten` and `name` exclude each other: the members have the names of the entries\nhelp: keep one of them"),
        ("extension, extension(flatten)", "`extension` is set twice\nhelp: remove one of them"),
        ("flatten", "`flatten` is not a key of `#[problem(...)]`\nhelp: write `#[problem(extension(flatten))]`"),
        ("extension, skip_if = f", "`skip_if` is not a key of `#[problem(...)]`\nhelp: write `#[problem(extension(skip_if = Vec::is_empty))]`"),
        ("default = 7", "this is not a path: `default` takes that of a function\nhelp: write it as in `#[problem(default = path::to::function)]`"),
    ] {
        assert_eq!(error(&field(args)), why, "{args}");
    }
}

#[test]
fn constants_are_literals() {
    for args in [
        "extension(docs = \"https://example.com/{{id}}\", retryable = true, level = -3, weight = 0.5, \"x-y\" = 1)",
        "extension(docs = \"a\"), extension(more = 1)",
        "extension(docs = \"a\",)",
    ] {
        for item in above(args) {
            let lints = emitted(&item);
            assert!(lints.iter().all(|message| message.text().contains("extension_name")), "{item}: {lints:?}");
        }
    }
    for (args, why) in [
        ("extension()", "nothing is in the parentheses\n"),
        ("extension", "`extension` belongs on a field\n"),
        ("extension = \"docs\"", "`extension` belongs on a field\n"),
        ("extension(docs)", "`docs` has no value here\nhelp: write it: `docs = \"…\"`"),
        ("extension(docs \"a\")", "`=` is missing before this\n"),
        ("extension(docs =)", "the value is missing after this\n"),
        ("extension(docs = DOCS)", "the value of `docs` is a string, a number, `true` or `false`\n"),
        ("extension(docs = -\"a\")", "the value of `docs` is "),
        ("extension(docs = 'a')", "the value of `docs` is "),
        ("extension(docs = 1u8)", "the value of `docs` is "),
        ("extension(docs = 1e999)", "this is more than an `f64` holds, and clients read numbers as such "),
        ("extension(docs = -1e999)", "this is more than an `f64` holds, and clients read numbers as such "),
        ("extension(docs = \"/{id}\")", "a member with one value has no placeholders\n"),
        ("extension(docs = \"a\" level = 1)", "a comma is missing before this\n"),
        ("extension(7 = \"a\")", "7 is not the name of a member\n"),
        ("extension(- = \"a\")", "the name of a member is expected here\n"),
        ("extension(docs = 1), extension(docs = 2)", "a second member is named `docs`\n"),
        (
            "extension(title = 1)",
            "`title` is a member of every problem, and not an extension (RFC 9457, Section 3.1)\n",
        ),
    ] {
        for item in above(args) {
            let message = error(&item);
            assert!(message.starts_with(why), "{item}: {message}");
        }
    }
}

#[test]
fn members_have_names_of_their_own() {
    let twice =
        "enum E { #[status(409)] #[problem(extension(docs = 1))] V { #[problem(extension)] docs: u8 } }";
    assert!(error(twice).starts_with("a second member is named `docs`\n"));
    let of_type =
        "#[problem(extension(docs = 1))] enum E { #[status(409)] V { #[problem(extension)] docs: u8 } }";
    assert_eq!(emitted(of_type), [], "the field's is nearer");
    let inner = "#[status(transparent)] #[problem(extension(docs = 1))] struct S(T);";
    assert_eq!(emitted(inner), [], "it is added to those of the error inside");
}
