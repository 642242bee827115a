//! The level of a lint: the nearest attribute wins, and in it the last entry.

use super::{emitted, error, only, variant, Emitted};
use crate::lint::{level, Level, Levels, Lint, Selector};

fn levels(set: &[(Selector, Level)]) -> Levels {
    Levels { set: set.to_vec(), has_invalid: false }
}

const UNOFFICIAL: Selector = Selector::One(Lint::Unofficial);

#[test]
fn unset_lint_has_default_level() {
    let nothing = Levels::default();
    for (name, default) in [
        ("unassigned", Level::Deny),
        ("unofficial", Level::Deny),
        ("unused", Level::Deny),
        ("interim", Level::Deny),
        ("temporary", Level::Warn),
        ("deprecated", Level::Warn),
        ("obsolete", Level::Warn),
        ("non_error", Level::Warn),
        ("resent", Level::Warn),
    ] {
        let Some(Selector::One(lint)) = Selector::parse(name) else { panic!("{name} is no lint") };
        assert_eq!(level(lint, &[&nothing, &nothing]), default, "{name}");
    }
}

#[test]
fn nearest_attribute_wins() {
    let variant = levels(&[(UNOFFICIAL, Level::Allow)]);
    let ty = levels(&[(UNOFFICIAL, Level::Warn)]);
    let silent = levels(&[(Selector::One(Lint::Unused), Level::Allow)]);
    assert_eq!(level(Lint::Unofficial, &[&variant, &ty]), Level::Allow);
    assert_eq!(level(Lint::Unofficial, &[&ty, &variant]), Level::Warn);
    assert_eq!(level(Lint::Unofficial, &[&silent, &ty]), Level::Warn);
}

#[test]
fn last_entry_wins() {
    let set = levels(&[(UNOFFICIAL, Level::Allow), (UNOFFICIAL, Level::Warn)]);
    assert_eq!(level(Lint::Unofficial, &[&set]), Level::Warn);
}

/// What was to be allowed is not known: only the mistake is reported.
#[test]
fn invalid_levels_are_silent() {
    for item in [
        "enum E { #[status(420, allow(unoficial))] V }",
        "enum E { #[status(420, allow(unoficial), warn(unused))] V }",
        "enum E { #[status(420, allow = unofficial)] V }",
        "enum E { #[status(420, allow[unofficial])] V }",
        "enum E { #[status(420, allow())] V }",
        "enum E { #[status(420, alow(unofficial))] V }",
        "enum E { #[status(420)] #[status(allow(unoficial))] V }",
        "enum E { #[status(allow(unoficial))] #[status(420)] V }",
    ] {
        let Emitted::Error(text) = only(item) else { panic!("{item} is warned of") };
        assert!(!text.starts_with("420"), "{item}: {text}");
    }
    let text = only("enum E { #[status(420, allow = unofficial)] V }").text().to_owned();
    assert_eq!(text, "`allow` takes a list\nhelp: write `allow(unofficial)`");
}

#[test]
fn crate_is_set_once() {
    assert_eq!(emitted("#[status(crate = a)] #[status(transparent)] struct S(X);"), []);
    assert_eq!(emitted("#[status(409)] #[status(crate = a)] struct S;"), []);
    for item in [
        "#[status(crate = a, crate = b, 409)] struct S;",
        "#[status(crate = a)] #[status(409, crate = b)] struct S;",
    ] {
        assert!(matches!(only(item), Emitted::Error(_)), "{item}");
    }
}

#[test]
fn all_yields_to_later_entry() {
    let set = levels(&[(Selector::All, Level::Deny), (UNOFFICIAL, Level::Allow)]);
    for lint in Lint::ALL {
        let expected = if *lint == Lint::Unofficial { Level::Allow } else { Level::Deny };
        assert_eq!(level(*lint, &[&set]), expected, "{}", lint.name());
    }
    let reversed = levels(&[(UNOFFICIAL, Level::Allow), (Selector::All, Level::Deny)]);
    assert_eq!(level(Lint::Unofficial, &[&reversed]), Level::Deny);
}

