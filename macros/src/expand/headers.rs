//! The method `append_headers()`: literals from a table, the others through
//! `ToHeader`.

use super::standard::filled;
use super::{binding, bound, call_inside, found};
use crate::header_names::may_repeat;
use crate::model::{
    AuthParam, AuthValue, Challenge, ComputedHeader, ComputedValue, Container, Field, Header, Inner, Status,
    Variant,
};
use proc_macro2::{Literal, TokenStream};
use quote::{quote, ToTokens};
use std::collections::BTreeMap;

pub(super) fn method(container: &Container) -> TokenStream {
    let krate = &container.krate;
    let mut arms = TokenStream::new();
    let mut is_left = false;
    // Variants with the same literals share an arm: each table costs rustc an item.
    let mut alike: BTreeMap<Vec<(&str, &str)>, Vec<&Variant>> = BTreeMap::new();
    for variant in &container.variants {
        if container.is_inside(variant) && states_none(container, variant) {
            is_left = true;
            continue;
        }
        let has_dynamic = !variant.dynamic_challenges().is_empty()
            || !variant.computed.is_empty()
            || !container.computed.is_empty();
        let is_of_field = |field: &Field| !field.headers.is_empty() || field.header_map.is_set();
        let is_literal = !has_dynamic && !variant.fields.iter().any(is_of_field);
        if !is_literal || container.is_transparent(variant) {
            arms.extend(arm(container, &[variant]));
        } else if variant.headers.is_empty() {
            is_left = true;
        } else {
            alike.entry(literals(&variant.headers)).or_default().push(variant);
        }
    }
    for variants in alike.into_values() {
        arms.extend(arm(container, &variants));
    }
    if arms.is_empty() && container.headers.is_empty() || container.variants.is_empty() {
        return TokenStream::new();
    }
    if is_left {
        let inside = call_inside(container, "inner_headers", "__statusful_headers");
        let inside = inside.map(|call| quote!(#call;));
        let defaults = fields(container, "set_headers", &container.headers.iter().collect::<Vec<_>>());
        arms.extend(quote!(_ => { #inside #defaults }));
    }
    quote! {
        fn append_headers(&self, __statusful_headers: &mut #krate::__private::HeaderMap) {
            match self { #arms }
        }
    }
}

/// The names and values of header fields.
fn literals(headers: &[Header]) -> Vec<(&str, &str)> {
    let mut literals = Vec::new();
    for header in headers {
        literals.push((header.name.name.as_str(), header.value.as_str()));
    }
    literals
}

/// Whether neither the variant nor the type states a field.
fn states_none(container: &Container, variant: &Variant) -> bool {
    let has_default = !container.headers.is_empty() || !container.computed.is_empty();
    !has_default && !variant.has_header_map() && variant.header_names().is_empty()
}

/// The fields of the error inside, if the variant is transparent; then the variant's own,
/// and those of the type that neither states. The variants are alike: the first stands for
/// all.
fn arm(container: &Container, variants: &[&Variant]) -> Option<TokenStream> {
    let krate = &container.krate;
    let variant = variants.first()?;
    let is_in = |header: &ComputedHeader, field: &Field| {
        let is_in_text =
            matches!(&header.value, ComputedValue::Template(template) if template.names(&field.member));
        is_in_text || header.if_some.as_ref() == Some(&field.member)
    };
    let mut used = Vec::new();
    for field in &variant.fields {
        let is_sent = !field.headers.is_empty() || field.header_map.is_set();
        if is_sent
            || variant.computed.iter().any(|header| is_in(header, field))
            || is_in_challenge(variant, field)
        {
            used.push(field);
        }
    }
    let mut body = TokenStream::new();
    let has_map = variant.has_header_map();
    let (mut own, mut defaults) = (Vec::new(), container.default_headers(variant));
    for header in variant.headers.iter() {
        own.push(header);
    }
    if let Status::Transparent(inner @ Inner { field, find }) = container.status(variant) {
        body.extend(if find.is_some() {
            let found = found(container, inner);
            quote!(#krate::__private::inner_headers(#found, __statusful_headers);)
        } else {
            let inner = bound(field);
            quote!(#krate::HttpStatus::append_headers(#inner, __statusful_headers);)
        });
        body.extend(fields(container, "set_headers", &own));
        body.extend(fields(container, "default_headers", &defaults));
        used.retain(|other| other.member != field.member);
        used.insert(0, field);
    } else {
        if !has_map {
            own.append(&mut defaults);
        }
        body.extend(fields(container, "set_headers", &own));
    }
    let mut stated: Vec<&str> = Vec::new();
    for header in variant.headers.iter() {
        stated.push(&header.name.name);
    }
    for challenge in variant.dynamic_challenges() {
        let name = challenge.header.name.as_str();
        let function = if stated.contains(&name) { quote!(add_challenge) } else { quote!(set_header) };
        body.extend(call(container, &function, name, &self::challenge(container, variant, challenge)));
        stated.push(name);
    }
    for header in &variant.computed {
        let name = header.name.name.as_str();
        let call = computed(container, variant, header, may_repeat(name) && stated.contains(&name));
        body.extend(call);
        stated.push(name);
    }
    for field in &variant.fields {
        for header in field.headers.iter() {
            let (value, name) = (bound(field), header.name.as_str());
            let adds = may_repeat(name) && stated.contains(&name);
            body.extend(set(container, name, adds, &value.into_token_stream()));
            stated.push(name);
        }
    }
    for field in &variant.fields {
        if field.header_map.is_set() {
            let (value, taken) = (bound(field), &stated);
            body.extend(
                quote!(#krate::__private::header_entries(__statusful_headers, &[#(#taken),*], #value);),
            );
        }
    }
    if has_map && !container.is_transparent(variant) {
        body.extend(fields(container, "default_headers", &defaults));
    }
    for header in container.default_computed(variant) {
        let name = header.name.name.as_str();
        let call = computed(container, variant, header, false);
        body.extend(quote!(if #krate::__private::lacks_header(&*__statusful_headers, #name) { #call }));
    }
    let mut patterns = Vec::new();
    for variant in variants {
        patterns.push(binding(container, variant, &used));
    }
    Some(quote!(#(#patterns)|* => { #body }))
}

/// A call for a constant of the program, a text with fields in it, or what has a condition.
fn computed(container: &Container, variant: &Variant, header: &ComputedHeader, adds: bool) -> TokenStream {
    let krate = &container.krate;
    let value = match &header.value {
        ComputedValue::Literal(Header { value, .. }) => quote!(#value),
        ComputedValue::Path(path) => quote!(&#path),
        ComputedValue::Template(template) => {
            let text = filled(container, variant, template);
            quote!(&#krate::__private::header_text(#text))
        }
    };
    let call = set(container, &header.name.name, adds, &value);
    let is_it = |field: &&Field| header.if_some.as_ref() == Some(&field.member);
    match variant.fields.iter().find(is_it).map(bound) {
        Some(condition) => quote!(if #krate::__private::is_some(#condition) { #call }),
        None => call,
    }
}

/// A call for a value that is known at run time.
fn set(container: &Container, name: &str, adds: bool, value: &TokenStream) -> TokenStream {
    call(container, &if adds { quote!(add_header) } else { quote!(set_header) }, name, value)
}

fn call(container: &Container, function: &TokenStream, name: &str, value: &TokenStream) -> TokenStream {
    let krate = &container.krate;
    quote! {{
        static NAME: #krate::__private::Name = #krate::__private::header_name(#name);
        #krate::__private::#function(__statusful_headers, &NAME, #value);
    }}
}

/// Whether a challenge that is written at run time names the field.
fn is_in_challenge(variant: &Variant, field: &Field) -> bool {
    let is_in_text = |param: &AuthParam| matches!(&param.value, AuthValue::Template(template) if template.names(&field.member));
    variant.dynamic_challenges().iter().any(|challenge| {
        !challenge.params_of(&field.member).is_empty() || challenge.params.iter().any(is_in_text)
    })
}

/// A challenge with fields in it.
fn challenge(container: &Container, variant: &Variant, challenge: &Challenge) -> TokenStream {
    let krate = &container.krate;
    let scheme = &challenge.scheme.text;
    let mut params = Vec::new();
    for param in &challenge.params {
        let name = &param.name.text;
        params.push(match &param.value {
            AuthValue::Literal(text) => quote!(#krate::__private::auth_param(#name, &#text)),
            AuthValue::Template(template) => {
                let text = filled(container, variant, template);
                quote!(#krate::__private::auth_param(#name, &#text))
            }
            AuthValue::Field(member) => {
                let field = variant.field(member);
                let value = field.map(bound);
                if field.is_some_and(Field::is_option) {
                    let value = quote!(#krate::__private::Option::as_ref(#value));
                    quote!(#krate::__private::auth_param_if_some(#name, #value))
                } else {
                    quote!(#krate::__private::auth_param(#name, #value))
                }
            }
        });
    }
    quote!(&#krate::__private::challenge(#scheme, &[#(#params),*]))
}

/// A call with a static table of fields; nothing for none.
fn fields(container: &Container, function: &str, headers: &[&Header]) -> TokenStream {
    let krate = &container.krate;
    if headers.is_empty() {
        return TokenStream::new();
    }
    let function = proc_macro2::Ident::new(function, proc_macro2::Span::call_site());
    let count = Literal::usize_unsuffixed(headers.len());
    let mut pairs = Vec::new();
    for header in headers {
        let (name, value) = (&header.name.name, &header.value);
        pairs.push(quote!(#krate::__private::header(#name, #value)));
    }
    quote! {{
        static FIELDS: [#krate::__private::Header; #count] = [#(#pairs),*];
        #krate::__private::#function(__statusful_headers, &FIELDS);
    }}
}
