//! The catalog: the metadata of a type's variants, and the catalogs of the errors inside
//! its transparent variants.

use super::format;
use super::meta::variant_index;
use super::record::{header_fields, hidden_records, records};
use crate::krate::Krate;
use crate::model::{Container, Doc, Exposure, Inner, ItemHeader, Variant};
use crate::source_text::source_text;
use proc_macro2::TokenStream;
use quote::{quote, ToTokens};
use syn::{ext::IdentExt, Generics, Ident, WhereClause};

pub(super) fn derived(container: &Container, ident: &Ident, bounds: Option<&WhereClause>) -> TokenStream {
    let krate = &container.krate;
    let records = records(container);
    let mut entries = Vec::new();
    for variant in &container.variants {
        if let Some(entry) = transparent(container, variant) {
            entries.push(entry);
        }
    }
    let transparent = (!entries.is_empty()).then(|| {
        quote! {
            const __TRANSPARENT: &'static [#krate::catalog::Transparent] = {
                use #krate::__private::{
                    transparent as __statusful_transparent, NoCatalog as _, Probe as __StatusfulProbe,
                };
                &[#(#entries),*]
            };
        }
    });
    let variant_index = variant_index(container);
    let format = format::constant(container);
    let items = quote! {
        const __ERRORS: &'static [#krate::ErrorMeta] = #records;
        #transparent
        #variant_index
        #format
    };
    impls(krate, ident, container.generics, bounds, &items, container.doc())
}

/// The catalog of an item that cannot be read.
pub(super) fn empty(item_header: &ItemHeader, ident: &Ident, bounds: Option<&WhereClause>) -> TokenStream {
    let krate = &item_header.krate;
    let items = quote!(const __ERRORS: &'static [#krate::ErrorMeta] = &[];);
    impls(krate, ident, &item_header.generics, bounds, &items, &Doc::default())
}

fn impls(
    krate: &Krate,
    ident: &Ident,
    generics: &Generics,
    bounds: Option<&WhereClause>,
    items: &TokenStream,
    doc: &Doc,
) -> TokenStream {
    let (impl_generics, ty_generics, _) = generics.split_for_impl();
    let name = ident.unraw().to_string();
    let doc = doc.behind(krate, "");
    quote! {
        #[automatically_derived]
        impl #impl_generics #krate::catalog::HasCatalog for #ident #ty_generics #bounds {
            #items
            const __TYPE: (&'static #krate::__private::str, &'static #krate::__private::str) = (#name, #doc);
            fn __definition() -> &'static #krate::__private::Definition {
                static DEFINITION: #krate::__private::Definition = #krate::__private::Definition::NEW;
                &DEFINITION
            }
        }
    }
}

fn transparent(container: &Container, variant: &Variant) -> Option<TokenStream> {
    let Inner { field, find } = container.followed(variant)?;
    let (name, ty, doc) =
        (variant.ident.unraw().to_string(), field.ty, variant.doc.behind(&container.krate, ""));
    let text = source_text(ty.to_token_stream());
    let ty = super::quiet(ty);
    let headers = header_fields(container, variant);
    let krate = &container.krate;
    let catalog = if find.is_some() {
        quote!(|| #krate::__private::Option::None)
    } else {
        quote!(__StatusfulProbe::<#ty>::CATALOG)
    };
    let entry = quote!(__statusful_transparent(#name, #text, #doc, &[#(#headers),*], #catalog));
    let entry = match container.redacts_inner(variant) {
        Some(redaction) => {
            let least = redaction.least;
            let records = hidden_records(container, &[(variant, redaction)]);
            quote!(#krate::__private::redacting(#entry, #least, #records))
        }
        None => entry,
    };
    let redacts = container.exposure(variant) == Some(Exposure::Redact);
    let entry = if redacts { quote!(#krate::__private::without_detail(#entry)) } else { entry };
    Some(if variant.doc.is_hidden { quote!(#krate::__private::hidden(#entry)) } else { entry })
}
