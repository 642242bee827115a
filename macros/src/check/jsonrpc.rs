//! The JSON-RPC code of a variant: one of its own, in the range of its type, that never depends on
//! the order of the variants.

use crate::attr::Attr;
use crate::model::{Container, Variant};
use crate::report::{Error, Report};
use quote::ToTokens;
use statusful_registry::shared::jsonrpc::{is_of_any_method, INTERNAL_ERROR, INVALID_PARAMS};
use std::collections::HashMap;
use syn::ext::IdentExt;

/// The first code where no range is stated.
const FIRST: i32 = 1001;

/// What is stated is distinct, in the range, and tells nothing that is redacted.
pub(super) fn codes_are_distinct_and_in_range(container: &Container, report: &mut Report) {
    let mut seen: HashMap<i32, &Variant> = HashMap::new();
    let mut free = Free::of(container);
    for (at, variant) in container.variants.iter().enumerate() {
        let Attr::Set { value: code, tokens } = &variant.problem.jsonrpc else { continue };
        // A code of all methods tells nothing apart. That of the error inside is another mistake.
        if is_of_any_method(*code) || !container.has_meta(variant) {
            continue;
        }
        report.at(at + 1);
        let name = variant.ident.unraw();
        if container.is_redacted(variant) {
            report.error(Error::at(
                tokens,
                format!(
                    "`redact(code)` hides which error this is, and {code} would tell\n\
                     help: remove it: a redacted error has {INTERNAL_ERROR} (Internal error)"
                ),
            ));
            continue;
        }
        if let Some(range) = container.problem.jsonrpc.value().filter(|range| !range.contains(code)) {
            report.error(Error::at(
                tokens,
                format!(
                    "{code} is not in the range of `{}`, {} to {}{}",
                    container.ident.unraw(),
                    range.start(),
                    range.end(),
                    free.help(),
                ),
            ));
            continue;
        }
        let Some(other) = seen.insert(*code, variant) else { continue };
        let are_shared = [other, variant].iter().all(|variant| !variant.problem.shared.is_absent());
        if !are_shared {
            report.error(Error::at(
                tokens,
                format!(
                    "`{name}` has the JSON-RPC code {code}, which `{}` already has: clients could not \
                     distinguish them{}",
                    other.ident.unraw(),
                    free.help(),
                ),
            ));
        }
    }
}

/// Each variant states its code: one that followed from its position would change with it.
pub(crate) fn codes_are_stated(container: &Container, report: &mut Report) {
    let mut free = Free::of(container);
    for variant in &container.variants {
        let is_open = variant.problem.jsonrpc.is_absent() && !variant.problem.has_invalid;
        if !is_open || !container.has_meta(variant) || container.is_redacted(variant) {
            continue;
        }
        let of_method = match container.static_status(variant) {
            Some(400 | 422) => {
                format!("\nhelp: for parameters that are not valid: `#[problem(jsonrpc = {INVALID_PARAMS})]`")
            }
            Some(500..) => {
                format!("\nhelp: for an internal error that clients need not tell apart: `#[problem(jsonrpc = {INTERNAL_ERROR})]`")
            }
            _ => String::new(),
        };
        let name = variant.ident.unraw();
        let help = free.help();
        report.error(Error::at(
            variant.ident.to_token_stream(),
            format!("`{name}` has no JSON-RPC code{help}{of_method}"),
        ));
    }
}

/// The codes that no variant has.
struct Free {
    next: Option<i32>,
    last: i32,
}

impl Free {
    /// Those above all that are stated: one in between may have been that of an error that is gone.
    fn of(container: &Container) -> Self {
        let range = container.problem.jsonrpc.value();
        let is_in = |code: &i32| !is_of_any_method(*code) && range.map_or(true, |range| range.contains(code));
        let stated = container.variants.iter().filter_map(|variant| variant.problem.jsonrpc.value().copied());
        let first = range.map_or(FIRST, |range| *range.start());
        let next = match stated.filter(is_in).max() {
            Some(highest) => highest.checked_add(1),
            None => Some(first),
        };
        Free { next, last: range.map_or(i32::MAX, |range| *range.end()) }
    }

    /// Offers the next one, each once.
    fn help(&mut self) -> String {
        let next = self.next.filter(|next| *next <= self.last);
        self.next = next.and_then(|next| next.checked_add(1));
        match next {
            Some(code) => format!("\nhelp: the next free code: `#[problem(jsonrpc = {code})]`"),
            None => "\nhelp: the range has no further one: extend it above the type".to_owned(),
        }
    }
}
