//! Server functions on axum's server: what a client and a form get of an error.

mod client;

use axum::routing::{get, post};
use axum::Router;
use http::header::{COOKIE, SET_COOKIE};
use server_fn::error::{FromServerFnError as _, ServerFnErrorErr, ServerFnUrlError};
use server_fn::ServerFn;
use server_fn_macro_default::server;
use statusful::server_fn::{FromServerFnError, StatusLayer};
use statusful::tower::ProblemLayer;
use statusful::{FromProblem, HttpStatus};
use statusful_wire_tests as wire;
use statusful_wire_tests::{assert_problem, send, Answer, Running};
use std::time::Duration;

#[derive(Debug, Clone, PartialEq, thiserror::Error, HttpStatus, FromProblem, FromServerFnError)]
#[problem(base = "https://api.example.com/errors/")]
enum SignUpError {
    #[error("{name} is taken")]
    #[status(409)]
    NameTaken {
        #[problem(extension)]
        name: String,
    },
    #[error("slow down")]
    #[status(429)]
    #[header(SET_COOKIE = "tries=9", "x-quota" = "3")]
    Limited {
        #[header(RETRY_AFTER)]
        after: Duration,
    },
    #[error("cannot reach db01: canary")]
    #[status(503)]
    Unreachable,
    #[error("see other")]
    #[status(303, allow(all))]
    #[header(LOCATION = "/elsewhere")]
    Elsewhere,
    #[error(transparent)]
    #[status(transparent)]
    ServerFn(#[from] ServerFnErrorErr),
}

fn limited() -> SignUpError {
    SignUpError::Limited { after: Duration::from_secs(5) }
}

#[server(endpoint = "sign_up", client = client::Socket)]
async fn sign_up(name: String, age: u8) -> Result<String, SignUpError> {
    // Another error is made and dropped.
    drop(SignUpError::Unreachable.ser());
    tokio::task::yield_now().await;
    match name.as_str() {
        "ann" => Err(SignUpError::NameTaken { name }),
        "busy" => Err(limited()),
        "down" => Err(SignUpError::Unreachable),
        "elsewhere" => Err(SignUpError::Elsewhere),
        name => Ok(format!("{name}, {age}")),
    }
}

const PATH: &str = "/api/sign_up";

/// Sets what leptos' `ResponseOptions` set: the program's own status and header fields.
async fn overridden(request: axum::extract::Request) -> axum::response::Response {
    let mut response = server_fn::axum::handle_server_fn(request).await;
    if response.status().is_server_error() {
        *response.status_mut() = http::StatusCode::IM_A_TEAPOT;
        response.headers_mut().insert("x-quota", http::HeaderValue::from_static("own"));
        response.headers_mut().insert(SET_COOKIE, http::HeaderValue::from_static("own=1"));
    }
    response
}

/// A response that is no error of a server function, made after one was encoded.
async fn other() -> (http::StatusCode, &'static str) {
    drop(SignUpError::NameTaken { name: "ann".into() }.ser());
    (http::StatusCode::INTERNAL_SERVER_ERROR, "other")
}

fn routes(handle: axum::routing::MethodRouter) -> Router {
    server_fn::axum::register_explicit::<SignUp>();
    Router::new().route("/api/{*function}", handle).route("/other", get(other))
}

fn serve(app: Router) -> Running {
    Running::on_listener(|listener| async move { axum::serve(listener, app).await.unwrap() })
}

fn with_layer() -> Running {
    let routes = routes(post(server_fn::axum::handle_server_fn));
    serve(routes.layer(StatusLayer::new()).layer(ProblemLayer::new()))
}

fn call(server: &Running, headers: &[(&str, &str)], arguments: &str) -> Answer {
    let form = ("content-type", "application/x-www-form-urlencoded");
    send(server.address, "POST", PATH, &[&[form], headers].concat(), arguments.as_bytes())
}

/// What a client makes of a response.
fn read(answer: &Answer) -> SignUpError {
    SignUpError::de(answer.body.clone().into())
}

#[test]
fn response_is_that_of_error() {
    let server = with_layer();
    for (name, error) in [
        ("ann", SignUpError::NameTaken { name: "ann".into() }),
        ("busy", limited()),
        ("down", SignUpError::Unreachable),
    ] {
        let answer = call(&server, &[], &format!("name={name}&age=7"));
        assert_problem(&answer, error.status().as_u16());
        let expected: http::Response<Vec<u8>> = statusful::response(&error);
        for name in expected.headers().keys() {
            let values: Vec<_> =
                expected.headers().get_all(name).iter().map(|value| value.as_bytes()).collect();
            assert_eq!(answer.values(name.as_str()), values, "{name}");
        }
        assert_eq!(answer.values("serverfnerror"), [PATH.as_bytes()]);
        assert!(!String::from_utf8_lossy(&answer.body).contains("canary"));
        assert_eq!(read(&answer), error);
    }
    let fine = call(&server, &[], "name=bea&age=7");
    assert_eq!((fine.status, &fine.body[..]), (200, &br#""bea, 7""#[..]));
}

/// The client that server_fn generates.
#[test]
fn client_reads_error() {
    let server = with_layer();
    server_fn::client::set_server_url(server.address.to_string().leak());
    let call = |name: &str| {
        let arguments = SignUp { name: name.to_owned(), age: 7 };
        wire::runtime().block_on(arguments.run_on_client())
    };
    for error in [SignUpError::NameTaken { name: "ann".into() }, limited(), SignUpError::Unreachable] {
        let name = match error {
            SignUpError::NameTaken { .. } => "ann",
            SignUpError::Limited { .. } => "busy",
            _ => "down",
        };
        assert_eq!(call(name), Err(error));
    }
    assert_eq!(call("bea"), Ok("bea, 7".to_owned()));
}

#[test]
fn unreadable_arguments_are_400() {
    let server = with_layer();
    for arguments in ["name=canary&age=canary", "age=7", ""] {
        let answer = call(&server, &[], arguments);
        assert_problem(&answer, 400);
        let body = String::from_utf8_lossy(&answer.body);
        assert!(!body.contains("canary") && body.contains(r#""code":"invalid_arguments""#), "{body}");
        assert!(matches!(read(&answer), SignUpError::ServerFn(ServerFnErrorErr::Args(_))));
    }
}

/// What server_fn does by itself: the client reads the same error.
#[test]
fn without_layer_status_is_500() {
    let answer = call(&serve(routes(post(server_fn::axum::handle_server_fn))), &[], "name=busy&age=7");
    assert_eq!(answer.status, 500);
    assert_eq!(answer.values("retry-after"), [] as [&[u8]; 0]);
    assert_eq!(read(&answer), limited());
}

#[test]
fn what_the_program_has_set_stays() {
    let answer = call(&serve(routes(post(overridden)).layer(StatusLayer::new())), &[], "name=busy&age=7");
    assert_eq!((answer.status, answer.values("x-quota")), (418, vec![&b"own"[..]]));
    assert_eq!(answer.values("retry-after"), [b"5"]);
    assert_eq!(answer.values("set-cookie"), [&b"own=1"[..], b"tries=9"]);
}

/// A client of server_fn reads an error from a 4xx or a 5xx alone.
#[test]
fn status_of_no_error_is_500() {
    let answer = call(&with_layer(), &[], "name=elsewhere&age=7");
    assert_eq!(answer.status, 500);
    assert_eq!(read(&answer), SignUpError::Elsewhere);
}

#[test]
fn other_responses_are_not_changed() {
    let server = serve(routes(post(server_fn::axum::handle_server_fn)).layer(StatusLayer::new()));
    let answer = send(server.address, "GET", "/other", &[], b"");
    assert_eq!((answer.status, &answer.body[..]), (500, &b"other"[..]));
    assert_eq!(answer.values("content-type"), [b"text/plain; charset=utf-8"]);
}

/// A browser without JavaScript is sent back to the page of the form, with the error in the query.
#[test]
fn form_is_redirected_to_its_page() {
    let server = with_layer();
    let page = "https://app.example.com/sign-up?plan=free";
    let submit = |name: &str| {
        let headers = [("accept", "text/html,*/*;q=0.8"), ("referer", page)];
        call(&server, &headers, &format!("name={name}&age=7"))
    };
    let location = |answer: &Answer| {
        assert_eq!(answer.status, 302);
        url::Url::parse(std::str::from_utf8(answer.values("location")[0]).unwrap()).unwrap()
    };
    let in_query = |answer: &Answer| {
        let url = location(answer);
        assert!(url.as_str().starts_with(page), "{url}");
        let query: Vec<(String, String)> = url.query_pairs().into_owned().collect();
        assert_eq!(query[1], ("__path".to_owned(), PATH.to_owned()));
        assert_eq!(query[2].0, "__err");
        let encoded = query[2].1.clone();
        (ServerFnUrlError::<SignUpError>::decode_err(&encoded), encoded)
    };
    let answer = submit("ann");
    assert_eq!(in_query(&answer).0, SignUpError::NameTaken { name: "ann".into() });

    // The fields of the error's own response are not those of the redirect; its cookies are.
    let answer = submit("busy");
    assert_eq!(in_query(&answer).0, limited());
    assert_eq!(answer.values("set-cookie"), [b"tries=9"]);
    for name in ["retry-after", "x-quota", "cache-control"] {
        assert_eq!(answer.values(name), [] as [&[u8]; 0], "{name}");
    }

    // Nothing of a 5xx is in the address, and no cookie of any error.
    let (error, encoded) = in_query(&submit("down"));
    assert_eq!(error, SignUpError::Unreachable);
    let text = |encoded: &str| {
        use base64::Engine;
        String::from_utf8(base64::engine::general_purpose::URL_SAFE.decode(encoded).unwrap()).unwrap()
    };
    assert_eq!(
        text(&encoded),
        r#"{"type":"https://api.example.com/errors/unreachable","title":"Service Unavailable","status":503,"code":"unreachable"}"#
    );
    assert!(!text(&in_query(&submit("busy")).1).contains(COOKIE.as_str()));

    let fine = submit("bea");
    assert_eq!(location(&fine).as_str(), page);
}
