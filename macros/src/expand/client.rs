//! `FromProblem`: the type's own variants by their metadata, then the transparent ones.

use super::bounds::with_bounds;
use super::{bound, call_site, outside};
use crate::krate::Krate;
use crate::model::{AuthParamOf, Container, Field, ItemHeader, Shape, Status, Variant};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{quote, quote_spanned, ToTokens};
use syn::{ext::IdentExt, Generics, Member, Type, WhereClause};

pub(crate) fn from_problem(container: &Container) -> TokenStream {
    let krate = &container.krate;
    let own = own(container);
    let inner = container.variants.iter().filter_map(|variant| inner(container, variant));
    let body = quote! {
        __statusful_reading.enter(<Self as #krate::catalog::HasCatalog>::__CATALOG)?;
        #own #(.or_else(|| #inner))*
    };
    let items = reads(container);
    let bounds = with_bounds(container, wanted(container));
    let implementation =
        implementation(krate, container.ident, container.generics, bounds.as_ref(), &quote!(#items), &body);
    let overlaps = overlaps(container);
    quote!(#implementation #overlaps)
}

/// The impl of a type with a mistake, without which the mistake would be two.
pub(crate) fn reads_nothing(item_header: &ItemHeader) -> TokenStream {
    let krate = &item_header.krate;
    let body = quote! {
        let _ = __statusful_reading;
        #krate::__private::Option::None
    };
    let clause = item_header.generics.where_clause.as_ref();
    implementation(krate, &item_header.ident, &item_header.generics, clause, &TokenStream::new(), &body)
}

fn implementation(
    krate: &Krate,
    ident: &Ident,
    generics: &Generics,
    bounds: Option<&WhereClause>,
    items: &TokenStream,
    read: &TokenStream,
) -> TokenStream {
    let ident = call_site(ident);
    let (impl_generics, ty_generics, _) = generics.split_for_impl();
    let bounds = if generics.params.is_empty() {
        quote!(#bounds)
    } else {
        let predicates = bounds.into_iter().flat_map(|bounds| bounds.predicates.iter());
        quote!(where #(#predicates,)* #ident #ty_generics: #krate::catalog::HasCatalog + #krate::__private::Sized)
    };
    quote! {
        #[automatically_derived]
        impl #impl_generics #krate::FromProblem for #ident #ty_generics #bounds {
            fn from_problem(__statusful_problem: &#krate::Problem) -> #krate::__private::Option<Self> {
                #krate::__private::client::from_problem(__statusful_problem)
            }

            #items

            fn __read(
                __statusful_reading: &#krate::__private::client::Reading<'_>,
            ) -> #krate::__private::Option<Self> {
                #read
            }
        }
    }
}

/// The transparent variants that are read, with their field.
fn transparent<'v>(container: &'v Container) -> impl Iterator<Item = (&'v Variant<'v>, &'v Field<'v>)> {
    container.variants.iter().filter_map(|variant| match container.status(variant) {
        Status::Transparent(field) if !variant.problem.unread.is_set() => Some((variant, field)),
        _ => None,
    })
}

/// The metadata that a problem may match, for the survey at run time and for the check at
/// compile time.
fn reads(container: &Container) -> TokenStream {
    let krate = &container.krate;
    let client = quote!(#krate::__private::client);
    let types: Vec<_> = transparent(container).map(|(_, field)| super::quiet(field.ty)).collect();
    let probe = (!types.is_empty()).then(|| probe(&client));
    let survey = quote! {
        fn __survey(__statusful_survey: &mut #client::Survey<'_>) {
            #probe
            __statusful_survey.visit(
                <Self as #krate::catalog::HasCatalog>::__CATALOG,
                &[#(__StatusfulReadsOf::<#types>::SURVEY),*],
            );
        }
    };
    if !container.generics.params.is_empty() {
        return survey;
    }
    let name = container.ident.unraw().to_string();
    let reads = |inner: TokenStream| {
        quote! {
            &#client::Reads {
                path: #krate::__private::concat!(#krate::__private::module_path!(), "::", #name),
                name: #name,
                metas: <Self as #krate::catalog::HasCatalog>::__ERRORS,
                inner: &[#inner],
            }
        }
    };
    let (own, all) = (reads(TokenStream::new()), reads(quote!(#(__StatusfulReadsOf::<#types>::OWN),*)));
    quote! {
        const __OWN: &'static #client::Reads = #own;
        const __ALL: &'static #client::Reads = {
            #probe
            #all
        };
        #survey
    }
}

/// Finds what a type reads even if it reads nothing, which has its own message.
fn probe(client: &TokenStream) -> TokenStream {
    quote!(use #client::{ReadsNothing as _, ReadsOf as __StatusfulReadsOf};)
}

/// The check that the errors can be distinguished, with a message under the type of each
/// variant whose errors cannot. That of a generic type is left to the survey.
fn overlaps(container: &Container) -> TokenStream {
    let (krate, ident) = (&container.krate, call_site(container.ident));
    let sources: Vec<_> = transparent(container).collect();
    if sources.is_empty() || !container.generics.params.is_empty() {
        return TokenStream::new();
    }
    let client = quote!(#krate::__private::client);
    let (probe, count) = (probe(&client), Literal::usize_unsuffixed(sources.len()));
    let each = sources.iter().map(|(variant, field)| {
        let (name, ty) = (variant.ident.unraw().to_string(), outside(field.ty, container.ident));
        quote!(#client::Source { variant: #name, reads: __StatusfulReadsOf::<#ty>::ALL })
    });
    let asserts = sources.iter().enumerate().map(|(at, (_, field))| {
        let at = Literal::usize_unsuffixed(at);
        quote_spanned!(bound(field).span()=> const _: () = assert_recognizable(&OVERLAPS[#at]);)
    });
    quote! {
        const _: () = {
            #probe
            use #client::assert_recognizable;
            const OVERLAPS: [#client::Overlap; #count] =
                #client::overlap(<#ident as #krate::FromProblem>::__OWN, &[#(#each),*]);
            #(#asserts)*
        };
    }
}

/// The match over the type's own metadata, which is in the order of the variants.
fn own(container: &Container) -> TokenStream {
    let krate = &container.krate;
    let own = container.variants.iter().filter(|variant| !container.is_transparent(variant));
    let read = own.enumerate().filter(|(_, variant)| !variant.problem.unread.is_set());
    let arms: Vec<_> = read
        .map(|(at, variant)| {
            let at = Literal::usize_unsuffixed(at);
            let fields = variant.fields.iter().map(|field| {
                let (member, value) = (member(field), value(variant, field));
                quote!(#member: #value,)
            });
            let path = path(container, variant);
            quote!(#at => #krate::__private::Option::Some(#path { #(#fields)* }),)
        })
        .collect();
    if arms.is_empty() {
        return quote!(#krate::__private::Option::<Self>::None);
    }
    quote! {
        #krate::__private::client::attempt(|| {
            match __statusful_reading.row(<Self as #krate::catalog::HasCatalog>::__CATALOG) {
                #(#arms)*
                _ => #krate::__private::Option::None,
            }
        })
    }
}

fn inner(container: &Container, variant: &Variant) -> Option<TokenStream> {
    let Status::Transparent(field) = container.status(variant) else { return None };
    if variant.problem.unread.is_set() {
        return None;
    }
    let krate = &container.krate;
    let (path, member, read) = (path(container, variant), member(field), method("inner", field));
    Some(quote! {
        #krate::__private::client::attempt(|| {
            #krate::__private::Option::Some(#path { #member: __statusful_reading.#read()? })
        })
    })
}

fn path(container: &Container, variant: &Variant) -> TokenStream {
    match container.shape {
        Shape::Struct => quote!(Self),
        Shape::Enum => {
            let ident = call_site(variant.ident);
            quote!(Self::#ident)
        }
    }
}

fn member(field: &Field) -> TokenStream {
    match &field.member {
        Member::Named(name) => call_site(name).into_token_stream(),
        Member::Unnamed(index) => index.to_token_stream(),
    }
}

/// A method that is underlined at the field's type by messages about it.
fn method(name: &str, field: &Field) -> Ident {
    Ident::new(name, bound(field).span())
}

/// Where a field comes from.
#[derive(Clone, Copy)]
enum Origin<'a> {
    Status,
    Member(&'a str),
    Header(&'a str),
    Challenge(&'a [AuthParamOf]),
    Default,
}

fn origin<'a>(field: &'a Field) -> Origin<'a> {
    let is_reference = matches!(field.ty, Type::Reference(_));
    match (field.extension(), field.headers.first()) {
        _ if field.status.is_set() => Origin::Status,
        _ if is_reference => Origin::Default,
        (Some(name), _) => Origin::Member(name),
        (None, Some(header)) => Origin::Header(&header.name),
        (None, None) if !field.auth_params.is_empty() => Origin::Challenge(&field.auth_params),
        (None, None) => Origin::Default,
    }
}

fn value(variant: &Variant, field: &Field) -> TokenStream {
    let read = match origin(field) {
        Origin::Status => {
            let method = method("status", field);
            quote!(#method())
        }
        Origin::Default => {
            let method = method("default", field);
            return quote!(__statusful_reading.#method()?);
        }
        Origin::Member(name) => {
            let method = method("member", field);
            quote!(#method(#name))
        }
        Origin::Header(name) => header(variant, field, name),
        Origin::Challenge(params) => {
            let method = method("auth_param", field);
            let mut reads = params
                .iter()
                .map(|AuthParamOf { header, scheme, name }| quote!(#method(#header, #scheme, #name)));
            let (first, others) = (reads.next(), reads);
            quote!(#first #(.or_else(|| __statusful_reading.#others))*)
        }
    };
    let default = field.problem.default.value().map(|()| {
        let method = method("default", field);
        quote!(.or_else(|| __statusful_reading.#method()))
    });
    quote!(__statusful_reading.#read #default?)
}

/// A header field that may repeat has the variant's literals and its challenges in its first
/// lines, then one line per field; the last one takes the rest.
fn header(variant: &Variant, field: &Field, name: &str) -> TokenStream {
    let literals = variant.headers.iter().map(|header| &header.name);
    let challenges = variant.dynamic_challenges().map(|challenge| &challenge.header);
    let above = literals.chain(challenges).filter(|header| header.name == name).count();
    let of_name = |field: &&Field| field.headers.iter().any(|header| header.name == name);
    let fields: Vec<_> = variant.fields.iter().filter(of_name).collect();
    let before = fields.iter().position(|other| core::ptr::eq(*other, field)).unwrap_or_default();
    let at = Literal::usize_unsuffixed(above + before);
    let (method, at) = match (above + before, before + 1 == fields.len()) {
        (0, true) => (method("header", field), None),
        (_, true) => (method("header_from", field), Some(quote!(, #at))),
        (_, false) => (method("header_at", field), Some(quote!(, #at))),
    };
    quote!(#method(#name #at))
}

/// The types of the fields that the impl reads, with the trait that each needs.
fn wanted<'a>(container: &'a Container) -> Vec<(&'a Type, TokenStream)> {
    let krate = &container.krate;
    let mut wanted = Vec::new();
    for variant in container.variants.iter().filter(|variant| !variant.problem.unread.is_set()) {
        if let Status::Transparent(field) = container.status(variant) {
            wanted.push((field.ty, quote!(#krate::FromProblem)));
            continue;
        }
        for field in &variant.fields {
            let name = match origin(field) {
                Origin::Status => quote!(__private::client::FromStatus),
                Origin::Member(_) => quote!(__private::client::Member),
                Origin::Header(_) => quote!(FromHeader),
                Origin::Challenge(_) => quote!(__private::client::FromAuthParam),
                Origin::Default => quote!(__private::client::HasDefault),
            };
            wanted.push((field.ty, quote!(#krate::#name)));
            if field.problem.default.is_set() && !matches!(origin(field), Origin::Default) {
                wanted.push((field.ty, quote!(#krate::__private::client::HasDefault)));
            }
        }
    }
    wanted
}
