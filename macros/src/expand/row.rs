//! The static rows: each in one literal, which the library takes apart when it is
//! read (see its `row.rs`). rustc spends time on each literal and each call of a
//! table, whatever its length, at each build.

use crate::attr::Attr;
use crate::json;
use crate::model::{Container, Exposure, Field, Variant};
use crate::source_text::source_text;
use core::fmt::Write;
use proc_macro2::{Literal, Punct, Spacing, TokenStream, TokenTree};
use quote::{quote, ToTokens};
use syn::ext::IdentExt;

/// The rows of all variants but the transparent ones.
pub(super) fn rows(container: &Container) -> TokenStream {
    let krate = &container.krate;
    let (mut texts, mut few, mut place) = (TokenStream::new(), TokenStream::new(), 0);
    for variant in container.variants.iter().filter(|variant| !container.is_transparent(variant)) {
        texts.extend(variant.doc.behind(krate, &row(container, variant)));
        texts.extend([TokenTree::from(Punct::new(',', Spacing::Alone))]);
        few.extend(lists(container, variant, place));
        place += 1;
    }
    if texts.is_empty() {
        return quote!(&[]);
    }
    quote!(&#krate::__private::metas(&[#texts], &[#few]))
}

/// The texts of a variant but its doc comment: first what a response reads.
fn row(container: &Container, variant: &Variant) -> String {
    let given = |text: &Attr<String>| text.text().unwrap_or_default().to_owned();
    let status = container.static_status(variant);
    let texts = [
        status.map(|_| container.body(variant, None)).unwrap_or_default(),
        quoted(container, variant).unwrap_or_default(),
        given(&variant.problem.detail),
        variant.ident.unraw().to_string(),
        variant.code.clone(),
        container.type_uri(variant).unwrap_or_default(),
        container.title(variant).unwrap_or_default().to_owned(),
        given(&variant.problem.grpc),
    ];
    let exposure = match container.exposure(variant) {
        Some(Exposure::Expose) => '+',
        Some(Exposure::Redact) => '-',
        None => '?',
    };
    let mark = if variant.doc.is_hidden { '!' } else { ' ' };
    in_one(status.unwrap_or(0), mark, exposure, &texts)
}

/// The longest text but the doc comment, in bytes. All but the name are in a body,
/// and `check` refuses a body that is as long.
const LONGEST: usize = 9_999;

/// `409 ? 0056 0000 …|{…}||…|`: status, mark, exposure, the lengths in bytes, and the
/// texts. The doc comment stands behind, and ends where the row ends.
fn in_one(status: u16, mark: char, exposure: char, texts: &[String]) -> String {
    let mut row = format!("{status:03}{mark}{exposure}");
    for text in texts {
        // A `String` takes all that is written.
        _ = write!(row, " {:04}", short(text).len());
    }
    for text in texts {
        row.push('|');
        row.push_str(short(text));
    }
    row.push('|');
    row
}

fn short(text: &str) -> &str {
    let mut end = text.len().min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// What few variants have: header fields and extension members, by the place of the
/// row.
fn lists(container: &Container, variant: &Variant, place: usize) -> Option<TokenStream> {
    let (krate, place) = (&container.krate, Literal::usize_unsuffixed(place));
    let (headers, extensions) = (header_rows(container, variant), extensions(container, variant));
    let few = !headers.is_empty() || !extensions.is_empty();
    few.then(|| quote!((#place, #krate::__private::meta_lists(&[#(#headers),*], &[#(#extensions),*])),))
}

/// The header fields of a variant: the name, and the value where it is a literal.
pub(super) fn header_rows(container: &Container, variant: &Variant) -> Vec<TokenStream> {
    let private = {
        let krate = &container.krate;
        quote!(#krate::__private)
    };
    let stated = variant.headers.iter().chain(container.default_headers(variant)).map(|header| {
        let (name, value) = (&header.name.name, &header.value);
        quote!(#private::HeaderMeta { __name: #name, __value: #private::Option::Some(#value) })
    });
    let held = variant.fields.iter().flat_map(|field| field.headers.iter()).map(|header| {
        let name = &header.name;
        quote!(#private::HeaderMeta { __name: #name, __value: #private::Option::None })
    });
    stated.chain(held).collect()
}

fn extensions(container: &Container, variant: &Variant) -> Vec<TokenStream> {
    let krate = &container.krate;
    let member = |field: &Field| {
        let (name, ty) = (field.extension()?, source_text(field.ty.to_token_stream()));
        Some(quote!(#krate::__private::ExtensionMeta { __name: #name, __type_name: #ty }))
    };
    variant.fields.iter().filter_map(member).collect()
}

/// The body with the literal of `#[error("…")]`, if that is published as it stands. The
/// attribute may be another derive's than thiserror's: the library compares what `Display`
/// writes with it.
fn quoted(container: &Container, variant: &Variant) -> Option<String> {
    let code = container.static_status(variant)?;
    let text = variant.display.as_deref().filter(|text| json::is_plain(text))?;
    let exposes = match container.exposure(variant) {
        Some(exposure) => exposure == Exposure::Expose,
        None => (400..500).contains(&code),
    };
    let has_members = variant.fields.iter().any(|field| field.extension().is_some());
    let is_detail = exposes && !variant.problem.detail.is_set();
    let body = (is_detail && !has_members).then(|| container.body(variant, Some(text)));
    body.filter(|body| body.len() <= json::BODY_LIMIT)
}
