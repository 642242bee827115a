//! Every variant has exactly one status.

use crate::attr::Attr;
use crate::model::{Container, Shape, StatusExpr, Variant};
use crate::names::likely_status;
use crate::report::{Error, Report};
use quote::ToTokens;
use syn::{ext::IdentExt, Member};

pub(super) fn is_stated_once(container: &Container, variant: &Variant, report: &mut Report) {
    let mut marked = variant.status_fields().filter_map(|field| field.status.tokens());
    let first = marked.next();
    for second in marked {
        report.error(Error::at(
            second,
            "a second field is marked `#[status]`: each response has one status\nhelp: mark only one of them",
        ));
    }
    match first {
        Some(marked) if variant.status.is_set() => report.error(Error::at(
            marked,
            format!(
                "the status of `{}` is stated twice: above it, and by this field\nhelp: keep one of them",
                variant.ident.unraw()
            ),
        )),
        None if container.default_status.is_absent() && variant.takes_default() => {
            report.error(Error::at(variant.ident, missing(container, variant)));
        }
        _ => {}
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
        (Attr::Set { value: StatusExpr::Transparent, tokens }, _) => tokens.clone(),
        (Attr::Absent, Some(StatusExpr::Transparent)) => variant.ident.to_token_stream(),
        _ => return,
    };
    let name = variant.ident.unraw();
    let found = match variant.fields.as_slice() {
        [_] => return,
        [] => format!("`{name}` has no field"),
        fields => format!(
            "`{name}` has {} fields: {}",
            fields.len(),
            listed(fields.iter().map(|field| &field.member))
        ),
    };
    report.error(Error::at(
        underlined,
        format!(
            "`transparent` takes the status of the one field, and {found}\n\
             help: state the status, `#[status(500)]`, or let a function find it, `#[status(with = path::to::function)]`"
        ),
    ));
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
