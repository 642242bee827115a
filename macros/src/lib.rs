//! The derive macros of [`statusful`](https://docs.rs/statusful), which
//! re-exports each under the name of its trait, and `error_sets!`. Depend on `statusful`, not on
//! this crate.
//!
//! Data flows one way: tokens → `parse` (the attribute grammar, spans kept) → `model` →
//! `check` (one function per rule) → `expand`. `derive` alone knows all of them.

#![forbid(unsafe_code)]
// What nothing reaches is not compiled to machine code, which is most of the time of a build.
#![cfg_attr(
    not(all(feature = "client", feature = "openapi", feature = "sets")),
    allow(dead_code, unused_imports)
)]

mod attr;
mod case;
mod check;
mod derive;
mod expand;
mod header_names;
mod json;
mod krate;
mod lint;
mod model;
mod names;
mod parse;
mod report;
#[cfg(feature = "sets")]
mod sets;
mod source_text;
mod suggest;
#[cfg(test)]
mod tests;
mod uri;

#[cfg(feature = "openapi")]
use derive::derive_document;
#[cfg(feature = "client")]
use derive::derive_from_problem;
use derive::derive_http_status;
#[cfg(feature = "frameworks")]
use derive::{
    derive_error_data, derive_framework, derive_graphql, derive_jsonrpc, derive_server_fn, derive_tonic,
    derive_tool_result,
};

/// Implements `statusful::HttpStatus`, and `From` of the error for `StatusCode`.
#[proc_macro_derive(HttpStatus, attributes(status, header, challenge, problem))]
pub fn http_status(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_http_status(&input.into()).into()
}

/// Implements `statusful::FromProblem`: a client reads the error from its problem.
#[cfg(feature = "client")]
#[proc_macro_derive(FromProblem, attributes(status, header, challenge, problem))]
pub fn from_problem(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_from_problem(&input.into()).into()
}

/// Implements axum's `IntoResponse` through `HttpStatus` and `Display`.
#[cfg(feature = "frameworks")]
#[proc_macro_derive(AxumIntoResponse, attributes(status, header, challenge, problem))]
pub fn axum_into_response(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_framework(input.into(), &expand::AXUM).into()
}

/// Implements actix-web's `ResponseError` through `HttpStatus` and `Display`.
#[cfg(feature = "frameworks")]
#[proc_macro_derive(ActixResponseError, attributes(status, header, challenge, problem))]
pub fn actix_response_error(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_framework(input.into(), &expand::ACTIX).into()
}

/// Implements poem's `ResponseError` through `HttpStatus` and `Display`.
#[cfg(feature = "frameworks")]
#[proc_macro_derive(PoemResponseError, attributes(status, header, challenge, problem))]
pub fn poem_response_error(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_framework(input.into(), &expand::POEM).into()
}

/// Implements Rocket's `Responder` through `HttpStatus` and `Display`.
#[cfg(feature = "frameworks")]
#[proc_macro_derive(RocketResponder, attributes(status, header, challenge, problem))]
pub fn rocket_responder(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_framework(input.into(), &expand::ROCKET).into()
}

/// Implements salvo's `Scribe` through `HttpStatus` and `Display`.
#[cfg(feature = "frameworks")]
#[proc_macro_derive(SalvoScribe, attributes(status, header, challenge, problem))]
pub fn salvo_scribe(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_framework(input.into(), &expand::SALVO).into()
}

/// Implements warp's `Reply` through `HttpStatus` and `Display`.
#[cfg(feature = "frameworks")]
#[proc_macro_derive(WarpReply, attributes(status, header, challenge, problem))]
pub fn warp_reply(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_framework(input.into(), &expand::WARP).into()
}

/// Implements server_fn's `FromServerFnError`, and serde's `Serialize` and `Deserialize`.
#[cfg(feature = "frameworks")]
#[proc_macro_derive(ServerFnFromServerFnError, attributes(status, header, challenge, problem))]
pub fn server_fn_from_server_fn_error(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_server_fn(&input.into()).into()
}

/// Implements `statusful::tonic::IntoStatus`, and `From` of the error for
/// `tonic::Status`.
#[cfg(feature = "frameworks")]
#[proc_macro_derive(TonicIntoStatus, attributes(status, header, challenge, problem))]
pub fn tonic_into_status(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_tonic(&input.into()).into()
}

/// Implements async-graphql's `ErrorExtensions` through `HttpStatus` and `Display`.
#[cfg(feature = "frameworks")]
#[proc_macro_derive(GraphqlErrorExtensions, attributes(status, header, challenge, problem))]
pub fn graphql_error_extensions(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_graphql(&input.into()).into()
}

/// Implements `statusful::jsonrpc::IntoErrorObject`, and `From` of the error for jsonrpsee's
/// `ErrorObjectOwned`.
#[cfg(feature = "frameworks")]
#[proc_macro_derive(JsonRpcIntoErrorObject, attributes(status, header, challenge, problem))]
pub fn jsonrpc_into_error_object(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_jsonrpc(&input.into()).into()
}

/// Implements rmcp's `IntoCallToolResult` through `HttpStatus` and `Display`.
#[cfg(feature = "frameworks")]
#[proc_macro_derive(RmcpIntoCallToolResult, attributes(status, header, challenge, problem))]
pub fn rmcp_into_call_tool_result(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_tool_result(&input.into()).into()
}

/// Implements `statusful::rmcp::IntoErrorData`, and `From` of the error for rmcp's
/// `ErrorData`.
#[cfg(feature = "frameworks")]
#[proc_macro_derive(RmcpIntoErrorData, attributes(status, header, challenge, problem))]
pub fn rmcp_into_error_data(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_error_data(&input.into()).into()
}

/// Implements utoipa's `IntoResponses` from the error's catalog.
#[cfg(feature = "openapi")]
#[proc_macro_derive(UtoipaIntoResponses, attributes(status, header, challenge, problem))]
pub fn utoipa_into_responses(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_document(&input.into(), &expand::UTOIPA).into()
}

/// Implements the `IntoResponses` of utoipa 5 from the error's catalog.
#[cfg(feature = "openapi")]
#[proc_macro_derive(Utoipa5IntoResponses, attributes(status, header, challenge, problem))]
pub fn utoipa5_into_responses(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_document(&input.into(), &expand::UTOIPA5).into()
}

/// Implements aide's `OperationOutput` from the error's catalog.
#[cfg(feature = "openapi")]
#[proc_macro_derive(AideOperationOutput, attributes(status, header, challenge, problem))]
pub fn aide_operation_output(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_document(&input.into(), &expand::AIDE).into()
}

/// Implements the `OperationOutput` of aide 0.14 from the error's catalog.
#[cfg(feature = "openapi")]
#[proc_macro_derive(Aide014OperationOutput, attributes(status, header, challenge, problem))]
pub fn aide014_operation_output(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive_document(&input.into(), &expand::AIDE014).into()
}

/// Defines sets of errors: an enum for each, and the conversions between them.
#[cfg(feature = "sets")]
#[proc_macro]
pub fn error_sets(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    sets::error_sets(input.into()).into()
}
