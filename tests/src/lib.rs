//! The harness of the tests in `tests/`: it runs the real rustc with the real derive on a piece
//! of source, and returns the diagnostics as data.
//!
//! ```
//! use statusful_tests::Compile;
//!
//! let source = "
//! #[derive(statusful::HttpStatus)]
//! #[status(420)]
//! struct Calm;
//! ";
//! let diagnostics = Compile::new(source).run();
//! assert_eq!(diagnostics.len(), 1);
//! assert_eq!(diagnostics[0].underlined(), "420");
//! assert_eq!(diagnostics[0].line(), 3);
//! ```

#![forbid(unsafe_code)]

mod compile;
mod dependencies;
mod diagnostic;
mod lints;
mod names;
mod own_lines;
mod verdict;

pub use compile::Compile;
pub use diagnostic::{all, Diagnostic, Level, Span};
pub use lints::{clippy_lints, rustc_lints};
pub use names::{constant, constants};
pub use own_lines::OwnTexts;
pub use verdict::{judge, Verdict};

/// The number of rounds of a test on random values: `ordinary`, or `STATUSFUL_ROUNDS`, which
/// the campaigns set.
///
/// # Panics
///
/// If `STATUSFUL_ROUNDS` is not a number.
#[must_use]
pub fn rounds(ordinary: usize) -> usize {
    std::env::var("STATUSFUL_ROUNDS").map_or(ordinary, |rounds| rounds.parse().expect("a number"))
}

/// The response as HTTP/1.1 writes it.
#[must_use]
pub fn written<B: AsRef<[u8]>>(response: &http::Response<B>) -> Vec<u8> {
    let mut bytes = format!("HTTP/1.1 {}\r\n", response.status()).into_bytes();
    for (name, value) in response.headers() {
        bytes.extend_from_slice(name.as_str().as_bytes());
        bytes.extend_from_slice(b": ");
        bytes.extend_from_slice(value.as_bytes());
        bytes.extend_from_slice(b"\r\n");
    }
    bytes.extend_from_slice(b"\r\n");
    bytes.extend_from_slice(response.body().as_ref());
    bytes
}
