//! A unique word, and errors that contain nothing else.

use fastrand::Rng;
use serde::{Serialize, Serializer};
use std::error::Error;
use std::fmt;

/// Letters and digits only, so that no escape can hide it.
#[derive(Clone)]
pub struct Canary(String);

impl Canary {
    pub fn new(random: &mut Rng) -> Self {
        Canary(format!("canary{:016x}", random.u64(..)))
    }

    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    /// The canary within text that has quotes, line breaks and characters to escape.
    pub fn within(&self, random: &mut Rng) -> String {
        let noise = ["", " ", "\r\n", "\"", "\\", "<b>", "\0", "é", "\u{202e}", "x".repeat(300).as_str()]
            .map(str::to_owned);
        let (before, after) = (random.usize(..noise.len()), random.usize(..noise.len()));
        format!("{}{self}{}", noise[before], noise[after])
    }
}

impl fmt::Display for Canary {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for Canary {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Fails to serialize, and says why with the canary.
#[derive(Debug)]
pub struct Fails(pub Canary);

impl Serialize for Fails {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom(&self.0))
    }
}

/// One error of a chain.
#[derive(Debug)]
pub struct Link {
    canary: Canary,
    source: Option<Box<Link>>,
}

impl fmt::Display for Link {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.canary)
    }
}

impl Error for Link {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|link| link as _)
    }
}

pub fn chain(canary: &Canary, length: usize) -> Link {
    let source = (length > 1).then(|| Box::new(chain(canary, length - 1)));
    Link { canary: canary.clone(), source }
}

#[test]
fn chain_has_requested_length() {
    let link = chain(&Canary::new(&mut Rng::with_seed(1)), 5);
    let mut length = 1;
    let mut last: &dyn Error = &link;
    while let Some(source) = last.source() {
        assert!(source.to_string().starts_with("canary"));
        (last, length) = (source, length + 1);
    }
    assert_eq!(length, 5);
}
