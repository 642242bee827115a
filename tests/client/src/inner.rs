//! The inner errors of the table's transparent variants.

use http::StatusCode;
use serde::de::DeserializeOwned;
use serde::Serialize;
use statusful::{FromHeader, FromProblem, HttpStatus, ToHeader};
use std::fmt::Debug;
use std::time::Duration;

/// A unit struct.
#[derive(Debug, Clone, PartialEq, thiserror::Error, HttpStatus, FromProblem)]
#[error("lonely")]
#[status(418, allow(unused))]
pub struct Lonely;

/// A struct with named fields, one per origin.
#[derive(Debug, Clone, PartialEq, thiserror::Error, HttpStatus, FromProblem)]
#[error("named")]
#[problem(base = "https://api.example.com/errors/")]
pub struct Named {
    #[problem(extension)]
    pub text: String,
    #[header("x-wait")]
    pub wait: Duration,
    #[status]
    pub status: StatusCode,
    #[problem(default)]
    pub hidden: u8,
}

/// A tuple struct.
#[derive(Debug, Clone, PartialEq, thiserror::Error, HttpStatus, FromProblem)]
#[error("tuple")]
#[status(409)]
pub struct Tuple(#[problem(extension = "zero")] pub u8, #[header("x-one")] pub Option<bool>);

/// A transparent struct.
#[derive(Debug, Clone, PartialEq, thiserror::Error, HttpStatus, FromProblem)]
#[error(transparent)]
#[status(transparent)]
pub struct Wrapped(pub Full);

/// The inner error of a transparent struct.
#[derive(Debug, Clone, PartialEq, thiserror::Error, HttpStatus, FromProblem)]
#[error("full")]
#[status(507)]
#[problem(code = "wrapped.full")]
pub struct Full {
    #[problem(extension)]
    pub left: i64,
}

/// A generic enum.
#[derive(Debug, Clone, PartialEq, thiserror::Error, HttpStatus, FromProblem)]
#[status(500)]
pub enum Store<T, H, const N: usize>
where
    T: Serialize + DeserializeOwned + Debug,
    H: ToHeader + FromHeader + Debug,
{
    #[error("disk {0:?}")]
    Disk(#[problem(extension = "disk")] T),
    #[error("header {0:?}")]
    Header(#[header("x-generic")] H, #[header("x-array")] [u8; N]),
}

/// An enum that contains another one.
#[derive(Debug, Clone, PartialEq, thiserror::Error, HttpStatus, FromProblem)]
pub enum Deep {
    #[error("shallow")]
    #[status(400)]
    Shallow,
    #[error(transparent)]
    #[status(transparent)]
    Deeper(Box<Direct>),
}

/// The inner enum, which may contain the outer one again.
#[derive(Debug, Clone, PartialEq, thiserror::Error, HttpStatus, FromProblem)]
pub enum Direct {
    #[error("direct")]
    #[status(402)]
    Direct {
        #[problem(extension)]
        depth: u8,
    },
    #[error(transparent)]
    #[status(transparent)]
    Round(Box<Deep>),
}
