//! The attributes of a field.

use super::attribute::Attrs;
use super::problem::{Target, Values};
use super::{challenge, header, serde, status};
use crate::attr::{Attr, AttrList};
use crate::model::{Code, Field, FieldProblem, FieldStatus};
use crate::report::{Error, Report};
use syn::{ext::IdentExt, Fields, Member};

pub(super) fn fields<'a>(fields: &'a Fields, report: &mut Report) -> Vec<Field<'a>> {
    let field = |(field, member): (&'a syn::Field, Member)| {
        let attrs = Attrs::new(&field.attrs);
        let is_misplaced = challenge::are_misplaced(&attrs, &in_challenge(&member), report);
        let (status, one_of) = marker(&attrs, report);
        let (mut headers, header_map) = header::names(&attrs, report);
        headers.has_invalid |= is_misplaced;
        Field {
            status,
            one_of,
            headers,
            header_map,
            auth_params: Vec::new(),
            problem: problem(&attrs, &member, report),
            member,
            ty: &field.ty,
        }
    };
    fields.iter().zip(fields.members()).map(field).collect()
}

fn in_challenge(member: &Member) -> String {
    let name = match member {
        Member::Named(name) => name.unraw().to_string(),
        Member::Unnamed(index) => format!(".{}", index.index),
    };
    format!("name the field there: `#[challenge(Bearer, realm = \"api\", scope = {name})]`")
}

/// The `#[status]` of a field, and the statuses that it can be.
fn marker(attrs: &Attrs, report: &mut Report) -> (Attr<FieldStatus>, Attr<AttrList<Code>>) {
    let mut markers = attrs.named("status");
    let Some(first) = markers.next() else { return (Attr::Absent, Attr::Absent) };
    let status = status::of_field(&first.meta, report);
    if let Some(second) = markers.next() {
        report.error(Error::at(&second.meta, "this field is already marked\nhelp: remove this"));
        return (Attr::Invalid, Attr::Invalid);
    }
    status
}

/// With a mistake, the field is not a member: what rustc requires of a member's type would be a second
/// error.
fn problem(attrs: &Attrs, member: &Member, report: &mut Report) -> FieldProblem {
    let emitted = report.count();
    let name = match member {
        Member::Named(name) => Some(name.unraw().to_string()),
        Member::Unnamed(_) => None,
    };
    let values = Values::parse(attrs, Target::Field, report);
    let of_field = name.as_deref().filter(|_| !values.names_extension());
    let conflicts = serde::conflicts(attrs, of_field, |option| values.has_option(option));
    let mut problem = values.field(name.as_deref());
    if let Attr::Set { value, tokens } = &problem.extension {
        if value.name.is_empty() && !value.flattens {
            report.error(Error::at(
                tokens,
                "the member has no name, as the field has none\n\
                 help: name it: `#[problem(extension = \"balance\")]`",
            ));
        }
        for conflict in conflicts {
            report.error(conflict);
        }
    }
    if report.count() > emitted {
        problem.extension = Attr::Invalid;
    }
    problem
}
