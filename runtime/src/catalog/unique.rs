//! Checks that no two errors of different catalogs are alike.

use super::Catalog;
use crate::const_text::{same, Message};
use crate::meta::record::Text;
use crate::ErrorMeta;
use statusful_registry::shared::jsonrpc::is_of_any_method;

/// Fails the build if two errors of different types have the same `type`, the same `code` or the
/// same code of JSON-RPC, so that a client could not distinguish them (RFC 9457, Section 3.1.1). The
/// message names both.
///
/// Only the types' own errors are compared, not those inside transparent variants: pass each
/// type of the API once. What `#[problem(redact(code))]` hides is alike on purpose, and not
/// compared.
///
/// # Examples
///
/// ```
/// use statusful::catalog::{assert_unique, Catalog};
/// use statusful::HttpStatus;
///
/// #[derive(HttpStatus)]
/// #[status(404)]
/// enum UserError { NoSuchUser }
///
/// #[derive(HttpStatus)]
/// #[status(404)]
/// enum OrderError { NoSuchOrder }
///
/// const _: () = assert_unique(&[Catalog::of::<UserError>(), Catalog::of::<OrderError>()]);
/// ```
///
/// Two that share a code do not compile:
///
/// ```compile_fail,E0080
/// # use statusful::catalog::{assert_unique, Catalog};
/// # use statusful::HttpStatus;
/// #[derive(HttpStatus)]
/// #[status(404)]
/// enum UserError { NotFound }
///
/// #[derive(HttpStatus)]
/// #[status(404)]
/// enum OrderError { NotFound }
///
/// // error: `UserError::NotFound` and `OrderError::NotFound` share the code `not_found`: …
/// const _: () = assert_unique(&[Catalog::of::<UserError>(), Catalog::of::<OrderError>()]);
/// ```
///
/// # Panics
///
/// If two errors share a `type` or one of these codes; in a `const`, that is when the crate is compiled.
pub const fn assert_unique(catalogs: &[&Catalog]) {
    let mut rest = catalogs;
    while let [first, others @ ..] = rest {
        let mut left = others;
        while let [other, later @ ..] = left {
            compare(first, other);
            left = later;
        }
        rest = others;
    }
}

/// How many records are read at once, because reading costs more than comparing.
const BLOCK: usize = 64;

const fn compare(one: &Catalog, other: &Catalog) {
    let mut left = one.metas;
    while !left.is_empty() {
        let (block, rest) = left.split_at(if left.len() < BLOCK { left.len() } else { BLOCK });
        let (codes, types) = (texts(block, Text::Code), texts(block, Text::TypeUri));
        compare_jsonrpc(one, block, other);
        let mut others = other.metas;
        while let [twin, later @ ..] = others {
            others = later;
            if twin.is_redacted() {
                continue;
            }
            if let Some(meta) = find(block, &codes, twin.record.bytes(Text::Code)) {
                fail(one, meta, other, twin, "code", meta.record.text(Text::Code), "code = \"…\"");
            }
            if let Some(meta) = find(block, &types, twin.record.bytes(Text::TypeUri)) {
                fail(one, meta, other, twin, "type", meta.record.text(Text::TypeUri), "type = \"…\"");
            }
        }
        left = rest;
    }
}

/// What the protocol defines for any method does not tell errors apart.
const fn compare_jsonrpc(one: &Catalog, block: &[ErrorMeta], other: &Catalog) {
    let mut left = block;
    while let [meta, rest @ ..] = left {
        left = rest;
        let Some(code) = own_jsonrpc(meta) else { continue };
        let mut others = other.metas;
        while let [twin, later @ ..] = others {
            others = later;
            if matches!(own_jsonrpc(twin), Some(same) if same == code) {
                fail(one, meta, other, twin, "JSON-RPC code", "", "jsonrpc = …");
            }
        }
    }
}

const fn own_jsonrpc(meta: &ErrorMeta) -> Option<i32> {
    match meta.jsonrpc() {
        Some(code) if !is_of_any_method(code) => Some(code),
        _ => None,
    }
}

/// A text of each record in a block, which has at most [`BLOCK`] records; none of a redacted one.
const fn texts(block: &[ErrorMeta], text: Text) -> [&'static [u8]; BLOCK] {
    let mut texts: [&[u8]; BLOCK] = [&[]; BLOCK];
    let mut at = 0;
    while at < block.len() {
        if !block[at].is_redacted() {
            texts[at] = block[at].record.bytes(text);
        }
        at += 1;
    }
    texts
}

/// The record of the block that has this text.
const fn find<'a>(block: &'a [ErrorMeta], texts: &[&[u8]; BLOCK], wanted: &[u8]) -> Option<&'a ErrorMeta> {
    let mut at = 0;
    while at < block.len() && !wanted.is_empty() {
        if same(texts[at], wanted) {
            return Some(&block[at]);
        }
        at += 1;
    }
    None
}

