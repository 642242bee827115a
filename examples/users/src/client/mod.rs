//! A client that shows every byte, and the tests that every example passes.

mod logs;
mod shared_tests;

pub use logs::*;
pub use shared_tests::*;

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

/// A server, which ends with the process.
pub struct Server {
    address: SocketAddr,
}

/// A response: the head in lower case, without its `date`, and the body.
pub struct Answer {
    pub head: String,
    pub body: String,
}

impl Server {
    /// A server on a free port, run by a function that serves the listener. It is already
    /// bound, so that no request is too early.
    pub fn start(serve: impl FnOnce(TcpListener) + Send + 'static) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        std::thread::spawn(move || serve(listener));
        Server { address }
    }

    /// A server that is already listening.
    pub fn at(address: SocketAddr) -> Self {
        Server { address }
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Sends one request, with additional header lines and a body.
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
