//! The bounds of a generic type's impl on the types of its fields.

use crate::krate::Krate;
use crate::model::{Container, Inner, MemberValue, Status, Variant};
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{quote, ToTokens};
use syn::{Ident, Type, WhereClause};

/// The type's own `where` clause, and a bound for each generic type that a
/// variant delegates to, sends as a header or writes into the body. A type that holds
/// the enum itself needs none: its impl is the one that is being written, and a bound
/// would make it its own condition (E0275).
pub(super) fn bounds(container: &Container) -> Option<WhereClause> {
    with_bounds(container, wanted(container))
}

/// As [`bounds`], with the traits that an OpenAPI document needs.
pub(super) fn documented(container: &Container, module: &TokenStream) -> Option<WhereClause> {
    let mut wanted = wanted(container);
    for variant in &container.variants {
        if let Status::Transparent(Inner { field, find: None }) = container.status(variant) {
            wanted.push((field.ty, quote!(#module::Describe)));
        }
        for field in &variant.fields {
            if field.extension().is_some_and(|extension| matches!(extension.value, MemberValue::Field)) {
                wanted.push((field.ty, quote!(#module::Member)));
            }
        }
    }
    with_bounds(container, wanted)
}

/// The same with these bounds on these types.
pub(super) fn with_bounds(container: &Container, wanted: Vec<(&Type, TokenStream)>) -> Option<WhereClause> {
    let params: Vec<&Ident> = container.generics.type_params().map(|param| &param.ident).collect();
    let clause = container.generics.where_clause.clone();
    if params.is_empty() {
        return clause;
    }
    let mut predicates = super::predicates(clause.as_ref());
    let own = predicates.len();
    for (ty, bound) in wanted {
        if mentions(ty, &params) && !holds_itself(ty, container.ident) {
            let ty = super::quiet(ty);
            predicates.push(quote!(#ty: #bound));
        }
    }
    if predicates.len() == own {
        return clause;
    }
    Some(syn::parse_quote!(where #(#predicates),*))
}

/// The types of the fields that the impl uses, with the trait that each needs.
fn wanted<'a>(container: &'a Container) -> Vec<(&'a Type, TokenStream)> {
    let krate = &container.krate;
    let mut wanted = Vec::new();
    for variant in &container.variants {
        match container.status(variant) {
            Status::Field(field) if field.is_status() => wanted.push((field.ty, quote!(#krate::ToStatus))),
            Status::Transparent(Inner { field, find: None }) => {
                wanted.push((field.ty, quote!(#krate::HttpStatus)));
            }
            _ => {}
        }
        for field in &variant.fields {
            if !field.headers.is_empty() {
                wanted.push((field.ty, quote!(#krate::ToHeader)));
            }
            if field.header_map.is_set() {
                wanted.push((field.ty, quote!(#krate::__private::HeaderEntries)));
            }
            if !field.auth_params.is_empty() {
                wanted.push((field.option_of().unwrap_or(field.ty), quote!(#krate::__private::AuthValue)));
            }
            match field.extension().map(|extension| &extension.value) {
                Some(MemberValue::Field) => wanted.push((field.ty, quote!(#krate::__private::Extension))),
                Some(MemberValue::Display) => {
                    wanted.push((field.ty, quote!(#krate::__private::ExtensionText)));
                }
                Some(MemberValue::With(_)) | None => {}
            }
        }
        written(krate, variant, &mut wanted);
    }
    wanted
}

/// The types of the fields that texts name, and of those that are standard members.
fn written<'a>(krate: &Krate, variant: &'a Variant, wanted: &mut Vec<(&'a Type, TokenStream)>) {
    for template in variant.templates() {
        for placed in &template.fields {
            let (Some(field), Some(writes)) = (variant.field(&placed.member), placed.writes) else {
                continue;
            };
            let name = Ident::new(writes, Span::call_site());
            wanted.push((field.ty, quote!(#krate::__private::fmt::#name)));
        }
    }
    for field in &variant.fields {
        if !field.problem.standard.is_empty() {
            let name = if field.is_option() { quote!(OptionalText) } else { quote!(MemberText) };
            wanted.push((field.ty, quote!(#krate::__private::#name)));
        }
    }
}

/// Whether the type's own name stands in `ty` without a path before it. In its own
/// scope that name can be nothing else (E0255), and behind a path, as in
/// `store::Error<T>`, it is another type's.
fn holds_itself(ty: &Type, own: &Ident) -> bool {
    let words = words(ty);
    words.iter().enumerate().any(|(at, word)| {
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        let is_bare = match before {
            Some(Word::Colons) => matches!(at.checked_sub(2).and_then(|at| words.get(at)), Some(Word::Name(path)) if path == "self"),
            _ => true,
        };
        // `Item = …` names an associated type.
        let is_binding = matches!(words.get(at + 1), Some(Word::Equals));
        matches!(word, Word::Name(name) if name == own) && is_bare && !is_binding
    })
}

/// What tells the names of types from others in a path or in generic arguments.
enum Word {
    Name(Ident),
    Colons,
    Equals,
    Other,
}

fn words(ty: &Type) -> Vec<Word> {
    let mut words = Vec::new();
    let mut open = vec![ty.to_token_stream().into_iter()];
    while let Some(innermost) = open.last_mut() {
        match innermost.next() {
            Some(TokenTree::Ident(name)) => words.push(Word::Name(name)),
            Some(TokenTree::Punct(punct)) => match (punct.as_char(), words.last()) {
                (':', Some(Word::Colons)) => {}
                (':', _) => words.push(Word::Colons),
                ('=', _) => words.push(Word::Equals),
                _ => words.push(Word::Other),
            },
            Some(TokenTree::Group(group)) => {
                words.push(Word::Other);
                open.push(group.stream().into_iter());
            }
            Some(TokenTree::Literal(_)) => words.push(Word::Other),
            None => drop(open.pop()),
        }
    }
    words
}

fn mentions(ty: &Type, params: &[&Ident]) -> bool {
    words(ty).iter().any(|word| matches!(word, Word::Name(name) if params.contains(&name)))
}
