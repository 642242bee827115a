//! Which variant a response decodes to, and which responses decode to none.

use bytes::Bytes;
use http::header::{HeaderMap, HeaderValue, CONTENT_TYPE};
use http::StatusCode;
use statusful::{Decoded, FromProblem, HttpStatus, Problem};
use statusful_client_tests::{Deep, Shape};
use std::sync::Arc;

fn headers(media_type: &str) -> HeaderMap {
    let value = HeaderValue::from_str(media_type).unwrap();
    HeaderMap::from_iter([(CONTENT_TYPE, value)])
}

fn decode<E: FromProblem>(body: impl AsRef<[u8]>) -> Decoded<E> {
    E::decode(StatusCode::CONFLICT, &headers("application/problem+json"), body)
}

fn known(body: &'static str) -> Option<Shape> {
    decode(body).known()
}

#[test]
fn media_type_decides() {
    let of_type =
        |media_type| Shape::decode(StatusCode::NOT_FOUND, &headers(media_type), r#"{"code":"unit"}"#);
    for problem in [
        "application/problem+json",
        "Application/Problem+JSON",
        "application/problem+json;charset=utf-8",
        "application/problem+json ; a=\"b;c\"",
    ] {
        assert!(matches!(of_type(problem), Decoded::Known(Shape::Unit)), "{problem}");
    }
    for other in [
        "application/json",
        "text/html",
        "application/problem+xml",
        "application/problem+jsonx",
        "application/problem+json, text/html",
        "",
    ] {
        assert!(matches!(of_type(other), Decoded::Opaque { .. }), "{other}");
    }
    let none = Shape::decode(StatusCode::NOT_FOUND, &HeaderMap::new(), r#"{"code":"unit"}"#);
    assert!(matches!(none, Decoded::Opaque { .. }));
}

#[test]
fn conflicting_media_types_are_opaque() {
    let mut headers = headers("application/problem+json");
    headers.append(CONTENT_TYPE, HeaderValue::from_static("text/html"));
    let decoded = Shape::decode(StatusCode::NOT_FOUND, &headers, r#"{"code":"unit"}"#);
    assert!(matches!(decoded, Decoded::Opaque { .. }));
}

#[test]
fn non_object_body_is_opaque() {
    for body in
        ["", " ", "[]", "null", "\"unit\"", "{\"code\":\"unit\"", "{\"code\":\"unit\"}x", "<html>", "{,}"]
    {
        match decode::<Shape>(body) {
            Decoded::Opaque(opaque) => {
                assert_eq!((opaque.status(), &opaque.body()[..]), (StatusCode::CONFLICT, body.as_bytes()))
            }
            other => panic!("{other:?} of {body}"),
        }
    }
    assert!(matches!(decode::<Shape>(b"{\"code\":\"\xff\"}"), Decoded::Opaque { .. }));
}

#[test]
fn whitespace_and_bom_are_skipped() {
    assert_eq!(known("\u{feff} \r\n{\"code\" : \"unit\"}\n "), Some(Shape::Unit));
}

/// The text is that of the error, and so is its source.
#[test]
fn known_error_keeps_source() {
    use std::error::Error;

    #[derive(Debug, thiserror::Error, HttpStatus, FromProblem)]
    #[error("outer")]
    #[status(409)]
    struct Outer(
        #[source]
        #[problem(default)]
        std::fmt::Error,
    );

    let known = decode::<Outer>(r#"{"code":"outer"}"#);
    assert_eq!(known.to_string(), "outer");
    assert!(known.source().unwrap().is::<std::fmt::Error>());
    assert!(decode::<Outer>(r#"{"code":"other"}"#).source().is_none());
    assert!(decode::<Outer>("").source().is_none());
}

#[test]
fn code_identifies_variant() {
    assert_eq!(known(r#"{"code":"unit"}"#), Some(Shape::Unit));
    assert_eq!(known(r#"{"code":"own.code"}"#), Some(Shape::Stated));
    for other in ["Unit", "UNIT", "unit ", "unit\\u0000", "stated", ""] {
        let body = format!(r#"{{"code":"{other}"}}"#);
        assert!(matches!(decode::<Shape>(body), Decoded::Unknown(_)), "{other}");
    }
}

#[test]
fn type_identifies_variant_without_code() {
    assert_eq!(known(r#"{"type":"https://api.example.com/errors/unit"}"#), Some(Shape::Unit));
    assert_eq!(known(r#"{"type":"urn:example:stated","code":null}"#), Some(Shape::Stated));
    assert_eq!(known(r#"{"type":"urn:example:stated","code":["unit"]}"#), Some(Shape::Stated));
    assert_eq!(known(r#"{"type":"https://api.example.com/errors/Unit"}"#), None);
    assert_eq!(known(r#"{"type":"/errors/unit"}"#), None);
}

#[test]
fn foreign_type_is_unknown() {
    assert_eq!(known(r#"{"type":"https://other.example/errors/unit","code":"unit"}"#), None);
    assert_eq!(known(r#"{"type":"about:blank","code":"unit"}"#), Some(Shape::Unit));
    assert_eq!(known(r#"{"type":7,"code":"unit"}"#), Some(Shape::Unit));
    assert_eq!(known(r#"{"type":"https://later.example/blank","code":"blank"}"#), Some(Shape::Blank));
}

#[test]
fn last_duplicate_member_wins() {
    assert_eq!(known(r#"{"code":"unit","code":"shown"}"#), Some(Shape::Shown));
    assert_eq!(
        known(r#"{"code":"found","is_gone":true,"is_gone":false}"#),
        Some(Shape::Found { is_gone: false })
    );
}

#[test]
fn many_members_are_linear() {
    let members: String = (0..300_000).map(|at| format!("\"{at}\":0,")).collect();
    let body = format!("{{{members}\"code\":\"unit\"}}");
    assert!(matches!(decode(body), Decoded::Known(Shape::Unit)));
}

#[test]
fn response_status_wins() {
    let body = r#"{"code":"dynamic","status":502,"why":"down"}"#;
    assert_eq!(known(body), Some(Shape::Dynamic { status: StatusCode::CONFLICT, why: "down".into() }));
    let Decoded::Unknown(problem) = decode::<Shape>(r#"{"code":"later","status":410}"#) else { panic!() };
    assert_eq!(problem.status(), Some(StatusCode::CONFLICT));
}

#[test]
fn changed_status_is_still_known() {
    for code in [200, 404, 500, 503, 999] {
        let status = StatusCode::from_u16(code).unwrap();
        let decoded =
            Shape::decode(status, &headers("application/problem+json"), r#"{"code":"unit","status":404}"#);
        assert!(matches!(decoded, Decoded::Known(Shape::Unit)), "{code}");
    }
}

#[test]
fn newer_error_is_unknown_and_kept() {
    let mut headers = headers("application/problem+json");
    headers.insert("retry-after", HeaderValue::from_static("7"));
    let body = r#"{"type":"https://api.example.com/errors/later","title":"Later","code":"later","detail":"not yet","until":7}"#;
    let Decoded::Unknown(problem) = Shape::decode(StatusCode::TOO_EARLY, &headers, body) else { panic!() };
    assert_eq!(problem.to_string(), "425 Later: not yet");
    assert_eq!(problem.extension("until"), Some(7));
    assert_eq!(problem.headers()["retry-after"], "7");
}

#[test]
fn empty_body_is_opaque() {
    for error in [http::StatusCode::NO_CONTENT, http::StatusCode::NOT_MODIFIED] {
        let (parts, body) = statusful::response::<_, Bytes>(&error).into_parts();
        let decoded = Shape::decode(parts.status, &parts.headers, body);
        assert!(matches!(decoded, Decoded::Opaque(opaque) if opaque.status() == error));
    }
}

#[test]
fn status_only_problem_is_unknown() {
    assert_eq!(known(r#"{"title":"Conflict","status":409}"#), Some(Shape::Status(StatusCode::CONFLICT)));
    assert_eq!(known(r#"{"title":"Conflict","code":"conflict"}"#), None);
}

#[test]
fn unread_variant_is_unknown() {
    let (parts, body) = statusful::response::<_, Bytes>(&Shape::Unread(..)).into_parts();
    let decoded = Shape::decode(parts.status, &parts.headers, body);
    assert!(matches!(decoded, Decoded::Unknown(problem) if problem.code() == Some("unread")));
}

#[test]
fn self_referential_error_reads_inner() {
    let sent = Shape::Again(Box::new(Shape::Again(Box::new(Shape::Found { is_gone: true }))));
    let (parts, body) = statusful::response::<_, Bytes>(&sent).into_parts();
    let read = Shape::decode(parts.status, &parts.headers, body).known();
    assert_eq!(read, Some(Shape::Found { is_gone: true }));
}

#[test]
fn mutually_recursive_types_terminate() {
    assert!(matches!(decode::<Deep>(r#"{"code":"nowhere"}"#), Decoded::Unknown(_)));
    assert!(matches!(decode::<Deep>(r#"{"code":"direct","depth":3}"#), Decoded::Known(Deep::Deeper(_))));
}

#[test]
fn nested_generic_types_decode() {
    #[derive(Debug, PartialEq, HttpStatus, FromProblem)]
    enum Around<E> {
        #[status(transparent)]
        Inner(E),
    }
    let read: Option<Around<Around<Shape>>> = decode(r#"{"code":"unit"}"#).known();
    assert_eq!(read, Some(Around::Inner(Around::Inner(Shape::Unit))));
}

/// Errors with equal codes, as services have them: the inner error has the same name as the
/// outer one, in its own module.
mod same_code {
    use super::{FromProblem, HttpStatus};

    pub mod store {
        use super::{FromProblem, HttpStatus};

        #[derive(Debug, PartialEq, HttpStatus, FromProblem)]
        #[problem(base = "https://store.example/errors/")]
        #[status(allow(extension_name))]
        pub enum Error {
            #[status(404)]
            NotFound {
                #[problem(extension)]
                id: u32,
            },
            #[status(503)]
            Down,
        }
    }

    pub mod cache {
        use super::{FromProblem, HttpStatus};

        #[derive(Debug, PartialEq, HttpStatus, FromProblem)]
        #[problem(base = "https://cache.example/errors/")]
        pub enum Error {
            #[status(404)]
            NotFound,
        }
    }

    #[derive(Debug, PartialEq, HttpStatus, FromProblem)]
    pub enum Error {
        #[status(404)]
        NotFound,
        #[status(transparent)]
        Store(store::Error),
        #[status(transparent)]
        Cache(Box<cache::Error>),
        #[status(transparent)]
        Itself(Box<Self>),
    }
}

#[test]
fn inner_error_with_same_name_decodes() {
    use same_code::{cache, store, Error};
    for error in [
        Error::NotFound,
        Error::Store(store::Error::NotFound { id: 7 }),
        Error::Store(store::Error::Down),
        Error::Cache(Box::new(cache::Error::NotFound)),
    ] {
        let problem = Problem::from_error(&Shown(&error));
        assert_eq!(Error::from_problem(&problem), Some(error));
    }
}

/// Implements the `Display` that an error's body needs.
struct Shown<'a, E>(&'a E);

impl<E> std::fmt::Display for Shown<'_, E> {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}

impl<E: HttpStatus> HttpStatus for Shown<'_, E> {
    fn status(&self) -> StatusCode {
        self.0.status()
    }

    fn append_extensions(&self, members: &mut statusful::ExtensionMembers<'_>) {
        self.0.append_extensions(members);
    }

    fn meta(&self) -> Option<&'static statusful::ErrorMeta> {
        self.0.meta()
    }
}

#[test]
fn ambiguous_code_is_unknown() {
    use same_code::Error;
    let known = |body: &'static str| decode::<Error>(body).known();
    let store = r#"{"type":"https://store.example/errors/not-found","code":"not_found","id":7}"#;
    assert!(matches!(known(store), Some(Error::Store(_))));
    // A code alone identifies the error that sends no type.
    assert_eq!(known(r#"{"code":"not_found","id":7}"#), Some(Error::NotFound));
    assert!(matches!(known(r#"{"code":"down"}"#), Some(Error::Store(_))));
    // A foreign type: the code matches only the error without a type.
    assert_eq!(known(r#"{"type":"https://later.example/x","code":"not_found"}"#), Some(Error::NotFound));
    // The member that the store's `NotFound` requires is missing: not another error.
    assert_eq!(known(r#"{"type":"https://store.example/errors/not-found","code":"not_found"}"#), None);

    #[derive(Debug, PartialEq, HttpStatus, FromProblem)]
    enum Both<A, B> {
        #[status(transparent)]
        A(A),
        #[status(transparent)]
        B(B),
    }
    type Apart = Both<same_code::store::Error, same_code::cache::Error>;
    assert_eq!(decode::<Apart>(r#"{"code":"not_found","id":7}"#).known(), None);
    assert!(matches!(decode::<Apart>(store).known(), Some(Both::A(_))));
}

#[test]
fn error_on_two_paths_is_unknown() {
    #[derive(Debug, PartialEq, HttpStatus, FromProblem)]
    enum Both<A, B> {
        #[status(transparent)]
        A(A),
        #[status(transparent)]
        B(B),
    }
    #[derive(Debug, PartialEq, HttpStatus, FromProblem)]
    #[status(410)]
    struct Gone;
    #[derive(Debug, PartialEq, HttpStatus, FromProblem)]
    #[status(409)]
    struct Taken;

    type Never = std::convert::Infallible;
    type Twice = Both<Gone, Box<Gone>>;
    assert_eq!(decode::<Twice>(r#"{"code":"gone"}"#).known(), None);
    type Deep = Both<Both<Taken, Gone>, Both<Gone, Taken>>;
    assert_eq!(decode::<Deep>(r#"{"code":"gone"}"#).known(), None);
    type Deeper = Both<Both<Both<Gone, Taken>, Never>, Both<Gone, Taken>>;
    assert_eq!(decode::<Deeper>(r#"{"code":"taken"}"#).known(), None);
    type Once = Both<Both<Taken, Gone>, Both<Never, Never>>;
    assert_eq!(decode::<Once>(r#"{"code":"gone"}"#).known(), Some(Both::A(Both::B(Gone))));
}

#[test]
fn relative_type_with_code_is_ignored() {
    assert_eq!(known(r#"{"type":"/errors/unit","code":"unit"}"#), Some(Shape::Unit));
    assert_eq!(known(r#"{"type":"errors/other","code":"unit"}"#), Some(Shape::Unit));
    assert_eq!(known(r#"{"type":"","code":"unit"}"#), Some(Shape::Unit));
    assert_eq!(known(r#"{"type":"https://other.example/unit","code":"unit"}"#), None);
    assert_eq!(known(r#"{"type":"urn:other","code":"unit"}"#), None);
}

#[test]
fn equal_duplicate_members_are_one() {
    assert_eq!(known(r#"{"code":"unit","code":"unit"}"#), Some(Shape::Unit));
    let twice = r#"{"code":"found","is_gone":true,"is_gone":true}"#;
    assert_eq!(known(twice), Some(Shape::Found { is_gone: true }));
}

#[test]
fn manual_impl_needs_one_method() {
    #[derive(Debug, PartialEq)]
    struct OverQuota {
        quota: u32,
    }
    impl FromProblem for OverQuota {
        fn from_problem(problem: &Problem) -> Option<Self> {
            let quota = problem.extension("quota")?;
            (problem.status() == Some(StatusCode::CONFLICT)).then_some(OverQuota { quota })
        }
    }
    impl HttpStatus for OverQuota {
        fn status(&self) -> StatusCode {
            StatusCode::CONFLICT
        }
    }
    #[derive(Debug, PartialEq, HttpStatus, FromProblem)]
    enum ApiError {
        #[status(transparent)]
        Quota(Arc<OverQuota>),
    }
    assert_eq!(decode(r#"{"quota":9}"#).known(), Some(ApiError::Quota(Arc::new(OverQuota { quota: 9 }))));
    assert_eq!(decode::<ApiError>(r#"{"quota":"9"}"#).known(), None);
}

#[test]
fn pointers_decode() {
    use std::rc::Rc;
    let problem: Problem = serde_json::from_str(r#"{"code":"unit"}"#).unwrap();
    assert_eq!(Box::<Shape>::from_problem(&problem), Some(Box::new(Shape::Unit)));
    assert_eq!(Arc::<Shape>::from_problem(&problem), Some(Arc::new(Shape::Unit)));
    assert_eq!(Rc::<Shape>::from_problem(&problem), Some(Rc::new(Shape::Unit)));
    let other: Problem = serde_json::from_str(r#"{"code":"later"}"#).unwrap();
    assert_eq!(Box::<Shape>::from_problem(&other), None);
}

#[test]
fn pointer_to_status_decodes() {
    #[derive(Debug, PartialEq, HttpStatus, FromProblem)]
    #[status(allow(dynamic_exposure))]
    struct Upstream(#[status] Arc<StatusCode>);
    let known = decode(r#"{"code":"upstream","status":502}"#).known();
    assert_eq!(known, Some(Upstream(Arc::new(StatusCode::CONFLICT))), "that of the response");
}

#[test]
fn uninhabited_variant_is_never_decoded() {
    #[derive(Debug, HttpStatus, FromProblem)]
    enum Never {}
    assert!(matches!(decode::<Never>(r#"{"code":"unit"}"#), Decoded::Unknown(_)));
    assert!(matches!(decode::<std::convert::Infallible>("{}"), Decoded::Unknown(_)));
}

#[test]
fn decoded_display_hides_opaque_body() {
    use std::error::Error;
    let known: Decoded<Shape> = decode(r#"{"code":"unit"}"#);
    assert_eq!((known.to_string(), known.source().is_none()), ("unit".into(), true));
    let unknown: Decoded<Shape> = decode(r#"{"code":"later","title":"Later"}"#);
    assert_eq!(unknown.to_string(), "409 Later");
    let opaque: Decoded<Shape> = decode("secret\r\npage");
    assert_eq!(opaque.to_string(), "409 Conflict: 12 bytes that are no problem details");
}

#[test]
fn body_is_any_as_ref_bytes() {
    let text = String::from(r#"{"code":"unit"}"#);
    let headers = headers("application/problem+json");
    let is_known = |decoded| matches!(decoded, Decoded::Known(Shape::Unit));
    let status = StatusCode::NOT_FOUND;
    assert!(is_known(Shape::decode(status, &headers, text.as_bytes())));
    assert!(is_known(Shape::decode(status, &headers, &*text)));
    assert!(is_known(Shape::decode(status, &headers, Bytes::from(text.clone()))));
    assert!(is_known(Shape::decode(status, &headers, text.into_bytes())));
}

/// The kind of one member does not decide about the others.
#[test]
fn infallible_fields_hide_nothing() {
    for member in [r#""cut \ud83d":1"#, r#""a":"\udead""#, r#""a":1e999"#, r#""detail":"cut \ud83d""#] {
        assert_eq!(decode(format!(r#"{{{member},"code":"unit"}}"#)).known(), Some(Shape::Unit), "{member}");
    }
    let deep = format!(r#"{{"a":{}{},"code":"unit"}}"#, "[".repeat(200), "]".repeat(200));
    assert_eq!(decode(deep).known(), Some(Shape::Unit));
}

/// A proxy's 503 with its page, an auth proxy's 401, nginx's 429.
#[test]
fn opaque_keeps_header_fields() {
    let mut headers = headers("text/html");
    headers.insert("retry-after", HeaderValue::from_static("30"));
    headers.insert("www-authenticate", HeaderValue::from_static("Bearer realm=\"api\""));
    for (status, is_retryable) in [(503, true), (429, true), (413, true), (401, false), (600, false)] {
        let status = StatusCode::from_u16(status).unwrap();
        let decoded = Shape::decode(status, &headers, "<h1>no</h1>");
        assert_eq!(decoded.status(), Some(status));
        let Decoded::Opaque(opaque) = decoded else { panic!("{decoded:?}") };
        assert_eq!(opaque.headers(), &headers);
        assert_eq!(opaque.retry_after(), Some(std::time::Duration::from_secs(30)));
        assert_eq!(opaque.is_retryable(), is_retryable, "{status}");
    }
}

#[test]
fn decoded_has_status() {
    assert_eq!(decode::<Shape>(r#"{"code":"unit"}"#).status(), Some(Shape::Unit.status()));
    assert_eq!(decode::<Shape>(r#"{"code":"later"}"#).status(), Some(StatusCode::CONFLICT));
    assert_eq!(Decoded::<Shape>::Unknown(Problem::default()).status(), None);
}

#[test]
fn result_of_decoded_is_small() {
    assert!(std::mem::size_of::<Decoded<()>>() <= 2 * std::mem::size_of::<usize>());
}
