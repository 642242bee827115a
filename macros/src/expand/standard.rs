//! The method `append_standard_members()`, where a variant states members of the problem at run
//! time; and texts that name fields.

use super::{arms, binding, bound, call_inside, inside};
use crate::model::{
    Container, Exposure, Field, Inner, InnerRedaction, Placed, Standard, Stated, Status, Template, Text,
    Variant,
};
use proc_macro2::{Literal, Span, TokenStream, TokenTree};
use quote::quote;
use syn::Ident;

pub(super) fn method(container: &Container) -> TokenStream {
    let krate = &container.krate;
    let (mut arms, is_left) = arms(container, arm);
    if arms.is_empty() {
        return arms;
    }
    if is_left {
        let inside = call_inside(container, "inner_standard_members", "__statusful_standard");
        arms.extend(quote!(_ => { #inside }));
    }
    quote! {
        fn append_standard_members(&self, __statusful_standard: &mut #krate::StandardMembers) {
            match self { #arms }
        }
    }
}

fn arm(container: &Container, variant: &Variant) -> Option<TokenStream> {
    if let Status::Transparent(inner) = container.status(variant) {
        return transparent(container, variant, inner);
    }
    let members = container.standard_members(variant);
    if members.is_empty() {
        return None;
    }
    let pattern = binding(container, variant, &used(variant, &members));
    let calls = calls(container, variant, &members);
    Some(quote!(#pattern => { #calls }))
}

/// The arm of a transparent variant: the members of the error inside, then its own. Nothing if one
/// call for all variants is enough.
fn transparent(container: &Container, variant: &Variant, inner: Inner) -> Option<TokenStream> {
    let krate = &container.krate;
    let members = container.stated_members(variant);
    let overrides = container.overrides(variant);
    let redacts = container.exposure(variant) == Some(Exposure::Redact);
    let redaction = container.redacts_inner(variant);
    if !overrides && !redacts && redaction.is_none() && container.is_inside(variant) {
        return None;
    }
    let mut used = used(variant, &members);
    if !used.iter().any(|field| field.member == inner.field.member) {
        used.push(inner.field);
    }
    let (pattern, bound) = (binding(container, variant, &used), bound(inner.field));
    let inside = inside(container, inner);
    if !overrides && redaction.is_none() {
        return Some(if redacts {
            quote!(#pattern => #krate::__private::redacted_standard_members(#inside, __statusful_standard),)
        } else if inner.find.is_some() {
            quote!(#pattern => #krate::__private::inner_standard_members(#inside, __statusful_standard),)
        } else {
            quote!(#pattern => #krate::HttpStatus::append_standard_members(#bound, __statusful_standard),)
        });
    }
    let identity = variant.states(Standard::Code).then(|| own_identity(container, variant));
    let calls = calls(container, variant, &members);
    let underlying = if let Some(InnerRedaction { least, code, type_uri }) = redaction {
        quote!(hidden_members(#inside, #least, (#code, #type_uri), #redacts, __statusful_standard))
    } else {
        quote!(underlying_members(#inside, #redacts, __statusful_standard))
    };
    Some(quote! {
        #pattern => {
            #krate::__private::#underlying;
            #identity
            #calls
        }
    })
}

/// The type that is made of the code; and where the variant's code is not sent, that of the error
/// inside is not, either.
fn own_identity(container: &Container, variant: &Variant) -> TokenStream {
    let krate = &container.krate;
    let is_redacted = container.is_redacted(variant);
    let code = container.public_code(variant);
    let type_uri = container.type_uri(variant).or_else(|| is_redacted.then(|| "about:blank".to_owned()));
    let type_uri =
        type_uri.map(|uri| quote!(#krate::StandardMembers::set_type_uri(__statusful_standard, &#uri);));
    let hidden = (is_redacted || code.is_none()).then(|| {
        let code = code.unwrap_or_default();
        quote!(#krate::__private::replace_code(__statusful_standard, #code);)
    });
    quote!(#hidden #type_uri)
}

/// The fields that these members have values of.
fn used<'v>(variant: &'v Variant, members: &[(Standard, Stated)]) -> Vec<&'v Field<'v>> {
    let mut used = Vec::new();
    for field in &variant.fields {
        if members.iter().any(|(_, stated)| stated.uses(field)) {
            used.push(field);
        }
    }
    used
}

impl Stated<'_> {
    fn uses(&self, field: &Field) -> bool {
        match self {
            Stated::Text(Text::Template(template)) => template.names(&field.member),
            Stated::Text(Text::Literal(_) | Text::Path(_)) => false,
            Stated::Field(stated) => stated.member == field.member,
        }
    }
}

fn calls(container: &Container, variant: &Variant, members: &[(Standard, Stated)]) -> TokenStream {
    let mut calls = TokenStream::new();
    for (member, stated) in members {
        calls.extend(call(container, variant, *member, stated));
    }
    calls
}

fn call(container: &Container, variant: &Variant, member: Standard, stated: &Stated) -> TokenStream {
    let krate = &container.krate;
    let setter = Ident::new(setter(member), Span::call_site());
    let setter = quote!(#krate::StandardMembers::#setter);
    match stated {
        Stated::Text(Text::Literal(text)) => quote!(#setter(__statusful_standard, &#text);),
        Stated::Text(Text::Template(template)) => {
            let text = filled(container, variant, template);
            quote!(#setter(__statusful_standard, &#text);)
        }
        Stated::Text(Text::Path(path)) => {
            quote!(#krate::__private::state_found(__statusful_standard, #setter, self, #path);)
        }
        Stated::Field(field) => {
            let function = if field.is_option() { quote!(may_state) } else { quote!(state) };
            let value = bound(field);
            quote!(#krate::__private::#function(__statusful_standard, #setter, #value);)
        }
    }
}

fn setter(member: Standard) -> &'static str {
    match member {
        Standard::Type => "set_type_uri",
        Standard::Title => "set_title",
        Standard::Code => "set_code",
        Standard::Detail => "set_detail",
        Standard::Instance => "set_instance",
    }
}

/// `format_args!` with the bound fields of a template.
pub(super) fn filled(container: &Container, variant: &Variant, template: &Template) -> TokenStream {
    let krate = &container.krate;
    let mut format = Literal::string(&template.format);
    format.set_span(template.token.span().resolved_at(Span::call_site()));
    let mut values = Vec::new();
    for Placed { member, writes } in &template.fields {
        let Some(value) = variant.field(member).map(bound) else { continue };
        // A width is a `usize`, and not a reference to one.
        values.push(if writes.is_some() { quote!(#value) } else { quote!(#krate::__private::width(#value)) });
    }
    let format = TokenTree::from(format);
    quote!(#krate::__private::format_args!(#format #(, #values)*))
}
