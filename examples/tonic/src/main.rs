//! A small users service on tonic. Run it with `cargo run -p tonic-example`; `PORT` selects a
//! port other than 3000.

use std::net::{Ipv4Addr, SocketAddr};
use tonic::transport::Server;
use tonic_example::proto::UsersServer;
use users::Api;

#[tokio::main]
async fn main() -> Result<(), tonic::transport::Error> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, users::port()));
    println!("listening on http://{address}");
    Server::builder().add_service(UsersServer::new(Api::new(3, 10))).serve(address).await
}
