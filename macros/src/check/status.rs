//! Every variant has exactly one status.

use crate::attr::Attr;
use crate::model::{Container, Field, FieldStatus, Shape, StatusExpr, Variant};
use crate::names::likely_status;
use crate::report::{Error, Report};
use crate::source_text::source_text;
use quote::ToTokens;
use syn::{ext::IdentExt, Member};

pub(super) fn is_stated_once(container: &Container, variant: &Variant, report: &mut Report) {
    let marked = variant.status_fields();
    let first = marked.first();
    for second in marked.iter().skip(1) {
        report.error(Error::at(
            second.status.tokens(),
            "a second field is marked `#[status]`: each response has one status\nhelp: mark only one of them",
        ));
    }
    match first {
        Some(marked) if is_stated_twice(variant, marked) => report.error(Error::at(
            marked.status.tokens(),
            format!(
                "the status of `{}` is stated twice: above it, and by this field\nhelp: keep one of them",
                variant.ident.unraw()
            ),
        )),
        // A list without a status has a message of its own.
        None if container.default_status.is_absent()
            && variant.takes_default()
            && variant.one_of.is_absent() =>
        {
            report.error(Error::at(variant.ident, missing(container, variant)));
        }
        _ => {}
    }
}

/// Whether a field gives the status of a variant that states another. A code beside a field that
/// may have no status is sent then.
pub(super) fn is_stated_twice(variant: &Variant, marked: &Field) -> bool {
    match variant.status.value() {
        None => false,
        Some(StatusExpr::Code(_)) => !may_have_none(marked),
        Some(_) => true,
    }
}

/// Whether a field may have no status, as far as it can be seen: it is an `Option`, or a
/// function finds the status in it.
fn may_have_none(field: &Field) -> bool {
    match field.status.value() {
        Some(FieldStatus::With(_) | FieldStatus::Transparent(Some(_))) => true,
        Some(FieldStatus::Value) => field.is_option_or_reference(),
        _ => false,
    }
}

fn missing(container: &Container, variant: &Variant) -> String {
    let name = variant.ident.unraw();
    let help = if variant.error_transparent {
        "help: put `#[status(transparent)]` above it: the status of the error inside".to_owned()
    } else {
        let (code, phrase) = likely_status(variant.ident);
        format!("help: put `#[status({code})]` ({phrase}) above it")
    };
    match container.shape {
        Shape::Struct => format!("struct `{name}` has no status\n{help}"),
        Shape::Enum => format!(
            "variant `{name}` has no status\n{help}\n\
             help: or give all variants that state none a default: `#[status(500)]` above `enum {}`",
            container.ident.unraw()
        ),
    }
}

pub(super) fn transparent_has_one_field(container: &Container, variant: &Variant, report: &mut Report) {
    if variant.fields.iter().any(|field| !field.status.is_absent()) {
        return;
    }
    let underlined = match (&variant.status, container.default_status.value()) {
        (Attr::Set { value: StatusExpr::Transparent(_), tokens }, _) => tokens.clone(),
        (Attr::Absent, Some(StatusExpr::Transparent(_))) => variant.ident.to_token_stream(),
        _ => return,
    };
    let name = variant.ident.unraw();
    let state = "state the status, `#[status(500)]`, or let a function find it, `#[status(with = path::to::function)]`";
    let (found, help) = match variant.fields.as_slice() {
        [_] => return,
        [] => (format!("`{name}` has no field"), state.to_owned()),
        fields => {
            let members = listed(fields.iter().map(|field| &field.member));
            (
                format!("`{name}` has {} fields: {members}", fields.len()),
                format!("put it on the field that is that error: {}\nhelp: or {state}", on_field(fields)),
            )
        }
    };
    report.error(Error::at(
        underlined,
        format!("`transparent` takes the status of the one field, and {found}\nhelp: {help}"),
    ));
}

/// The field that is most likely the error inside, with the attribute to paste.
fn on_field(fields: &[Field]) -> String {
    let is_likely = |field: &&Field| match &field.member {
        Member::Named(name) => ["source", "error", "inner", "kind", "cause"].iter().any(|word| name == word),
        Member::Unnamed(_) => false,
    };
    let Some(field) = fields.iter().find(is_likely).or(fields.first()) else { return String::new() };
    let ty = source_text(field.ty.to_token_stream());
    match &field.member {
        Member::Named(name) => format!("`#[status(transparent)] {}: {ty}`", name.unraw()),
        Member::Unnamed(_) => format!("`#[status(transparent)] {ty}`"),
    }
}

fn listed<'a>(members: impl Iterator<Item = &'a Member>) -> String {
    members.map(written).collect::<Vec<_>>().join(", ")
}

pub(super) fn written(member: &Member) -> String {
    match member {
        Member::Named(name) => format!("`{}`", name.unraw()),
        Member::Unnamed(index) => format!("`{}`", index.index),
    }
}
