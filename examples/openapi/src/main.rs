//! Run it with `cargo run -p openapi-example`, and read `/openapi.json`. With `--print` it
//! writes that document and exits. `PORT` selects a port other than 3000.

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
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, users::port())).await?;
    println!("listening on http://{}", listener.local_addr()?);
    axum::serve(listener, app(Api::new(3, 10)))
        .with_graceful_shutdown(async { tokio::signal::ctrl_c().await.unwrap_or_default() })
        .await
}
