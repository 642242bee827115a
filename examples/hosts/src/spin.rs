//! A Spin component.

mod error;

use bytes::Bytes;
use http::Response;
use http_body_util::Full;
use spin_sdk::http::{IntoResponse, Request};
use spin_sdk::http_service;

#[http_service]
async fn handle(request: Request) -> impl IntoResponse {
    let user = error::user(request.uri().path());
    user.map_or_else(|error| statusful::response::<_, Full<Bytes>>(&error), |name| Response::new(name.into()))
}