#[test]
fn variant_all_beats_type_lint() {
    let variant = levels(&[(Selector::All, Level::Allow)]);
    let ty = levels(&[(UNOFFICIAL, Level::Deny)]);
    assert_eq!(level(Lint::Unofficial, &[&variant, &ty]), Level::Allow);
}

#[test]
fn lints_are_selected_by_name() {
    for lint in Lint::ALL {
        assert_eq!(Selector::parse(lint.name()), Some(Selector::One(*lint)));
    }
    assert_eq!(Selector::parse("all"), Some(Selector::All));
    assert_eq!(Selector::parse("Unofficial"), None);
    assert_eq!(Selector::closest("unoficial"), Some("unofficial"));
    assert_eq!(Selector::closest("banana"), None);
}

fn is_error(item: &str) -> bool {
    matches!(only(item), Emitted::Error(_))
}

#[test]
fn levels_span_attributes() {
    assert!(is_error("enum E { #[status(420)] V }"));
    assert_eq!(emitted("enum E { #[status(420, allow(unofficial))] V }"), []);
    assert_eq!(emitted("enum E { #[status(allow(unofficial))] #[status(420)] V }"), []);
    assert!(!is_error("enum E { #[status(warn(unofficial), 420)] V }"));
    assert!(is_error("enum E { #[status(420, allow(unused))] V }"));
}

#[test]
fn type_level_is_inherited() {
    assert_eq!(emitted("#[status(allow(unofficial))] enum E { #[status(420)] V }"), []);
    assert!(is_error("#[status(allow(unofficial))] enum E { #[status(420, deny(unofficial))] V }"));
    assert_eq!(emitted("#[status(deny(all))] enum E { #[status(408, allow(all))] V }"), []);
    assert!(is_error("#[status(deny(all))] enum E { #[status(408)] V }"));
}

#[test]
fn struct_level_applies() {
    assert_eq!(emitted("#[status(420, allow(unofficial))] struct S;"), []);
    assert!(!is_error("#[status(420)] #[status(warn(all))] struct S;"));
}

#[test]
fn level_applies_to_default_status() {
    assert!(is_error("#[status(420)] enum E { V }"));
    assert_eq!(emitted("#[status(420, allow(unofficial))] enum E { V }"), []);
}

#[test]
fn level_takes_several_lints() {
    let item = "#[status(allow(unofficial, unassigned,), deny(resent))]
        enum E { #[status(420)] A, #[status(427)] B, #[status(408)] C }";
    assert!(is_error(item));
}

/// The lint that an invalid level was for is not reported in addition.
#[test]
fn invalid_level_is_one_error() {
    for args in [
        "420, allow allow(unofficial)",
        "420, (unofficial)",
        "420, allow(unofficial)(unofficial)",
        "420, allow",
        "420, allow()",
        "420, alow(unofficial)",
        "420, allow(unofficial unofficial)",
        "420, deny(all), allow(unofficia)",
    ] {
        error(&variant(args));
    }
    for on_type in
        ["#[status]", "#[status[allow(all)]]", "#[status(allow allow(all))]", "#[status(deny(all), allow)]"]
    {
        error(&format!("{on_type} enum E {{ #[status(420)] V }}"));
    }
    error("enum E { #[status(420)] #[status] V }");
}

/// An invalid status is not an absent one, which the default would replace.
#[test]
fn invalid_status_is_not_the_default() {
    error("#[status(401, deny(all))] enum E { #[header(WWW_AUTHENTICATE = \"Basic realm=\\\"a\\\"\")] A, #[status(403 403)] B }");
}

#[test]
fn published_table_matches_lints() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../runtime/src/guide/lints_table.md");
    let table = std::fs::read_to_string(path).unwrap();
    let rows = table.lines().filter_map(|line| line.strip_prefix("| `"));
    let rows = rows.map(|row| row.split(['`', '|']).map(str::trim).filter(|cell| !cell.is_empty()));
    let mut published: Vec<_> =
        rows.filter_map(|mut cells| Some((cells.next()?.to_owned(), cells.next()?.to_owned()))).collect();
    let mut expected: Vec<_> = Lint::ALL
        .iter()
        .map(|lint| (lint.name().to_owned(), format!("{:?}", lint.default_level()).to_lowercase()))
        .collect();
    published.sort();
    expected.sort();
    assert_eq!(published, expected);
}
