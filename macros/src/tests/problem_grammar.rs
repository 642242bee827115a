//! `#[problem(...)]`: which key belongs where, and what its text may be.

use super::{emitted, error, model, tokens};
use crate::model::Exposure;

/// The targets of a key: above an enum, a variant, a struct, on a field.
pub(super) const KEYS: [(&str, [bool; 4]); 16] = [
    ("base = \"https://example.com/\"", [true, false, true, false]),
    ("rename_all = \"kebab-case\"", [true, false, true, false]),
    ("code_prefix = \"M_\"", [true, false, true, false]),
    ("format = path::Envelope<u8, 7>", [true, false, true, false]),
    ("limit = 32768", [true, false, true, false]),
    ("type = \"urn:example:taken\"", [false, true, true, false]),
    ("title = \"Taken\"", [false, true, true, false]),
    ("code = \"taken\"", [false, true, true, false]),
    ("detail = \"Choose another.\"", [false, true, true, false]),
    ("instance = \"/taken\"", [false, true, true, false]),
    ("expose", [true, true, true, false]),
    ("redact", [true, true, true, false]),
    ("no_code", [true, true, true, false]),
    ("log = \"warn\"", [true, true, true, false]),
    ("source", [false, false, false, true]),
    ("backtrace = path::to::function", [false, false, false, true]),
];

/// The keys that are on a field, too, without a value.
const MEMBERS: [&str; 5] = ["type", "title", "code", "detail", "instance"];

/// The same arguments on each of the four targets.
pub(super) fn targets(args: &str) -> [String; 4] {
    [
        format!("#[problem({args})] enum E {{ #[status(409)] V }}"),
        format!("enum E {{ #[status(409)] #[problem({args})] V }}"),
        format!("#[status(409)] #[problem({args})] struct S;"),
        format!("enum E {{ #[status(409)] V {{ #[problem({args})] field: u8 }} }}"),
    ]
}

fn invalid(args: &str) -> String {
    let [_, of_a_variant, ..] = targets(args);
    error(&of_a_variant)
}

fn is_taken(args: &str) -> bool {
    emitted(&targets(args)[1]).is_empty()
}

#[test]
fn keys_have_targets() {
    for (key, allowed) in KEYS {
        for (item, is_allowed) in targets(key).iter().zip(allowed) {
            let emitted = emitted(item);
            if is_allowed {
                assert_eq!(emitted, [], "{item}");
            } else {
                let name = key.split(' ').next().unwrap();
                let why = if MEMBERS.contains(&name) && item.contains("field: u8") {
                    format!("on a field, `{name}` takes no value\nhelp: write `#[problem({name})]`, ")
                } else {
                    format!("`{name}` belongs ")
                };
                assert!(error(item).starts_with(&why), "{item}");
            }
        }
    }
}

/// The help, pasted where it says, is accepted.
#[test]
fn misplaced_key_help_is_accepted() {
    for (key, allowed) in KEYS {
        let is_member =
            |item: &String| item.contains("field: u8") && MEMBERS.iter().any(|name| key.starts_with(name));
        let misplaced = targets(key).into_iter().zip(allowed).filter(|(item, is)| !is && !is_member(item));
        for (item, _) in misplaced {
            let text = error(&item);
            let pasted = text.split_once("`#[problem(").and_then(|(_, rest)| rest.split_once(")]`"));
            let (pasted, _) = pasted.unwrap_or_else(|| panic!("{text}"));
            let right = targets(pasted).into_iter().zip(allowed).filter(|(_, is_allowed)| *is_allowed);
            right.for_each(|(item, _)| assert_eq!(emitted(&item), [], "{item}"));
        }
    }
}

#[test]
fn near_key_is_suggested() {
    for (key, near) in [
        ("titel = \"T\"", "title"),
        ("Title = \"T\"", "title"),
        ("types = \"urn:a:b\"", "type"),
        ("details = \"D\"", "detail"),
        ("exposed", "expose"),
        ("redacted", "redact"),
        ("cod = \"c\"", "code"),
    ] {
        let why = invalid(key);
        assert!(why.ends_with(&format!("help: did you mean `{near}`?")), "{why}");
    }
}

