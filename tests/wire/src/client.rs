//! A client that shows the bytes that a server sends.

use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// A response as sent on the wire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The number in the status line.
    pub status: u16,
    /// Names in lower case and values, in order.
    pub headers: Vec<(String, Vec<u8>)>,
    /// Everything after the header section, without a chunked coding.
    pub body: Vec<u8>,
}

impl Answer {
    /// The values of a field, in order.
    #[must_use]
    pub fn values(&self, name: &str) -> Vec<&[u8]> {
        let of_name = self.headers.iter().filter(|(other, _)| other == name);
        of_name.map(|(_, value)| value.as_slice()).collect()
    }

    fn parse(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a whole header section");
        let (head, body) = bytes.split_at(end);
        let mut lines = lines(head).into_iter();
        let status = status_of(lines.next().unwrap_or_default());
        let headers = lines.map(field).collect();
        let body = body.get(4..).unwrap_or_default().to_vec();
        let mut answer = Answer { status, headers, body };
        if answer.values("transfer-encoding") == [b"chunked"] {
            answer.body = unchunked(&answer.body);
        }
        answer
    }
}

/// Sends a GET, and reads until the server closes.
#[must_use]
pub fn get(address: SocketAddr, path: &str) -> Answer {
    send(address, "GET", path, &[], b"")
}

/// Sends a HEAD, and reads until the server closes.
#[must_use]
pub fn head(address: SocketAddr, path: &str) -> Answer {
    send(address, "HEAD", path, &[], b"")
}

/// Sends a request, and reads until the server closes.
#[must_use]
pub fn send(address: SocketAddr, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
    let mut request = format!("{method} {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n");
    for (name, value) in headers {
        request.push_str(&format!("{name}: {value}\r\n"));
    }
    if !body.is_empty() {
        request.push_str(&format!("content-length: {}\r\n", body.len()));
    }
    request.push_str("\r\n");
    let bytes = [request.as_bytes(), body].concat();
    exchange(address, &bytes)
}

/// Sends the bytes of a request, and reads until the server closes.
///
/// # Panics
///
/// If the server does not respond within ten seconds.
#[must_use]
pub fn exchange(address: SocketAddr, request: &[u8]) -> Answer {
    let bytes = read_all(address, request);
    assert!(!bytes.is_empty(), "no answer");
    Answer::parse(&bytes)
}

/// Everything that a server sends in response to a GET until it closes: nothing, if a panic
/// ends the connection.
///
/// # Panics
///
/// If the server does not close within ten seconds.
#[must_use]
pub fn get_raw(address: SocketAddr, path: &str) -> Vec<u8> {
    let request = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
    read_all(address, request.as_bytes())
}

/// A connection that is reset ends like one that is closed.
fn read_all(address: SocketAddr, request: &[u8]) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).expect("the server listens");
    stream.set_read_timeout(Some(Duration::from_secs(10))).expect("a time-out can be set");
    stream.write_all(request).expect("the server reads");
    let mut bytes = Vec::new();
    if let Err(error) = stream.read_to_end(&mut bytes) {
        assert_ne!(error.kind(), ErrorKind::WouldBlock, "no answer in ten seconds");
    }
    bytes
}

fn lines(mut head: &[u8]) -> Vec<&[u8]> {
    let mut lines = Vec::new();
    while let Some(end) = head.windows(2).position(|two| two == b"\r\n") {
        lines.push(&head[..end]);
        head = &head[end + 2..];
    }
    lines.push(head);
    lines
}

fn status_of(line: &[u8]) -> u16 {
    let line = String::from_utf8_lossy(line);
    let code = line.strip_prefix("HTTP/1.1 ").and_then(|rest| rest.get(..3));
    code.and_then(|code| code.parse().ok()).unwrap_or_else(|| panic!("no status line: {line}"))
}

fn field(line: &[u8]) -> (String, Vec<u8>) {
    let colon = line.iter().position(|byte| *byte == b':').expect("a field has a colon");
    let name = String::from_utf8_lossy(&line[..colon]).to_ascii_lowercase();
    (name, line[colon + 1..].trim_ascii().to_vec())
}

fn unchunked(mut body: &[u8]) -> Vec<u8> {
    let mut whole = Vec::new();
    while let Some(end) = body.windows(2).position(|two| two == b"\r\n") {
        let size = usize::from_str_radix(&String::from_utf8_lossy(&body[..end]), 16).expect("a chunk's size");
        if size == 0 {
            break;
        }
        whole.extend_from_slice(&body[end + 2..end + 2 + size]);
        body = &body[end + 2 + size + 2..];
    }
    whole
}
