//! The codes of JSON-RPC: a number above a variant, a range above an enum.

use crate::parse::tokens::is_punct;
use crate::report::{Error, Result};
use crate::source_text::source_text;
use core::ops::RangeInclusive;
use proc_macro2::{TokenStream, TokenTree};
use statusful_registry::shared::jsonrpc::{
    is_of_any_method, reserved_for, INTERNAL_ERROR, INVALID_PARAMS, RESERVED_CODES,
};
use syn::Lit;

/// `1001`, a code that a variant may have.
pub(super) fn code(value: &[TokenTree]) -> Result<i32> {
    if let Some((start, _)) = sides(value) {
        let help = format!(
            "help: write the code of this variant: `#[problem(jsonrpc = {})]`\n\
             help: the range of all: `#[problem(jsonrpc = {})]` above the enum",
            source_text(start.iter().cloned()),
            source_text(value.iter().cloned()),
        );
        return Err(error(
            value,
            &format!("each variant has one JSON-RPC code, and this is a range\n{help}"),
        ));
    }
    let code = number(value)?;
    if RESERVED_CODES.contains(&code) && !is_of_any_method(code) {
        return Err(error(
            value,
            &format!(
                "{code} is reserved for {} (JSON-RPC 2.0, Section 5.1)\n\
                 help: an application's codes are outside of -32768 to -32000: `#[problem(jsonrpc = 1001)]`\n\
                 help: for parameters that are not valid: `#[problem(jsonrpc = {INVALID_PARAMS})]`\n\
                 help: for an internal error: `#[problem(jsonrpc = {INTERNAL_ERROR})]`",
                reserved_for(code),
            ),
        ));
    }
    Ok(code)
}

/// `1000..=1099`, the codes of an enum.
pub(super) fn range(value: &[TokenTree]) -> Result<RangeInclusive<i32>> {
    const HELP: &str = "help: write it as in `#[problem(jsonrpc = 1000..=1099)]`";
    let Some((start, end)) = sides(value) else {
        let code = number(value)?;
        return Err(error(
            value,
            &format!(
                "above an enum, `jsonrpc` is the range of its codes\n{HELP}\n\
                 help: the code of a variant: `#[problem(jsonrpc = {code})]` above the variant"
            ),
        ));
    };
    let Some(end) = end.filter(|_| !start.is_empty()) else {
        let why = exclusive(value).map_or_else(
            || format!("a range of codes has its first and its last one\n{HELP}"),
            |codes| {
                let (first, last) = codes.into_inner();
                let help = format!("help: write `#[problem(jsonrpc = {first}..={last})]`");
                format!("a range of codes includes its last one\n{help}")
            },
        );
        return Err(error(value, &why));
    };
    let (first, last) = (number(start)?, number(end)?);
    if first > last {
        let help = format!("help: write `#[problem(jsonrpc = {last}..={first})]`");
        return Err(error(value, &format!("no code is in this range\n{help}")));
    }
    if first <= *RESERVED_CODES.end() && last >= *RESERVED_CODES.start() {
        return Err(error(
            value,
            "-32768 to -32000 are reserved for the protocol and the server (JSON-RPC 2.0, Section 5.1)\n\
             help: an application's codes are outside of it: `#[problem(jsonrpc = 1000..=1099)]`",
        ));
    }
    Ok(first..=last)
}

/// What is on both sides of the dots of a range; on the right only after `..=`.
fn sides(value: &[TokenTree]) -> Option<(&[TokenTree], Option<&[TokenTree]>)> {
    let at = value.windows(2).position(|pair| pair.iter().all(|tree| is_punct(tree, '.')))?;
    let (start, rest) = value.split_at(at);
    let end = match rest {
        [_, _, equals, end @ ..] if is_punct(equals, '=') && !end.is_empty() => Some(end),
        _ => None,
    };
    Some((start, end))
}

/// The codes of `1000..1099`, if there are any.
fn exclusive(value: &[TokenTree]) -> Option<RangeInclusive<i32>> {
    let (start, _) = sides(value)?;
    let [_, _, end @ ..] = value.get(start.len()..)? else { return None };
    let codes = number(start).ok()?..=number(end).ok()?.checked_sub(1)?;
    Some(codes).filter(|codes| !codes.is_empty())
}

fn number(value: &[TokenTree]) -> Result<i32> {
    let (sign, literal) = match value {
        [TokenTree::Literal(literal)] => ("", literal),
        [minus, TokenTree::Literal(literal)] if is_punct(minus, '-') => ("-", literal),
        _ => return Err(no_number(value)),
    };
    let Lit::Int(int) = Lit::new(literal.clone()) else { return Err(no_number(value)) };
    if !matches!(int.suffix(), "" | "i32") {
        let help = format!("help: write `#[problem(jsonrpc = {sign}{})]`", int.base10_digits());
        return Err(error(value, &format!("a JSON-RPC code is an `i32`\n{help}")));
    }
    format!("{sign}{}", int.base10_digits()).parse().map_err(|_| {
        let help = format!("help: it is from {} to {}", i32::MIN, i32::MAX);
        error(value, &format!("a JSON-RPC code is an `i32`, and this does not fit\n{help}"))
    })
}

fn no_number(value: &[TokenTree]) -> Error {
    let help = "help: write it as in `#[problem(jsonrpc = 1001)]`";
    error(value, &format!("`jsonrpc` takes a literal integer: clients compare it\n{help}"))
}

fn error(value: &[TokenTree], why: &str) -> Error {
    let tokens: TokenStream = value.iter().cloned().collect();
    Error::at(tokens, why)
}
