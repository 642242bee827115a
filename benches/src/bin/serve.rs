//! An axum server on a free port of loopback, whose number it prints: `/unit` and `/detail`
//! respond with the errors of the contender that the argument names, and `/stop` ends it.
//! `catalog` serves the website of our errors instead, and `static file` one of its pages from
//! memory. It is single-threaded.

use axum::response::IntoResponse;
use axum::routing::get;
use axum::Router;
use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{Request, Response};
use statusful::catalog::{Catalog, Site};
use statusful_benches::contenders::{api_error, axum_thiserror, careful, naive, ours, problem_details};
use statusful_benches::{Contender, Row};
use std::io::{Error, Result};
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::Notify;

fn main() -> Result<()> {
    let name = std::env::args().nth(1).unwrap_or_default();
    let app = app(&name).ok_or_else(|| Error::other(format!("no server for {name:?}")))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(serve(app))
}

fn app(name: &str) -> Option<Router> {
    [
        app_of::<ours::Contender>(name),
        app_of::<naive::Contender>(name),
        app_of::<careful::Contender>(name),
        app_of::<problem_details::Contender>(name),
        app_of::<api_error::Contender>(name),
        app_of::<axum_thiserror::Contender>(name),
        page(name),
    ]
    .into_iter()
    .flatten()
    .next()
}

fn app_of<C>(name: &str) -> Option<Router>
where
    C: Contender + 'static,
    C::Error: IntoResponse,
{
    async fn fail<C: Contender>(row: Row) -> std::result::Result<(), C::Error> {
        Err(C::error(row))
    }
    let app = Router::new()
        .route("/unit", get(|| fail::<C>(Row::Unit)))
        .route("/detail", get(|| fail::<C>(Row::Detail40)));
    (name == C::NAME).then_some(app)
}

/// The catalog's website, or one of its pages.
fn page(name: &str) -> Option<Router> {
    let site = Site::new("API", &[Catalog::of::<ours::ApiError>()]);
    match name {
        "catalog" => Some(Router::new().nest_service("/errors", site)),
        "static file" => {
            let path = "/errors/no-such-user";
            let page: Response<Bytes> = site.respond(&Request::get(path).body(()).ok()?);
            let body = page.into_body();
            let page = || async move { ([(CONTENT_TYPE, "text/html; charset=utf-8")], body) };
            Some(Router::new().route(path, get(page)))
        }
        _ => None,
    }
}

async fn serve(app: Router) -> Result<()> {
    let stop = Arc::new(Notify::new());
    let stopped = Arc::clone(&stop);
    let app = app.route("/stop", get(|| async move { stop.notify_one() }));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?.port());
    axum::serve(listener, app).with_graceful_shutdown(async move { stopped.notified().await }).await
}
