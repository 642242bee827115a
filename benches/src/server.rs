//! Starts the program `serve` and sends it requests.

use std::io::{BufRead, BufReader, Error, Read, Result, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Command, Stdio};

/// The contenders that `serve` knows: those for axum 0.8 that represent a kind.
pub const SERVED: [&str; 6] =
    ["statusful", "by hand", "by hand, careful", "problem_details", "api-error", "axum_thiserror"];

/// A running server.
pub struct Server {
    child: Child,
    pub port: u16,
}

impl Server {
    /// Starts the command, which ends with the program `serve` and a contender.
    ///
    /// # Errors
    ///
    /// If it does not start, or prints no port.
    pub fn start(command: &mut Command) -> Result<Self> {
        let mut child = command.stdout(Stdio::piped()).spawn()?;
        let output = child.stdout.take().ok_or_else(|| Error::other("no output"))?;
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        match line.trim().parse() {
            Ok(port) => Ok(Server { child, port }),
            Err(error) => {
                child.kill()?;
                Err(Error::other(format!("{line:?} is no port: {error}")))
            }
        }
    }

    /// Sends this many requests, one after the other, over one connection.
    ///
    /// # Errors
    ///
    /// If the server does not respond.
    pub fn ask(&self, path: &str, times: usize) -> Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_nodelay(true)?;
        let request = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\naccept: */*\r\n\r\n");
        for _ in 0..times {
            stream.write_all(request.as_bytes())?;
            read_response(&mut stream)?;
        }
        Ok(())
    }

    /// Stops it gracefully.
    ///
    /// # Errors
    ///
    /// If it does not respond, or fails.
    pub fn stop(mut self) -> Result<()> {
        self.ask("/stop", 1)?;
        let status = self.child.wait()?;
        status.success().then_some(()).ok_or_else(|| Error::other(format!("the server ended with {status}")))
    }
}

/// Reads one response to its end.
fn read_response(stream: &mut TcpStream) -> Result<()> {
    let mut response = Vec::with_capacity(1024);
    let mut part = [0; 4096];
    loop {
        let count = stream.read(&mut part)?;
        if count == 0 {
            return Err(Error::other("the server closed the connection"));
        }
        response.extend_from_slice(&part[..count]);
        if is_whole(&response) {
            return Ok(());
        }
    }
}

fn is_whole(response: &[u8]) -> bool {
    let text = String::from_utf8_lossy(response);
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    length.and_then(|length| length.parse().ok()).is_some_and(|length: usize| body.len() >= length)
}
