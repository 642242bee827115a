//! Chains that are infinite, or very long.

use super::fields;
use statusful::{axum::IntoResponse, ErrorReport, HttpStatus};
use std::error::Error;
use std::fmt;

fn chain(error: impl axum::response::IntoResponse) -> Vec<String> {
    let response = ErrorReport::sync_scope(|| error.into_response());
    ErrorReport::of(response.extensions()).unwrap().chain()
}

/// Its own source.
#[derive(Debug, HttpStatus, IntoResponse)]
#[status(500)]
struct Ouroboros;

impl fmt::Display for Ouroboros {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("bites its tail")
    }
}

impl Error for Ouroboros {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self)
    }
}

#[test]
fn self_source_is_reported_once() {
    assert_eq!(chain(Ouroboros), ["bites its tail"]);
    assert_eq!(fields(Ouroboros)["exception.message"], "bites its tail");
}

/// Two errors that are each other's source.
#[derive(Debug)]
struct Ping;
#[derive(Debug)]
struct Pong;

macro_rules! source {
    ($error:ident, $source:expr) => {
        impl fmt::Display for $error {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(stringify!($error))
            }
        }

        impl Error for $error {
            fn source(&self) -> Option<&(dyn Error + 'static)> {
                Some($source)
            }
        }
    };
}

static PING: Ping = Ping;
static PONG: Pong = Pong;

source!(Ping, &PONG);
source!(Pong, &PING);

#[derive(Debug, HttpStatus, IntoResponse)]
#[status(500)]
struct Game;

source!(Game, &PING);

#[test]
fn cycle_is_reported_once() {
    assert_eq!(chain(Game), ["Game", "Ping", "Pong"]);
}

/// Each has the same address as its source.
#[derive(Debug, thiserror::Error)]
#[error("same")]
struct Inner(u8);
#[derive(Debug, thiserror::Error)]
#[error("same")]
struct Middle(#[source] Inner);
#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error("same")]
#[status(500)]
struct Outer(#[source] Middle);

#[test]
fn errors_at_one_address_are_distinct() {
    assert_eq!(chain(Outer(Middle(Inner(1)))), ["same", "same", "same"]);
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error("link {depth}")]
#[status(500)]
struct Link {
    depth: usize,
    source: Option<Box<Link>>,
}

#[test]
fn chain_is_cut_at_16() {
    let of = |length| (0..length).rev().fold(None, |source, depth| Some(Box::new(Link { depth, source })));
    let logged = chain(*of(1000).unwrap());
    assert_eq!(logged.len(), 17);
    assert_eq!((logged[0].as_str(), logged[15].as_str(), logged[16].as_str()), ("link 0", "link 15", "…"));
    assert_eq!(chain(*of(16).unwrap()).last().unwrap(), "link 15");
}

#[derive(Debug, HttpStatus, IntoResponse)]
#[status(500)]
struct Endless;

impl Error for Endless {}

impl fmt::Display for Endless {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        loop {
            formatter.write_str("én ")?;
        }
    }
}

#[test]
fn text_is_cut_at_1_kib_on_char_boundary() {
    let logged = chain(Endless).remove(0);
    assert_eq!(logged.strip_suffix('…').unwrap(), "én ".repeat(256));
}

#[derive(Debug, HttpStatus, IntoResponse)]
#[status(500)]
struct Unspeakable;

impl Error for Unspeakable {}

impl fmt::Display for Unspeakable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("as far as this")?;
        Err(fmt::Error)
    }
}

#[test]
fn failing_display_is_reported_partially() {
    assert_eq!(chain(Unspeakable), ["as far as this"]);
    assert_eq!(fields(Unspeakable)["exception.message"], "as far as this");
}
