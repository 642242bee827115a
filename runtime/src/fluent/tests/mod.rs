mod messages;

use super::Translations;
use crate::{FieldError, Problem};
use http::header::{HeaderMap, ACCEPT_LANGUAGE};
use http::StatusCode;
use serde_json::json;
use std::fs;
use std::path::Path;

fn german(text: &str) -> Translations {
    Translations::new().with_text("de", text).unwrap()
}

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn path(folder: &Path, path: &str) -> String {
    folder.join(path).to_str().unwrap().replace('\\', "/")
}

#[test]
fn star_is_the_language() {
    let folder = folder(&[
        ("a/de/errors.ftl", "one = Eins"),
        ("a/pt-BR/errors.ftl", "one = Um"),
        ("a/README.md", ""),
        ("b/errors.fr.ftl", "one = Un"),
        ("b/other.ftl", "one ="),
    ]);
    let load = |end| format!("{:?}", Translations::load(&path(folder.path(), end)));
    let loaded = |tags: &str| format!("Ok(Translations {{ source: \"en\", locales: [{tags}] }})");
    assert_eq!(load("a/*/errors.ftl"), loaded(r#""de", "pt-BR""#));
    assert_eq!(load("b/errors.*.ftl"), loaded(r#""fr""#));
    for (end, what) in [
        ("a/*/none.ftl", "there is no such file"),
        ("none/*.ftl", "cannot be read"),
        ("a/de/errors.ftl", "needs one `*`"),
        ("*/*.ftl", "needs one `*`"),
        ("b/*.ftl", "`errors.fr` is not a language tag"),
        ("b/o*.ftl", "other.ftl"),
    ] {
        let message = load(end);
        assert!(message.contains(what), "{end}: {message}");
    }
}

fn accepting(languages: &str) -> HeaderMap {
    [(ACCEPT_LANGUAGE, languages.parse().unwrap())].into_iter().collect()
}

fn conflict() -> Problem {
    Problem::new(StatusCode::CONFLICT).with_code("a").with_detail("Text")
}

/// A number is one as long as Fluent writes it as it is.
#[test]
fn members_are_arguments() {
    let text = "a = { $n ->
    [0] null
    [one] eins
   *[other] viele
  }
    .detail = { $n }, { NUMBER($f, minimumFractionDigits: 2) }, { $list }, { $yes ->
        [true] ja
       *[other] nein
    }";
    let translations = german(text);
    let sent = |n: &str, f: f64| {
        let n: serde_json::Value = serde_json::from_str(n).unwrap();
        let problem = conflict().with_extension("n", &n).with_extension("f", &f).with_extension("yes", &true);
        let problem = translations.translate(problem.with_extension("list", &["a", "b"]), &accepting("de"));
        format!("{}: {}", problem.title().unwrap(), problem.detail().unwrap())
    };
    for (n, f, expected) in [
        ("0", 1.5, "null: 0, 1.50, a, b, ja"),
        ("1", 0.125, "eins: 1, 0.125, a, b, ja"),
        ("-2", 1e300, "viele: -2, "),
        ("18446744073709551615", 0.0, "viele: 18446744073709551615, 0.00, a, b, ja"),
        ("1e300", f64::MIN_POSITIVE, "viele: 1e+300, "),
        ("5e-324", 0.0, "viele: 0.000"),
        ("\"1\"", 0.0, "viele: 1, "),
    ] {
        let sent = sent(n, f);
        assert!(sent.starts_with(expected), "{n} {f}: {sent}");
    }
}

/// A text that needs what is not there is not used.
#[test]
fn message_without_its_arguments_is_not_used() {
    let translations = german("a = { $missing }\n    .detail = Nein");
    let problem = translations.translate(conflict().with_extension("missing", &[[1]]), &accepting("de"));
    assert_eq!((problem.title(), problem.detail()), (Some("Conflict"), Some("Text")));
    assert_eq!(problem.headers()["content-language"], "en");
}

/// A member that is not there, or is null, selects `none`, or else the default variant.
#[test]
fn absent_argument_is_selected() {
    let text = "a = { $n ->
        [none] Später
       *[other] In { $n } Sekunden
    }
    .detail = { $n ->
        [one] Eine Sekunde
        [other] { $n } Sekunden
       *[later] Später
    }";
    let translations = german(text);
    let texts = |problem: Problem| {
        let problem = translations.translate(problem, &accepting("de"));
        format!("{}: {}", problem.title().unwrap(), problem.detail().unwrap())
    };
    assert_eq!(texts(conflict().with_extension("n", &5)), "In 5 Sekunden: 5 Sekunden");
    assert_eq!(texts(conflict()), "Später: Später");
    assert_eq!(texts(conflict().with_extension("n", &None::<u8>)), "Später: Später");
    // One of both is in the text of the default variant.
    let translations = german("a = { $n ->\n    [one] Eins\n   *[other] { $n }\n    }\n    .detail = Nein");
    assert_eq!(translations.translate(conflict(), &accepting("de")).title(), Some("Conflict"));
}

#[test]
fn objects_are_counted() {
    let translations = german(
        "a = { $errors ->\n    [one] Ein Feld\n   *[other] { $errors } Felder\n    }\n    .detail = Nein",
    );
    for (number, title) in [(1, "Ein Feld"), (3, "3 Felder")] {
        let errors = vec![FieldError::body("/age", "must be positive"); number];
        let problem = conflict().with_extension("errors", &errors);
        assert_eq!(translations.translate(problem, &accepting("de")).title(), Some(title));
    }
}

/// An entry without a message for its code stays as it is, and so do all with unknown members.
#[test]
fn field_errors_are_translated_by_code() {
    let text = "a = Ungültig
    .detail = Felder sind ungültig
field-too-short = { $field } ist zu kurz
field-broken = { $none }
";
    let translations = german(text);
    let sent = |errors: &serde_json::Value| {
        let problem = conflict().with_extension("errors", errors).with_extension("z", &1);
        let problem = translations.translate(problem, &accepting("de"));
        let names: Vec<_> = problem.extensions().map(|member| member.name().to_owned()).collect();
        assert_eq!(names, ["errors", "z"]);
        problem.extension::<serde_json::Value>("errors").unwrap()
    };
    let entry =
        |detail: &str, code: &str| json!({ "detail": detail, "pointer": "#/users/0/name", "code": code });
    let errors = json!([
        entry("is too short", "too_short"),
        { "detail": "is too short", "location": "query", "name": "page", "code": "too_short" },
        entry("is odd", "odd"),
        entry("is broken", "broken"),
        { "detail": "exclude each other" },
    ]);
    let mut expected = errors.clone();
    expected[0]["detail"] = "users[0].name ist zu kurz".into();
    expected[1]["detail"] = "page ist zu kurz".into();
    assert_eq!(sent(&errors), expected);
    for other in [
        json!([entry("is odd", "odd")]),
        json!([]),
        json!(["too_short"]),
        json!({ "code": "too_short" }),
        json!([{ "detail": "is too short", "code": "too_short", "min": 3 }]),
    ] {
        assert_eq!(sent(&other), other);
    }
}

/// What the crate would panic at.
#[test]
fn expansions_are_limited() {
    let many = "{ \"x\" } ".repeat(101);
    let digits = "1.".to_owned() + &"0".repeat(60);
    let mut text = format!("a = {many}\n    .detail = Text\nb = {{ {digits} ->\n  *[one] Eins\n }}\n");
    text += "c = { NUMBER($n, minimumFractionDigits: 99999999999) ->\n   *[one] Eins\n }\n";
    text += "d0 = x\n";
    text.extend((1..60).map(|at| format!("d{at} = {{ d{0} }}{{ d{0} }}\n", at - 1)));
    text += "e = { e }\nf = { g }\ng = { f.detail }\n    .detail = { g }\n";
    let translations = german(&text);
    for code in ["a", "b", "c", "d59", "e", "f", "g"] {
        let problem = Problem::new(StatusCode::CONFLICT).with_code(code).with_extension("n", &0.1);
        let title = translations.translate(problem, &accepting("de")).title().unwrap().to_owned();
        assert_eq!(title, if code == "c" { "Eins" } else { "Conflict" }, "{code}");
    }
}

#[test]
fn id_is_the_code_with_hyphens() {
    for (code, id) in [
        ("user_exists", "user-exists"),
        ("UserExists", "UserExists"),
        ("E-1.2/x é", "E-1-2-x--"),
        ("404", "error-404"),
        ("", "error-"),
    ] {
        assert_eq!(super::message::id(code), id);
    }
}

/// A file in the source's language takes the place of the source's texts.
#[test]
fn source_language_may_have_a_file() {
    let translations =
        german("a = Titel\n    .detail = Text").with_text("en", "a = Title\n    .detail = Text");
    let translations = translations.unwrap();
    for (languages, title) in
        [("de", "Titel"), ("en", "Title"), ("fr", "Title"), ("*", "Title"), ("en-GB, de", "Title")]
    {
        let problem = translations.translate(conflict(), &accepting(languages));
        assert_eq!(problem.title(), Some(title), "{languages}");
    }
    let problem = translations.translate(conflict().with_code("b"), &accepting("en"));
    assert_eq!(
        (problem.title(), &problem.headers()["content-language"]),
        (Some("Conflict"), &"en".parse().unwrap())
    );
}
