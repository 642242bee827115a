//! actix-web's own `ResponseError`, unchanged: the body is the `Display`, even for a 5xx.

super::hand::plain_enum!();

impl actix_web::ResponseError for ApiError {
    fn status_code(&self) -> actix_web::http::StatusCode {
        use actix_web::http::StatusCode;
        match self {
            ApiError::NoSuchUser => StatusCode::NOT_FOUND,
            ApiError::Unauthenticated => StatusCode::UNAUTHORIZED,
            ApiError::NotYours => StatusCode::FORBIDDEN,
            ApiError::RateLimited => StatusCode::TOO_MANY_REQUESTS,
            ApiError::Database => StatusCode::INTERNAL_SERVER_ERROR,
            ApiError::AccountClosed => StatusCode::GONE,
            ApiError::UserExists(_) => StatusCode::CONFLICT,
            ApiError::Invalid(_) => StatusCode::BAD_REQUEST,
            ApiError::Upstream(_) => StatusCode::BAD_GATEWAY,
            ApiError::Store(StoreError::Full) => StatusCode::INSUFFICIENT_STORAGE,
        }
    }
}

pub struct Contender;

impl crate::Contender for Contender {
    type Error = ApiError;
    type Response = actix_web::HttpResponse;

    const NAME: &'static str = "actix-web's own";
    const PACKAGE: Option<&'static str> = Some("actix-web");
    const SENDS_HEADERS: bool = false;
    const SENDS_PROBLEM: bool = false;

    fn error(row: crate::Row) -> ApiError {
        crate::contender::error_of!(row, ApiError, StoreError)
    }

    fn respond(error: ApiError) -> Self::Response {
        actix_web::ResponseError::error_response(&error)
    }

    fn wire(response: Self::Response) -> http::Response<bytes::Bytes> {
        crate::contender::from_actix(response)
    }
}
