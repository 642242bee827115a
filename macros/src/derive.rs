//! What each derive does, without the compiler around it: tokens in, tokens out.

use crate::model::{Container, ItemHeader};
use crate::report::Report;
use crate::{check, expand, parse};
use proc_macro2::TokenStream;

/// Mistakes are reported in addition to the impls, never in place of them, so that no
/// "trait not implemented" follows our own message.
pub(crate) fn derive_http_status(tokens: &TokenStream) -> TokenStream {
    let mut report = Report::default();
    match parse::item(tokens) {
        Ok(item) => {
            let container = parse::container(&item, &mut report);
            check::all(&container, &mut report);
            let diagnostics = report.into_tokens(&container.krate);
            let impls = container.krate.around(expand::http_status(&container));
            quote::quote!(#diagnostics #impls)
        }
        Err(invalid) => expand::fallback(*invalid),
    }
}

/// What `HttpStatus` reports is not reported again. A type with a mistake is read from no
/// problem.
pub(crate) fn derive_from_problem(tokens: &TokenStream) -> TokenStream {
    let mut report = Report::default();
    let Ok(item) = parse::item(tokens) else {
        return parse::item_header(tokens.clone())
            .map(|item_header| reads_nothing(&item_header))
            .unwrap_or_default();
    };
    let mut others = Report::default();
    let container = parse::container(&item, &mut others);
    check::fields_are_readable(&container, &mut report);
    check::variants_are_recognizable(&container, &mut report);
    if report.count() + others.count() == 0 {
        return container.krate.around(expand::from_problem(&container));
    }
    let diagnostics = report.into_tokens(&container.krate);
    let item_header = parse::item_header(tokens.clone()).map(|item_header| reads_nothing(&item_header));
    quote::quote!(#diagnostics #item_header)
}

fn reads_nothing(item_header: &ItemHeader) -> TokenStream {
    item_header.krate.around(expand::reads_nothing(item_header))
}

/// The derive of one framework's trait reads only the header of the item:
/// `HttpStatus` reports what is wrong with the rest.
pub(crate) fn derive_framework(tokens: TokenStream, framework: &expand::Framework) -> TokenStream {
    let item_header = parse::item_header(tokens);
    let implement = |header: ItemHeader| header.krate.around(expand::framework(&header, framework));
    item_header.map(implement).unwrap_or_default()
}

/// The gRPC code of each variant is clear.
pub(crate) fn derive_tonic(tokens: &TokenStream) -> TokenStream {
    derive_with_rule(tokens, check::grpc_codes, |header| converted(header, &expand::TONIC, "Status"))
}

/// Each variant has a code of JSON-RPC.
pub(crate) fn derive_jsonrpc(tokens: &TokenStream) -> TokenStream {
    let rule = |container: &Container, report: &mut Report| {
        check::jsonrpc_codes(container, report);
        check::header_member_is_free(container, report);
    };
    derive_with_rule(tokens, rule, |header| converted(header, &expand::JSONRPC, "ErrorObjectOwned"))
}

/// The result of a tool of the Model Context Protocol.
pub(crate) fn derive_tool_result(tokens: &TokenStream) -> TokenStream {
    derive_with_rule(tokens, check::header_member_is_free, |header| expand::framework(header, &expand::RMCP))
}

/// An error of the Model Context Protocol itself.
pub(crate) fn derive_error_data(tokens: &TokenStream) -> TokenStream {
    derive_with_rule(tokens, check::header_member_is_free, |header| {
        converted(header, &expand::RMCP_ERROR_DATA, "ErrorData")
    })
}

/// The members of each variant arrive at the clients of a gateway.
pub(crate) fn derive_graphql(tokens: &TokenStream) -> TokenStream {
    derive_with_rule(tokens, check::graphql_members_are_free, |header| {
        let implementation = expand::framework(header, &expand::GRAPHQL);
        let marker = expand::marker(header, &expand::GRAPHQL, "Extended");
        quote::quote!(#implementation #marker)
    })
}

/// The derive of server_fn's trait: one member of the body is not the error's own.
pub(crate) fn derive_server_fn(tokens: &TokenStream) -> TokenStream {
    derive_with_rule(tokens, check::header_member_is_free, expand::from_server_fn_error)
}

/// A framework's derive that has a rule of its own. `HttpStatus` reports what else is wrong.
fn derive_with_rule(
    tokens: &TokenStream,
    rule: impl Fn(&Container, &mut Report),
    expand: impl Fn(&ItemHeader) -> TokenStream,
) -> TokenStream {
    let mut report = Report::default();
    if let Ok(item) = parse::item(tokens) {
        let container = parse::container(&item, &mut Report::default());
        rule(&container, &mut report);
    }
    let Some(item_header) = parse::item_header(tokens.clone()) else { return TokenStream::new() };
    let diagnostics = report.into_tokens(&item_header.krate);
    let impls = item_header.krate.around(expand(&item_header));
    quote::quote!(#diagnostics #impls)
}

/// A framework's trait, and the conversion into the framework's own error.
fn converted(item_header: &ItemHeader, framework: &expand::Framework, target: &str) -> TokenStream {
    let implementation = expand::framework(item_header, framework);
    let conversion = expand::conversion(item_header, framework, target);
    quote::quote!(#implementation #conversion)
}

/// The derive of an OpenAPI document's trait: `HttpStatus` reports what is wrong.
pub(crate) fn derive_document(tokens: &TokenStream, document: &expand::Document) -> TokenStream {
    match parse::item(tokens) {
        Ok(item) => {
            let container = parse::container(&item, &mut Report::default());
            container.krate.around(expand::responses(&container, &item, document))
        }
        Err(invalid) => {
            let implement = |header: ItemHeader| header.krate.around(expand::undescribed(&header, document));
            invalid.header.map(implement).unwrap_or_default()
        }
    }
}
