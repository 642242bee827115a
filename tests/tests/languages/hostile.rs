//! Whatever a client sends as `Accept-Language`, it gets the error.

use super::{accepting, layer, respond, ApiError};
use http::{HeaderMap, HeaderValue, StatusCode};
use statusful::fluent::Translations;
use statusful::Problem;
use std::panic::{catch_unwind, AssertUnwindSafe};

/// A random field: tags and their neighbors, or any bytes.
fn field(random: &mut fastrand::Rng) -> Vec<u8> {
    const PARTS: [&str; 18] = [
        "de", "DE-ch", "pt-BR", "pt", "en", "*", ",", ";", "q=", "0.5", "0", "1.0", "-", " ", "\"", "\t",
        "x", "é",
    ];
    if random.u8(..) < 64 {
        return (0..random.usize(..40)).map(|_| random.u8(..)).collect();
    }
    (0..random.usize(..12)).flat_map(|_| PARTS[random.usize(..PARTS.len())].bytes()).collect()
}

#[test]
fn field_never_hides_an_error() {
    let mut random = fastrand::Rng::with_seed(17);
    let layer = layer();
    let known = ["en", "de", "pt-BR"].map(|language| {
        let headers = accepting(language);
        respond(layer.clone(), "/exists", headers).0
    });
    for _ in 0..statusful_tests::rounds(2_000) {
        let fields: Vec<Vec<u8>> = (0..random.usize(..4)).map(|_| field(&mut random)).collect();
        let values = fields.iter().filter_map(|field| HeaderValue::from_bytes(field).ok());
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append("accept-language", value);
        }
        let (sent, _) = respond(layer.clone(), "/exists", headers);
        assert!(known.contains(&sent), "{fields:?}: {sent:?}");
    }
}

const IDS: [&str; 6] = ["user-exists", "database", "one", "two", "three", "status-409"];

/// A random text in Fluent, in which messages and terms refer to each other.
fn pattern(random: &mut fastrand::Rng, depth: usize) -> String {
    let mut text = String::new();
    for _ in 0..random.usize(1..4) {
        let id = IDS[random.usize(..IDS.len())];
        text += &match random.usize(..if depth == 0 { 9 } else { 12 }) {
            0 => "text ".to_owned(),
            1 => "{ $n }".to_owned(),
            2 => "{ $text }".to_owned(),
            3 => "{ \"x\" }".to_owned(),
            4 => "{ 1.50 }".to_owned(),
            5 => format!("{{ {id} }}"),
            6 => format!("{{ {id}.detail }}"),
            7 => format!("{{ -{id}(case: \"x\", n: 1) }}"),
            8 => format!("{{ NUMBER($n, minimumFractionDigits: {}) }}", random.u64(..) >> random.u32(..64)),
            9 => format!("{{ {{ $n }} {} }}", ""),
            _ => {
                let selector =
                    ["$n", "$text", "NUMBER($n, type: \"ordinal\")", "1.0", "-one.case"][random.usize(..5)];
                let (one, other) = (pattern(random, depth - 1), pattern(random, depth - 1));
                format!("{{ {selector} ->\n    [one] {one}\n    [2.0] {one}\n   *[other] {other}\n  }}")
            }
        };
    }
    text
}

/// Whatever the files say, and whatever values members have: a text is there or is not.
#[test]
fn texts_never_panic() {
    let mut random = fastrand::Rng::with_seed(18);
    let mut translated = 0;
    for _ in 0..statusful_tests::rounds(300) {
        let mut text = String::new();
        for id in IDS {
            for sign in ["", "-"] {
                let (title, detail) = (pattern(&mut random, 2), pattern(&mut random, 2));
                text += &format!("{sign}{id} = {title}\n    .detail = {detail}\n    .case = x\n");
            }
        }
        let translations = Translations::new().with_text("de", text.clone()).unwrap_or_else(|error| {
            panic!("{error}\n{text}");
        });
        let number = f64::from_bits(random.u64(..));
        for id in IDS {
            let problem = Problem::new(StatusCode::CONFLICT)
                .with_code(id)
                .with_detail("Text")
                .with_extension("n", &number)
                .with_extension("text", &["one", "\u{202e}"][random.usize(..2)]);
            let problem = translations.translate(problem, &accepting("de"));
            translated += usize::from(problem.headers()["content-language"] == "de");
        }
        let report =
            catch_unwind(AssertUnwindSafe(|| translations.assert_complete::<ApiError>())).unwrap_err();
        let report = report.downcast_ref::<String>().unwrap();
        assert!(
            report.starts_with("the translations do not match the errors of `ApiError`\n\nde"),
            "{report}"
        );
    }
    assert!(translated > 20, "{translated}");
}
