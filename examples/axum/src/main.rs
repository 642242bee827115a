//! A small users API on axum. Run it with `cargo run -p axum-example`; README.md
//! has the `curl` lines, and
//! `/errors` the catalogue of errors. `PORT` chooses another port than 3000,
//! `WRITES` how many writes a minute are taken.

use axum_example::app;
use std::net::Ipv4Addr;
use tokio::net::TcpListener;
use users::Api;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    // A 5xx is logged with all of its chain; `with_max_level(DEBUG)` shows a 4xx, too.
    tracing_subscriber::fmt().init();
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, users::port())).await?;
    println!("listening on http://{}", listener.local_addr()?);
    axum::serve(listener, app(Api::new(3, users::writes())))
        .with_graceful_shutdown(async { tokio::signal::ctrl_c().await.unwrap_or_default() })
        .await
}
