//! Parts of an error that do not reach its response are reported by an event, without their
//! values.

use crate::{format, Log};
use bytes::Bytes;
use http::header::{HeaderName, HeaderValue};
use http::{Response, StatusCode};
use statusful::{Challenge, HttpStatus, Problem};

/// The events of this closure.
fn logged(act: impl FnOnce()) -> String {
    let log = Log::default();
    let format = format(&log, tracing::Level::INFO);
    tracing::dispatcher::with_default(&format.finish().into(), act);
    log.text()
}

fn of<E: HttpStatus + std::fmt::Display>(error: &E) -> String {
    logged(|| {
        let _: Response<Bytes> = statusful::response(error);
    })
}

#[derive(Debug, Default, thiserror::Error, HttpStatus)]
#[error("{detail}")]
#[status(409)]
#[problem(code = "taken")]
struct Taken {
    detail: String,
    #[problem(extension)]
    free: Vec<&'static str>,
    #[problem(extension)]
    text: String,
    #[problem(extension)]
    rate: f64,
    #[header("x-text")]
    header: Option<String>,
    #[header("x-list")]
    list: Vec<Option<&'static str>>,
}

fn line(what: &str, name: &str, value: &str) -> String {
    format!(" WARN statusful: {what} problem.code=\"taken\" {name}=\"{value}\"\n")
}

