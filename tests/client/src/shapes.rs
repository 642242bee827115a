//! The table: one enum with one variant per shape.

use crate::{Deep, Lonely, Named, Store, Tuple, Wrapped};
use http::{HeaderValue, Method, StatusCode, Uri};
use serde::{Deserialize, Serialize};
use statusful::axum::IntoResponse;
use statusful::{Challenge, FromProblem, HttpStatus};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

/// An extension member with its own shape.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Point {
    pub x: i32,
    pub name: Option<String>,
    pub rest: Vec<Point>,
}

/// Each kind of variant, and each origin of a field.
#[derive(Debug, Clone, PartialEq, thiserror::Error, HttpStatus, IntoResponse, FromProblem)]
#[status(500, allow(all))]
#[problem(base = "https://api.example.com/errors/")]
#[header("x-api-version" = "3")]
pub enum Shape {
    #[error("unit")]
    #[status(404)]
    Unit,
    #[error("braces")]
    #[status(404)]
    Braces {},
    #[error("parentheses")]
    Parentheses(),
    #[error("stated")]
    #[status(409)]
    #[problem(type = "urn:example:stated", title = "Stated", code = "own.code", detail = "of its own")]
    Stated,
    #[error("blank")]
    #[status(409)]
    #[problem(type = "about:blank")]
    Blank,
    #[error("shown")]
    #[problem(expose)]
    Shown,
    #[error("redacted")]
    #[status(403)]
    #[problem(redact)]
    Redacted,

    #[error("texts {0}")]
    #[status(422)]
    Texts(#[problem(extension = "texts")] String, #[problem(extension = "<ü> \"&\"")] Cow<'static, str>),
    #[error("numbers")]
    #[status(422)]
    Numbers {
        #[problem(extension)]
        small: i8,
        #[problem(extension)]
        large: u64,
        #[problem(extension)]
        larger: i128,
        #[problem(extension)]
        float: f64,
        #[problem(extension)]
        r#in: bool,
    },
    #[error("structures")]
    #[status(422)]
    Structures {
        #[problem(extension)]
        point: Point,
        #[problem(extension)]
        points: BTreeMap<String, Option<Point>>,
        #[problem(extension)]
        shared: Arc<Vec<char>>,
        #[problem(extension)]
        pair: (u8, Box<str>),
        #[problem(extension)]
        nothing: (),
    },
    #[error("maybe")]
    #[status(400)]
    Maybe(#[problem(extension = "maybe")] Option<Point>),

    #[error("limited")]
    #[status(429)]
    Limited(#[header(RETRY_AFTER)] Duration),
    #[error("until")]
    #[status(503)]
    Until(#[header(RETRY_AFTER)] SystemTime),
    #[error("not allowed")]
    #[status(405)]
    NotAllowed(#[header(ALLOW)] Vec<Method>),
    #[error("moved")]
    #[status(410)]
    Moved(#[header("x-uri")] Uri),
    #[error("values")]
    #[status(400)]
    Values {
        #[header("x-text")]
        text: String,
        #[header("x-opaque")]
        opaque: HeaderValue,
        #[header("x-cow")]
        cow: Cow<'static, str>,
        #[header("x-boxed")]
        boxed: Box<Arc<str>>,
        #[header("x-flag")]
        flag: bool,
        #[header("x-small")]
        small: i8,
        #[header("x-large")]
        large: u128,
    },
    #[error("perhaps")]
    #[status(400)]
    Perhaps {
        #[header("x-perhaps")]
        number: Option<i64>,
        #[header("x-list")]
        list: Option<Vec<u16>>,
        #[header("x-three")]
        three: [bool; 3],
        #[header("x-slice")]
        slice: Box<[u32]>,
    },
    #[error("challenged")]
    #[status(401)]
    #[header(WWW_AUTHENTICATE = "Negotiate", WWW_AUTHENTICATE = "Bearer realm=\"a, b\"")]
    Challenged(#[header(WWW_AUTHENTICATE)] String, #[header(WWW_AUTHENTICATE)] Option<String>),
    #[error("sign in")]
    #[status(407)]
    SignIn {
        #[header(PROXY_AUTHENTICATE)]
        proxy: Challenge,
        #[header(WWW_AUTHENTICATE)]
        challenges: Vec<Challenge>,
        #[header("x-challenges")]
        others: Option<Vec<Challenge>>,
    },

    #[error("dynamic {status}")]
    Dynamic {
        #[status]
        status: StatusCode,
        #[problem(extension)]
        why: String,
    },
    #[error("found")]
    #[status(with = Self::found)]
    Found {
        #[problem(extension)]
        is_gone: bool,
    },
    #[error("filled {secret}")]
    Filled {
        #[problem(default)]
        secret: String,
        #[problem(default)]
        borrowed: &'static str,
        #[problem(extension, default)]
        member: u8,
        #[header("x-filled")]
        #[problem(default)]
        header: u8,
    },

    #[error(transparent)]
    #[status(transparent)]
    Lonely(Lonely),
    #[error(transparent)]
    #[status(transparent)]
    Named(Box<Named>),
    #[error(transparent)]
    #[status(transparent)]
    Tuple { source: Arc<Tuple> },
    #[error(transparent)]
    #[status(transparent)]
    Wrapped(Wrapped),
    #[error(transparent)]
    #[status(transparent)]
    Store(Store<Vec<u8>, Option<u32>, 2>),
    #[error(transparent)]
    #[status(transparent)]
    Deep(Deep),
    #[error("a status")]
    #[status(transparent)]
    Status(StatusCode),
    #[error(transparent)]
    #[status(transparent)]
    Again(Box<Shape>),
    #[error("unread {0:?}")]
    #[problem(unread)]
    Unread(std::ops::RangeFull),
}

impl Shape {
    fn found(&self) -> StatusCode {
        match self {
            Shape::Found { is_gone: true } => StatusCode::GONE,
            _ => StatusCode::BAD_GATEWAY,
        }
    }
}
