//! Run it with `cargo run -p openapi-example`, and read `/openapi.json`. With `--print` it
//! writes that document and exits. `PORT` selects a port other than 3000. With `DRILL=1`, a build for
//! tests answers with any error on request: `curl -H 'Prefer: code=user_exists'
//! localhost:3000/users/ann`.

use openapi_example::{app, ApiDocument};
use std::net::Ipv4Addr;
use tokio::net::TcpListener;
use users::Api;
use utoipa::OpenApi;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    if std::env::args().any(|argument| argument == "--print") {
        println!("{}", ApiDocument::openapi().to_pretty_json()?);
        return Ok(());
    }
    let app = app(Api::new(3, 10));
    #[cfg(debug_assertions)]
    let app = if users::is_drill() { app.layer(openapi_example::drill()) } else { app };
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, users::port())).await?;
    println!("listening on http://{}", listener.local_addr()?);
    axum::serve(listener, app)
        .with_graceful_shutdown(async { tokio::signal::ctrl_c().await.unwrap_or_default() })
        .await
}
