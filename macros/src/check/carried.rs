//! The names that members cannot have where an error has no header fields of its own: as the
//! extensions of a GraphQL error, the data of a JSON-RPC error, the body of a server function.

use crate::case::snake_case;
use crate::model::Container;
use crate::report::{Error, Report};
use proc_macro2::TokenStream;
use syn::ext::IdentExt;

/// A member that is not the error's own, and what it has instead.
type Taken = (&'static str, &'static str);

const HEADERS: Taken = ("headers", "clients read the header fields of the error from it");

/// The extensions that gateways set or remove, too, and which.
const IN_GRAPHQL: [Taken; 5] = [
    HEADERS,
    ("service", "Apollo Router writes the name of the subgraph into it"),
    ("serviceName", "Apollo Gateway writes the name of the subgraph into it"),
    ("http", "Apollo Server takes it for the status of its own response, and removes it"),
    ("stacktrace", "Apollo Server writes its own into it, or removes it"),
];

/// No member takes the place of the one with the header fields.
pub(crate) fn header_member_is_free(container: &Container, report: &mut Report) {
    members_are_free(container, &[HEADERS], report);
}

/// Nor is any what a gateway overwrites or removes.
pub(crate) fn graphql_members_are_free(container: &Container, report: &mut Report) {
    members_are_free(container, &IN_GRAPHQL, report);
}

fn members_are_free(container: &Container, taken: &[Taken], report: &mut Report) {
    let mut check = |name: &str, tokens: &TokenStream, of: &syn::Ident, json: Option<&str>| {
        let Some((_, why)) = taken.iter().find(|(taken, _)| *taken == name) else { return };
        let other = format!("{}_{}", snake_case(&of.unraw().to_string()), snake_case(name));
        let other = match json {
            Some(json) => format!("extension({other} = {json})"),
            None => format!("extension = \"{other}\""),
        };
        report.error(Error::at(
            tokens,
            format!(
                "the member `{name}` is not the error's own: {why}\n\
                 help: give this one another name: `#[problem({other})]`"
            ),
        ));
    };
    for constant in &container.problem.constants {
        check(&constant.name, &constant.tokens, container.ident, Some(&constant.json));
    }
    for variant in &container.variants {
        for constant in &variant.problem.constants {
            check(&constant.name, &constant.tokens, variant.ident, Some(&constant.json));
        }
        for (field, extension) in variant.extensions() {
            if let (Some(tokens), false) = (field.problem.extension.tokens(), extension.flattens) {
                check(&extension.name, tokens, variant.ident, None);
            }
        }
    }
}
