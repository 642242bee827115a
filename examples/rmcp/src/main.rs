//! A small users server of the Model Context Protocol. Run it with `cargo run -p rmcp-example`;
//! `PORT` selects a port other than 3000, `WRITES` the number of writes per minute, and
//! `AUTHORIZATION_SERVER` who signs users in. The only valid token is `letmein`.

use rmcp_example::{app, Addresses};
use std::net::Ipv4Addr;
use tokio::net::TcpListener;
use users::Api;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, users::port())).await?;
    let server = format!("http://{}", listener.local_addr()?);
    println!("listening on {server}");
    let authorization_server = std::env::var("AUTHORIZATION_SERVER");
    let authorization_server = authorization_server.unwrap_or_else(|_| "https://login.example.com".into());
    axum::serve(listener, app(Api::new(3, users::writes()), Addresses { server, authorization_server })).await
}
