//! How a client reads one field.

use crate::expand::bound;
use crate::model::{AuthParamOf, Field, Variant};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;
use syn::Type;

/// Where a field comes from.
#[derive(Clone, Copy)]
pub(super) enum Origin<'a> {
    Status,
    Member(&'a str),
    Header(&'a str),
    Challenge(&'a [AuthParamOf]),
    Default,
}

pub(super) fn origin<'a>(field: &'a Field) -> Origin<'a> {
    let is_reference = matches!(field.ty, Type::Reference(_));
    match (field.extension(), field.headers.first()) {
        _ if field.status.is_set() => Origin::Status,
        _ if is_reference => Origin::Default,
        (Some(name), _) => Origin::Member(name),
        (None, Some(header)) => Origin::Header(&header.name),
        (None, None) if !field.auth_params.is_empty() => Origin::Challenge(&field.auth_params),
        (None, None) => Origin::Default,
    }
}

pub(super) fn value(variant: &Variant, field: &Field) -> TokenStream {
    let read = match origin(field) {
        Origin::Status => {
            let method = method("status", field);
            quote!(#method())
        }
        Origin::Default => {
            let method = method("default", field);
            return quote!(__statusful_reading.#method()?);
        }
        Origin::Member(name) => {
            let method = method("member", field);
            quote!(#method(#name))
        }
        Origin::Header(name) => header(variant, field, name),
        Origin::Challenge(params) => {
            let method = method("auth_param", field);
            let mut reads = params
                .iter()
                .map(|AuthParamOf { header, scheme, name }| quote!(#method(#header, #scheme, #name)));
            let (first, others) = (reads.next(), reads);
            quote!(#first #(.or_else(|| __statusful_reading.#others))*)
        }
    };
    let default = field.problem.default.value().map(|()| {
        let method = method("default", field);
        quote!(.or_else(|| __statusful_reading.#method()))
    });
    quote!(__statusful_reading.#read #default?)
}

/// A header field that may repeat has the variant's literals and its challenges in its first
/// lines, then one line per field; the last one takes the rest.
fn header(variant: &Variant, field: &Field, name: &str) -> TokenStream {
    let literals = variant.headers.iter().map(|header| &header.name);
    let challenges = variant.dynamic_challenges().map(|challenge| &challenge.header);
    let above = literals.chain(challenges).filter(|header| header.name == name).count();
    let of_name = |field: &&Field| field.headers.iter().any(|header| header.name == name);
    let fields: Vec<_> = variant.fields.iter().filter(of_name).collect();
    let before = fields.iter().position(|other| core::ptr::eq(*other, field)).unwrap_or_default();
    let at = Literal::usize_unsuffixed(above + before);
    let (method, at) = match (above + before, before + 1 == fields.len()) {
        (0, true) => (method("header", field), None),
        (_, true) => (method("header_from", field), Some(quote!(, #at))),
        (_, false) => (method("header_at", field), Some(quote!(, #at))),
    };
    quote!(#method(#name #at))
}

/// A method that is underlined at the field's type by messages about it.
pub(super) fn method(name: &str, field: &Field) -> Ident {
    Ident::new(name, bound(field).span())
}
