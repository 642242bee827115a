//! Servers that end with their test.

use std::any::Any;
use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

/// A server that runs until it is dropped.
pub struct Running {
    /// The address that it listens on.
    pub address: SocketAddr,
    _server: Box<dyn Any>,
}

impl Running {
    /// A server that ends when `server` is dropped.
    #[must_use]
    pub fn new(address: SocketAddr, server: impl Any) -> Self {
        Running { address, _server: Box::new(server) }
    }

    /// A server on its own runtime, created by `serve` from a listener on a free port.
    #[must_use]
    pub fn on_listener<F>(serve: impl FnOnce(TcpListener) -> F) -> Self
    where
        F: std::future::Future<Output = ()> + Send + 'static,
    {
        let runtime = runtime();
        let listener = runtime.block_on(TcpListener::bind(LOOPBACK)).expect("a port is free");
        let address = listener.local_addr().expect("a bound socket has an address");
        let server = {
            let _entered = runtime.enter();
            serve(listener)
        };
        runtime.spawn(server);
        Running::new(address, runtime)
    }
}

impl fmt::Debug for Running {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Running").field("address", &self.address).finish_non_exhaustive()
    }
}

/// A free port of this machine.
pub const LOOPBACK: (Ipv4Addr, u16) = (Ipv4Addr::LOCALHOST, 0);

/// A runtime with two threads; what runs on it ends when it is dropped.
///
/// # Panics
///
/// If the system provides no threads.
#[must_use]
pub fn runtime() -> Runtime {
    let mut builder = tokio::runtime::Builder::new_multi_thread();
    builder.worker_threads(2).enable_all().build().expect("threads can be started")
}
