//! What a log says of an error beyond its metadata: the methods `log_level()` and
//! `__log_details()`, each where the default does not do.

use super::{arms, binding, bound, found};
use crate::model::{Container, Field, Status, Variant};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// Transparent variants go by the error inside, unless the variant states a level. That of the
/// type is for an error inside that has none.
pub(super) fn level(container: &Container) -> TokenStream {
    let krate = &container.krate;
    let (mut arms, is_left) = arms(container, level_arm);
    if arms.is_empty() {
        return arms;
    }
    if is_left {
        arms.extend(quote! {
            _ => #krate::__private::inner_log_level(#krate::HttpStatus::__inner(self), #krate::HttpStatus::meta(self)),
        });
    }
    quote! {
        fn log_level(&self) -> #krate::__private::Option<#krate::LogLevel> {
            match self { #arms }
        }
    }
}

fn level_arm(container: &Container, variant: &Variant) -> Option<TokenStream> {
    let krate = &container.krate;
    let Status::Transparent(inner) = container.status(variant) else { return None };
    let option = quote!(#krate::__private::Option);
    if let Some(level) = variant.problem.log.text() {
        let (pattern, level) = (binding(container, variant, &[]), named(level));
        return Some(quote!(#pattern => #option::Some(#krate::LogLevel::#level),));
    }
    let of_type = container.problem.log.text().map(named);
    if of_type.is_none() && (container.is_inside(variant) || inner.find.is_some()) {
        return None;
    }
    let (pattern, bound) = (binding(container, variant, &[inner.field]), bound(inner.field));
    let of_inner = if inner.find.is_some() {
        let found = found(container, inner);
        quote!(#krate::__private::inner_log_level(#found, #option::None))
    } else {
        quote!(#krate::HttpStatus::log_level(#bound))
    };
    let level = of_type.map_or_else(
        || of_inner.clone(),
        |level| quote!(#krate::__private::log_level_or(#of_inner, #krate::LogLevel::#level)),
    );
    Some(quote!(#pattern => #level,))
}

/// `Warn` for `warn`.
fn named(level: &str) -> Ident {
    let mut name = level.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    Ident::new(&name, Span::call_site())
}

/// The fields that the chain of sources continues with, and the backtrace.
pub(super) fn details(container: &Container) -> TokenStream {
    let krate = &container.krate;
    let (mut arms, is_left) = arms(container, details_arm);
    if arms.is_empty() {
        return arms;
    }
    let is_marked = |field: &Field| matches!(field.problem.source.value(), Some(None));
    let is_imported = container.variants.iter().any(|variant| variant.fields.iter().any(is_marked));
    let imported = is_imported.then(|| quote!(use #krate::__private::AsError as _;));
    if is_left {
        arms.extend(quote! {
            _ => #krate::__private::inner_log_details(#krate::HttpStatus::__inner(self), __statusful_details),
        });
    }
    quote! {
        fn __log_details(&self, __statusful_details: &mut #krate::__private::LogDetails) {
            #imported
            match self { #arms }
        }
    }
}

fn details_arm(container: &Container, variant: &Variant) -> Option<TokenStream> {
    let krate = &container.krate;
    let (mut used, mut statements) = (Vec::new(), TokenStream::new());
    for field in &variant.fields {
        if field.problem.source.is_set() || field.problem.backtrace.is_set() {
            used.push(field);
            statements.extend(source(container, field));
            statements.extend(backtrace(container, field));
        }
    }
    if used.is_empty() && (container.is_inside(variant) || !container.is_transparent(variant)) {
        return None;
    }
    let Status::Transparent(inner) = container.status(variant) else {
        let pattern = binding(container, variant, &used);
        return Some(quote!(#pattern => { #statements }));
    };
    if used.iter().all(|field| field.member != inner.field.member) {
        used.push(inner.field);
    }
    let pattern = binding(container, variant, &used);
    let of_inner = if inner.find.is_some() {
        let found = found(container, inner);
        quote!(#krate::__private::inner_log_details(#found, __statusful_details))
    } else {
        let bound = bound(inner.field);
        quote!(#krate::HttpStatus::__log_details(#bound, __statusful_details))
    };
    Some(quote!(#pattern => { #statements #of_inner }))
}

fn source(container: &Container, field: &Field) -> Option<TokenStream> {
    let krate = &container.krate;
    let bound = bound(field);
    Some(match field.problem.source.value()? {
        Some(path) => quote!(#krate::__private::log_texts(__statusful_details, #path(#bound));),
        None if field.is_option() => quote! {
            if let #krate::__private::Option::Some(__statusful_cause) = #bound {
                #krate::__private::log_source(__statusful_details, __statusful_cause.__statusful_as_error());
            }
        },
        None => quote!(#krate::__private::log_source(__statusful_details, #bound.__statusful_as_error());),
    })
}

fn backtrace(container: &Container, field: &Field) -> Option<TokenStream> {
    let krate = &container.krate;
    let bound = bound(field);
    let path = field.problem.backtrace.value()?.as_ref();
    let read = path.map_or_else(|| quote!(#bound), |path| quote!(#path(#bound)));
    Some(quote!(#krate::__private::log_backtrace(__statusful_details, || #read);))
}
