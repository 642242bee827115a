//! The contract lock with the schemas of members.

use super::marks::Describe;
use super::{bounded, Described, Description};
use crate::catalog::MemberSchema;

/// The schemas of the members of all errors, but for those of types of which only the catalog is
/// known.
pub(crate) fn member_schemas(describe: Describe) -> Vec<MemberSchema> {
    let mut description = Description { is_complete: true, ..Description::default() };
    describe(&mut description);
    description.errors.iter().flat_map(of_error).collect()
}

fn of_error(error: &Described) -> Vec<MemberSchema> {
    let meta = error.meta;
    let of = |name, schema: &serde_json::Value, is_required| MemberSchema {
        of: error.origin.0,
        meta,
        name,
        schema: schema.clone(),
        is_required,
    };
    let members = error.members.iter().map(|member| of(member.name, &member.schema, member.is_required));
    let flattened = meta.extensions().iter().filter(|member| member.is_flattened());
    let entries = flattened.zip(&error.entries).map(|(member, schema)| of(member.name(), schema, true));
    members.chain(entries).filter(|member| member.schema != bounded::anything()).collect()
}
