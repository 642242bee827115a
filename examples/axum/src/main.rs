//! A small users API on axum. Run it with `cargo run -p axum-example`; README.md
//! has the `curl` lines. `PORT` chooses another port than 3000.

use axum_example::{app, Api, Limit, Store};
use std::net::Ipv4Addr;
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let port = std::env::var("PORT").ok().and_then(|port| port.parse().ok()).unwrap_or(3000);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    println!("listening on http://{}", listener.local_addr()?);
    let api = Api { store: Store::with_room_for(3), limit: Limit::of(10) };
    axum::serve(listener, app(api))
        .with_graceful_shutdown(async { tokio::signal::ctrl_c().await.unwrap_or_default() })
        .await
}
