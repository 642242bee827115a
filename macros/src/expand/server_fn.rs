//! server_fn's `FromServerFnError`, and serde's traits, through which leptos writes an error into a
//! page.

use super::call_site;
use super::framework::capture;
use crate::model::ItemHeader;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{parse_quote, GenericParam, Generics};

pub(crate) fn from_server_fn_error(item_header: &ItemHeader) -> TokenStream {
    let krate = &item_header.krate;
    let module = quote!(#krate::__private::server_fn);
    let ident = call_site(&item_header.ident);
    let (impl_generics, ty_generics, _) = item_header.generics.split_for_impl();
    let (bounds, capture) = (bounds(item_header, &module), capture(item_header, &module));
    let deserialize = with_parameter(&item_header.generics, parse_quote!('__statusful_de));
    let (deserialize, ..) = deserialize.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics #module::FromServerFnError for #ident #ty_generics #bounds {
            type Encoder = #module::ProblemEncoding;

            fn from_server_fn_error(__statusful_error: #module::ServerFnErrorErr) -> Self {
                use #module::NoConversion as _;
                #module::Conversion::<Self>::NEW.statusful_convert(__statusful_error)
            }

            fn ser(&self) -> #module::Bytes {
                #module::ser(self, #capture)
            }
        }

        #[automatically_derived]
        impl #impl_generics #module::Serialize for #ident #ty_generics #bounds {
            fn serialize<__StatusfulS: #module::Serializer>(
                &self,
                __statusful_serializer: __StatusfulS,
            ) -> #module::Result<__StatusfulS::Ok, __StatusfulS::Error> {
                #module::serialize(self, __statusful_serializer)
            }
        }

        #[automatically_derived]
        impl #deserialize #module::Deserialize<'__statusful_de> for #ident #ty_generics #bounds {
            fn deserialize<__StatusfulD: #module::Deserializer<'__statusful_de>>(
                __statusful_deserializer: __StatusfulD,
            ) -> #module::Result<Self, __StatusfulD::Error> {
                #module::deserialize(__statusful_deserializer)
            }
        }
    }
}

/// A generic type is an error of server functions if it is sent and read.
fn bounds(item_header: &ItemHeader, module: &TokenStream) -> TokenStream {
    let krate = &item_header.krate;
    let (_, ty_generics, clause) = item_header.generics.split_for_impl();
    if item_header.generics.params.is_empty() {
        return quote!(#clause);
    }
    let ident = call_site(&item_header.ident);
    let predicates = clause.iter().flat_map(|clause| clause.predicates.iter());
    quote! {
        where
            #(#predicates,)*
            #ident #ty_generics: #krate::HttpStatus
                + #krate::FromProblem
                + #krate::__private::From<#module::ServerFnErrorErr>
                + #krate::__private::Debug
                + #krate::__private::Display
                + 'static,
    }
}

fn with_parameter(generics: &Generics, parameter: GenericParam) -> Generics {
    let mut generics = generics.clone();
    generics.params.insert(0, parameter);
    generics
}
