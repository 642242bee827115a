//! Nested input crashes the compiler only if it would crash without the derives.

use statusful_tests::{all, Compile, Diagnostic};

const DEPTHS: [usize; 4] = [10, 100, 1_000, 3_000];

fn nested(open: &str, inner: &str, close: &str, depth: usize) -> String {
    format!("{}{inner}{}", open.repeat(depth), close.repeat(depth))
}

/// The messages at every depth; a crash fails the test.
fn at_every_depth(source: impl Fn(usize) -> String) -> Vec<Vec<Diagnostic>> {
    DEPTHS.iter().map(|depth| Compile::new(source(*depth)).run()).collect()
}

#[test]
fn nested_attribute_is_one_error() {
    for (open, close) in [
        ("(", ")"),
        ("[", "]"),
        ("{", "}"),
        ("allow(", ")"),
        ("with = (", ")"),
        ("a::<", ">"),
        ("-", ""),
        ("&", ""),
    ] {
        let reported = at_every_depth(|depth| {
            let nested = nested(open, "409", close, depth);
            format!("#[derive(statusful::HttpStatus)] pub enum ApiError {{ #[status({nested})] Exists }}")
        });
        for diagnostics in reported {
            assert_eq!(diagnostics.len(), 1, "{open}:\n{}", all(&diagnostics));
        }
    }
}

#[test]
fn nested_foreign_attribute_is_reported_once() {
    for target in ["type", "variant", "field"] {
        let reported = at_every_depth(|depth| {
            let foreign = format!("#[rustfmt::skip({})]", nested("(", "", ")", depth));
            let [on_type, on_variant, on_field] =
                ["type", "variant", "field"].map(|it| if it == target { foreign.as_str() } else { "" });
            format!(
                "#[derive(statusful::HttpStatus)] {on_type}
                pub enum ApiError {{ {on_variant} #[status(409)] Exists({on_field} u8) }}"
            )
        });
        for diagnostics in reported {
            assert!(diagnostics.len() <= 1, "on the {target}:\n{}", all(&diagnostics));
        }
    }
}

/// rustc parses a value after `=` recursively before any derive sees it, and has its own limit
/// on depth.
#[test]
fn derives_survive_what_rustc_survives() {
    let items = [
        ("#[status = {}] pub struct ApiError;", "(", "409", ")"),
        ("#[status = {}] pub struct ApiError;", "-", "409", ""),
        ("#[rustfmt::skip = {}] pub enum ApiError { #[status(409)] Exists }", "(", "409", ")"),
        ("pub enum ApiError { #[status(409)] Exists({}) }", "(", "u8", ",)"),
        ("pub enum ApiError { #[status(409)] Exists({}) }", "&'static ", "u8", ""),
        ("pub enum ApiError { #[status(409)] Exists({}) }", "*const ", "u8", ""),
        ("pub enum ApiError { #[status(409)] Exists({}) }", "[", "u8", "; 1]"),
        ("pub enum ApiError { #[status(409)] Exists({}) }", "Option<", "u8", ">"),
        ("pub enum ApiError { #[status(409)] Exists({}) }", "fn(", "u8", ")"),
        ("pub enum ApiError { #[status(409)] Exists({}) }", "fn() -> ", "u8", ""),
        ("pub enum ApiError { #[status(409)] Exists({}) }", "Box<dyn Fn() -> ", "u8", ">"),
        ("#[repr(u8)] pub enum ApiError { #[status(409)] Exists = {} }", "(", "1", ")"),
        ("#[repr(u8)] pub enum ApiError { #[status(409)] Exists = {} }", "{", "1", "}"),
        ("#[repr(i8)] pub enum ApiError { #[status(409)] Exists = {} }", "!", "1", ""),
        ("#[status(409)] pub struct ApiError<const N: u8 = {}>;", "{", "1", "}"),
    ];
    for (item, open, inner, close) in items {
        for depth in DEPTHS {
            let item = item.replace("{}", &nested(open, inner, close, depth));
            let alone = Compile::new(item.replace("#[status", "#[rustfmt::skip"));
            if alone.clone().crashes() {
                break;
            }
            let own = alone.run().len();
            let reported = Compile::new(format!("#[derive(statusful::HttpStatus)]\n{item}")).run();
            assert!(reported.len() <= own + 1, "`{open}` {depth} deep:\n{}", all(&reported));
        }
    }
}
