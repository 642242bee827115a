//! What each derive does, without the compiler around it: tokens in, tokens out.

use crate::report::Report;
use crate::{check, expand, parse};
use proc_macro2::TokenStream;

/// Mistakes are reported beside the impls, never instead of them, so that no
/// "trait not implemented" follows our own message.
pub(crate) fn derive_http_status(tokens: &TokenStream) -> TokenStream {
    let mut report = Report::default();
    match parse::item(tokens) {
        Ok(item) => {
            let input = parse::input(&item, &mut report);
            check::all(&input, &mut report);
            let diagnostics = report.into_tokens(&input.krate);
            let impls = expand::http_status(&input);
            quote::quote!(#diagnostics #impls)
        }
        Err(broken) => expand::fallback(*broken),
    }
}

/// What `HttpStatus` reports is not reported again. A type with a mistake is read
/// from nothing.
pub(crate) fn derive_from_problem(tokens: &TokenStream) -> TokenStream {
    let mut report = Report::default();
    let Ok(item) = parse::item(tokens) else {
        return parse::head(tokens.clone()).map(|head| expand::reads_nothing(&head)).unwrap_or_default();
    };
    let mut others = Report::default();
    let input = parse::input(&item, &mut others);
    check::fields_are_readable(&input, &mut report);
    if report.count() + others.count() == 0 {
        return expand::from_problem(&input);
    }
    let diagnostics = report.into_tokens(&input.krate);
    let head = parse::head(tokens.clone()).map(|head| expand::reads_nothing(&head));
    quote::quote!(#diagnostics #head)
}

/// The derive of one framework's trait reads only the head of the item:
/// `HttpStatus` reports what is wrong with the rest.
pub(crate) fn derive_framework(tokens: TokenStream, framework: &expand::Framework) -> TokenStream {
    let head = parse::head(tokens);
    head.map(|head| expand::framework(&head, framework)).unwrap_or_default()
}

/// A framework's derive that has a rule of its own: the gRPC code is clear.
pub(crate) fn derive_tonic(tokens: &TokenStream) -> TokenStream {
    let mut report = Report::default();
    if let Ok(item) = parse::item(tokens) {
        let input = parse::input(&item, &mut Report::default());
        check::grpc_codes(&input, &mut report);
    }
    let Some(head) = parse::head(tokens.clone()) else { return TokenStream::new() };
    let diagnostics = report.into_tokens(&head.krate);
    let status = expand::framework(&head, &expand::TONIC);
    let conversion = expand::tonic_conversion(&head);
    quote::quote!(#diagnostics #status #conversion)
}

/// The derive of an OpenAPI document's trait: `HttpStatus` reports what is wrong.
pub(crate) fn derive_document(tokens: &TokenStream, document: &expand::Document) -> TokenStream {
    match parse::item(tokens) {
        Ok(item) => {
            let input = parse::input(&item, &mut Report::default());
            expand::responses(&input, &item, document)
        }
        Err(broken) => broken.head.map(|head| expand::undescribed(&head, document)).unwrap_or_default(),
    }
}
