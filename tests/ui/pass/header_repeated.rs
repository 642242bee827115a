#![deny(warnings)]

use statusful::HttpStatus;

/// Lists may stand on several lines; a variant's field takes the place of the type's.
#[derive(HttpStatus)]
#[header(VARY = "origin")]
#[header(RETRY_AFTER = "60", CACHE_CONTROL = "no-cache")]
enum ApiError {
    #[status(401)]
    #[header(WWW_AUTHENTICATE = "Bearer realm=\"api\"", WWW_AUTHENTICATE = "Basic realm=\"api\"")]
    Unauthenticated,
    #[status(405)]
    #[header(ALLOW = "GET", "Allow" = "HEAD")]
    WrongMethod {
        #[header(ALLOW)]
        also: &'static str,
    },
    #[status(409)]
    #[header(SET_COOKIE = "a=b")]
    #[header(SET_COOKIE = "c=d")]
    Exists {
        #[header(LINK)]
        help: &'static str,
        #[header(LINK)]
        terms: &'static str,
    },
    #[status(429)]
    #[header("retry-after" = "30")]
    RateLimited,
    #[status(503)]
    Overloaded(#[header("RETRY-AFTER")] u64),
}

fn lines(error: &ApiError, name: &str) -> Vec<String> {
    let mut headers = http::HeaderMap::new();
    error.append_headers(&mut headers);
    let lines = headers.get_all(name).iter();
    lines.map(|line| line.to_str().unwrap().to_owned()).collect()
}

fn main() {
    assert_eq!(lines(&ApiError::Unauthenticated, "www-authenticate"), ["Bearer realm=\"api\"", "Basic realm=\"api\""]);
    assert_eq!(lines(&ApiError::WrongMethod { also: "PUT" }, "allow"), ["GET", "HEAD", "PUT"]);
    let exists = ApiError::Exists { help: "<a>", terms: "<b>" };
    assert_eq!(lines(&exists, "set-cookie"), ["a=b", "c=d"]);
    assert_eq!(lines(&exists, "link").len(), 2);
    assert_eq!(lines(&exists, "retry-after"), ["60"]);
    assert_eq!(lines(&exists, "vary"), ["origin"]);
    assert_eq!(lines(&ApiError::RateLimited, "retry-after"), ["30"]);
    assert_eq!(lines(&ApiError::Overloaded(90), "retry-after"), ["90"]);
}
