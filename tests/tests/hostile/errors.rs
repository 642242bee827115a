//! The same text in every position of an error that accepts one.

use http::header::{HeaderName, HeaderValue};
use http::StatusCode;
use statusful::{HttpStatus, Problem};
use std::collections::BTreeMap;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[problem(base = "https://example.com/errors/")]
#[header("x-fixed" = "1")]
pub enum Hostile {
    #[error("{0}")]
    #[status(409)]
    Display(String),
    #[error("{0:?} and {0}")]
    #[status(503)]
    #[problem(expose)]
    Exposed(String),
    #[error("{0}")]
    #[status(500)]
    Hidden(String),
    #[error("sign in")]
    #[status(401)]
    Headers {
        #[header(WWW_AUTHENTICATE)]
        challenges: Vec<String>,
        #[header("x-text")]
        text: String,
        #[header("x-list")]
        list: [String; 2],
        #[header("x-perhaps")]
        perhaps: Option<String>,
    },
    #[error("members")]
    #[status(422)]
    Members {
        #[problem(extension)]
        text: String,
        #[problem(extension)]
        list: Vec<String>,
        #[problem(extension)]
        map: BTreeMap<String, String>,
    },
    #[error("too fast")]
    #[status(with = Hostile::status_of)]
    Everywhere {
        #[header("x-text")]
        #[problem(extension)]
        text: String,
    },
    #[error(transparent)]
    #[status(transparent)]
    Inside(Box<Hostile>),
}

impl Hostile {
    fn status_of(&self) -> StatusCode {
        StatusCode::TOO_MANY_REQUESTS
    }
}

/// Every position in turn.
pub fn with(text: &str, position: u8) -> Hostile {
    let text = || text.to_owned();
    match position % 7 {
        0 => Hostile::Display(text()),
        1 => Hostile::Exposed(text()),
        2 => Hostile::Hidden(text()),
        3 => Hostile::Headers {
            challenges: vec![text(), text()],
            text: text(),
            list: [text(), text()],
            perhaps: Some(text()),
        },
        4 => Hostile::Members {
            text: text(),
            list: vec![text(), text()],
            map: BTreeMap::from([(text(), text())]),
        },
        5 => Hostile::Everywhere { text: text() },
        _ => Hostile::Inside(Box::new(with(&text(), position / 7))),
    }
}

/// A problem built by hand with the text in every position.
pub fn problem(text: &str) -> Problem {
    let problem = Problem::new(StatusCode::CONFLICT)
        .with_type_uri(text)
        .with_title(text)
        .with_code(text)
        .with_detail(text)
        .with_instance(text)
        .with_extension(text, text);
    match HeaderValue::from_str(text) {
        Ok(value) => problem.with_header(HeaderName::from_static("x-text"), value),
        Err(_) => problem,
    }
}