#[test]
fn missing_string_is_located() {
    let help = "help: write it as in `#[problem(title = \"";
    for (args, why) in [
        ("title: \"T\"", "`=` is missing before this\n"),
        ("title \"T\"", "`=` is missing before this\n"),
        ("title =", "the value is missing after this\n"),
        ("title = 7", "`title` takes a string\n"),
        ("title = title()", "`title` takes a string literal, or the path of a function or constant\n"),
        ("title = \" \"", "`title` is empty\n"),
    ] {
        let message = invalid(args);
        assert!(message.starts_with(why) && message.contains(help), "{message}");
    }
    assert!(invalid(", expose").starts_with("nothing precedes this comma\n"));
    assert!(invalid("\"T\"").starts_with("a key of `#[problem(...)]` is expected here: `type`, "));
    assert_eq!(invalid("title = \"T\"s"), "a string has no suffix\nhelp: write `title = \"T\"`");
    let twice = "#[status(409)] struct S { #[problem(default, default)] a: u8 }";
    assert_eq!(error(twice), "`default` is set twice\nhelp: remove one of them");
    for next in ["detail = \"D\"", "\"D\""] {
        let why = "a comma is missing before this\nhelp: put it after the value";
        assert_eq!(invalid(&format!("title = \"T\" {next}")), why);
    }
    let relative = invalid("type = \"/errors/taken\"");
    assert!(
        relative.ends_with("`#[problem(type = \"https://api.example.com/errors/conflict\")]`"),
        "{relative}"
    );
    let unnamed = error("#[status(409)] struct S(#[problem(extension = 7)] u8);");
    assert_eq!(
        unnamed,
        "`extension` takes a string\nhelp: write it as in `#[problem(extension = \"balance\")]`"
    );
}

#[test]
fn unknown_key_lists_keys_of_target() {
    for (item, allowed) in targets("colour = \"red\"").iter().zip(0..) {
        let why = error(item);
        for (key, targets) in KEYS {
            let name = key.split(' ').next().unwrap();
            let is_listed = targets[allowed] || allowed == 3 && MEMBERS.contains(&name);
            assert_eq!(why.contains(&format!("`{name}`")), is_listed, "{why}");
        }
    }
}

#[test]
fn member_is_field_function_or_constant() {
    for name in MEMBERS {
        let field = format!("#[status(409)] struct S {{ #[problem({name})] field: u8 }}");
        assert_eq!(emitted(&field), [], "{name}");
        for path in ["CONSTANT", "Self::function", "crate::a::b", "f::<u8>"] {
            assert!(is_taken(&format!("{name} = {path}")), "{name} = {path}");
        }
    }
}

#[test]
fn keys_are_set_once() {
    for (key, allowed) in KEYS {
        let name = key.split(' ').next().unwrap();
        for (item, _) in targets(&format!("{key}, {key}")).iter().zip(allowed).filter(|(_, is)| *is) {
            assert!(error(item).starts_with(&format!("`{name}` is set twice")), "{item}");
        }
    }
}

#[test]
fn text_is_nonempty_string() {
    for (key, allowed) in KEYS.iter().filter(|(key, _)| key.contains("= \"")) {
        let name = key.split(' ').next().unwrap();
        let at = allowed.iter().position(|is_allowed| *is_allowed).unwrap();
        for value in
            ["\"\"", "\" \"", "\"\\n\"", "4", "4.7", "'c'", "b\"bytes\"", "true", "f()", "concat!(\"a\")"]
        {
            let why = error(&targets(&format!("{name} = {value}"))[at]);
            assert!(why.starts_with(&format!("`{name}` ")), "{value}: {why}");
        }
        assert!(error(&targets(name)[at]).starts_with(&format!("`{name}` has no value")));
    }
}

