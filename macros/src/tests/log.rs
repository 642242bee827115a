//! `log`, `source` and `backtrace` of `#[problem(...)]`: what a log says of an error.

use super::{emitted, error, expansion, model, tokens};
use statusful_registry::shared::LOG_LEVELS;

fn variant(args: &str) -> String {
    format!("enum E {{ #[status(409)] #[problem({args})] V }}")
}

fn fields(fields: &str) -> String {
    format!("enum E {{ #[status(500)] V {{ {fields} }} }}")
}

#[test]
fn levels_are_those_of_tracing_and_off() {
    for level in LOG_LEVELS {
        assert_eq!(emitted(&variant(&format!("log = {level:?}"))), []);
    }
}

#[test]
fn wrong_level_names_nearest() {
    for (level, near) in [
        ("warning", "warn"),
        ("WARN", "warn"),
        ("eror", "error"),
        ("debuk", "debug"),
        ("none", "off"),
        ("critical", "error"),
        ("of", "off"),
    ] {
        let expected = format!("{level:?} is not a log level\nhelp: did you mean `{near:?}`?");
        assert!(error(&variant(&format!("log = {level:?}"))).starts_with(&expected), "{expected}");
    }
    let all = "help: the levels are `\"error\"`, `\"warn\"`, `\"info\"`, `\"debug\"`, `\"trace\"`, `\"off\"`";
    assert!(error(&variant("log = \"sometimes\"")).contains(all));
}

#[test]
fn level_is_string_set_once() {
    let help = "help: write it as in `#[problem(log = \"warn\")]`";
    for args in ["log", "log = 3", "log = Level::WARN", "log = warn", "log(warn)", "log = \"\""] {
        let text = error(&variant(args));
        assert!(text.starts_with('`') && text.ends_with(help), "{text}");
    }
    assert!(error(&variant("log = \"warn\", log = \"info\"")).starts_with("`log` is set twice\n"));
    assert!(error(&variant("logs = \"warn\"")).ends_with("help: did you mean `log`?"));
}

#[test]
fn nearer_level_wins() {
    let level = |of_type: &str, of_variant: &str| {
        let item = format!("{of_type} enum E {{ #[status(409)] {of_variant} V }}");
        model(&tokens(&item), |container| container.log(&container.variants[0]).map(str::to_owned))
    };
    assert_eq!(level("", ""), None);
    assert_eq!(level("#[problem(log = \"warn\")]", "").as_deref(), Some("warn"));
    assert_eq!(level("#[problem(log = \"warn\")]", "#[problem(log = \"off\")]").as_deref(), Some("off"));
}

/// The methods exist only where the metadata does not suffice.
#[test]
fn methods_are_generated_where_needed() {
    let methods = |item: &str| {
        let text = expansion(&tokens(item)).to_string();
        ["fn log_level", "fn __log_details"].map(|method| text.contains(method))
    };
    assert_eq!(methods(&variant("log = \"warn\"")), [false, false]);
    assert_eq!(methods("enum E { #[status(transparent)] V(Inner) }"), [false, false]);
    assert_eq!(
        methods("enum E { #[status(transparent)] #[problem(log = \"warn\")] V(Inner) }"),
        [true, false]
    );
    assert_eq!(
        methods("#[problem(log = \"warn\")] enum E { #[status(transparent)] V(Inner) }"),
        [true, false]
    );
    assert_eq!(methods("#[status(transparent)] struct S(Inner);"), [true, true]);
    assert_eq!(methods(&fields("#[problem(source)] cause: Cause")), [false, true]);
}

#[test]
fn one_field_continues_chain() {
    for key in ["source", "backtrace"] {
        let text = error(&fields(&format!("#[problem({key})] a: A, #[problem({key} = path)] b: B")));
        assert_eq!(
            text,
            format!("a second field is the `{key}` of the log, which has one\nhelp: keep one of them")
        );
    }
    assert_eq!(emitted(&fields("#[problem(source, backtrace = Cause::backtrace)] cause: Cause")), []);
    assert_eq!(emitted(&fields("#[problem(source)] a: A, #[problem(backtrace)] b: B")), []);
}

#[test]
fn function_is_path() {
    for key in ["source", "backtrace"] {
        let quoted = error(&fields(&format!("#[problem({key} = \"Cause::texts\")] a: A")));
        assert!(quoted.ends_with(&format!("help: remove the quotes: `{key} = Cause::texts`")), "{quoted}");
        let call = error(&fields(&format!("#[problem({key} = texts())] a: A")));
        assert!(
            call.ends_with(&format!("help: write it as in `#[problem({key} = path::to::function)]`")),
            "{call}"
        );
    }
    assert_eq!(
        error(&variant("source")),
        "`source` belongs on a field\nhelp: there, write `#[problem(source)]`"
    );
}
