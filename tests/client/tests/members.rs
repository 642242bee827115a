//! Members that are absent, made of a field, or its entries, read back.

use bytes::Bytes;
use serde::{Deserialize, Serialize};
use statusful::{FromProblem, HttpStatus, Problem};
use std::collections::BTreeMap;
use std::fmt::Display;
use std::net::IpAddr;

type Maybe<T> = Option<T>;

/// Like snafu's, without `Default`.
#[derive(Debug, PartialEq)]
struct Location(&'static str);

fn nowhere() -> Location {
    Location("received")
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Details {
    index: String,
    row: Option<u32>,
}

fn length(text: &str) -> usize {
    text.len()
}

fn seven() -> u8 {
    7
}

#[derive(Debug, PartialEq, thiserror::Error, HttpStatus, FromProblem)]
#[error("x")]
#[status(409, allow(extension_name))]
#[problem(extension(docs = "https://example.com"))]
enum Sent {
    Absent {
        #[problem(extension)]
        alias: Maybe<u8>,
        #[problem(extension(skip_if = Vec::is_empty))]
        list: Vec<u8>,
        #[problem(extension(skip_if = is_seven), default = seven)]
        number: u8,
        #[problem(default = nowhere)]
        location: Location,
    },
    Patched {
        #[problem(extension)]
        owner: Option<Option<u8>>,
    },
    Text {
        #[problem(extension(display))]
        address: IpAddr,
        #[problem(extension(with = length), default)]
        note: String,
    },
    Entries {
        #[problem(extension)]
        id: u8,
        #[problem(extension(flatten))]
        details: Details,
        #[problem(extension(flatten))]
        maybe: Option<Details>,
        #[problem(extension(flatten))]
        more: BTreeMap<String, serde_json::Value>,
    },
}

fn is_seven(number: &u8) -> bool {
    *number == 7
}

#[track_caller]
fn read<E: HttpStatus + FromProblem + Display>(error: &E) -> Option<E> {
    let (parts, body) = statusful::response::<_, Bytes>(error).into_parts();
    E::decode(parts.status, &parts.headers, body).known()
}

#[test]
fn absent_members_are_read_back() {
    let absent = |alias, list, number| Sent::Absent { alias, list, number, location: nowhere() };
    for error in [absent(None, vec![], 7), absent(Some(1), vec![2], 3)] {
        assert_eq!(read(&error), Some(error));
    }
    let sent = Sent::Absent { alias: None, list: vec![], number: 7, location: Location("here") };
    assert_eq!(read(&sent), Some(absent(None, vec![], 7)), "the location is never sent");
}

#[test]
fn null_is_not_absent_in_nested_option() {
    for owner in [None, Some(None), Some(Some(7))] {
        let sent = Sent::Patched { owner };
        assert_eq!(read(&sent), Some(sent));
    }
    let broken =
        Problem::new(http::StatusCode::CONFLICT).with_code("patched").with_extension("owner", "nobody");
    assert_eq!(Sent::from_problem(&broken), Some(Sent::Patched { owner: None }));
}

#[test]
fn text_is_read_back() {
    let text = |note: &str| Sent::Text { address: [127, 0, 0, 1].into(), note: note.into() };
    assert_eq!(read(&text("four")), Some(text("")), "a length is no note");
    let broken =
        Problem::new(http::StatusCode::CONFLICT).with_code("text").with_extension("address", "nowhere");
    assert_eq!(Sent::from_problem(&broken), None);
}

#[test]
fn entries_are_read_back() {
    let details = Details { index: "books".into(), row: Some(3) };
    let same = || Some(Details { index: "books".into(), row: Some(3) });
    let more = BTreeMap::from([("extra".to_owned(), serde_json::json!({ "<": [1] }))]);
    let error = Sent::Entries { id: 1, details, maybe: None, more };
    let Some(Sent::Entries { id, details, maybe, more }) = read(&error) else { panic!("{error:?}") };
    assert_eq!((id, Some(details)), (1, same()));
    assert_eq!(maybe, same(), "its entries are there");
    assert_eq!(more.keys().collect::<Vec<_>>(), ["extra", "index", "row"], "neither `id` nor `docs`");

    let problem = Problem::new(http::StatusCode::CONFLICT).with_code("entries").with_extension("id", &1);
    assert_eq!(Sent::from_problem(&problem), None, "`details` has an index");
}
