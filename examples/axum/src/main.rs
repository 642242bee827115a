//! A small users API on axum. Run it with `cargo run -p axum-example`; README.md has the `curl`
//! lines, and `/errors` the error catalog. `PORT` selects a port other than 3000, `WRITES` the
//! number of writes per minute. With `DRILL=1`, a build for tests answers with any error on request:
//! `curl -H 'Prefer: code=user_exists' localhost:3000/users/ann`.

use axum_example::app;
use std::net::Ipv4Addr;
use tokio::net::TcpListener;
use users::Api;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    // A 5xx is logged with its whole chain; `with_max_level(DEBUG)` shows 4xx as well.
    tracing_subscriber::fmt().init();
    let app = app(Api::new(3, users::writes()));
    #[cfg(debug_assertions)]
    let app = if users::is_drill() { app.layer(axum_example::drill()) } else { app };
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, users::port())).await?;
    println!("listening on http://{}", listener.local_addr()?);
    axum::serve(listener, app)
        .with_graceful_shutdown(async { tokio::signal::ctrl_c().await.unwrap_or_default() })
        .await
}
