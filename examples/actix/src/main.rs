//! A small users API on actix-web. Run it with `cargo run -p actix-example`; `PORT` selects a
//! port other than 3000.

use actix_example::serve;
use std::net::{Ipv4Addr, TcpListener};
use users::Api;

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    // A 5xx is logged with its whole chain; `with_max_level(DEBUG)` shows 4xx as well.
    tracing_subscriber::fmt().init();
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, users::port()))?;
    println!("listening on http://{}", listener.local_addr()?);
    serve(listener, Api::new(3, 10))?.await
}
