//! The method `kind()`: the static row of the variant.

use super::{binding, bound, pattern};
use crate::json;
use crate::model::{Exposure, Field, Input, Status, Variant};
use proc_macro2::{Literal, TokenStream};
use quote::{quote, ToTokens};
use statusful_registry::{registered, State};
use syn::ext::IdentExt;

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
            is_quoted |= quoted(input, variant).is_some();
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

/// The rows of all variants but the transparent ones.
pub(super) fn rows<'a>(input: &'a Input) -> impl Iterator<Item = TokenStream> + 'a {
    input.variants.iter().filter(|variant| !input.is_transparent(variant)).map(|variant| row(input, variant))
}

/// A call of `__private::row`, and one method a part that few rows have.
fn row(input: &Input, variant: &Variant) -> TokenStream {
    let (name, code) = (variant.ident.unraw().to_string(), variant.code());
    let status = Literal::u16_unsuffixed(input.static_status(variant).unwrap_or(0));
    let type_uri = input.type_uri(variant).unwrap_or_default();
    let title = title(input, variant).unwrap_or_default();
    let body = input.static_status(variant).map(|_| body(input, variant, None)).unwrap_or_default();
    let doc = &variant.doc;
    let mut row = quote!(__statusful_row(#name, #code, #status, #type_uri, #title, #doc, #body));
    if let Some(detail) = &variant.problem.detail {
        let detail = &detail.text;
        row.extend(quote!(.with_detail(#detail)));
    }
    match input.exposure(variant) {
        Some(Exposure::Expose) => row.extend(quote!(.exposed())),
        Some(Exposure::Redact) => row.extend(quote!(.redacted())),
        None => {}
    }
    if let Some(code) = &variant.problem.grpc {
        let code = &code.text;
        row.extend(quote!(.with_grpc(#code)));
    }
    if let Some(quoted) = quoted(input, variant) {
        row.extend(quote!(.with_quoted(#quoted)));
    }
    row.extend(headers(input, variant));
    row.extend(extensions(variant));
    row
}

fn title(input: &Input, variant: &Variant) -> Option<String> {
    let row = input.static_status(variant).and_then(registered);
    let phrase = row.filter(|row| row.state() != State::Unused).map(|row| row.phrase().to_owned());
    variant.problem.title.as_ref().map(|title| title.text.clone()).or(phrase)
}

fn headers(input: &Input, variant: &Variant) -> Option<TokenStream> {
    let rows = header_rows(input, variant);
    (!rows.is_empty()).then(|| quote!(.with_headers(&[#(#rows),*])))
}

/// The header fields of a variant: the name, and the value where it is a literal.
pub(super) fn header_rows(input: &Input, variant: &Variant) -> Vec<TokenStream> {
    let krate = &input.krate;
    let option = quote!(#krate::__private::Option);
    let stated = variant.headers.iter().chain(input.default_headers(variant)).map(|header| {
        let (name, value) = (&header.name.name, &header.value);
        quote!((#name, #option::Some(#value)))
    });
    let held = variant.fields.iter().flat_map(|field| &field.headers).map(|header| {
        let name = &header.name;
        quote!((#name, #option::None))
    });
    stated.chain(held).collect()
}

fn extensions(variant: &Variant) -> Option<TokenStream> {
    let member = |field: &Field| {
        let (name, ty) = (&field.extension.as_ref()?.name, type_text(field));
        Some(quote!((#name, #ty)))
    };
    let rows: Vec<_> = variant.fields.iter().filter_map(member).collect();
    (!rows.is_empty()).then(|| quote!(.with_extensions(&[#(#rows),*])))
}

/// The type as a person writes it: `Vec<String>`, not `Vec < String >`.
pub(super) fn type_text(field: &Field) -> String {
    let tokens = field.ty.to_token_stream().to_string();
    let letters: Vec<char> = tokens.chars().collect();
    let is_word = |at: Option<&char>| at.is_some_and(|letter| letter.is_alphanumeric() || *letter == '_');
    let spaced = |at: Option<&char>| at.is_some_and(|letter| ",+=;".contains(*letter));
    let keeps = |at: usize| {
        let (before, after) = (at.checked_sub(1).and_then(|before| letters.get(before)), letters.get(at + 1));
        let arrow =
            after == Some(&'-') || before == Some(&'>') && at >= 2 && letters.get(at - 2) == Some(&'-');
        is_word(before) && is_word(after)
            || spaced(before)
            || arrow
            || after == Some(&'+')
            || after == Some(&'=')
    };
    let kept = letters.iter().enumerate().filter(|(at, letter)| !letter.is_whitespace() || keeps(*at));
    kept.map(|(_, letter)| letter).collect()
}

/// The body with the variant's `Display`, if that is a literal which is published.
pub(super) fn quoted(input: &Input, variant: &Variant) -> Option<String> {
    let code = input.static_status(variant)?;
    let text = variant.display.as_deref().filter(|_| variant.problem.detail.is_none())?;
    let exposes = match input.exposure(variant) {
        Some(exposure) => exposure == Exposure::Expose,
        None => (400..500).contains(&code),
    };
    let has_members = variant.fields.iter().any(|field| field.extension.is_some());
    let body = (exposes && !has_members).then(|| body(input, variant, Some(text)));
    body.filter(|body| body.len() <= json::BODY_LIMIT)
}

/// All of the body but for what differs from error to error.
pub(crate) fn body(input: &Input, variant: &Variant, display: Option<&str>) -> String {
    let detail = variant.problem.detail.as_ref().map(|detail| detail.text.as_str());
    json::body(
        input.type_uri(variant).as_deref(),
        title(input, variant).as_deref(),
        input.static_status(variant).unwrap_or(0),
        &variant.code(),
        detail.or(display),
    )
}
