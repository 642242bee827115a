//! What every client in Rust is asked: each error has its type, also with what a later version adds,
//! and a problem that the document does not know is kept.

use std::future::Future;

/// The name of the type of an error, its code and its title, and the status of the response.
#[derive(Debug)]
pub struct Answer {
    pub name: &'static str,
    pub code: String,
    pub title: String,
    pub status: u16,
}

pub fn base() -> String {
    std::env::args().nth(1).expect("the base URL is the argument")
}

/// A client that asks for the error with this code.
pub fn http(code: &str) -> reqwest::Client {
    let prefer = format!("code={code}").parse().expect("a code is a header value");
    let headers = [(reqwest::header::HeaderName::from_static("prefer"), prefer)];
    reqwest::Client::builder()
        .default_headers(headers.into_iter().collect())
        .build()
        .expect("a client without TLS")
}

/// `ERRORS` has a line for each error: operation, code, status, and the name of its schema.
pub async fn check<F: Future<Output = Answer>>(
    ask: impl Fn(&'static str, String, String) -> F,
    is_named: &str,
) {
    let ask = |way, operation: &str, code: &str| ask(way, operation.to_owned(), code.to_owned());
    for line in std::env::var("ERRORS").expect("ERRORS has the errors").lines() {
        let (operation, expected) = line.split_once(' ').expect("an operation comes first");
        let (code, _) = expected.split_once(' ').expect("a code comes next");
        let answer = ask("exact", operation, code).await;
        assert_eq!(format!("{} {} {}", answer.code, answer.status, answer.name), expected);
    }
    println!("named type: {is_named}");

    let unknown = ask("unknown-code", "createUser", "user_exists").await;
    assert_eq!((unknown.name, unknown.code.as_str()), ("Problem", "code_of_tomorrow"));
    let framework = ask("no-code", "createUser", "user_exists").await;
    assert_eq!((framework.name, framework.title.as_str()), ("Problem", "Of the framework"));
    println!("unknown code, or none: kept");

    let later = ask("later", "createUser", "user_exists").await;
    assert_eq!((later.name, later.title.as_str()), ("ApiErrorUserExists", "A title of tomorrow"));
    println!("later title and member: kept");
}
