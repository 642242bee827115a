//! Problems in the language that the client prefers: what is sent through a layer.

mod formats;
mod hostile;

use axum::body::{to_bytes, Body};
use axum::routing::get;
use axum::Router;
use http::{HeaderMap, Request, StatusCode};
use statusful::axum::IntoResponse;
use statusful::fluent::Translations;
use statusful::tower::ProblemLayer;
use statusful::HttpStatus;
use tower::ServiceExt;

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
enum ApiError {
    #[error("user {name} exists")]
    #[status(409)]
    UserExists {
        #[problem(extension)]
        name: String,
    },
    #[error("slow down: {retry_after}")]
    #[status(429)]
    RateLimited {
        #[header(RETRY_AFTER)]
        #[problem(extension)]
        retry_after: u64,
    },
    #[error("cannot reach db01 as root")]
    #[status(500)]
    Database,
}

/// Its texts are in French, and its content depends on a cookie.
#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error("déjà pris")]
#[status(409)]
#[header(CONTENT_LANGUAGE = "fr", VARY = "cookie, Accept-Language")]
#[problem(title = "Conflit", code = "taken")]
struct Taken;

#[derive(Debug, PartialEq)]
struct Sent {
    status: u16,
    language: String,
    vary: String,
    body: String,
}

fn translations() -> Translations {
    Translations::load("tests/languages/locales/*/errors.ftl").unwrap()
}

fn layer() -> ProblemLayer {
    ProblemLayer::new().translate(translations())
}

fn app(layer: ProblemLayer) -> Router {
    let exists = || async { ApiError::UserExists { name: "ann".into() } };
    let limited = || async { ApiError::RateLimited { retry_after: 5 } };
    let soon = || async { ApiError::RateLimited { retry_after: 1 } };
    let moved = || async { (StatusCode::NOT_FOUND, statusful::axum::response(&StatusCode::GONE)) };
    let long = || async { ApiError::UserExists { name: "<\u{202e}é>".repeat(300) } };
    Router::new()
        .route("/exists", get(exists))
        .route("/limited", get(limited))
        .route("/soon", get(soon))
        .route("/database", get(|| async { ApiError::Database }))
        .route("/taken", get(|| async { Taken }))
        .route("/moved", get(moved))
        .route("/long", get(long))
        .route("/rejected", get(|| async { (StatusCode::BAD_REQUEST, "no number") }))
        .route("/ok", get(|| async { "ok" }))
        .layer(layer)
}

fn respond(layer: ProblemLayer, path: &str, headers: HeaderMap) -> (Sent, HeaderMap) {
    let mut request = Request::get(path).body(Body::empty()).unwrap();
    *request.headers_mut() = headers;
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        let (parts, body) = app(layer).oneshot(request).await.unwrap().into_parts();
        let text = |name: &str| {
            let fields = parts.headers.get_all(name).iter().map(|value| value.to_str().unwrap());
            fields.collect::<Vec<_>>().join(", ")
        };
        let sent = Sent {
            status: parts.status.as_u16(),
            language: text("content-language"),
            vary: text("vary"),
            body: String::from_utf8(to_bytes(body, usize::MAX).await.unwrap().to_vec()).unwrap(),
        };
        (sent, parts.headers)
    })
}

fn accepting(languages: &str) -> HeaderMap {
    [(http::header::ACCEPT_LANGUAGE, languages.parse().unwrap())].into_iter().collect()
}

fn sent(path: &str, languages: &str) -> Sent {
    respond(layer(), path, accepting(languages)).0
}

fn expected(status: u16, language: &str, body: &str) -> Sent {
    Sent { status, language: language.into(), vary: "accept-language".into(), body: body.into() }
}

#[test]
fn translations_are_complete() {
    translations().assert_complete::<ApiError>();
}

#[test]
fn client_gets_its_language() {
    const ENGLISH: &str =
        r#"{"title":"Conflict","status":409,"code":"user_exists","detail":"user ann exists","name":"ann"}"#;
    const GERMAN: &str = r#"{"title":"Konto vorhanden","status":409,"code":"user_exists","detail":"Es gibt ann schon.","name":"ann"}"#;
    for (languages, language, body) in [
        ("de", "de", GERMAN),
        ("de-CH, fr;q=0.9", "de", GERMAN),
        ("fr, de;q=0.1", "de", GERMAN),
        ("en, de;q=0.9", "en", ENGLISH),
        ("en-GB, de;q=0.9", "en", ENGLISH),
        ("fr", "en", ENGLISH),
        ("*", "en", ENGLISH),
        ("*;q=0", "en", ENGLISH),
        ("en;q=0, de;q=0", "en", ENGLISH),
        ("", "en", ENGLISH),
    ] {
        assert_eq!(sent("/exists", languages), expected(409, language, body), "{languages}");
    }
    assert_eq!(respond(layer(), "/exists", HeaderMap::new()).0, expected(409, "en", ENGLISH));
    let brazilian = r#"{"title":"A conta já existe","status":409,"code":"user_exists","detail":"ann já existe.","name":"ann"}"#;
    assert_eq!(sent("/exists", "pt"), expected(409, "pt-BR", brazilian));
}

