//! `dynamic_exposure`: a status found at run time does not silently publish `Display`.

use super::{emitted, only, Emitted};

const FIELD: &str = "V { #[status] status: StatusCode }";

#[track_caller]
fn warned(item: &str) -> String {
    match only(item) {
        Emitted::Warning(lint, text) if lint == "dynamic_exposure" => text,
        other => panic!("{item}: {other:?}"),
    }
}

#[test]
fn runtime_status_warns() {
    let text = warned(&format!("enum E {{ {FIELD} }}"));
    assert!(text.starts_with("the status of `V` is known only at run time"), "{text}");
    for help in
        ["`#[problem(redact)]` above `V`", "`#[problem(expose)]`", "`#[status(allow(dynamic_exposure))]`"]
    {
        assert!(text.contains(help), "{help} in {text}");
    }
    assert!(warned("enum E { #[status(with = Self::find)] V(u8) }")
        .contains("where the function `Self::find` gives a 4xx"));
    warned("#[status(with = find)] struct S;");
    warned("enum E { #[error(transparent)] V { #[status] status: StatusCode, source: X } }");
    warned("enum E { #[error(\"{status}\")] V { #[status] status: StatusCode } }");
}

#[test]
fn default_function_warns_once() {
    warned("#[status(with = find)] enum E { A, B, C }");
    assert_eq!(emitted("#[status(with = find)] enum E { #[problem(redact)] A, #[problem(expose)] B }"), []);
}

#[test]
fn stated_exposure_is_silent() {
    for says in ["redact", "expose", "detail = \"gone\""] {
        assert_eq!(emitted(&format!("enum E {{ #[problem({says})] {FIELD} }}")), [], "{says}");
    }
    for says in ["redact", "expose"] {
        assert_eq!(emitted(&format!("#[problem({says})] enum E {{ {FIELD} }}")), [], "{says}");
    }
    assert_eq!(
        emitted(&format!("enum E {{ #[error(\"no answer\")] {FIELD} }}")),
        [],
        "a constant tells nothing"
    );
    assert_eq!(emitted("enum E { #[status(404)] A(String), #[status(transparent)] B(Inner) }"), []);
    assert_eq!(emitted(&format!("#[status(allow(dynamic_exposure))] enum E {{ {FIELD} }}")), []);
    assert_eq!(emitted(&format!("enum E {{ #[status(allow(dynamic_exposure))] {FIELD} }}")), []);
}

#[test]
fn listed_statuses_of_one_class_are_silent() {
    for listed in ["400, 422", "502, 504", "302, 503"] {
        let item =
            format!("#[status(allow(non_error, missing_header), with = f, one_of({listed}))] struct S;");
        assert_eq!(emitted(&item), [], "{listed}");
    }
    warned("#[status(with = find, one_of(400, 500))] struct S;");
    warned("enum E { #[status(500, one_of(400, 422))] V(#[status] Option<StatusCode>) }");
}

#[test]
fn level_is_obeyed() {
    let item = format!("#[status(deny(dynamic_exposure))] enum E {{ {FIELD} }}");
    assert!(matches!(only(&item), Emitted::Error(_)));
}
