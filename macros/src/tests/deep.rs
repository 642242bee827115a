//! The deepest items that are read: on a stack of 2 MiB, as that of a thread is where
//! nobody says otherwise.

use super::tokens;
use crate::derive::{
    derive_document, derive_framework, derive_from_problem, derive_http_status, derive_tonic,
};
use crate::expand::{AIDE, AXUM, UTOIPA};
use crate::parse::too_deep;

/// What is opened, what stands inside, and what closes it.
type Nesting = (&'static str, &'static str, &'static str);

const TYPES: [Nesting; 15] = [
    ("(", "u8", ",)"),
    ("(", "u8", ")"),
    ("[", "u8", "]"),
    ("[", "u8", "; 1]"),
    ("[u8; ", "1", "]"),
    ("Option<", "u8", ">"),
    ("&'static ", "u8", ""),
    ("*const ", "u8", ""),
    ("fn(", "u8", ")"),
    ("fn() -> ", "u8", ""),
    ("Box<dyn Fn(", "u8", ")>"),
    ("Box<dyn Fn() -> ", "u8", ">"),
    ("Box<dyn Iterator<Item = ", "u8", ">>"),
    ("<", "u8", " as Iterator>::Item"),
    ("A<{ ", "1", " }>"),
];

const TYPE_PLACES: [&str; 12] = [
    "enum E { #[status(409)] A({}) }",
    "enum E { #[status(409)] A { a: {} } }",
    "enum E { #[status(transparent)] A({}) }",
    "enum E<T> { #[status(transparent)] A(T, {}) }",
    "enum E { A(#[status] {}) }",
    "enum E { #[status(429)] A(#[header(RETRY_AFTER)] {}) }",
    "enum E { #[status(409)] A(#[problem(extension = \"a\")] {}) }",
    "#[status(409)] struct S({});",
    "#[status(409)] struct S<T = {}>(T);",
    "#[status(409)] struct S<T: Into<{}>>(T);",
    "#[status(409)] struct S<T>(T) where {}: Sized;",
    "#[status(with = f::<{}>)] struct S;",
];

const EXPRESSIONS: [Nesting; 13] = [
    ("(", "1", ")"),
    ("(", "1", ",)"),
    ("[", "1", "]"),
    ("{", "1", "}"),
    ("unsafe {", "1", "}"),
    ("!", "1", ""),
    ("&", "1", ""),
    ("1 + (", "1", ")"),
    ("if true {", "1", "} else { 1 }"),
    ("f(", "1", ")"),
    ("A { a: ", "1", " }"),
    ("|| ", "1", ""),
    ("<", "u8", " as Iterator>::Item::A"),
];

const EXPRESSION_PLACES: [&str; 6] = [
    "enum E { #[status(409)] A = {} }",
    "#[status(409)] struct S<const N: u8 = { {} }>;",
    "#[status(409)] struct S([u8; {}]);",
    "#[status = {}] struct S;",
    "#[doc = {}] #[status(409)] struct S;",
    "enum E { #[status(409)] #[header = {}] A }",
];

const ARGUMENTS: [Nesting; 6] = [
    ("(", "409", ")"),
    ("a(", "409", ")"),
    ("a::<", "u8", ">"),
    ("<", "u8", " as T>::A"),
    ("&", "409", ""),
    ("fn() -> ", "u8", ""),
];

const ARGUMENT_PLACES: [&str; 9] = [
    "#[status({})] struct S;",
    "#[status(with = {})] struct S;",
    "#[status(crate = {})] struct S;",
    "#[status(allow({}))] struct S;",
    "#[header({})] struct S;",
    "#[header(RETRY_AFTER = {})] struct S;",
    "#[problem({})] struct S;",
    "#[problem(title = {})] struct S;",
    "#[error({})] #[status(409)] struct S;",
];

/// An item in each place, with each kind of nesting, as deep as it is read.
fn deepest() -> impl Iterator<Item = String> {
    let kinds: [(&[&str], &[Nesting]); 3] =
        [(&TYPE_PLACES, &TYPES), (&EXPRESSION_PLACES, &EXPRESSIONS), (&ARGUMENT_PLACES, &ARGUMENTS)];
    kinds.into_iter().flat_map(|(places, nestings)| {
        places.iter().flat_map(move |place| nestings.iter().map(|nesting| at_the_limit(place, *nesting)))
    })
}

fn at_the_limit(place: &str, (open, inner, close): Nesting) -> String {
    let at = |depth: usize| place.replace("{}", &(open.repeat(depth) + inner + &close.repeat(depth)));
    let is_read = |depth: &usize| too_deep(tokens(&at(*depth))).is_none();
    let limit = (1..100).take_while(is_read).last();
    assert!(limit.is_some_and(|limit| limit < 99), "`{open}` nests without a limit in `{place}`");
    at(limit.unwrap_or_default())
}

#[test]
fn the_deepest_item_that_is_read_fits_the_stack_of_a_thread() {
    for item in deepest() {
        let derive = move || {
            let tokens = tokens(&item);
            derive_http_status(&tokens);
            derive_from_problem(&tokens);
            derive_framework(tokens.clone(), &AXUM);
            derive_tonic(&tokens);
            derive_document(&tokens, &UTOIPA);
            derive_document(&tokens, &AIDE);
        };
        std::thread::Builder::new().stack_size(2 << 20).spawn(derive).unwrap().join().unwrap();
    }
}
