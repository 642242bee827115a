//! A variant for every assigned client and server error code.

use statusful::actix::ResponseError as ActixResponseError;
use statusful::axum::IntoResponse;
use statusful::poem::ResponseError as PoemResponseError;
use statusful::rocket::Responder;
use statusful::salvo::Scribe;
use statusful::tonic::IntoStatus;
use statusful::warp::Reply;
use statusful::HttpStatus;

macro_rules! assigned {
    ($($variant:ident = $code:literal $(($grpc:literal))?)*) => {
        /// An error for each assigned 4xx and 5xx.
        #[derive(Debug, Clone, Copy, thiserror::Error, HttpStatus, IntoResponse, ActixResponseError)]
        #[derive(PoemResponseError, Responder, Scribe, Reply, IntoStatus)]
        #[status(allow(all))]
        #[problem(base = "https://api.example.com/errors/")]
        pub enum Assigned {
            $(
                #[error("assigned {}", $code)]
                #[status($code)]
                $(#[problem(grpc = $grpc)])?
                $variant,
            )*
        }

        /// Every [`Assigned`], with its code.
        pub const ASSIGNED: &[(u16, Assigned)] = &[$(($code, Assigned::$variant)),*];
    };
}

assigned! {
    BadRequest = 400 ("INVALID_ARGUMENT")
    Unauthorized = 401
    PaymentRequired = 402 ("FAILED_PRECONDITION")
    Forbidden = 403
    NotFound = 404
    MethodNotAllowed = 405
    NotAcceptable = 406
    ProxyAuthenticationRequired = 407
    RequestTimeout = 408
    Conflict = 409 ("ABORTED")
    Gone = 410
    LengthRequired = 411
    PreconditionFailed = 412
    ContentTooLarge = 413
    UriTooLong = 414
    UnsupportedMediaType = 415
    RangeNotSatisfiable = 416
    ExpectationFailed = 417
    MisdirectedRequest = 421
    UnprocessableContent = 422
    Locked = 423 ("FAILED_PRECONDITION")
    FailedDependency = 424
    TooEarly = 425
    UpgradeRequired = 426
    PreconditionRequired = 428
    TooManyRequests = 429
    RequestHeaderFieldsTooLarge = 431
    UnavailableForLegalReasons = 451
    InternalServerError = 500 ("INTERNAL")
    NotImplemented = 501
    BadGateway = 502
    ServiceUnavailable = 503
    GatewayTimeout = 504
    HttpVersionNotSupported = 505
    VariantAlsoNegotiates = 506
    InsufficientStorage = 507
    LoopDetected = 508
    NotExtended = 510
    NetworkAuthenticationRequired = 511
}
