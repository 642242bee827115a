//! The example's server, and a client that shows every byte.

use axum_example::{app, Api, Limit, Store};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

/// A server on a free port, which ends with the runtime that it holds.
pub struct Server {
    address: SocketAddr,
    _runtime: tokio::runtime::Runtime,
}

/// A response: the head in lower case, without its `date`, and the body.
pub struct Answer {
    pub head: String,
    pub body: String,
}

impl Server {
    pub fn start(room: usize, writes: u32) -> Self {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let listener = runtime.block_on(tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))).unwrap();
        let address = listener.local_addr().unwrap();
        let api = Api { store: Store::with_room_for(room), limit: Limit::of(writes) };
        runtime.spawn(async { axum::serve(listener, app(api)).await });
        Server { address, _runtime: runtime }
    }

    /// Sends one request, with further header lines and a body.
    pub fn send(&self, method: &str, path: &str, headers: &str, body: &str) -> Answer {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        let length = body.len();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n{headers}content-length: {length}\r\n\r\n{body}"
        )
        .unwrap();
        let mut response = String::new();
        stream.read_to_string(&mut response).unwrap();
        let (head, body) = response.split_once("\r\n\r\n").unwrap();
        let lines = head.lines().map(str::to_ascii_lowercase);
        let lines: Vec<_> =
            lines.filter(|line| !line.starts_with("date:") && line != "connection: close").collect();
        Answer { head: lines.join("\n"), body: body.to_owned() }
    }
}