const fn fail(
    one: &Catalog,
    meta: &ErrorMeta,
    other: &Catalog,
    twin: &ErrorMeta,
    what: &str,
    value: &str,
    key: &str,
) {
    let [open, close] = if value.is_empty() { ["", ""] } else { [" `", "`"] };
    let message = Message::new()
        .push("`")
        .push(one.name)
        .push("::")
        .push(meta.name())
        .push("` and `")
        .push(other.name)
        .push("::")
        .push(twin.name())
        .push("` share the ")
        .push(what)
        .push(open)
        .push(value)
        .push(close)
        .push(": give one of them another, `#[problem(")
        .push(key)
        .push(")]`");
    panic!("{}", message.text());
}

#[cfg(test)]
mod tests {
    use super::assert_unique;
    use crate::catalog::Catalog;
    use crate::HttpStatus;
    use std::panic::catch_unwind;

    #[derive(HttpStatus)]
    #[status(404)]
    #[allow(dead_code)]
    enum User {
        NotFound,
        NoRole,
    }

    #[derive(HttpStatus)]
    #[status(404)]
    #[allow(dead_code)]
    enum Order {
        NoRoute,
        NotFound,
    }

    #[derive(HttpStatus)]
    #[status(410)]
    #[problem(jsonrpc = 1001, type = "https://example.com/left")]
    struct Left;

    #[derive(HttpStatus)]
    #[status(410)]
    #[allow(dead_code)]
    enum Moved {
        #[problem(jsonrpc = -32602)]
        Wrong,
        #[problem(jsonrpc = 1001)]
        Away,
    }

    #[derive(HttpStatus)]
    #[status(422)]
    #[problem(jsonrpc = -32602)]
    struct Invalid;

    #[derive(HttpStatus)]
    #[status(410)]
    #[problem(type = "https://example.com/gone")]
    struct Sold;

    #[derive(HttpStatus)]
    #[status(410)]
    #[problem(type = "https://example.com/gone")]
    struct Lost;

    #[derive(HttpStatus)]
    #[status(410)]
    #[problem(type = "https://example.com/lost")]
    struct Last;

    fn reported(catalogs: &[&'static Catalog]) -> Option<String> {
        let panic = catch_unwind(|| assert_unique(catalogs)).err()?;
        Some(panic.downcast_ref::<String>().unwrap().clone())
    }

    #[test]
    fn shared_value_names_both_errors() {
        let code = "`User::NotFound` and `Order::NotFound` share the code `not_found`: give one of them another, `#[problem(code = \"…\")]`";
        assert_eq!(reported(&[Catalog::of::<User>(), Catalog::of::<Order>()]).as_deref(), Some(code));
        assert_eq!(
            reported(&[
                Catalog::of::<Sold>(),
                Catalog::of::<User>(),
                Catalog::of::<Last>(),
                Catalog::of::<Order>()
            ])
            .as_deref(),
            Some(code)
        );
        let ty = "`Sold::Sold` and `Lost::Lost` share the type `https://example.com/gone`: give one of them another, `#[problem(type = \"…\")]`";
        assert_eq!(reported(&[Catalog::of::<Sold>(), Catalog::of::<Lost>()]).as_deref(), Some(ty));
    }

    #[test]
    fn shared_jsonrpc_code_names_both_errors() {
        let code = "`Left::Left` and `Moved::Away` share the JSON-RPC code: give one of them another, `#[problem(jsonrpc = …)]`";
        assert_eq!(reported(&[Catalog::of::<Left>(), Catalog::of::<Moved>()]).as_deref(), Some(code));
        assert_eq!(
            reported(&[Catalog::of::<Moved>(), Catalog::of::<Invalid>(), Catalog::of::<Sold>()]),
            None
        );
    }

    #[test]
    fn distinct_errors_share_nothing() {
        assert_eq!(reported(&[]), None);
        assert_eq!(reported(&[Catalog::of::<User>()]), None);
        assert_eq!(
            reported(&[Catalog::of::<Sold>(), Catalog::of::<Last>(), Catalog::of::<User>()]),
            None,
            "errors without a type share none"
        );
    }

    /// More than are read at once.
    #[test]
    fn last_error_is_compared() {
        macro_rules! many {
            ($name:ident: $($variant:ident)*) => {
                #[derive(HttpStatus)]
                #[status(400)]
                #[allow(dead_code)]
                enum $name { $($variant),* }
            };
        }
        many!(Many: A0 A1 A2 A3 A4 A5 A6 A7 B0 B1 B2 B3 B4 B5 B6 B7 C0 C1 C2 C3 C4 C5 C6 C7 D0 D1 D2 D3 D4 D5 D6 D7
            E0 E1 E2 E3 E4 E5 E6 E7 F0 F1 F2 F3 F4 F5 F6 F7 G0 G1 G2 G3 G4 G5 G6 G7 H0 H1 H2 H3 H4 H5 H6 H7 Last);
        many!(Block: First H7);
        many!(Rest: Sixty Last);
        for (other, shared) in [
            (Catalog::of::<Block>(), ["`Many::H7`", "`Block::H7`"]),
            (Catalog::of::<Rest>(), ["`Many::Last`", "`Rest::Last`"]),
        ] {
            for catalogs in [[Catalog::of::<Many>(), other], [other, Catalog::of::<Many>()]] {
                let message = reported(&catalogs).unwrap();
                assert!(shared.iter().all(|name| message.contains(name)), "{message}");
            }
        }
    }
}
