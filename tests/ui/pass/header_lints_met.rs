#![deny(warnings)]
#![allow(dead_code)]

use statusful::HttpStatus;

/// Each by the variant, by a field, or in another case.
#[derive(HttpStatus)]
#[status(deny(all), allow(non_error))]
enum Stated {
    #[status(401)]
    #[header(WWW_AUTHENTICATE = "Bearer realm=\"api\"")]
    Unauthenticated,
    #[status(405)]
    WrongMethod {
        #[header(ALLOW)]
        allowed: Vec<http::Method>,
    },
    #[status(407)]
    #[header("Proxy-Authenticate" = "Basic realm=\"api\"")]
    Proxy,
    #[status(426)]
    #[header("UPGRADE" = "HTTP/2.0")]
    Upgrade,
    #[status(416)]
    Range(#[header("content-range")] String),
    #[status(301)]
    #[header(http::header::LOCATION = "/a")]
    Moved,
    #[status(302)]
    Found(#[header(LOCATION)] http::Uri),
    #[status(307)]
    #[header("location" = "/a")]
    Temporary,
    #[status(308)]
    Permanent {
        #[header("Location")]
        to: Option<String>,
    },
    #[status(429)]
    #[header("retry-after" = "60")]
    RateLimited,
    #[status(503)]
    Overloaded(#[header(RETRY_AFTER)] std::time::Duration),
}

/// Each by the type, for its default and for the variants that state a code.
#[derive(HttpStatus)]
#[status(401, deny(all))]
#[header("Www-Authenticate" = "Bearer realm=\"api\"")]
#[header(ALLOW = "GET", RETRY_AFTER = "60")]
enum OfTheType {
    Unauthenticated,
    Expired,
    #[status(401)]
    Revoked,
    #[status(405)]
    WrongMethod,
    #[status(429)]
    RateLimited,
}

/// The default alone wants the field, and each variant that takes it has it.
#[derive(HttpStatus)]
#[status(401, deny(all))]
enum OfEachVariant {
    #[header(WWW_AUTHENTICATE = "Bearer realm=\"api\"")]
    Unauthenticated,
    Expired(#[header(WWW_AUTHENTICATE)] String),
    #[status(403)]
    Forbidden,
}

#[derive(HttpStatus)]
#[status(401, deny(all))]
struct OfAStruct(#[header(WWW_AUTHENTICATE)] String);

/// What a status wants in some cases only, and what it may carry, is no mistake.
#[derive(HttpStatus)]
#[status(deny(missing_header))]
enum Conditional {
    #[status(413)]
    TooLarge,
    #[status(415)]
    MediaType,
    #[status(451)]
    Legal,
    #[status(511)]
    Network,
    #[status(200, allow(non_error))]
    Ok,
    #[status(201, allow(non_error))]
    Created,
    #[status(206, allow(non_error))]
    Partial,
    #[status(300, allow(non_error))]
    Choices,
    #[status(303, allow(non_error))]
    SeeOther,
    #[status(304, allow(non_error))]
    NotModified,
    #[status(429)]
    RateLimited,
    #[status(503)]
    Overloaded,
}

/// A status that is known only at run time is not asked for a field.
#[derive(HttpStatus)]
#[status(deny(all))]
#[status(allow(dynamic_exposure))]
enum AsItRuns {
    #[status(with = found)]
    With,
    Marked(#[status] http::StatusCode),
}

fn found<T>(_: &T) -> http::StatusCode {
    http::StatusCode::UNAUTHORIZED
}

fn main() {
    assert_eq!(Stated::Unauthenticated.status(), 401);
    assert_eq!(OfTheType::Expired.status(), 401);
    assert_eq!(OfEachVariant::Unauthenticated.status(), 401);
    assert_eq!(Conditional::Partial.status(), 206);
    assert_eq!(AsItRuns::With.status(), 401);
}
