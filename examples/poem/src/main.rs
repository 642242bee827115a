//! A small users API on poem. Run it with `cargo run -p poem-example`; `PORT` selects a port
//! other than 3000.

use poem::listener::TcpListener;
use poem::Server;
use poem_example::app;
use users::Api;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let address = format!("127.0.0.1:{}", users::port());
    println!("listening on http://{address}");
    Server::new(TcpListener::bind(address)).run(app(Api::new(3, 10))).await
}
