//! The method `status()`: the variant's index into a table, and another match for the
//! variants whose status is known only at run time.

use super::{binding, bound, found, pattern, table};
use crate::model::{Container, FieldStatus, Inner, Status, Variant};
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

pub(super) fn method(container: &Container) -> TokenStream {
    let krate = &container.krate;
    let body = body(container);
    quote! {
        fn status(&self) -> #krate::__private::StatusCode {
            #body
        }
    }
}

fn body(container: &Container) -> TokenStream {
    let krate = &container.krate;
    let code = |variant: &Variant| container.static_status(variant).unwrap_or(DYNAMIC);
    let Some(first) = container.variants.first().map(code) else {
        return quote!(match *self {});
    };
    if first != DYNAMIC && container.variants.iter().all(|variant| code(variant) == first) {
        let code = Literal::u16_unsuffixed(first);
        return quote!(#krate::__private::status(#code));
    }
    if container.variants.iter().all(|variant| code(variant) == DYNAMIC) {
        return delegate(container);
    }
    let index = quote!(<Self as #krate::catalog::HasCatalog>::__variant_index(self));
    if container.variants.iter().all(|variant| code(variant) != DYNAMIC) {
        let (mut table, count) = (Vec::new(), Literal::usize_unsuffixed(container.variants.len()));
        for variant in &container.variants {
            table.push(Literal::u16_unsuffixed(code(variant)));
        }
        return quote! {
            static STATUS: [#krate::__private::StatusCode; #count] = #krate::__private::statuses([#(#table),*]);
            #krate::__private::look_up(&STATUS, #index)
        };
    }
    let table = table(container.variants.iter().map(code));
    let mut delegate = delegate(container);
    // Without a call, LLVM makes one jump of both matches, which is mispredicted.
    if container.variants.iter().any(|variant| container.is_transparent(variant)) {
        delegate = quote!(#krate::__private::cold(|| #delegate));
    }
    quote!(#krate::__private::look_up_or(#table, #index, || #delegate))
}

/// A method that is underlined at the path by messages about it.
fn method_at(name: &str, path: &TokenStream) -> Ident {
    let first = path.clone().into_iter().next();
    let span = first.map_or_else(Span::call_site, |tree| tree.span());
    Ident::new(name, span.resolved_at(Span::call_site()))
}

/// The entry of a status that is found at run time.
const DYNAMIC: u16 = 0;

/// The match over the variants whose entry is [`DYNAMIC`].
fn delegate(container: &Container) -> TokenStream {
    let krate = &container.krate;
    let mut arms = TokenStream::new();
    let mut all = true;
    for variant in &container.variants {
        let fallback = Literal::u16_unsuffixed(container.fallback_status(variant));
        match container.status(variant) {
            Status::Field(field) => {
                let (binding, bound) = (binding(container, variant, &[field]), bound(field));
                let status = if let Some(FieldStatus::With(path)) = field.status.value() {
                    quote!(found_with(#bound, #path))
                } else {
                    quote!(field_status(#bound))
                };
                arms.extend(
                    quote!(#binding => #krate::__private::known_or(#fallback, #krate::__private::#status),),
                );
            }
            Status::Transparent(Inner { field, find: None }) => {
                let (binding, bound) = (binding(container, variant, &[field]), bound(field));
                arms.extend(quote! {
                    #binding => #krate::HttpStatus::status(#bound),
                });
            }
            Status::Transparent(inner @ Inner { field, find: Some(_) }) => {
                let (binding, found) = (binding(container, variant, &[field]), found(container, inner));
                arms.extend(quote!(#binding => #krate::__private::inner_status(#fallback, #found),));
            }
            Status::With(path, None) => {
                let pattern = pattern(container, variant);
                arms.extend(quote! {
                    #pattern => #krate::__private::known_or(#fallback, #krate::__private::found_with(self, #path)),
                });
            }
            Status::With(path, Some(field)) => {
                let (binding, bound) = (binding(container, variant, &[field]), bound(field));
                let find = method_at("find", path);
                arms.extend(quote! {
                    #binding => #krate::__private::known_or(
                        #fallback,
                        #krate::__private::OfError::new(self, #bound, #path).#find(),
                    ),
                });
            }
            Status::Code(_) | Status::Unknown => all = false,
        }
    }
    if !all {
        arms.extend(quote!(_ => #krate::__private::UNKNOWN,));
    }
    quote!(#krate::__private::final_status(match self { #arms }))
}
