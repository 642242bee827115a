//! Members that are absent, constant, made of a field, or the entries of one.

use crate::body;
use serde::{Serialize, Serializer};
use serde_json::{json, Value};
use statusful::{ExtensionMembers, HttpStatus, Problem};
use std::collections::BTreeMap;
use std::fmt::{self, Display};

type Maybe<T> = Option<T>;

/// A `None` under another name.
#[derive(Default, Debug, Serialize)]
#[serde(transparent)]
struct Patch(Option<u8>);

#[derive(Debug, Default, thiserror::Error, HttpStatus)]
#[error("x")]
#[status(409)]
struct Absent {
    #[problem(extension)]
    option: Option<u8>,
    #[problem(extension)]
    alias: Maybe<Vec<u8>>,
    #[problem(extension)]
    boxed: Box<Option<u8>>,
    #[problem(extension)]
    patch: Patch,
    #[problem(extension)]
    null: Value,
    #[problem(extension)]
    explicit: Option<Option<u8>>,
    #[problem(extension = "inside")]
    list: Vec<Option<u8>>,
}

#[track_caller]
fn has_members<E: HttpStatus + Display>(error: &E, expected: Value) {
    let all: Value = serde_json::from_str(&body(error)).unwrap();
    let Value::Object(mut all) = all else { panic!("{all}") };
    all.retain(|name, _| !["type", "title", "status", "code", "detail"].contains(&name.as_str()));
    assert_eq!(Value::Object(all), expected);
}

#[test]
fn none_is_no_member() {
    let absent = Absent { explicit: Some(None), list: vec![None], ..Absent::default() };
    has_members(&absent, json!({ "null": null, "explicit": null, "inside": [null] }));
    let present = Absent {
        option: Some(1),
        alias: Some(vec![]),
        boxed: Box::new(Some(2)),
        patch: Patch(Some(3)),
        explicit: Some(Some(4)),
        null: json!(5),
        list: vec![],
    };
    let all = json!({
        "option": 1, "alias": [], "boxed": 2, "patch": 3, "null": 5, "explicit": 4, "inside": [],
    });
    has_members(&present, all);
}

#[test]
fn none_of_a_built_problem_is_no_member() {
    let problem =
        Problem::new(http::StatusCode::GONE).with_extension("a", &1).with_extension("a", &None::<u8>);
    assert_eq!(problem.extensions().count(), 0);
}

/// A `None` leaves the name to a later member.
#[test]
fn none_of_a_hand_written_error_is_no_member() {
    #[derive(Debug, thiserror::Error)]
    #[error("x")]
    struct ByHand;
    impl HttpStatus for ByHand {
        fn status(&self) -> http::StatusCode {
            http::StatusCode::GONE
        }

        fn append_extensions(&self, members: &mut ExtensionMembers<'_>) {
            members.insert("later", &None::<u8>);
            members.insert("later", &1);
            members.insert("later", &2);
        }
    }
    has_members(&ByHand, json!({ "later": 1 }));
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[problem(extension(docs = "https://example.com/docs", retryable = false, level = -3))]
#[status(allow(extension_name))]
#[error("x")]
enum Constants {
    #[status(409)]
    OfType,
    #[status(500)]
    #[problem(extension(docs = "https://example.com/{{id}}<\"é\">"), extension(weight = 1.5, "x-y" = true))]
    Own {
        #[problem(extension)]
        level: u8,
    },
    #[status(transparent)]
    Inner(OfStruct),
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("x")]
#[status(400)]
#[problem(extension(docs = "https://example.com/of-struct"))]
struct OfStruct;

#[test]
fn constants_are_members() {
    assert_eq!(
        body(&Constants::OfType),
        r#"{"title":"Conflict","status":409,"code":"of_type","detail":"x","docs":"https://example.com/docs","retryable":false,"level":-3}"#
    );
    let own = json!({
        "docs": "https://example.com/{id}<\"é\">", "weight": 1.5, "x-y": true, "retryable": false, "level": 7,
    });
    has_members(&Constants::Own { level: 7 }, own);
    has_members(&Constants::Inner(OfStruct), json!({ "docs": "https://example.com/of-struct" }));
}

#[test]
fn metadata_has_constants() {
    let metas = statusful::catalog::Catalog::of::<Constants>().errors();
    let values =
        |at: usize| metas[at].extensions().iter().map(|it| (it.name(), it.value())).collect::<Vec<_>>();
    assert_eq!(
        values(0),
        [("docs", Some("\"https://example.com/docs\"")), ("retryable", Some("false")), ("level", Some("-3"))]
    );
    assert_eq!(values(1).last(), Some(&("level", None)));
}

#[derive(Debug, Clone)]
struct Task {
    id: u32,
    owner: String,
}

impl Task {
    fn id(&self) -> u32 {
        self.id
    }

    fn owner(&self) -> &str {
        &self.owner
    }

    fn parts(&self) -> BTreeMap<&str, Value> {
        BTreeMap::from([("id", json!(self.id)), ("owner", json!(self.owner)), ("status", json!("running"))])
    }
}

fn never(_: &Task) -> bool {
    false
}

fn is_short(text: &str) -> bool {
    text.len() < 3
}

struct Fails;

impl Display for Fails {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Err(fmt::Error)
    }
}

