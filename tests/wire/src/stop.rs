//! Servers that end with their test.

use std::net::SocketAddr;
use tokio::runtime::Runtime;

/// A runtime with two threads; what runs on it ends when it is dropped.
///
/// # Panics
///
/// Where the system gives no threads.
#[must_use]
pub fn runtime() -> Runtime {
    let mut builder = tokio::runtime::Builder::new_multi_thread();
    builder.worker_threads(2).enable_all().build().expect("threads can be started")
}

/// A server, and the runtime that it ends with.
#[derive(Debug)]
pub struct Running {
    /// Where it listens.
    pub address: SocketAddr,
    /// What it runs on.
    pub runtime: Runtime,
}
