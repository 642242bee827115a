//! Any text in each position of an item where our attributes are allowed.

use crate::survives::survives;

/// The text before and after the attribute.
const POSITIONS: [(&str, &str); 11] = [
    ("", "enum E { A, #[status(404)] B(u8) }"),
    ("#[status(500)]", "enum E<T: Error> { A(T), #[status(transparent)] B(T) }"),
    ("enum E {", "A, #[status(500)] B }"),
    ("enum E {", "A { #[problem(extension)] f: u8 } }"),
    ("enum E { #[status(405)]", "A(Inner) }"),
    ("enum E {", "A(Inner) }"),
    ("enum E { #[status(429)] A {", "f: F } }"),
    ("enum E { #[status(503)] A(u8,", "F) }"),
    ("", "struct S;"),
    ("#[status(401)]", "struct S { f: F }"),
    ("#[status(403)] struct S(", "F);"),
];

/// The text around the input.
const SHAPES: [(&str, &str); 12] = [
    ("#[status(", ")]"),
    ("#[status(", ")]"),
    ("#[header(", ")]"),
    ("#[header(", ")]"),
    ("#[problem(", ")]"),
    ("#[problem(", ")]"),
    ("#[error(", ")]"),
    ("#[doc = ", "]"),
    ("#[status ", "]"),
    ("#[header ", "]"),
    ("#[problem ", "]"),
    ("", ""),
];

/// The first three bytes select a derive, a position and a shape; the rest is the text.
pub fn attribute(data: &[u8]) {
    let [derive, position, shape, text @ ..] = data else { return };
    let Ok(text) = core::str::from_utf8(text) else { return };
    let (before, after) = POSITIONS[usize::from(*position) % POSITIONS.len()];
    let (open, close) = SHAPES[usize::from(*shape) % SHAPES.len()];
    if let Ok(item) = format!("{before} {open}{text}{close} {after}").parse() {
        survives(&item, (*derive).into());
    }
}
