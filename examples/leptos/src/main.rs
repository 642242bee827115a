//! Serves the page; `scripts/leptos-test` shows how it is built. `PORT` selects a port other than
//! 3000, `SITE` the folder in which wasm-bindgen has written `pkg`.

use std::net::Ipv4Addr;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    // A 5xx is logged with its whole chain, also where the browser is redirected to the page.
    tracing_subscriber::fmt().with_writer(std::io::stderr).init();
    let variable = |name: &str| std::env::var(name).ok();
    let port = variable("PORT").and_then(|port| port.parse().ok()).unwrap_or(3000);
    let site = variable("SITE").unwrap_or_else(|| "target/site".to_owned());
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    println!("listening on http://{}", listener.local_addr()?);
    axum::serve(listener, leptos_example::server::app(&site)).await
}
