//! Every error that is sent, and the plain response to each.

use crate::error::SECRET;
use crate::{Marked, OutOfStock, Store, WireError, ASSIGNED};
use bytes::Bytes;
use http::{HeaderValue, Method, Response, StatusCode};
use std::sync::Arc;
use std::time::Duration;

/// The errors, each with a name to report it by.
#[must_use]
pub fn all() -> Vec<(String, WireError)> {
    let mut table: Vec<(String, WireError)> =
        shapes().into_iter().chain(headers()).chain(bodies()).map(named).collect();
    for (code, error) in ASSIGNED {
        table.push((format!("assigned {code}"), WireError::Assigned(*error)));
        table.push((format!("dynamic {code}"), dynamic(*code)));
    }
    let odd = [101, 103, 200, 204, 205, 304, 305, 306, 418, 425, 499, 520, 599, 600, 999];
    table.extend(odd.map(|code| (format!("dynamic {code}"), dynamic(code))));
    table
}

/// The error in a row of the table.
///
/// # Panics
///
/// If the table is shorter.
#[must_use]
pub fn nth(index: usize) -> WireError {
    all().swap_remove(index).1
}

/// The response of plain `http`, which every framework should match.
#[must_use]
pub fn expected(error: &WireError) -> Response<Bytes> {
    statusful::response(error)
}

fn named(error: WireError) -> (String, WireError) {
    let name: String = format!("{error:?}").chars().take(60).collect();
    (name, error)
}

fn dynamic(code: u16) -> WireError {
    WireError::Dynamic { status: StatusCode::from_u16(code).expect("a number from 100 to 999") }
}

fn shapes() -> Vec<WireError> {
    vec![
        WireError::Unit,
        WireError::Tuple("ann".to_owned()),
        WireError::Named { name: "ann".to_owned() },
        WireError::Found { is_gone: true },
        WireError::Found { is_gone: false },
        WireError::Generic(Store::Disk(7)),
        WireError::Generic(Store::Full(7)),
        WireError::Shared(Arc::new(OutOfStock { left: 0 })),
        WireError::Headed(OutOfStock { left: 1 }),
        WireError::NoContent,
        WireError::Reset,
        WireError::NotModified,
        WireError::Exists,
    ]
}

fn headers() -> Vec<WireError> {
    let opaque = HeaderValue::from_bytes(b"caf\xe9 \x80\xff").expect("obs-text is legal");
    let text = |text: &str| WireError::Text(text.to_owned());
    vec![
        WireError::Unauthenticated,
        WireError::Challenged("Bearer".to_owned(), Some("Basic realm=\"b\"".to_owned())),
        WireError::Challenged("Bearer".to_owned(), None),
        WireError::NotAllowed(vec![Method::GET, Method::HEAD]),
        WireError::NotAllowed(vec![]),
        WireError::Limited(Duration::from_millis(1500)),
        WireError::Opaque(opaque),
        text("fine"),
        text("\u{e9}t\u{e9} \u{2713}"),
        text("a\r\nset-cookie: session=stolen"),
        text("a\r\n\r\n<script>alert(1)</script>"),
        text("a\0b"),
        text(&"v".repeat(8192)),
        text(&"v".repeat(8193)),
        WireError::Kept,
        WireError::Typed,
        WireError::Upgrade,
        WireError::Moved,
    ]
}

fn bodies() -> Vec<WireError> {
    let inner = Marked { zebra: vec![], apple: None, markup: "</script>" };
    let marked =
        Marked { zebra: vec![(1, "\u{202e}"), (0, "\"\\")], apple: Some(Box::new(inner)), markup: "&" };
    vec![
        WireError::Extended(marked, vec![Some(1.5), None, Some(-0.0)]),
        WireError::ExtendedServer { incident: u64::MAX, secret: SECRET },
        WireError::Unsorted(1, 2),
        WireError::Exposed(3),
        WireError::Redacted,
        WireError::Hidden(OutOfStock { left: 2 }),
        WireError::Stated,
        WireError::Escaped(
            "\"quotes\" \\ <b>&amp;</b> \u{2028}\u{2029}\u{202e}\u{feff}\0\u{1b}[31m\r\n\t\u{7f}\u{1f600}",
        ),
        WireError::Escaped(""),
        WireError::Long(1),
        WireError::Wide(1 << 20),
        WireError::Long(10 * 1024 * 1024 / 16),
    ]
}
