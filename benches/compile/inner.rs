//! The error that every tenth variant wraps: it meets the requirements of each compared crate.

use http::StatusCode;

#[derive(Debug, thiserror::Error)]
#[error("inner")]
pub struct Inner(pub u32);

impl Inner {
    pub fn status(&self) -> StatusCode {
        StatusCode::BAD_GATEWAY
    }

    pub fn code(&self) -> &'static str {
        "inner"
    }
}

impl statusful::HttpStatus for Inner {
    fn status(&self) -> StatusCode {
        self.status()
    }
}

impl api_error::ApiError for Inner {
    fn status_code(&self) -> StatusCode {
        self.status()
    }
}

impl From<&Inner> for StatusCode {
    fn from(inner: &Inner) -> Self {
        inner.status()
    }
}
