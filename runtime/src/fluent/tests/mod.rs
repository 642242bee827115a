mod messages;

use super::Translations;
use crate::Problem;
use http::header::{HeaderMap, ACCEPT_LANGUAGE};
use http::StatusCode;
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