#[test]
fn format_is_path_of_type() {
    let of_type = |value: &str| targets(&format!("format{value}"))[0].clone();
    for path in ["Envelope", "::a::B", "crate::B", "B<'static, C<u8>, 7>", "<A as B>::C", "self::B::<u8>"] {
        assert_eq!(emitted(&of_type(&format!(" = {path}, base = \"https://a.b/\""))), [], "{path}");
    }
    let expected = "`format` expects the path of a type, which this is not\nhelp: ";
    for value in ["7", "&'static str", "(A, B)", "A B", "{ A }", "xml!()", "\"a b\""] {
        let help = "write it as in `#[problem(format = Envelope)]`";
        assert_eq!(error(&of_type(&format!(" = {value}"))), format!("{expected}{help}"), "{value}");
    }
    let quoted = error(&of_type(" = \"my::Envelope\""));
    assert_eq!(quoted, format!("{expected}remove the quotes: `format = my::Envelope`"));
    assert!(error(&of_type("")).starts_with("`format` has no value\n"));
    assert!(error(&of_type(" =")).starts_with("the value is missing after this\n"));
    assert!(error(&of_type(": Envelope")).starts_with("`=` is missing before this\n"));
    let near = error(&targets("formats = Envelope")[2]);
    assert!(near.ends_with("help: did you mean `format`?"), "{near}");
}

#[test]
fn code_is_one_word() {
    for code in ["taken", "TAKEN", "name-taken", "name.taken", "4711", "über", "a/b", "a\\\"b"] {
        assert!(is_taken(&format!("code = \"{code}\"")), "{code}");
    }
    for code in ["a b", "a\\tb", "a\\u{a0}b", "a\\u{2028}b", "a\\0b", "a\\u{7f}", "a\\u{85}", " a", "a\\n"] {
        assert!(invalid(&format!("code = \"{code}\"")).starts_with("a code is one word"), "{code}");
    }
    for code in [".", "..", "..."] {
        let why = invalid(&format!("code = \"{code}\""));
        assert!(
            why.starts_with("a code that consists of dots is lost in a URI (RFC 3986, Section 5.2.4)"),
            "{why}"
        );
    }
}

#[test]
fn base_ends_with_separator() {
    let of_a_type = |base: &str| targets(&format!("base = {base:?}"))[0].clone();
    for base in ["https://a.b/", "https://a.b/#", "https://a.b/?c=", "urn:a:"] {
        assert_eq!(emitted(&of_a_type(base)), [], "{base}");
    }
    for base in ["https://a.b", "https://a.b/c", "https://a.b/?c", "https://a.b/#c", "about:blank"] {
        assert!(error(&of_a_type(base)).contains("does not end in `/`, `#`, `=` or `:`"), "{base}");
    }
}

#[test]
fn expose_and_redact_are_exclusive() {
    for key in ["expose", "redact"] {
        for value in ["= \"yes\"", "= true", "= 1", "(detail)"] {
            assert!(invalid(&format!("{key} {value}")).contains(&format!("`#[problem({key})]`")));
        }
    }
    for args in ["expose, redact", "redact, expose"] {
        assert!(invalid(args).contains("exclude each other"));
    }
    assert!(invalid("expose, detail = \"D\"").starts_with("`expose` publishes `Display`"));
    assert!(is_taken("redact, detail = \"D\""));
}

#[test]
fn nearer_exposure_wins() {
    let exposure = |of_type: &str, of_variant: &str| {
        let item = format!("{of_type} enum E {{ #[status(409)] {of_variant} V }}");
        model(&tokens(&item), |container| container.exposure(&container.variants[0]))
    };
    assert_eq!(exposure("", ""), None);
    assert_eq!(exposure("#[problem(redact)]", ""), Some(Exposure::Redact));
    assert_eq!(exposure("#[problem(redact)]", "#[problem(expose)]"), Some(Exposure::Expose));
    assert_eq!(exposure("#[problem(expose)]", "#[problem(redact)]"), Some(Exposure::Redact));
}
