//! A small users service on jsonrpsee. Run it with `cargo run -p jsonrpc-example`; `PORT` selects a
//! port other than 3000.

use jsonrpc_example::methods;
use jsonrpsee::server::Server;
use std::error::Error;
use std::net::{Ipv4Addr, SocketAddr};
use users::Api;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, users::port()));
    let server = Server::builder().build(address).await?;
    println!("listening on http://{address}");
    server.start(methods(Api::new(3, 10))?).stopped().await;
    Ok(())
}