/// All lines of the field count.
#[test]
fn several_lines_are_one_field() {
    let mut headers = accepting("fr;q=0.9");
    headers.append("accept-language", "pt-BR;q=0.5".parse().unwrap());
    headers.append("accept-language", "de;q=0.8".parse().unwrap());
    assert_eq!(respond(layer(), "/exists", headers).0.language, "de");
}

#[test]
fn numbers_have_plurals() {
    for (path, detail) in [("/soon", "in einer Sekunde"), ("/limited", "in 5 Sekunden")] {
        let (sent, headers) = respond(layer(), path, accepting("de"));
        assert!(sent.body.contains(&format!("Versuchen Sie es {detail} wieder.")), "{}", sent.body);
        assert!(headers.contains_key("retry-after"));
    }
}

/// The text of a 5xx is not sent in any language.
#[test]
fn redacted_error_has_only_its_title() {
    let german = r#"{"title":"Fehler in unserem Dienst","status":500,"code":"database"}"#;
    assert_eq!(sent("/database", "de"), expected(500, "de", german));
    let with_detail = "database = Fehler\n    .detail = Text";
    let layer = || ProblemLayer::new().translate(Translations::new().with_text("de", with_detail).unwrap());
    let (sent, _) = respond(layer(), "/database", accepting("de"));
    assert_eq!(sent.body, r#"{"title":"Fehler","status":500,"code":"database"}"#);
}

#[test]
fn frameworks_errors_are_translated() {
    assert_eq!(sent("/none", "de"), expected(404, "de", r#"{"title":"Nicht gefunden","status":404}"#));
    assert_eq!(sent("/none", "pt"), expected(404, "en", r#"{"title":"Not Found","status":404}"#));
    let rejected = r#"{"title":"Bad Request","status":400,"detail":"no number"}"#;
    assert_eq!(sent("/rejected", "de"), expected(400, "en", rejected));
    // The texts of frameworks are English, whatever the service's own are.
    let french = || ProblemLayer::new().translate(translations().source_language("fr"));
    assert_eq!(respond(french(), "/none", accepting("pt")).0.language, "en");
    assert_eq!(respond(french(), "/exists", accepting("it")).0.language, "fr");
}

/// A problem is in one language.
#[test]
fn missing_text_falls_back_to_next_language() {
    let partial = "user-exists = Conto presente\nrate-limited =\n    .detail = Piano";
    let layer = || ProblemLayer::new().translate(translations().with_text("it", partial).unwrap());
    let language = |path, languages| respond(layer(), path, accepting(languages)).0.language;
    assert_eq!(language("/exists", "it, de;q=0.5"), "de");
    assert_eq!(language("/exists", "it, fr;q=0.5"), "en");
    assert_eq!(language("/limited", "it, pt;q=0.5, de;q=0.4"), "pt-BR");
    assert_eq!(language("/none", "pt, it, de;q=0.1"), "de");
}

/// The language that the error states is that of its texts.
#[test]
fn stated_language_is_that_of_the_source() {
    let french = r#"{"title":"Conflit","status":409,"code":"taken","detail":"déjà pris"}"#;
    let stated = |language: &str, body: &str| Sent {
        vary: "cookie, Accept-Language".into(),
        ..expected(409, language, body)
    };
    assert_eq!(sent("/taken", "de"), stated("fr", french));
    let layer = || {
        let german = "taken = Konflikt\n    .detail = Vergeben";
        ProblemLayer::new().translate(Translations::new().with_text("de", german).unwrap())
    };
    let german = r#"{"title":"Konflikt","status":409,"code":"taken","detail":"Vergeben"}"#;
    assert_eq!(respond(layer(), "/taken", accepting("de")).0, stated("de", german));
    assert_eq!(respond(layer(), "/taken", accepting("fr, de;q=0.9")).0, stated("fr", french));
}

/// The title of another status is not translated, but that of the response.
#[test]
fn corrected_status_has_its_title() {
    assert_eq!(sent("/moved", "de"), expected(404, "de", r#"{"title":"Nicht gefunden","status":404}"#));
}

#[test]
fn translated_text_is_escaped_and_cut() {
    let body = sent("/long", "de").body;
    assert!(body.len() <= 8192 && body.contains(r#""detail":"Es gibt \u003c\u202eé\u003e"#), "{body}");
    assert!(!body.contains(['<', '\u{202e}', '\u{2068}']));
}

#[test]
fn success_is_sent_unchanged() {
    let unchanged = Sent { status: 200, language: String::new(), vary: String::new(), body: "ok".into() };
    assert_eq!(sent("/ok", "de"), unchanged);
}

/// A hook has no part in it.
#[test]
fn handler_translates_without_a_hook() {
    let problem = statusful::Problem::from_error(&Taken);
    let german = "taken = Konflikt\n    .detail = Vergeben";
    let translated =
        Translations::new().with_text("de", german).unwrap().translate(problem, &accepting("de"));
    let response: http::Response<bytes::Bytes> = translated.into();
    assert_eq!(response.headers().get_all("content-language").iter().collect::<Vec<_>>(), ["de"]);
    assert_eq!(response.headers().get_all("vary").iter().collect::<Vec<_>>(), ["cookie, Accept-Language"]);
    assert_eq!(response.body(), r#"{"title":"Konflikt","status":409,"code":"taken","detail":"Vergeben"}"#);
}
