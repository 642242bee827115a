//! A small users API on axum. Run it with `cargo run -p axum-example`; README.md has the `curl`
//! lines, and `/errors` the error catalog. `PORT` selects a port other than 3000, `WRITES` the
//! number of writes per minute.

use axum_example::app;
use std::net::Ipv4Addr;
use tokio::net::TcpListener;
use users::Api;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    // A 5xx is logged with its whole chain; `with_max_level(DEBUG)` shows 4xx as well.
    tracing_subscriber::fmt().init();
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, users::port())).await?;
    println!("listening on http://{}", listener.local_addr()?);
    axum::serve(listener, app(Api::new(3, users::writes())))
        .with_graceful_shutdown(async { tokio::signal::ctrl_c().await.unwrap_or_default() })
        .await
}
