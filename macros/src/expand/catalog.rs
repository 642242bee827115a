//! The catalogue: the rows of a type's variants, and the catalogues of the errors
//! that its transparent variants hold.

use super::bounds::mentions;
use super::kind::{header_rows, rows, type_text};
use crate::model::{Head, Input, Krate, Status, Variant};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{ext::IdentExt, Generics, Ident, WhereClause};

pub(super) fn of(input: &Input, ident: &Ident, bounds: Option<&WhereClause>) -> TokenStream {
    let krate = &input.krate;
    let (kinds, transparent) = (rows(input), input.variants.iter().filter_map(|it| transparent(input, it)));
    let consts = quote! {
        const KINDS: &'static [#krate::ErrorKind] = &[#(#kinds),*];
        const TRANSPARENT: &'static [#krate::catalog::Transparent] = &[#(#transparent),*];
    };
    impls(krate, ident, input.generics, bounds, &consts, input.doc())
}

/// The catalogue of an item that cannot be read.
pub(super) fn empty(head: &Head, ident: &Ident, bounds: Option<&WhereClause>) -> TokenStream {
    let krate = &head.krate;
    let consts = quote! {
        const KINDS: &'static [#krate::ErrorKind] = &[];
        const TRANSPARENT: &'static [#krate::catalog::Transparent] = &[];
    };
    impls(krate, ident, &head.generics, bounds, &consts, "")
}

fn impls(
    krate: &Krate,
    ident: &Ident,
    generics: &Generics,
    bounds: Option<&WhereClause>,
    consts: &TokenStream,
    doc: &str,
) -> TokenStream {
    let (impl_generics, ty_generics, _) = generics.split_for_impl();
    let name = ident.unraw().to_string();
    quote! {
        #[automatically_derived]
        impl #impl_generics #krate::catalog::Catalogued for #ident #ty_generics #bounds {
            #consts
            const CATALOG: &'static #krate::catalog::Catalog =
                &#krate::__private::catalog::<Self>(#name, #doc);
        }
        #[automatically_derived]
        impl #impl_generics #ident #ty_generics #bounds {
            /// Every error that this type can be.
            pub const CATALOG: &'static #krate::catalog::Catalog =
                <Self as #krate::catalog::Catalogued>::CATALOG;
        }
    }
}

/// A transparent variant; none for one that holds the type itself.
fn transparent(input: &Input, variant: &Variant) -> Option<TokenStream> {
    let Status::Transparent(field) = input.status(variant) else { return None };
    if mentions(field.ty, |word| word == input.ident) {
        return None;
    }
    let krate = &input.krate;
    let (name, text, ty, doc) = (variant.ident.unraw().to_string(), type_text(field), field.ty, &variant.doc);
    let headers = header_rows(input, variant);
    Some(quote! {
        #krate::__private::transparent(#name, #text, #doc, &[#(#headers),*], || {
            #krate::__private::Probe::<#ty>::NEW.catalog()
        })
    })
}
