//! actix-web uses http 0.2: fields with its types.

use super::{from_actix, to_actix};
use crate::{FromHeader, FromStatus, ToHeader, ToStatus};
use actix_web::http::header::HeaderValue;
use actix_web::http::{Method, StatusCode, Uri};
use http::header::InvalidHeaderValue;

impl ToStatus for StatusCode {
    fn to_status(&self) -> Option<http::StatusCode> {
        Some(from_actix(*self))
    }
}

impl FromStatus for StatusCode {
    fn from_status(status: http::StatusCode) -> Self {
        to_actix(status)
    }
}

impl ToHeader for HeaderValue {
    fn to_header(&self) -> Result<Option<http::HeaderValue>, InvalidHeaderValue> {
        http::HeaderValue::from_bytes(self.as_bytes()).map(Some)
    }
}

impl FromHeader for HeaderValue {
    fn from_header(value: &http::HeaderValue) -> Option<Self> {
        HeaderValue::from_bytes(value.as_bytes()).ok()
    }
}

impl ToHeader for Method {
    fn to_header(&self) -> Result<Option<http::HeaderValue>, InvalidHeaderValue> {
        self.as_str().to_header()
    }
}

impl FromHeader for Method {
    fn from_header(value: &http::HeaderValue) -> Option<Self> {
        let method = http::Method::from_header(value)?;
        Method::from_bytes(method.as_str().as_bytes()).ok()
    }
}

impl ToHeader for Uri {
    fn to_header(&self) -> Result<Option<http::HeaderValue>, InvalidHeaderValue> {
        self.to_string().to_header()
    }
}

impl FromHeader for Uri {
    fn from_header(value: &http::HeaderValue) -> Option<Self> {
        http::Uri::from_header(value)?.to_string().parse().ok()
    }
}
