//! The gRPC code follows from the HTTP status, or is stated.

use crate::model::{Container, StatusExpr, Variant};
use crate::report::{Error, Report};
use quote::ToTokens;
use statusful_registry::grpc_codes;

/// Several gRPC codes map to 400, 402, 409 and 423: one has to be chosen.
pub(crate) fn codes_are_clear(container: &Container, report: &mut Report) {
    for variant in &container.variants {
        let is_open = variant.problem.grpc.is_absent();
        let Some(status) = container.code(variant).filter(|_| is_open) else { continue };
        let codes = grpc_codes(status);
        let [first, _, ..] = codes else { continue };
        let all = codes.iter().map(|code| format!("`{code}`")).collect::<Vec<_>>().join(", ");
        report.error(Error::at(
            underlined(variant),
            format!(
                "{status} maps to several gRPC codes: {all} (google/rpc/code.proto)\n\
                 help: choose one: `#[problem(grpc = \"{first}\")]`"
            ),
        ));
    }
}

/// The variant's own code, or its name where the code is the type's default.
fn underlined(variant: &Variant) -> proc_macro2::TokenStream {
    match variant.status.value() {
        Some(StatusExpr::Code(code)) => code.tokens.clone(),
        _ => variant.ident.to_token_stream(),
    }
}
