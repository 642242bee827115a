//! The example's server.

use axum_example::app;
use users::client::Server;
use users::Api;

pub fn start(room: usize, writes: u32) -> Server {
    Server::start(move |listener| {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            axum::serve(listener, app(Api::new(room, writes))).await.unwrap();
        });
    })
}
