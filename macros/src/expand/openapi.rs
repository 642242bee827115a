//! utoipa's `IntoResponses` and aide's `OperationOutput`: what the metadata does not
//! contain. The document is built by functions of the library.

use super::{bounds, call_site, quiet};
use crate::krate::Krate;
use crate::model::{Container, Exposure, Inner, ItemHeader, MemberValue, Variant};
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::{Attribute, Data, DeriveInput, Generics, Ident, LitStr, Meta, WhereClause};

/// The trait of a library that writes OpenAPI documents. Its names are in the module
/// of `statusful::__private` that is named after the library.
pub(crate) struct Document {
    module: &'static str,
    name: &'static str,
    /// The items of the impl, given the module.
    items: fn(&TokenStream) -> TokenStream,
}

pub(crate) const UTOIPA: Document = Document {
    module: "utoipa",
    name: "IntoResponses",
    items: |module| {
        quote! {
            fn responses() -> #module::Responses {
                #module::responses(<Self as #module::Describe>::describe)
            }
        }
    },
};

pub(crate) const UTOIPA5: Document = Document { module: "utoipa5", ..UTOIPA };

pub(crate) const AIDE: Document = Document {
    module: "aide",
    name: "OperationOutput",
    items: |module| {
        quote! {
            type Inner = Self;

            fn inferred_responses(_: &mut #module::GenContext, _: &mut #module::Operation) -> #module::Responses {
                #module::responses(<Self as #module::Describe>::describe)
            }
        }
    },
};

pub(crate) const AIDE014: Document = Document { module: "aide014", ..AIDE };

pub(crate) fn responses(container: &Container, item: &DeriveInput, document: &Document) -> TokenStream {
    let krate = &container.krate;
    let module = module(krate, document);
    let bounds = bounds::documented(container, &module);
    let texts = texts(item);
    let variants = container.variants.iter().zip(texts).filter(|(variant, _)| container.has_meta(variant));
    let variants = variants.map(|(variant, text)| described(krate, &module, variant, text));
    let inner = container.variants.iter().filter_map(|variant| inner(container, &module, variant));
    let body = quote! {
        __statusful_description.add(
            <Self as #krate::catalog::HasCatalog>::__CATALOG,
            &[#(#variants),*],
            &[#(#inner),*],
        );
    };
    impls(document, &module, &call_site(container.ident), (container.generics, bounds.as_ref()), &body)
}

/// The impls of an item that cannot be read.
pub(crate) fn undescribed(item_header: &ItemHeader, document: &Document) -> TokenStream {
    let (.., clause) = item_header.generics.split_for_impl();
    let body = quote!(let _ = __statusful_description;);
    let module = module(&item_header.krate, document);
    impls(document, &module, &call_site(&item_header.ident), (&item_header.generics, clause), &body)
}

fn impls(
    document: &Document,
    module: &TokenStream,
    ident: &Ident,
    (generics, bounds): (&Generics, Option<&WhereClause>),
    body: &TokenStream,
) -> TokenStream {
    let name = Ident::new(document.name, Span::call_site());
    let items = (document.items)(module);
    let (impl_generics, ty_generics, _) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics #module::Describe for #ident #ty_generics #bounds {
            fn describe(__statusful_description: &mut #module::Description) {
                #body
            }
        }
        #[automatically_derived]
        impl #impl_generics #module::#name for #ident #ty_generics #bounds {
            #items
        }
    }
}

fn module(krate: &Krate, document: &Document) -> TokenStream {
    let name = Ident::new(document.module, Span::call_site());
    quote!(#krate::__private::#name)
}

/// The schemas of the extension members, and what `Display` writes.
fn described(krate: &Krate, module: &TokenStream, variant: &Variant, text: Option<String>) -> TokenStream {
    let mut schemas = Vec::new();
    for (field, extension) in variant.extensions() {
        schemas.push(match &extension.value {
            MemberValue::Field => {
                let ty = quiet(field.ty);
                quote!((#module::member::<#ty>, #krate::__private::IsOption::<#ty>::NEW.get()))
            }
            MemberValue::Display => quote!((#krate::__private::text_schema, false)),
            MemberValue::With(path) => {
                quote!((|| #module::returned(#path), #krate::__private::returns_option(#path).get()))
            }
        });
    }
    if variant.marks_truncation() {
        schemas.push(quote!((#module::member::<#krate::__private::bool>, true)));
    }
    let option = quote!(#krate::__private::Option);
    let text = text.map_or(quote!(#option::None), |text| quote!(#option::Some(#text)));
    quote!((&[#(#schemas),*], #text))
}

/// The errors that a transparent variant holds.
fn inner(container: &Container, module: &TokenStream, variant: &Variant) -> Option<TokenStream> {
    let Inner { field, find } = container.followed(variant)?;
    let redacts = container.exposure(variant) == Some(Exposure::Redact);
    let describe = if find.is_some() {
        quote!(__statusful_description.add_open())
    } else {
        let ty = quiet(field.ty);
        quote!(#module::Probe::<#ty>::NEW.describe(__statusful_description))
    };
    Some(quote!(#module::inner(#redacts, |__statusful_description| { #describe })))
}

/// The text of `#[error("…")]` of each variant, or of the struct.
fn texts(item: &DeriveInput) -> Vec<Option<String>> {
    match &item.data {
        Data::Enum(data) => data.variants.iter().map(|variant| text(&variant.attrs)).collect(),
        Data::Struct(_) | Data::Union(_) => vec![text(&item.attrs)],
    }
}

/// thiserror's format string, its arguments as `{name}`; none where one has no name
/// that a reader would know.
fn text(attrs: &[Attribute]) -> Option<String> {
    let attr = attrs.iter().find(|attr| attr.path().is_ident("error"))?;
    let Meta::List(list) = &attr.meta else { return None };
    let first = list.tokens.clone().into_iter().next()?;
    let format = syn::parse2::<LitStr>(first.into()).ok()?.value();
    let mut text = String::new();
    let mut rest = format.as_str();
    while let Some(at) = rest.find(['{', '}']) {
        let (before, found) = rest.split_at(at);
        text.push_str(before);
        if let Some(after) = ["{{", "}}"].iter().find_map(|braces| found.strip_prefix(braces)) {
            text.extend(found.chars().next());
            rest = after;
            continue;
        }
        let (argument, after) = found.strip_prefix('{')?.split_once('}')?;
        let name = argument.split_once(':').map_or(argument, |(name, _)| name).trim();
        Some(name).filter(|name| is_name(name))?;
        text.extend(["{", name, "}"]);
        rest = after;
    }
    text.push_str(rest);
    Some(text)
}

fn is_name(text: &str) -> bool {
    let is_word = text.chars().all(|character| character.is_alphanumeric() || character == '_');
    is_word && text.starts_with(|first: char| !first.is_ascii_digit())
}
