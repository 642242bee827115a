//! Errors sent as a gRPC status and read back.

use http::header::{HeaderMap, RETRY_AFTER};
use http::{HeaderValue, StatusCode};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::string::string_regex;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{json, Value};
use statusful::tonic::{decode, IntoStatus};
use statusful::{Decoded, FromProblem, HttpStatus, Problem};
use statusful_client_tests::{any_shape, Shape};
use std::cell::Cell;
use std::collections::{BTreeMap, HashMap};
use std::time::Duration;
use tonic::{Code, Status};
use tonic_types::{ErrorDetails, StatusExt};

/// What arrives of a status.
fn sent(status: Status) -> Status {
    Status::from_header_map(status.into_http::<()>().headers()).unwrap()
}

fn read<E: FromProblem>(status: Status) -> Decoded<E> {
    decode(&sent(status))
}

#[derive(Debug, Clone, PartialEq, thiserror::Error, HttpStatus, IntoStatus, FromProblem)]
#[problem(base = "https://api.example.com/errors/")]
enum ApiError {
    #[error("texts")]
    #[status(404)]
    Texts {
        #[problem(extension)]
        zip: String,
        #[problem(extension)]
        phone: Option<String>,
        #[problem(extension)]
        list: Vec<String>,
        #[problem(extension)]
        letter: char,
        #[problem(extension(display))]
        shown: String,
    },
    #[error("numbers")]
    #[status(422)]
    Numbers {
        #[problem(extension)]
        integer: i64,
        #[problem(extension)]
        large: i128,
        #[problem(extension)]
        float: f64,
        #[problem(extension)]
        flag: bool,
        #[problem(extension)]
        perhaps: Option<u8>,
        #[problem(extension)]
        map: BTreeMap<String, i32>,
        #[problem(extension)]
        pair: (bool, u8),
    },
    #[error("entries")]
    #[status(410)]
    Entries(#[problem(extension(flatten))] BTreeMap<String, u32>),
    #[error("words")]
    #[status(403)]
    Words(#[problem(extension(flatten))] BTreeMap<String, String>),
    #[error("limited")]
    #[status(429)]
    Limited {
        #[header(RETRY_AFTER)]
        after: Duration,
        #[header("x-quota")]
        quota: Option<u32>,
    },
    #[error("upstream")]
    Upstream {
        #[status]
        status: StatusCode,
    },
    #[error("{text}")]
    #[status(451)]
    #[problem(title = "Not here")]
    Stated {
        #[problem(detail)]
        text: String,
    },
    #[error("a urn")]
    #[status(409)]
    #[problem(grpc = "ABORTED", type = "urn:example:taken", code = "takenAlready", title = "Taken")]
    Urn,
    #[error("invalid")]
    #[status(422)]
    Invalid(#[problem(extension = "errors")] Vec<BTreeMap<String, String>>),
}

fn any_error() -> impl Strategy<Value = ApiError> {
    // Texts that look like other values are frequent.
    let text = || {
        prop_oneof!["-?[0-9]{1,4}", "true|null|\\[1\\]|\\{\\}|\"a\"|1e5| 1", any::<String>(), "[ -~]{0,9}"]
    };
    let texts = (text(), prop::option::of(text()), vec(text(), 0..3), any::<char>(), text());
    let texts = texts.prop_map(|(zip, phone, list, letter, shown)| ApiError::Texts {
        zip,
        phone,
        list,
        letter,
        shown,
    });
    let float = any::<f64>().prop_filter("JSON has finite numbers", |float| float.is_finite());
    let map = btree_map(text(), any::<i32>(), 0..3);
    let numbers =
        (any::<i64>(), any::<i128>(), float, any::<bool>(), any::<Option<u8>>(), map, any::<(bool, u8)>());
    let numbers = numbers.prop_map(|(integer, large, float, flag, perhaps, map, pair)| ApiError::Numbers {
        integer,
        large,
        float,
        flag,
        perhaps,
        map,
        pair,
    });
    let key = || {
        "[a-z][a-zA-Z0-9_-]{1,9}".prop_filter("not standard", |name| {
            !["type", "title", "status", "detail", "instance", "code", "errors"].contains(&&**name)
        })
    };
    let field = "[a-z]{1,5}(/[0-9]{1,2}|/[a-z]{1,5}|/[.]?[A-Z]{1,5}){0,2}";
    let errors = vec((text(), prop::option::of(field), prop::option::of("[a-z]{3,9}(_[a-z]{1,5})?")), 1..4);
    let errors = errors.prop_map(|errors| {
        let error = errors.into_iter().map(|(detail, field, code)| {
            let field = field.map(|field| ("pointer".to_owned(), format!("#/{field}")));
            let code = code.map(|code| ("code".to_owned(), code));
            [Some(("detail".to_owned(), detail)), field, code].into_iter().flatten().collect()
        });
        ApiError::Invalid(error.collect())
    });
    let limited = (any::<u64>(), any::<Option<u32>>());
    prop_oneof![
        texts,
        numbers,
        btree_map(key(), any::<u32>(), 0..4).prop_map(ApiError::Entries),
        btree_map(key(), text(), 0..4).prop_map(ApiError::Words),
        limited.prop_map(|(after, quota)| ApiError::Limited { after: Duration::from_secs(after), quota }),
        (200_u16..=999)
            .prop_filter("has content", |code| ![204, 205, 304].contains(code))
            .prop_map(|code| { ApiError::Upstream { status: StatusCode::from_u16(code).unwrap() } }),
        prop_oneof![Just("Not here".to_owned()), "[a-z ]{1,9}"].prop_map(|text| ApiError::Stated { text }),
        Just(ApiError::Urn),
        errors,
    ]
}

fn run<T: std::fmt::Debug>(
    cases: u32,
    strategy: impl Strategy<Value = T>,
    test: impl Fn(T) -> Result<(), TestCaseError>,
) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new(config).run(&strategy, test).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn errors_round_trip() {
    run(4000, any_error(), |error| {
        let status = sent(error.clone().into_status());
        match decode::<ApiError>(&status) {
            Decoded::Known(read) => prop_assert_eq!(read, error),
            other => prop_assert!(false, "{:?} of {:?}, {:?}", other, error, status),
        }
        Ok(())
    });
}

/// A type that does not know an error reads the same problem as over HTTP, except for the types of
/// its members.
#[test]
fn unknown_error_is_its_problem() {
    #[derive(Debug, PartialEq, HttpStatus, FromProblem)]
    #[status(404)]
    struct Other;

    run(1000, any_error(), |error| {
        let expected = Problem::from_error(&error);
        let Decoded::Unknown(read) = read::<Other>(error.into_status()) else {
            return Err(TestCaseError::fail("not unknown"));
        };
        prop_assert_eq!((read.code(), read.type_uri()), (expected.code(), expected.type_uri()));
        prop_assert_eq!((read.title(), read.detail()), (expected.title(), expected.detail()));
        prop_assert_eq!((read.status(), read.retry_after()), (expected.status(), expected.retry_after()));
        let names = |problem: &Problem| {
            let mut names: Vec<_> = problem.extensions().map(|member| member.name().to_owned()).collect();
            names.sort();
            names
        };
        let is_sent = |member: &statusful::ExtensionMember<'_>| member.json() != "null";
        let count = expected.extensions().filter(is_sent).count();
        prop_assert_eq!(names(&read).len(), count);
        Ok(())
    });
}

/// The table of HTTP, except for what no status can hold: a member without a valid key, and a
/// header field that is not in ASCII.
#[test]
fn shapes_round_trip() {
    let known = Cell::new(0);
    run(4000, any_shape(), |shape| {
        let problem = Problem::from_error(&shape);
        let is_ascii = |value: &HeaderValue| value.as_bytes().iter().all(|byte| (b' '..=b'~').contains(byte));
        let is_whole = problem.headers().values().all(is_ascii) && !matches!(shape, Shape::Texts(..));
        match read::<Shape>(problem.into_status()) {
            Decoded::Known(read) if is_whole => prop_assert_eq!(read, shape),
            Decoded::Known(read) => {
                prop_assert_eq!(std::mem::discriminant(&read), std::mem::discriminant(&shape))
            }
            other => prop_assert!(!is_whole, "{:?} of {:?}", other, shape),
        }
        known.set(known.get() + u32::from(is_whole));
        Ok(())
    });
    assert!(known.get() > 2000, "{}", known.get());
}

#[test]
fn plain_status_is_opaque() {
    for (code, http) in
        [(Code::Unavailable, 503), (Code::Unknown, 500), (Code::Cancelled, 499), (Code::Ok, 200)]
    {
        let mut status = Status::new(code, "tcp connect error");
        status.metadata_mut().insert("retry-after", "30".parse().unwrap());
        let Decoded::Opaque(opaque) = decode::<ApiError>(&status) else { panic!("{code}") };
        assert_eq!((opaque.status().as_u16(), &opaque.body()[..]), (http, &b"tcp connect error"[..]));
        assert_eq!(opaque.retry_after(), Some(Duration::from_secs(30)));
    }
    let mut details = ErrorDetails::with_retry_info(Some(Duration::from_millis(1500)));
    details.set_debug_info(["stack".to_owned()], "detail");
    let status = Status::with_error_details(Code::ResourceExhausted, "quota", details);
    let Decoded::Opaque(opaque) = read::<ApiError>(status) else { panic!() };
    assert_eq!((opaque.retry_after(), opaque.is_retryable()), (Some(Duration::from_secs(2)), true));
}

#[test]
fn garbage_is_opaque() {
    let valid = ApiError::Limited { after: Duration::from_secs(1), quota: None }.into_status();
    let damage = vec((any::<prop::sample::Index>(), any::<u8>()), 0..9);
    run(20_000, (damage, any::<Option<prop::sample::Index>>()), |(damage, end)| {
        let mut details = valid.details().to_vec();
        for (at, byte) in damage {
            let at = at.index(details.len());
            details[at] = byte;
        }
        details.truncate(end.map_or(details.len(), |end| end.index(details.len())));
        let status = Status::with_details(Code::ResourceExhausted, "limited", details.into());
        if let Decoded::Known(error) = decode::<ApiError>(&status) {
            prop_assert!(matches!(error, ApiError::Limited { .. }), "{:?}", error);
        }
        Ok(())
    });
    run(5000, vec(any::<u8>(), 0..60), |details| {
        let status = Status::with_details(Code::NotFound, "x", details.into());
        prop_assert!(matches!(decode::<ApiError>(&status), Decoded::Opaque(_)));
        Ok(())
    });
}

fn info(code: Code, reason: &str, domain: &str, metadata: &[(&str, &str)]) -> Status {
    let metadata = metadata.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let details = ErrorDetails::with_error_info(reason, domain, metadata.collect::<HashMap<_, _>>());
    Status::with_error_details(code, "of another server", details)
}

/// A server in another language that sends the same errors needs no link.
#[test]
fn domain_stands_for_type() {
    let quota = [("quota", "3")];
    let of = |domain| read::<ApiError>(info(Code::ResourceExhausted, "LIMITED", domain, &quota));
    let mut limited = info(Code::ResourceExhausted, "LIMITED", "API.example.com", &quota);
    limited.metadata_mut().insert("retry-after", "1".parse().unwrap());
    let expected = ApiError::Limited { after: Duration::from_secs(1), quota: None };
    assert_eq!(decode::<ApiError>(&limited), Decoded::Known(expected));
    for (domain, uri) in [("googleapis.com", "https://googleapis.com"), ("urn:other", "urn:other")] {
        let Decoded::Unknown(problem) = of(domain) else { panic!("{domain}") };
        assert_eq!((problem.code(), problem.type_uri()), (Some("limited"), uri));
        assert_eq!(problem.extension("quota"), Some(3));
        assert_eq!(
            (problem.title(), problem.detail()),
            (Some("Too Many Requests"), Some("of another server"))
        );
    }
}

#[test]
fn link_is_type() {
    let with_links = |links: &[&str]| {
        let mut details = ErrorDetails::with_error_info("URN", "api.example.com", HashMap::new());
        details.add_help_link("no page", "mailto:ann@example.com");
        for link in links {
            details.add_help_link("Read this", *link);
        }
        read::<ApiError>(Status::with_error_details(Code::NotFound, "m", details))
    };
    let Decoded::Unknown(problem) = with_links(&["https://docs.example.com/a", "https://docs.example.com/b"])
    else {
        panic!()
    };
    assert_eq!((problem.type_uri(), problem.title()), ("https://docs.example.com/a", Some("Read this")));

    let mut details = ErrorDetails::with_error_info("UPSTREAM", "api.example.com", HashMap::new());
    details.add_help_link("Read this", "https://docs.example.com/a");
    details.add_help_link("", "https://api.example.com/errors/upstream");
    let known = read::<ApiError>(Status::with_error_details(Code::Unavailable, "m", details));
    assert_eq!(known, Decoded::Known(ApiError::Upstream { status: StatusCode::SERVICE_UNAVAILABLE }));
}

#[test]
fn later_error_is_unknown() {
    let later = Problem::new(StatusCode::GONE)
        .with_type_uri("https://api.example.com/errors/user-left")
        .with_code("user_left")
        .with_detail("ann left")
        .with_instance("/users/ann")
        .with_extension("since", &1999)
        .with_header(RETRY_AFTER, HeaderValue::from_static("5"));
    let Decoded::Unknown(read) = read::<ApiError>(later.clone().into_status()) else { panic!() };
    assert_eq!(
        read.headers(),
        &HeaderMap::from_iter([
            (http::header::CONTENT_TYPE, HeaderValue::from_static("application/grpc")),
            (RETRY_AFTER, HeaderValue::from_static("5")),
        ])
    );
    assert_eq!(serde_json::to_value(&read).unwrap(), serde_json::to_value(&later).unwrap());
}

#[test]
fn field_errors_are_violations() {
    let text =
        |pairs: &[(&str, &str)]| pairs.iter().map(|(name, text)| ((*name).into(), (*text).into())).collect();
    let error = ApiError::Invalid(vec![
        text(&[("detail", "must be positive"), ("pointer", "#/items/0/count"), ("code", "too_small")]),
        text(&[("detail", "is required"), ("pointer", "#/name")]),
    ]);
    let status = sent(error.clone().into_status());
    let fields = status.get_details_bad_request().unwrap().field_violations;
    let fields: Vec<_> =
        fields.iter().map(|field| (&*field.field, &*field.description, &*field.reason)).collect();
    assert_eq!(fields, [("items[0].count", "must be positive", "TOO_SMALL"), ("name", "is required", "")]);
    assert!(!status.get_details_error_info().unwrap().metadata.contains_key("errors"));
    assert_eq!(decode(&status), Decoded::Known(error));
}

/// What a violation cannot say is in the metadata as well.
#[test]
fn richer_field_errors_are_kept() {
    let errors = json!([{ "detail": "must be a number", "location": "query", "name": "page" }]);
    let problem = Problem::new(StatusCode::BAD_REQUEST).with_code("x").with_extension("errors", &errors);
    let status = sent(problem.into_status());
    assert_eq!(status.get_details_bad_request().unwrap().field_violations[0].field, "page");
    let Decoded::Unknown(read) = decode::<ApiError>(&status) else { panic!() };
    assert_eq!(read.extension::<Value>("errors"), Some(errors));
}

/// As many as fit; a list that is too long for a status still says what is wrong.
#[test]
fn long_field_errors_are_shortened() {
    let errors: Vec<_> =
        (0..90).map(|at| json!({ "detail": "d".repeat(80), "pointer": format!("#/a/{at}") })).collect();
    let problem = Problem::new(StatusCode::BAD_REQUEST).with_code("x").with_extension("errors", &errors);
    let Decoded::Unknown(read) = read::<ApiError>(problem.into_status()) else { panic!() };
    let sent = read.extension::<Vec<Value>>("errors").unwrap();
    assert!((30..60).contains(&sent.len()), "{}", sent.len());
    assert_eq!(sent[..], errors[..sent.len()]);
}

/// Clients drop more than 8 KiB. HTTP/2 counts 32 bytes for each field (RFC 9113, Section 10.5.1).
#[test]
fn any_status_is_below_client_limit() {
    let of = |class: &str, most: usize| string_regex(&format!("{class}{{0,{most}}}")).unwrap();
    let long = |most| prop_oneof![of("[a-z ]", most), of("[ü😀%\"\n]", most), of("[a-z]", 9)];
    let members = btree_map("[a-z]{2,60}", long(3000), 0..9);
    let headers = btree_map("x-[a-z]{1,60}", "[ -~]{0,3000}", 0..4);
    let texts = (long(2000), long(2000), long(2000), long(2000), prop::option::of(Just("de")));
    let errors = vec((long(300), "(/[a-z.]{1,9}){0,3}"), 0..40);
    let longest = Cell::new(0);
    run(
        150,
        (texts, members, headers, errors),
        |((kind, title, code, detail, language), members, headers, errors)| {
            let errors =
                errors.into_iter().map(|(detail, pointer)| json!({ "detail": detail, "pointer": pointer }));
            let mut problem = Problem::new(StatusCode::GONE)
                .with_type_uri(format!("https://{kind}"))
                .with_title(title)
                .with_code(code)
                .with_detail(detail)
                .with_extension("errors", &errors.collect::<Vec<_>>());
            for (name, text) in &members {
                problem = problem.with_extension(name, text);
            }
            for (name, value) in headers {
                problem = problem.with_header(name.parse().unwrap(), value.parse().unwrap());
            }
            if let Some(language) = language {
                problem =
                    problem.with_header(http::header::CONTENT_LANGUAGE, HeaderValue::from_static(language));
            }
            let sent = problem.into_status().into_http::<()>();
            let length: usize =
                sent.headers().iter().map(|(name, value)| name.as_str().len() + value.len() + 32).sum();
            prop_assert!(length <= 7 * 1024, "{}", length);
            longest.set(longest.get().max(length));
            Ok(())
        },
    );
    assert!(longest.get() > 6500, "{}", longest.get());
}

#[test]
fn stated_language_localizes_message() {
    let message = |language: &'static str| {
        let problem = Problem::new(StatusCode::GONE).with_detail("weg");
        let header = HeaderValue::from_static(language);
        let status = sent(problem.with_header(http::header::CONTENT_LANGUAGE, header).into_status());
        status.get_details_localized_message().map(|localized| (localized.locale, localized.message))
    };
    assert_eq!(message("de-AT"), Some(("de-AT".into(), "weg".into())));
    assert_eq!((message("de, en"), message("")), (None, None));
}
