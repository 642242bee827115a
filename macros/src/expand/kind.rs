//! The method `kind()`: the static row of the variant.

use super::row::quoted;
use super::{binding, bound, pattern};
use crate::model::{Input, Status};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

pub(super) fn method(input: &Input) -> TokenStream {
    let krate = &input.krate;
    let row = row_of_self(input);
    quote! {
        fn kind(&self) -> #krate::__private::Option<&'static #krate::ErrorKind> {
            #row
        }
    }
}

fn row_of_self(input: &Input) -> TokenStream {
    if input.variants.is_empty() {
        return quote!(match *self {});
    }
    let krate = &input.krate;
    let (mut arms, mut places, mut row) = (TokenStream::new(), Vec::new(), 0);
    for variant in &input.variants {
        places.push(Literal::usize_unsuffixed(row));
        if let Status::Transparent(field) = input.status(variant) {
            let (binding, bound) = (binding(input, variant, &[field]), bound(field));
            arms.extend(quote!(#binding => #krate::HttpStatus::kind(#bound),));
        } else {
            row += 1;
        }
    }
    let (this, count) =
        (quote!(<Self as #krate::catalog::Catalogued>), Literal::usize_unsuffixed(places.len()));
    if arms.is_empty() {
        return quote!(#this::KINDS.get(#this::place(self)));
    }
    if row == 0 {
        return quote!(match self { #arms });
    }
    quote! {
        static ROWS: [#krate::__private::usize; #count] = [#(#places),*];
        match self {
            #arms
            _ => #krate::__private::row_at(#this::KINDS, &ROWS, #this::place(self)),
        }
    }
}

/// The method `place()`: which variant this is.
pub(super) fn place(input: &Input) -> TokenStream {
    let krate = &input.krate;
    let arms = input.variants.iter().enumerate().map(|(at, variant)| {
        let (pattern, at) = (pattern(input, variant), Literal::usize_unsuffixed(at));
        quote!(#pattern => #at,)
    });
    let arms =
        if input.variants.is_empty() { quote!(match *self {}) } else { quote!(match self { #(#arms)* }) };
    quote! {
        fn place(&self) -> #krate::__private::usize {
            #arms
        }
    }
}

/// The method `is_quoted()`, where a row quotes a `Display`: that of a transparent
/// variant is its own, unless thiserror's is transparent, too.
pub(super) fn is_quoted(input: &Input) -> TokenStream {
    let krate = &input.krate;
    let mut arms = TokenStream::new();
    let mut is_quoted = false;
    for variant in &input.variants {
        if let Status::Transparent(field) = input.status(variant) {
            if variant.error_transparent {
                let (binding, bound) = (binding(input, variant, &[field]), bound(field));
                arms.extend(quote!(#binding => #krate::HttpStatus::is_quoted(#bound),));
                is_quoted = true;
            } else {
                let pattern = pattern(input, variant);
                arms.extend(quote!(#pattern => false,));
            }
        } else {
            is_quoted = is_quoted || quoted(input, variant).is_some();
        }
    }
    if !is_quoted {
        return TokenStream::new();
    }
    let is_left = input.variants.iter().any(|variant| !input.is_transparent(variant));
    let others = is_left.then(|| quote!(_ => true,));
    let answer = if arms.is_empty() { quote!(true) } else { quote!(match self { #arms #others }) };
    quote! {
        fn is_quoted(&self) -> bool {
            #answer
        }
    }
}
