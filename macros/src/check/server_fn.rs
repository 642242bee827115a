//! What the body of a server function's error has beside the error's own members.

use crate::attr::Attr;
use crate::case;
use crate::model::Container;
use crate::report::{Error, Report};
use syn::ext::IdentExt;

/// The member with the header fields.
const HEADERS: &str = "headers";

/// No member of an error takes the place of the one with the header fields.
pub(crate) fn header_member_is_free(container: &Container, report: &mut Report) {
    let of_type = container.problem.constants.iter().map(|constant| {
        let other =
            format!("extension({}_{HEADERS} = …)", case::snake_case(&container.ident.unraw().to_string()));
        (&constant.name, &constant.tokens, other)
    });
    let of_variants = container.variants.iter().flat_map(|variant| {
        let name = case::snake_case(&variant.ident.unraw().to_string());
        let of_constants = format!("extension({name}_{HEADERS} = …)");
        let of_fields = format!("extension = \"{name}_{HEADERS}\"");
        let constants = variant.problem.constants.iter();
        let constants =
            constants.map(move |constant| (&constant.name, &constant.tokens, of_constants.clone()));
        let fields = variant.fields.iter().filter_map(move |field| match &field.problem.extension {
            Attr::Set { value, tokens } if !value.flattens => Some((&value.name, tokens, of_fields.clone())),
            _ => None,
        });
        constants.chain(fields)
    });
    for (_, tokens, other) in of_type.chain(of_variants).filter(|(name, ..)| *name == HEADERS) {
        report.error(Error::at(
            tokens,
            format!(
                "a client of a server function reads the header fields from the member `{HEADERS}`\n\
                 help: give this one another name: `#[problem({other})]`"
            ),
        ));
    }
}
