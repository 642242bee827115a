//! volo-http. `cargo run -p hosts-example --bin volo`, then `curl -i 127.0.0.1:3000/users/eve`.

mod error;

use error::ApiError;
use http::Uri;
use std::net::SocketAddr;
use volo::net::Address;
use volo_http::response::Response;
use volo_http::server::route::{get, Router};
use volo_http::server::{IntoResponse, Server};

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        statusful::response(&self)
    }
}

async fn user(uri: Uri) -> Result<String, ApiError> {
    error::user(uri.path())
}

#[tokio::main]
async fn main() {
    let address = Address::from(SocketAddr::from(([127, 0, 0, 1], 3000)));
    println!("listening on http://{address}");
    let app = Router::new().route("/users/{name}", get(user));
    if let Err(error) = Server::new(app).run(address).await {
        eprintln!("{error}");
    }
}
