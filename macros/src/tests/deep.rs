//! How deep an item may be nested, and what does not nest.

use super::{emitted, emitted_in, error, expansion, tokens};
use crate::derive::{
    derive_document, derive_framework, derive_from_problem, derive_graphql, derive_http_status,
    derive_jsonrpc, derive_server_fn, derive_tonic,
};
use crate::expand::{AIDE, AXUM, UTOIPA};
use crate::parse::tokens::too_deep;
use proc_macro2::TokenStream;
use quote::quote;

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

const EXPRESSIONS: [Nesting; 21] = [
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
    ("move || ", "1", ""),
    ("async move || ", "1", ""),
    ("return ", "1", ""),
    ("break ", "1", ""),
    ("a = ", "1", ""),
    ("let a = ", "1", ""),
    (".. ", "1", ""),
    ("&raw const ", "A", ""),
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

/// An item with each kind of nesting at each position, as deep as it may be.
fn deepest_items() -> impl Iterator<Item = String> {
    let kinds: [(&[&str], &[Nesting]); 3] =
        [(&TYPE_PLACES, &TYPES), (&EXPRESSION_PLACES, &EXPRESSIONS), (&ARGUMENT_PLACES, &ARGUMENTS)];
    kinds.into_iter().flat_map(|(positions, nestings)| {
        positions
            .iter()
            .flat_map(move |position| nestings.iter().map(|nesting| at_the_limit(position, *nesting)))
    })
}

fn at_the_limit(position: &str, (open, inner, close): Nesting) -> String {
    let at = |depth: usize| position.replace("{}", &(open.repeat(depth) + inner + &close.repeat(depth)));
    let is_read = |depth: &usize| too_deep(tokens(&at(*depth))).is_none();
    let limit = (1..200).take_while(is_read).last();
    assert!(limit.is_some_and(|limit| limit < 199), "`{open}` nests without a limit in `{position}`");
    at(limit.unwrap_or_default())
}

/// 8 MiB, as in rustc and in rust-analyzer.
#[test]
fn deepest_item_fits_compiler_stack() {
    for item in deepest_items() {
        let derive = move || {
            let tokens = tokens(&item);
            derive_http_status(&tokens);
            derive_from_problem(&tokens);
            derive_framework(tokens.clone(), &AXUM);
            derive_server_fn(&tokens);
            derive_tonic(&tokens);
            derive_jsonrpc(&tokens);
            derive_graphql(&tokens);
            derive_document(&tokens, &UTOIPA);
            derive_document(&tokens, &AIDE);
        };
        std::thread::Builder::new().stack_size(8 << 20).spawn(derive).unwrap().join().unwrap();
    }
}

/// What is open behind a discriminant does not add up over the variants.
#[test]
fn discriminant_operators_do_not_nest() {
    for value in ["1 << 3", "BASE << 3", "(1) << 3", "1 <<<T as Bits>::N", "(1 < 2) as u8", "A::<u8>::N << 1"]
    {
        let variants: Vec<String> = (0..200).map(|at| format!("#[status(409)] V{at} = {value}")).collect();
        assert_eq!(emitted(&format!("#[repr(u64)] enum E {{ {} }}", variants.join(","))), [], "{value}");
    }
}

#[test]
fn shift_does_not_hide_nesting() {
    for before in ["", "1 << ", "1 <", "N::<"] {
        let item = format!("enum E {{ V = {before}{}u8{}::N }}", "<".repeat(5000), " as T>".repeat(5000));
        assert_eq!(error(&item), "this is nested too deeply for `statusful` to read", "{before}");
    }
}

/// 96 levels, of which the item, its braces and the variant's fields are three.
#[test]
fn depth_limit_is_exact() {
    let reads = || {
        for (open, close) in [("(", ")"), ("A<", ">"), ("&", "")] {
            let item = |depth| {
                format!("#[status(409)] enum E {{ V({}u8{}) }}", open.repeat(depth), close.repeat(depth))
            };
            assert_eq!(emitted(&item(93)), [], "{open}");
            assert_eq!(error(&item(94)), "this is nested too deeply for `statusful` to read", "{open}");
        }
    };
    std::thread::Builder::new().stack_size(8 << 20).spawn(reads).unwrap().join().unwrap();
}

/// Of a body that is too deep, the type's generics are still read.
#[test]
fn deep_item_keeps_impl() {
    let deep = "&".repeat(200) + "u8";
    let expansion = |item: &str| expansion(&tokens(item)).to_string();
    for item in [
        format!("enum E<T: A> {{ #[status(409)] V(T, {deep}) }}"),
        format!("#[status(409)] struct E<T: A>(T, {deep});"),
        format!("#[status(409)] struct E<T>(T, {deep}) where T: A;"),
        format!("#[status(409)] struct E<T> {{}} {deep}"),
    ] {
        assert_eq!(error(&item), "this is nested too deeply for `statusful` to read");
        assert!(expansion(&item).contains("HttpStatus for E < T >"), "{item}");
    }
    let item = format!("#[status(409)] struct E where {deep}: A;");
    assert_eq!(error(&item), "this is nested too deeply for `statusful` to read");
    assert!(expansion(&item).contains("HttpStatus for E {"), "{item}");
    let item = format!("#[status(409)] struct E<T = {deep}>(T);");
    assert_eq!(error(&item), "this is nested too deeply for `statusful` to read");
    assert!(!expansion(&item).contains("impl"));
}

/// What another attribute of the type says is still read.
#[test]
fn deep_attribute_hides_no_other() {
    let deep = format!("with = {}u8{}::f", "<".repeat(100), " as T>".repeat(100));
    let item = format!("#[status(crate = a, {deep})] #[status(crate = b)] struct S;");
    assert_eq!(error(&item), "this is nested too deeply for `statusful` to read");
    let expansion = expansion(&tokens(&item)).to_string();
    assert!(expansion.contains("impl b :: HttpStatus for S"), "{expansion}");
}

#[test]
fn operator_chains_do_not_nest() {
    for operator in ["|", "&", "*", "-"] {
        let item = format!("#[status(409)] struct S([u8; 1{}]);", format!(" {operator} 1").repeat(200));
        assert_eq!(emitted(&item), [], "{operator}");
    }
}

/// Wide is not deep.
#[test]
fn type_lists_do_not_nest() {
    for ty in
        ["fn() -> u8", "fn(&u8) -> &u8", "Vec<u8>", "&'static &'static u8", "*const u8", "(u8, [u8; 1])"]
    {
        let item = format!("#[status(409)] struct S({});", format!("{ty}, ").repeat(200));
        assert_eq!(emitted(&item), [], "{ty}");
    }
}

/// Wide is not deep.
#[test]
fn many_variants_parse() {
    let variants: TokenStream = (0..3000)
        .map(|at| {
            let name = quote::format_ident!("Variant{at}");
            quote!(#[status(409)] #name { a: Vec<Option<Box<u8>>>, b: &'static [u8] },)
        })
        .collect();
    assert_eq!(emitted_in(expansion(&quote!(enum E { #variants }))), []);
}