#[test]
fn complete_response_is_silent() {
    let list = vec![Some("canary")];
    assert_eq!(of(&Taken { list, header: Some("canary".into()), ..Taken::default() }), "");
    assert_eq!(of(&StatusCode::NOT_FOUND), "");
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("upstream")]
#[problem(redact)]
struct Upstream(#[status] Option<u16>);

#[test]
fn number_that_is_no_status_is_reported() {
    let event = " WARN statusful: not a status: 500 is sent http.response.status_code=1000\n";
    assert_eq!(of(&Upstream(Some(1000))), event);
    assert_eq!(of(&Upstream(Some(404))), "");
    assert_eq!(of(&Upstream(None)), "");
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("upstream")]
#[status(one_of(204, 502, 504), allow(non_error))]
#[problem(redact)]
struct Listed(#[status] u16);

#[test]
fn unlisted_status_is_reported_once() {
    let event = |code: u16| {
        format!(" WARN statusful: status not listed in `one_of` problem.code=\"listed\" http.response.status_code={code}\n")
    };
    for code in [204, 502, 504] {
        assert_eq!(of(&Listed(code)), "");
    }
    for code in [205, 404, 500, 503] {
        assert_eq!(of(&Listed(code)), event(code));
    }
}

#[test]
fn omitted_or_cut_member_is_reported() {
    let left_out = |name| line("member left out of a problem body", "problem.member", name);
    let shortened = |name| line("member shortened in a problem body", "problem.member", name);
    assert_eq!(of(&Taken { free: vec!["canary"; 1_000], ..Taken::default() }), shortened("free"));
    assert_eq!(of(&Taken { text: "canary".repeat(2_000), ..Taken::default() }), left_out("text"));
    assert_eq!(of(&Taken { rate: f64::NAN, ..Taken::default() }), left_out("rate"));
    assert_eq!(of(&Taken { detail: "canary".repeat(2_000), ..Taken::default() }), shortened("detail"));
}

/// Its identifiers are values.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("stated")]
#[status(409)]
struct Stating {
    #[problem(code)]
    code: String,
    #[problem(type)]
    type_uri: Option<String>,
    #[problem(instance)]
    instance: Option<String>,
}

#[test]
fn stated_member_that_is_invalid_is_reported() {
    let left_out = |name| line("member left out of a problem body", "problem.member", name);
    let stating = |code: &str| Stating { code: code.to_owned(), type_uri: None, instance: None };
    let sent = |error: Stating| {
        let own = if error.code == "fine" { "\"fine\"" } else { "\"stating\"" };
        of(&error).replace(own, "\"taken\"")
    };
    assert_eq!(sent(stating("fine")), "");
    for code in ["", "a canary", "canary\n"] {
        assert_eq!(sent(stating(code)), left_out("code"), "{code:?}");
    }
    assert_eq!(sent(Stating { type_uri: Some("a canary".into()), ..stating("fine") }), left_out("type"));
    assert_eq!(sent(Stating { instance: Some("a canary".into()), ..stating("fine") }), left_out("instance"));
}

#[test]
fn omitted_header_is_reported() {
    let left_out = |name| line("header field left out of a response", "http.response.header", name);
    let header = |value: String| Taken { header: Some(value), ..Taken::default() };
    assert_eq!(of(&header("canary\r\ncanary".into())), left_out("x-text"));
    assert_eq!(of(&header("canary".repeat(2_000))), left_out("x-text"));
    let list = |list| Taken { list, ..Taken::default() };
    assert_eq!(of(&list(vec![Some("a"), Some("canary\0")])), left_out("x-list"));
    assert_eq!(of(&list(vec![Some("a"), None])), left_out("x-list"));
}

#[test]
fn omitted_challenge_parameter_is_reported() {
    let left_out = |name| {
        format!(
            " WARN statusful: parameter left out of a challenge challenge.scheme=\"Bearer\" challenge.parameter=\"{name}\"\n"
        )
    };
    let built = |build: fn(Challenge) -> Challenge| logged(|| drop(build(Challenge::bearer())));
    assert_eq!(built(|challenge| challenge.realm("canary\r\ncanary")), left_out("realm"));
    assert_eq!(built(|challenge| challenge.param("a\nb", "canary")), left_out("a\\\\nb"));
    assert_eq!(built(|challenge| challenge.token68("canary canary")), left_out("token68"));
    assert_eq!(built(|challenge| challenge.realm("canary")), "");
    assert_eq!(logged(|| drop("Bearer scope=\"\"".parse::<Challenge>())), "", "a client sends nothing");
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("sign in")]
#[status(401)]
struct SignIn {
    #[header(WWW_AUTHENTICATE)]
    challenge: Challenge,
}

#[test]
fn challenge_without_scheme_is_reported() {
    let name = "http.response.header=\"www-authenticate\"";
    let expected =
        format!(" WARN statusful: header field left out of a response problem.code=\"sign_in\" {name}\n");
    assert_eq!(of(&SignIn { challenge: Challenge::new("canary canary") }), expected);
}

#[test]
fn rejected_problem_value_is_reported() {
    let problem = || Problem::new(StatusCode::CONFLICT).with_code("taken");
    let left_out = |name| line("member left out of a problem body", "problem.member", name);
    let built = |build: fn(Problem) -> Problem| {
        logged(|| {
            let _: Response<Bytes> = build(problem()).into();
        })
    };
    assert_eq!(built(|problem| problem.with_extension("rate", &f64::NAN)), left_out("rate"));
    assert_eq!(built(|problem| problem.with_extension("title", "canary")), left_out("title"));
    assert_eq!(built(|problem| problem.with_title("canary".repeat(2_000))), left_out("title"));
    assert_eq!(built(|problem| problem.with_instance("canary".repeat(2_000))), left_out("instance"));
    let long = HeaderValue::from_str(&"canary".repeat(2_000)).unwrap();
    let logged = logged(|| drop(problem().with_header(HeaderName::from_static("x-text"), long)));
    assert_eq!(logged, line("header field left out of a response", "http.response.header", "x-text"));
}

/// Derived code ensures both; a hand-written impl need not.
#[test]
fn duplicate_member_name_is_reported() {
    #[derive(Debug, thiserror::Error)]
    #[error("detail")]
    struct ByHand;
    impl HttpStatus for ByHand {
        fn status(&self) -> StatusCode {
            StatusCode::CONFLICT
        }

        fn append_extensions(&self, members: &mut statusful::ExtensionMembers<'_>) {
            members.insert("status", "canary");
            members.insert("a\nb", &1);
            members.insert("a\nb", "canary");
        }
    }
    assert_eq!(
        of(&ByHand),
        " WARN statusful: member left out of a problem body problem.member=\"status\"\n WARN statusful: member left out of a problem body problem.member=\"a\\\\nb\"\n"
    );
}

/// What another format than the default has no place for.
#[test]
fn member_without_a_place_in_the_format_is_reported() {
    use statusful::format::{BodyFormat, OAuth, ProblemXml};

    let left_out = |name| line("member left out of a problem body", "problem.member", name);
    let problem = Problem::new(StatusCode::CONFLICT).with_code("taken");
    let named = problem.clone().with_extension("error", "canary").with_extension("free", &1);
    assert_eq!(logged(|| drop(OAuth::write(&named, None))), left_out("error"));
    let nested =
        problem.with_extension("free", &serde_json::json!({ "a b": "canary", "c": [{ "d:e": "canary" }] }));
    assert_eq!(logged(|| drop(ProblemXml::write(&nested, None))), left_out("a b") + &left_out("d:e"));
}

/// A client that chooses very many names writes no log of its own.
#[test]
fn events_about_one_body_are_few() {
    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error("x")]
    #[status(409)]
    struct Flat(#[problem(extension(flatten))] std::collections::BTreeMap<String, String>);

    let text = "canary".repeat(2_000);
    let entries = |count| Flat((0..count).map(|at| (format!("m{at}"), text.clone())).collect());
    assert_eq!(of(&entries(60)).lines().count(), 60);
    assert_eq!(of(&entries(500)).lines().count(), 64);

    let name = "n".repeat(1_000_000);
    let event = of(&Flat([(name.clone(), text.clone())].into()));
    assert!(event.contains(&format!("=\"{}…\"", "n".repeat(128))) && event.len() < 300, "{}", event.len());
}

/// Nor in another format, which has no place for names of these forms.
#[test]
fn events_about_one_body_are_few_in_other_formats() {
    use statusful::format::{BodyFormat, GoogleJson, ProblemXml};

    let names = || (0..500).map(|at| format!("<{at}"));
    let problem = names()
        .fold(Problem::new(StatusCode::CONFLICT), |problem, name| problem.with_extension(&name, "canary"));
    let nested: serde_json::Map<_, _> = names().map(|name| (name, "canary".into())).collect();
    let nested = Problem::new(StatusCode::CONFLICT).with_extension("members", &nested);
    assert_eq!(logged(|| drop(GoogleJson::write(&problem, None))).lines().count(), 64);
    assert_eq!(logged(|| drop(ProblemXml::write(&problem, None))).lines().count(), 64);
    assert_eq!(logged(|| drop(ProblemXml::write(&nested, None))).lines().count(), 64);
}

/// A message that is there, and needs what the problem does not have.
#[test]
fn translation_that_is_not_used_is_reported() {
    let texts = "taken = { $free }\nsold = { nothing }\nleft = Nein";
    let translations = statusful::fluent::Translations::new().with_text("de", texts).unwrap();
    let german = [(http::header::ACCEPT_LANGUAGE, HeaderValue::from_static("de"))].into_iter().collect();
    for (code, id) in [("taken", Some("taken")), ("sold", Some("sold")), ("left", None), ("none", None)] {
        let problem = Problem::new(StatusCode::CONFLICT).with_code(code).with_extension("size", "canary");
        let event = |id| {
            format!(" WARN statusful: translation not used fluent.message=\"{id}\" fluent.locale=\"de\"\n")
        };
        let expected = id.map(event).unwrap_or_default();
        assert_eq!(logged(|| _ = translations.translate(problem, &german)), expected, "{code}");
    }
}
