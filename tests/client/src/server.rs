//! A server that responds with what it is given.

use axum::response::{IntoResponse, Response};
use axum::{routing::get, Router};
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

/// A server on a free port, and a client with a keep-alive connection. Both end when the value
/// is dropped.
pub struct Server {
    runtime: Runtime,
    client: reqwest::Client,
    url: String,
    next: Arc<Mutex<Option<Response>>>,
}

impl Server {
    /// # Panics
    ///
    /// If no port can be bound.
    #[must_use]
    pub fn start() -> Self {
        let next = Arc::new(Mutex::new(None));
        let runtime = Runtime::new().unwrap();
        let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))).unwrap();
        let url = format!("http://{}/", listener.local_addr().unwrap());
        let answer = Arc::clone(&next);
        let answer = move || async move { answer.lock().unwrap().take().unwrap_or_default() };
        let app = Router::new().route("/", get(answer));
        runtime.spawn(async { axum::serve(listener, app).await });
        Server { runtime, client: reqwest::Client::new(), url, next }
    }

    /// What a client gets for this response.
    ///
    /// # Panics
    ///
    /// If there is no response.
    pub fn send(&self, answer: impl IntoResponse) -> reqwest::Response {
        *self.next.lock().unwrap() = Some(answer.into_response());
        self.runtime.block_on(self.client.get(&self.url).send()).unwrap()
    }

    pub fn block_on<T>(&self, future: impl std::future::Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }
}
