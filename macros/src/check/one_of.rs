//! The statuses that a status known only at run time can be: `one_of(…)`.

use super::{code, header};
use crate::attr::Attr;
use crate::model::{Code, Container, Status, StatusExpr, Variant};
use crate::report::{Error, Report};
use proc_macro2::TokenStream;
use syn::ext::IdentExt;

/// Each code of a variant's list is fit for an error, and has its header fields.
pub(super) fn are_fit(container: &Container, variant: &Variant, report: &mut Report) {
    for list in variant.lists() {
        let Some(codes) = list.value() else { continue };
        for code in codes.iter() {
            if code::is_fit_for_an_error(code, &[&variant.levels, &container.levels], report) {
                header::is_complete(container, variant, code, report);
            }
        }
    }
}

/// The same for the list of the type.
pub(super) fn defaults_are_fit(container: &Container, report: &mut Report) {
    let Some(codes) = container.default_one_of.value() else { return };
    for code in codes.iter() {
        if code::is_fit_for_an_error(code, &[&container.levels], report) {
            header::default_is_complete(container, code, report);
        }
    }
}

/// A list is stated once, and beside a status that is known only at run time.
pub(super) fn is_of_dynamic_status(container: &Container, variant: &Variant, report: &mut Report) {
    let mut stated = Vec::new();
    for list in variant.lists() {
        if let Some(tokens) = list.tokens() {
            stated.push(tokens);
        }
    }
    let Some(first) = stated.first() else { return };
    if let Some(second) = stated.get(1) {
        report.error(Error::at(
            second,
            "the statuses are listed twice: above the variant, and by this field\nhelp: keep one of them",
        ));
    }
    let name = variant.ident.unraw();
    match container.status(variant) {
        Status::Field(_) | Status::With(..) => {}
        Status::Code(code) => report.error(beside_code(first, code)),
        Status::Transparent(_) => report.error(beside_transparent(first)),
        Status::Unknown if !variant.status.is_absent() || !container.default_status.is_absent() => {}
        Status::Unknown => report.error(Error::at(
            first,
            format!(
                "`one_of` lists what a function or a field may give as the status, and `{name}` has neither\n\
                 help: name the function: `#[status(with = path::to::function, one_of(…))]`\n\
                 help: or mark the field that is the status: `#[status]`"
            ),
        )),
    }
}

/// The same for the list of the type.
pub(super) fn default_is_of_dynamic_status(container: &Container, report: &mut Report) {
    let Some(tokens) = container.default_one_of.tokens() else { return };
    match &container.default_status {
        Attr::Set { value: StatusExpr::With(_), .. } | Attr::Invalid => {}
        Attr::Set { value: StatusExpr::Code(code), .. } => report.error(beside_code(tokens, code)),
        Attr::Set { value: StatusExpr::Transparent(_), .. } => report.error(beside_transparent(tokens)),
        Attr::Absent => report.error(Error::at(
            tokens,
            "`one_of` lists what a function may give as the status, and there is none for all variants\n\
             help: name it: `#[status(with = path::to::function, one_of(…))]`\n\
             help: or list the statuses above each variant whose status is known only at run time",
        )),
    }
}

fn beside_code(tokens: &TokenStream, code: &Code) -> Error {
    Error::at(
        tokens,
        format!(
            "`one_of` lists what a status known only at run time can be, and this one is always {}\n\
             help: remove `one_of`, or let a function find the status: `#[status(with = path::to::function, one_of(…))]`",
            code.number
        ),
    )
}

fn beside_transparent(tokens: &TokenStream) -> Error {
    Error::at(
        tokens,
        "`one_of` lists what a status known only at run time can be, and a transparent variant has the statuses of \
         the error inside\n\
         help: remove `one_of`; if the status of the error inside is known only at run time, list it there",
    )
}
