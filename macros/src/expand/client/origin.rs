//! How a client reads one field.

use crate::expand::bound;
use crate::expand::members::taken;
use crate::model::{AuthParamOf, Container, Extension, Field, MemberValue, Standard, Variant};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;
use syn::Type;

/// Where a field comes from.
#[derive(Clone, Copy)]
pub(super) enum Origin<'a> {
    Status,
    Member(&'a str),
    /// The text of a member.
    Text(&'a str),
    /// The members that no other field has.
    Entries,
    Standard(Standard),
    Header(&'a str),
    /// The header fields that the attributes do not name.
    HeaderMap,
    Challenge(&'a [AuthParamOf]),
    Default,
}

pub(super) fn origin<'a>(field: &'a Field) -> Origin<'a> {
    let is_reference = matches!(field.ty, Type::Reference(_));
    let extension = field.extension().filter(|extension| extension.is_readable());
    match (extension, field.headers.first()) {
        _ if field.is_status() => Origin::Status,
        _ if is_reference => Origin::Default,
        (None, _) if !field.problem.standard.is_empty() => {
            field.problem.standard.first().map_or(Origin::Default, |(member, _)| Origin::Standard(*member))
        }
        (Some(extension), _) if extension.flattens => Origin::Entries,
        (Some(Extension { name, value: MemberValue::Display, .. }), _) => Origin::Text(name),
        (Some(extension), _) => Origin::Member(&extension.name),
        (None, Some(header)) => Origin::Header(&header.name),
        (None, None) if field.header_map.is_set() => Origin::HeaderMap,
        (None, None) if !field.auth_params.is_empty() => Origin::Challenge(&field.auth_params),
        (None, None) => Origin::Default,
    }
}

pub(super) fn value(container: &Container, variant: &Variant, field: &Field) -> TokenStream {
    let read = match origin(field) {
        Origin::Status => {
            let method = method("status", field);
            quote!(#method())
        }
        Origin::Default => {
            let default = default(field);
            return quote!(#default?);
        }
        Origin::Member(name) => {
            let method = method(if field.is_nested_option() { "nullable" } else { "member" }, field);
            quote!(#method(#name))
        }
        Origin::Text(name) => {
            let method = method("text", field);
            quote!(#method(#name))
        }
        Origin::Entries => {
            let (method, taken) = (method("entries", field), taken(container, variant));
            quote!(#method(&[#(#taken),*]))
        }
        Origin::Standard(member) => {
            let (method, name) = (method("standard", field), member.name());
            quote!(#method(#name))
        }
        Origin::HeaderMap => {
            let method = method("header_entries", field);
            let mut taken = Vec::new();
            for header in variant.header_names() {
                taken.push(&header.name);
            }
            quote!(#method(&[#(#taken),*]))
        }
        Origin::Header(name) => header(variant, field, name),
        Origin::Challenge(params) => {
            let method = method("auth_param", field);
            let mut read = TokenStream::new();
            for AuthParamOf { header, scheme, name } in params {
                let one = quote!(#method(#header, #scheme, #name));
                read.extend(if read.is_empty() {
                    one
                } else {
                    quote!(.or_else(|| __statusful_reading.#one))
                });
            }
            if field.is_option() {
                return quote!(__statusful_reading.#read);
            }
            read
        }
    };
    let default = has_default(field).then(|| {
        let default = default(field);
        quote!(.or_else(|| #default))
    });
    quote!(__statusful_reading.#read #default?)
}

/// Whether a field that the response does not have is filled in: also one that `skip_if` left
/// out.
pub(super) fn has_default(field: &Field) -> bool {
    let is_skipped = field.extension().is_some_and(|extension| extension.skip_if.is_some());
    field.problem.default.is_set() || is_skipped
}

/// The function that makes the default; none for `Default`.
pub(super) fn default_path<'f>(field: &'f Field) -> Option<&'f TokenStream> {
    field.problem.default.value()?.as_ref()
}

fn default(field: &Field) -> TokenStream {
    let path = default_path(field);
    let method = method(if path.is_some() { "filled" } else { "default" }, field);
    quote!(__statusful_reading.#method(#path))
}

/// A header field that may repeat has the variant's literals and its challenges in its first
/// lines, then one line per field; the last one takes the rest.
fn header(variant: &Variant, field: &Field, name: &str) -> TokenStream {
    let mut before = 0;
    for header in variant.headers_above() {
        before += usize::from(header.name == name);
    }
    let mut is_last = true;
    let mut is_before = true;
    for other in &variant.fields {
        if core::ptr::eq(other, field) {
            is_before = false;
        } else if other.headers.iter().any(|header| header.name == name) {
            before += usize::from(is_before);
            is_last &= is_before;
        }
    }
    let at = Literal::usize_unsuffixed(before);
    let (method, at) = match (before, is_last) {
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
