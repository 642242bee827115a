//! The static metadata of the variants, each a record in one literal that the library
//! parses when it is read (`meta/record.rs` there). rustc spends time on each literal and
//! each call in a table, whatever its length, in every build.

use crate::attr::Attr;
use crate::json;
use crate::model::{Container, Exposure, Field, Variant};
use crate::source_text::source_text;
use core::fmt::Write;
use proc_macro2::{Literal, Punct, Spacing, TokenStream, TokenTree};
use quote::{quote, ToTokens};
use syn::ext::IdentExt;

/// The records of all variants but the transparent ones.
pub(super) fn records(container: &Container) -> TokenStream {
    let krate = &container.krate;
    let (mut texts, mut lists, mut index) = (TokenStream::new(), TokenStream::new(), 0);
    for variant in container.variants.iter().filter(|variant| !container.is_transparent(variant)) {
        texts.extend(variant.doc.behind(krate, &record(container, variant)));
        texts.extend([TokenTree::from(Punct::new(',', Spacing::Alone))]);
        lists.extend(meta_lists(container, variant, index));
        index += 1;
    }
    if texts.is_empty() {
        return quote!(&[]);
    }
    quote!(&#krate::__private::metas(&[#texts], &[#lists]))
}

/// All of a record but the doc comment: first what a response reads.
fn record(container: &Container, variant: &Variant) -> String {
    let given = |text: &Attr<String>| text.text().unwrap_or_default().to_owned();
    let status = container.static_status(variant);
    let texts = [
        status.map(|_| container.body(variant, None)).unwrap_or_default(),
        body_with_display(container, variant).unwrap_or_default(),
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
    encode(status.unwrap_or(0), mark, exposure, &texts)
}

/// The longest text but the doc comment, in bytes. All but the name are in a body, and
/// `check` rejects a body of that length.
const MAX_TEXT: usize = 9_999;

/// `409 ? 0056 0000 …|{…}||…|`: status, mark, exposure, the lengths in bytes, and the
/// texts. The doc comment follows, up to the end of the record.
fn encode(status: u16, mark: char, exposure: char, texts: &[String]) -> String {
    let mut record = format!("{status:03}{mark}{exposure}");
    for text in texts {
        // A `String` takes all that is written.
        _ = write!(record, " {:04}", truncated(text).len());
    }
    for text in texts {
        record.push('|');
        record.push_str(truncated(text));
    }
    record.push('|');
    record
}

fn truncated(text: &str) -> &str {
    let mut end = text.len().min(MAX_TEXT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// What only some variants have, by the index of the record: header fields and extension
/// members.
fn meta_lists(container: &Container, variant: &Variant, index: usize) -> Option<TokenStream> {
    let (krate, index) = (&container.krate, Literal::usize_unsuffixed(index));
    let (headers, extensions) = (header_fields(container, variant), extensions(container, variant));
    let has_any = !headers.is_empty() || !extensions.is_empty();
    has_any.then(|| quote!((#index, #krate::__private::meta_lists(&[#(#headers),*], &[#(#extensions),*])),))
}

/// The header fields of a variant: the name, and the value where it is a literal.
pub(super) fn header_fields(container: &Container, variant: &Variant) -> Vec<TokenStream> {
    let private = {
        let krate = &container.krate;
        quote!(#krate::__private)
    };
    let stated = variant.headers.iter().chain(container.default_headers(variant)).map(|header| {
        let (name, value) = (&header.name.name, &header.value);
        quote!(#private::HeaderMeta { __name: #name, __value: #private::Option::Some(#value) })
    });
    let dynamic = variant.fields.iter().flat_map(|field| field.headers.iter()).map(|header| {
        let name = &header.name;
        quote!(#private::HeaderMeta { __name: #name, __value: #private::Option::None })
    });
    stated.chain(dynamic).collect()
}

fn extensions(container: &Container, variant: &Variant) -> Vec<TokenStream> {
    let krate = &container.krate;
    let member = |field: &Field| {
        let (name, ty) = (field.extension()?, source_text(field.ty.to_token_stream()));
        Some(quote!(#krate::__private::ExtensionMeta { __name: #name, __type_name: #ty }))
    };
    variant.fields.iter().filter_map(member).collect()
}

/// The body with the literal of `#[error("…")]` as its detail, if that is published. The
/// attribute may belong to another derive than thiserror's: the library compares it with
/// what `Display` writes.
fn body_with_display(container: &Container, variant: &Variant) -> Option<String> {
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
