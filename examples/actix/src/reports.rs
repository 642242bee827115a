//! Handlers that use `?` on errors of other crates: a database's, reqwest's, and any other through
//! anyhow. Each failure is one line in the log, with its chain, and with the IDs of the request
//! and its trace.

use actix_web::dev::Server;
use actix_web::web::{get, Data};
use actix_web::{App, HttpServer};
use anyhow::Context;
use reqwest::Client;
use statusful::{actix::ResponseError, HttpStatus};
use std::net::TcpListener;
use users::orders::{self, SqlError};

/// What goes wrong in the reports. A client learns that it is not its fault; the log has the rest.
#[derive(Debug, thiserror::Error, HttpStatus, ResponseError)]
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

/// The server. `rates` is a client of the other service.
pub fn serve_reports(listener: TcpListener, rates: Client) -> std::io::Result<Server> {
    let app = move || {
        App::new()
            .app_data(Data::new(rates.clone()))
            .route("/reports/orders", get().to(count_orders))
            .route("/reports/rates", get().to(read_rates))
            .route("/reports/pages", get().to(count_pages))
            .wrap(statusful::actix::problems().trace_id())
            .wrap(statusful::actix::log_errors().request_id("x-request-id"))
    };
    Ok(HttpServer::new(app).listen(listener)?.run())
}

async fn count_orders() -> Result<String, ReportError> {
    Ok(orders::count()?.to_string())
}

async fn read_rates(rates: Data<Client>) -> Result<String, ReportError> {
    Ok(rates.get("http://127.0.0.1:9/rates").send().await?.error_for_status()?.text().await?)
}

async fn count_pages() -> Result<String, ReportError> {
    let pages: u32 = "many".parse().context("the number of pages is not a number")?;
    Ok(pages.to_string())
}
