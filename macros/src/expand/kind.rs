//! The method `kind()`: the static row of the variant.

use super::{binding, bound, pattern};
use crate::model::{Input, Krate, Status, Variant};
use crate::names::snake_case;
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::ext::IdentExt;

pub(super) fn method(input: &Input) -> TokenStream {
    let krate = &input.krate;
    let body = body(input);
    quote! {
        fn kind(&self) -> #krate::__private::Option<&'static #krate::ErrorKind> {
            #body
        }
    }
}

fn body(input: &Input) -> TokenStream {
    if input.variants.is_empty() {
        return quote!(match *self {});
    }
    let krate = &input.krate;
    let (mut arms, mut rows) = (TokenStream::new(), Vec::new());
    for variant in &input.variants {
        if let Status::Transparent(field) = input.status(variant) {
            let (binding, bound) = (binding(input, variant, field), bound(field));
            arms.extend(quote!(#binding => return #krate::HttpStatus::kind(#bound),));
        } else {
            let pattern = pattern(input, variant);
            let at = Literal::usize_unsuffixed(rows.len());
            arms.extend(quote!(#pattern => #at,));
            rows.push(row(krate, input, variant));
        }
    }
    if rows.is_empty() {
        return quote!(match self { #arms });
    }
    quote! {
        const KINDS: &[#krate::ErrorKind] = &[#(#rows),*];
        KINDS.get(match self { #arms })
    }
}

fn row(krate: &Krate, input: &Input, variant: &Variant) -> TokenStream {
    let name = variant.ident.unraw().to_string();
    let code = snake_case(&name);
    let status = match input.status(variant) {
        Status::Code(code) => code.number,
        Status::Unknown => 500,
        _ => 0,
    };
    let status = Literal::u16_unsuffixed(status);
    quote!(#krate::__private::kind(#name, #code, #status))
}
