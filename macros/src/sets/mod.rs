//! `error_sets!`: enums of errors that have a type of their own, and the conversions between
//! them.
//!
//! Data flows as in the derives: tokens → `parse` → `model` → `flatten` (what each set contains,
//! and the rules about several sets) → `expand`. The sets are plain enums of transparent
//! variants: the derives do the rest.

mod attributes;
mod cycle;
mod expand;
mod flatten;
mod member;
mod model;
mod parse;
mod statement;

use crate::report::Report;
use proc_macro2::TokenStream;
use quote::quote;

/// The sets are emitted even if there are mistakes, so that no "cannot find type" follows.
pub(crate) fn error_sets(tokens: TokenStream) -> TokenStream {
    let mut report = Report::default();
    let definitions = parse::definitions(tokens, &mut report);
    cycle::none_contains_itself(&definitions, &mut report);
    let sets = flatten::sets(&definitions, &mut report);
    let messages = report.into_tokens(&definitions.krate);
    let items = expand::items(&definitions, &sets);
    quote!(#messages #items)
}
