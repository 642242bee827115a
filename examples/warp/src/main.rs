//! A small users API on warp. Run it with `cargo run -p warp-example`; `PORT` selects a port
//! other than 3000.

use std::net::Ipv4Addr;
use users::Api;
use warp_example::app;

#[tokio::main]
async fn main() {
    let port = users::port();
    let server = warp::serve(app(Api::new(3, 10))).bind((Ipv4Addr::LOCALHOST, port)).await;
    println!("listening on http://127.0.0.1:{port}");
    server.run().await;
}