impl fmt::Debug for Fails {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Fails")
    }
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("x")]
#[status(409, allow(extension_name))]
enum Made {
    With(#[problem(extension(name = "task_id", with = Task::id))] Task),
    Borrowed {
        #[problem(extension(with = Task::owner))]
        task: Task,
    },
    Flat {
        #[problem(extension(flatten, with = Task::parts))]
        task: Task,
        #[problem(extension)]
        id: &'static str,
    },
    Display {
        #[problem(extension(display))]
        source: std::num::ParseIntError,
        #[problem(extension(name = "broken", display))]
        fails: Fails,
    },
    Skipped {
        #[problem(extension(skip_if = Vec::is_empty))]
        list: Vec<u8>,
        #[problem(extension(name = "text", skip_if = is_short))]
        _text: String,
        #[problem(extension(name = "owner", with = Task::owner, skip_if = never))]
        _never: Task,
    },
}

fn task() -> Task {
    Task { id: 7, owner: "ann".into() }
}

#[test]
fn function_makes_member() {
    has_members(&Made::With(task()), json!({ "task_id": 7 }));
    has_members(&Made::Borrowed { task: task() }, json!({ "task": "ann" }));
    has_members(&Made::Flat { task: task(), id: "own" }, json!({ "id": "own", "owner": "ann" }));
}

#[test]
fn display_makes_member() {
    let source = "x".parse::<u8>().unwrap_err();
    let text = source.to_string();
    has_members(&Made::Display { source, fails: Fails }, json!({ "source": text }));
}

#[derive(Debug, Serialize)]
struct Details {
    index: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<u8>,
    detail: u8,
    docs: u8,
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("x")]
#[status(409)]
#[problem(extension(docs = "stated"))]
struct Flat<T: Serialize + fmt::Debug> {
    #[problem(extension(flatten))]
    entries: T,
    #[problem(extension(flatten))]
    more: Option<BTreeMap<String, u8>>,
    #[problem(extension)]
    own: u8,
}

#[test]
fn entries_are_members() {
    let details = Details { index: "books", hint: None, detail: 1, docs: 2 };
    let more = BTreeMap::from([("index".to_owned(), 1), ("own".to_owned(), 2), ("last".to_owned(), 3)]);
    let error = Flat { entries: details, more: Some(more), own: 0 };
    has_members(&error, json!({ "docs": "stated", "own": 0, "index": "books", "last": 3 }));
    has_members(&Flat { entries: (), more: None, own: 0 }, json!({ "docs": "stated", "own": 0 }));
}

/// Names that a client has chosen.
#[test]
fn very_many_entries_are_written() {
    let more: BTreeMap<String, u8> = (0..100_000).map(|at| (format!("m{at}"), 1)).collect();
    let body = body(&Flat { entries: more.clone(), more: Some(more), own: 0 });
    assert!(body.len() > 8000 && body.len() <= 8192, "{}", body.len());
}

#[derive(Debug)]
struct Odd;

impl Serialize for Odd {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map([("a<", f64::NAN), ("b", 1.0), ("title", 2.0), ("b", 3.0)])
    }
}

#[test]
fn entries_are_escaped_and_unique() {
    let body = body(&Flat { entries: Odd, more: None, own: 0 });
    assert!(body.ends_with(r#""docs":"stated","own":0,"a\u003c":null,"b":1.0}"#), "{body}");
}

#[test]
fn function_skips_member() {
    let skipped = |list, text: &str| Made::Skipped { list, _text: text.into(), _never: task() };
    has_members(&skipped(vec![], "no"), json!({ "owner": "ann" }));
    has_members(&skipped(vec![1], "yes"), json!({ "list": [1], "text": "yes", "owner": "ann" }));
}

/// As JSON writes them, whatever Rust accepts (RFC 8259, Section 6).
#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("numbers")]
#[status(409, allow(extension_name))]
#[problem(extension(a = 1., b = 007.5, c = 0.5, d = -1., e = 1e5, f = 1_000.25, g = 00.5, h = 007, i = 0x10))]
struct Numbers;

#[test]
fn numbers_are_those_of_json() {
    let expected = r#""a":1.0,"b":7.5,"c":0.5,"d":-1.0,"e":1e5,"f":1000.25,"g":0.5,"h":7,"i":16}"#;
    assert!(body(&Numbers).ends_with(expected), "{}", body(&Numbers));
}
