//! Handlers that use `?` on errors of other crates: a database's, reqwest's, and any other through
//! anyhow. Each failure is one line in the log, with its chain, and with the IDs of the request
//! and its trace.

use anyhow::Context;
use axum::extract::State;
use axum::routing::get;
use axum::Router;
use reqwest::Client;
use statusful::tower::{LogErrors, ProblemLayer};
use statusful::{axum::IntoResponse, HttpStatus};
use users::orders::{self, SqlError};

/// What goes wrong in the reports. A client learns that it is not its fault; the log has the rest.
#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[problem(base = "https://api.example.com/errors/")]
pub enum ReportError {
    #[error("cannot count the orders")]
    #[status(503)]
    Orders(#[from] SqlError),

    /// The other service's operators are alerted, and ours need not be.
    #[error("the rates are not available")]
    #[status(502)]
    #[problem(log = "warn")]
    Rates(#[from] reqwest::Error),

    /// Anything else: `.context("…")?` says what was tried.
    #[error(transparent)]
    #[status(500)]
    Other(
        #[from]
        #[problem(source, backtrace = anyhow::Error::backtrace)]
        anyhow::Error,
    ),
}

/// The routes. `rates` is a client of the other service.
pub fn reports(rates: Client) -> Router {
    Router::new()
        .route("/reports/orders", get(count_orders))
        .route("/reports/rates", get(read_rates))
        .route("/reports/pages", get(count_pages))
        .with_state(rates)
        .layer(ProblemLayer::new().trace_id())
        .layer(LogErrors::new().request_id("x-request-id"))
}

async fn count_orders() -> Result<String, ReportError> {
    Ok(orders::count()?.to_string())
}

async fn read_rates(State(rates): State<Client>) -> Result<String, ReportError> {
    Ok(rates.get("http://127.0.0.1:9/rates").send().await?.error_for_status()?.text().await?)
}

async fn count_pages() -> Result<String, ReportError> {
    let pages: u32 = "many".parse().context("the number of pages is not a number")?;
    Ok(pages.to_string())
}
