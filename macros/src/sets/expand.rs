//! From the sets to enums and impls.
//!
//! Each impl stands at the set or the error that it is for: rustc points there when it lists
//! what converts to a set.

use super::flatten::Set;
use super::model::{Attributes, Definition, Definitions, Member, Term};
use crate::expand::call_site;
use crate::krate::Krate;
use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};

pub(super) fn items(definitions: &Definitions, sets: &[Set]) -> TokenStream {
    let krate = &definitions.krate;
    let mut tokens = TokenStream::new();
    for (definition, set) in definitions.sets.iter().zip(sets) {
        tokens.extend(enumeration(krate, definition, set));
        tokens.extend(error(krate, definition, set));
        tokens.extend(set.members.iter().map(|member| from_member(krate, definition, member)));
        for larger in &set.larger {
            let Some((into, into_set)) = definitions.sets.get(*larger).zip(sets.get(*larger)) else {
                continue;
            };
            tokens.extend(from_set(krate, (definition, set), (into, into_set)));
        }
    }
    tokens
}

/// The user's tokens keep their spans: an editor finds each set and each error by them.
fn enumeration(krate: &Krate, definition: &Definition, set: &Set) -> TokenStream {
    let Definition { attrs: Attributes { derives, cfgs, others, derived }, vis, ident, .. } = definition;
    let is_missing = |name: &&str| !derived.iter().any(|derived| derived == name);
    // Where the derives stand, for messages about them.
    let here = call_site(ident).span();
    let krate = krate.0.clone().unwrap_or_else(|| quote_spanned!(here=> ::statusful));
    let debug = Some("Debug").filter(is_missing).map(|_| quote_spanned!(here=> #krate::__private::Debug,));
    let status = Some("HttpStatus").filter(is_missing).map(|_| quote_spanned!(here=> #krate::HttpStatus,));
    let own = (debug.is_some() || status.is_some()).then(|| quote_spanned!(here=> #[derive(#debug #status)]));
    let keyword = Ident::new("enum", ident.span());
    let transparent = (!set.members.is_empty()).then(|| quote!(#[status(transparent)]));
    let variants = set.members.iter().map(|member| {
        let (name, ty) = (call_site(&member.name), &member.ty);
        // `missing_docs` looks into macros; what the variant is, its type says.
        quote_spanned!(name.span()=> #[doc = ""] #name(#ty),)
    });
    let body = quote_spanned!(ident.span()=> { #(#variants)* });
    quote! {
        #own
        #(#derives)*
        #(#cfgs)*
        #(#others)*
        #transparent
        #vis #keyword #ident #body
    }
}

/// `Display` and `Error`, which forward to the member.
fn error(krate: &Krate, definition: &Definition, set: &Set) -> TokenStream {
    let (ident, cfgs) = (call_site(&definition.ident), &definition.attrs.cfgs);
    let arms = set.members.iter().map(|member| {
        let name = call_site(&member.name);
        let inner = Ident::new("__statusful_error", name.span());
        quote!(#ident::#name(#inner) => #inner,)
    });
    let scrutinee = if set.members.is_empty() { quote!(*self) } else { quote!(self) };
    quote_spanned! {ident.span()=>
        #(#cfgs)*
        #[automatically_derived]
        impl #krate::__private::ErrorSet for #ident {
            fn __error(&self) -> &(dyn #krate::__private::Error + 'static) {
                match #scrutinee { #(#arms)* }
            }
        }
        #(#cfgs)*
        #[automatically_derived]
        impl #krate::__private::Display for #ident {
            fn fmt(
                &self,
                __statusful_formatter: &mut #krate::__private::fmt::Formatter<'_>,
            ) -> #krate::__private::fmt::Result {
                #krate::__private::Display::fmt(
                    #krate::__private::ErrorSet::__error(self),
                    __statusful_formatter,
                )
            }
        }
        #(#cfgs)*
        #[automatically_derived]
        impl #krate::__private::Error for #ident {
            fn source(&self) -> #krate::__private::Option<&(dyn #krate::__private::Error + 'static)> {
                #krate::__private::Error::source(#krate::__private::ErrorSet::__error(self))
            }
        }
    }
}

fn from_member(krate: &Krate, definition: &Definition, member: &Member) -> TokenStream {
    let (ident, cfgs) = (call_site(&definition.ident), &definition.attrs.cfgs);
    // As the field's: rustc tells a mistake in both once.
    let (name, ty) = (call_site(&member.name), &member.ty);
    quote_spanned! {name.span()=>
        #(#cfgs)*
        #[automatically_derived]
        impl #krate::__private::From<#ty> for #ident {
            fn from(__statusful_error: #ty) -> Self {
                #ident::#name(__statusful_error)
            }
        }
    }
}

fn from_set(
    krate: &Krate,
    (definition, set): (&Definition, &Set),
    (into, into_set): (&Definition, &Set),
) -> TokenStream {
    let (from, to) = (call_site(&definition.ident), call_site(&into.ident));
    let (from_cfgs, to_cfgs) = (&definition.attrs.cfgs, &into.attrs.cfgs);
    // The set as it is named in the larger one, if it is.
    let named = into.terms.iter().find_map(|term| match term {
        Term::Set(_, ident) if *ident == definition.ident => Some(call_site(ident)),
        _ => None,
    });
    let source = named.unwrap_or_else(|| from.clone());
    let arms = set.members.iter().filter_map(|member| {
        let (name, variant) = (call_site(&member.name), call_site(into_set.variant(&member.key)?));
        Some(quote!(#from::#name(__statusful_error) => #to::#variant(__statusful_error),))
    });
    quote_spanned! {source.span()=>
        #(#from_cfgs)*
        #(#to_cfgs)*
        #[automatically_derived]
        impl #krate::__private::From<#source> for #to {
            fn from(__statusful_set: #source) -> Self {
                match __statusful_set { #(#arms)* }
            }
        }
    }
}
