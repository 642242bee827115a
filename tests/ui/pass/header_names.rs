#![deny(warnings)]
#![allow(dead_code)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header(RETRY_AFTER = "60")]
    Constant,
    #[status(429)]
    #[header(header::RETRY_AFTER = "60")]
    InItsModule,
    #[status(429)]
    #[header(http::header::RETRY_AFTER = "60")]
    InItsCrate,
    #[status(429)]
    #[header(axum::http::header::RETRY_AFTER = "60")]
    ReExported,
    #[status(429)]
    #[header("retry-after" = "60")]
    Text,
    #[status(429)]
    #[header("Retry-After" = "60")]
    TextInAnotherCase,
    #[status(429)]
    #[header(r"retry-after" = r#"60"#)]
    RawText,
    #[status(429)]
    HeldByAField {
        #[header(http::header::RETRY_AFTER)]
        seconds: u64,
    },
    #[status(429)]
    HeldByAnUnnamedField(#[header("RETRY-AFTER")] u64),
}

fn main() {
    for error in [
        ApiError::Constant,
        ApiError::InItsModule,
        ApiError::InItsCrate,
        ApiError::ReExported,
        ApiError::Text,
        ApiError::TextInAnotherCase,
        ApiError::RawText,
        ApiError::HeldByAField { seconds: 60 },
        ApiError::HeldByAnUnnamedField(60),
    ] {
        let mut headers = http::HeaderMap::new();
        error.append_headers(&mut headers);
        assert_eq!(headers["retry-after"], "60");
        assert_eq!(headers.len(), 1);
    }
}
