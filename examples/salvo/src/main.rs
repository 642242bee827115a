//! A small users API on salvo. Run it with `cargo run -p salvo-example`; `PORT` selects a port
//! other than 3000.

use salvo::conn::TcpListener;
use salvo::{Listener, Server};
use salvo_example::app;
use std::net::Ipv4Addr;
use users::Api;

#[tokio::main]
async fn main() {
    let port = users::port();
    let acceptor = TcpListener::new((Ipv4Addr::LOCALHOST, port)).bind().await;
    println!("listening on http://127.0.0.1:{port}");
    Server::new(acceptor).serve(app(Api::new(3, 10))).await;
}
