//! The names of members that arrive as extensions of a GraphQL error.

use crate::case::snake_case;
use crate::model::Container;
use crate::report::{Error, Report};
use proc_macro2::{Ident, TokenStream};
use syn::ext::IdentExt;

/// The extensions that gateways set or remove, and which.
const TAKEN: [(&str, &str); 4] = [
    ("service", "Apollo Router writes the name of the subgraph into it"),
    ("serviceName", "Apollo Gateway writes the name of the subgraph into it"),
    ("http", "Apollo Server takes it for the status of its own response, and removes it"),
    ("stacktrace", "Apollo Server writes its own into it, or removes it"),
];

/// No member is what a gateway overwrites or removes.
pub(crate) fn members_arrive(container: &Container, report: &mut Report) {
    for constant in &container.problem.constants {
        arrives(&constant.name, &constant.tokens, container.ident, report);
    }
    for variant in &container.variants {
        for constant in &variant.problem.constants {
            arrives(&constant.name, &constant.tokens, variant.ident, report);
        }
        for (field, extension) in
            variant.extensions().into_iter().filter(|(_, extension)| !extension.flattens)
        {
            if let Some(tokens) = field.problem.extension.tokens() {
                arrives(&extension.name, tokens, variant.ident, report);
            }
        }
    }
}

fn arrives(name: &str, tokens: &TokenStream, of: &Ident, report: &mut Report) {
    let Some((_, why)) = TAKEN.iter().find(|(taken, _)| *taken == name) else { return };
    let other = format!("{}_{}", snake_case(&of.unraw().to_string()), snake_case(name));
    report.error(Error::at(
        tokens,
        format!(
            "`{name}` does not arrive as an extension of a GraphQL error: {why}\n\
             help: give the member another name, such as `{other}`"
        ),
    ));
}
