//! The derive macros of [`statusful`](https://docs.rs/statusful), which
//! re-exports each under the name of its trait. Depend on `statusful`, not on
//! this crate.
//!
//! The data flow, one way: tokens → `parse` (the attribute grammar, spans
//! kept) → `model` → `check` (one function a rule) → `expand`.

#![forbid(unsafe_code)]

mod check;
mod expand;
mod grpc;
mod header_names;
mod json;
mod lint;
mod model;
mod names;
mod parse;
mod report;
#[cfg(test)]
mod tests;
mod uri;

use proc_macro2::TokenStream;
use report::Report;

/// Implements `statusful::HttpStatus`, and `From` of the error for `StatusCode`.
#[proc_macro_derive(HttpStatus, attributes(status, header, problem))]
pub fn http_status(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_http_status(&input.into()).into()
}

/// Implements `statusful::FromProblem`: a client reads the error back.
#[proc_macro_derive(FromProblem, attributes(status, header, problem))]
pub fn from_problem(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_from_problem(&input.into()).into()
}

/// Implements axum's `IntoResponse` through `HttpStatus` and `Display`.
#[proc_macro_derive(AxumIntoResponse, attributes(status, header, problem))]
pub fn axum_into_response(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_framework(input.into(), &expand::AXUM).into()
}

/// Implements actix-web's `ResponseError` through `HttpStatus` and `Display`.
#[proc_macro_derive(ActixResponseError, attributes(status, header, problem))]
pub fn actix_response_error(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_framework(input.into(), &expand::ACTIX).into()
}

/// Implements poem's `ResponseError` through `HttpStatus` and `Display`.
#[proc_macro_derive(PoemResponseError, attributes(status, header, problem))]
pub fn poem_response_error(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_framework(input.into(), &expand::POEM).into()
}

/// Implements Rocket's `Responder` through `HttpStatus` and `Display`.
#[proc_macro_derive(RocketResponder, attributes(status, header, problem))]
pub fn rocket_responder(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_framework(input.into(), &expand::ROCKET).into()
}

/// Implements salvo's `Scribe` through `HttpStatus` and `Display`.
#[proc_macro_derive(SalvoScribe, attributes(status, header, problem))]
pub fn salvo_scribe(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_framework(input.into(), &expand::SALVO).into()
}

/// Implements warp's `Reply` through `HttpStatus` and `Display`.
#[proc_macro_derive(WarpReply, attributes(status, header, problem))]
pub fn warp_reply(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_framework(input.into(), &expand::WARP).into()
}

/// Implements `statusful::tonic::IntoStatus`, and `From` of the error for
/// `tonic::Status`.
#[proc_macro_derive(TonicIntoStatus, attributes(status, header, problem))]
pub fn tonic_into_status(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_tonic(&input.into()).into()
}

/// Implements utoipa's `IntoResponses` from the error's catalogue.
#[proc_macro_derive(UtoipaIntoResponses, attributes(status, header, problem))]
pub fn utoipa_into_responses(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_document(&input.into(), &expand::UTOIPA).into()
}

/// Implements aide's `OperationOutput` from the error's catalogue.
#[proc_macro_derive(AideOperationOutput, attributes(status, header, problem))]
pub fn aide_operation_output(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_document(&input.into(), &expand::AIDE).into()
}

/// Mistakes are reported beside the impls, never instead of them, so that no
/// "trait not implemented" follows our own message.
fn derive_http_status(tokens: &TokenStream) -> TokenStream {
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
fn derive_from_problem(tokens: &TokenStream) -> TokenStream {
    let mut report = Report::default();
    let Ok(item) = parse::item(tokens) else {
        return parse::head(tokens.clone()).map(|head| expand::reads_nothing(&head)).unwrap_or_default();
    };
    let mut others = Report::default();
    let input = parse::input(&item, &mut others);
    check::fields_are_readable(&input, &mut report);
    if report.count() == 0 {
        return expand::from_problem(&input);
    }
    let diagnostics = report.into_tokens(&input.krate);
    let head = parse::head(tokens.clone()).map(|head| expand::reads_nothing(&head));
    quote::quote!(#diagnostics #head)
}

/// The derive of one framework's trait reads only the head of the item:
/// `HttpStatus` reports what is wrong with the rest.
fn derive_framework(tokens: TokenStream, framework: &expand::Framework) -> TokenStream {
    let head = parse::head(tokens);
    head.map(|head| expand::framework(&head, framework)).unwrap_or_default()
}

/// A framework's derive that has a rule of its own: the gRPC code is clear.
fn derive_tonic(tokens: &TokenStream) -> TokenStream {
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
fn derive_document(tokens: &TokenStream, document: &expand::Document) -> TokenStream {
    match parse::item(tokens) {
        Ok(item) => {
            let input = parse::input(&item, &mut Report::default());
            expand::responses(&input, &item, document)
        }
        Err(broken) => broken.head.map(|head| expand::undescribed(&head, document)).unwrap_or_default(),
    }
}
