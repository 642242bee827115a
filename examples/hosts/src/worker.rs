//! Cloudflare Workers, with worker's feature `http`.

mod error;

use bytes::Bytes;
use http::Response;
use http_body_util::Full;
use worker::{event, Context, Env, HttpRequest};

#[event(fetch)]
async fn fetch(request: HttpRequest, _env: Env, _context: Context) -> worker::Result<Response<Full<Bytes>>> {
    let user = error::user(request.uri().path());
    Ok(user.map_or_else(|error| statusful::response(&error), |name| Response::new(name.into())))
}
