//! What a client reads back: every field is in the response, or has a default.

use crate::model::{Container, Extension, Field, Standard, Stated, StatusExpr, Variant};
use crate::report::{Error, Report};
use quote::ToTokens;
use syn::{ext::IdentExt, Member, Type};

/// One of those with the same code and type is read back, and each has one of them.
pub(crate) fn variants_are_recognizable(container: &Container, report: &mut Report) {
    let is_own = |variant: &&Variant| container.is_read(variant) && !is_left_to_inner(container, variant);
    let read: Vec<_> = container.variants.iter().filter(is_own).collect();
    for (at, variant) in read.iter().enumerate() {
        let name = variant.ident.unraw();
        let others = read.get(..at).unwrap_or_default();
        if let Some(shared) = variant.problem.shared.tokens() {
            let Some(other) = others.iter().find(|other| container.are_alike(other, variant)) else {
                continue;
            };
            let other = other.ident.unraw();
            report.error(Error::at(
                shared,
                format!(
                    "`{name}` and `{other}` share their code and type: a client cannot tell which of them it has received\n\
                     help: exclude one of them from clients: `#[problem(unread)]` above it"
                ),
            ));
        } else if container.public_code(variant).is_none() && container.type_uri(variant).is_none() {
            report.error(Error::at(
                variant.ident,
                format!(
                    "`{name}` is sent without a code and a type, and a client cannot recognize it\n\
                     help: state its type: `#[problem(type = \"…\")]` above it{}",
                    or_unread(variant),
                ),
            ));
        }
    }
}

/// The help for a variant that clients need not read.
fn or_unread(variant: &Variant) -> String {
    format!("\nhelp: or exclude `{}` from clients: `#[problem(unread)]` above it", variant.ident.unraw())
}

pub(crate) fn fields_are_readable(container: &Container, report: &mut Report) {
    for variant in &container.variants {
        transparent_field_is_read_inside(container, variant, report);
        if !container.is_read(variant) {
            continue;
        }
        has_type_with_code(container, variant, report);
        if is_left_to_inner(container, variant) {
            continue;
        }
        if !variant.challenges.has_invalid {
            all_are_carried(container, variant, report);
        }
        is_recognizable(container, variant, report);
        for field in variant.fields.iter().filter(|field| !field.has_invalid()) {
            is_owned(field, report);
            needs_its_default(field, report);
        }
    }
}

/// Whether the field is the error inside, which is read from the same problem.
fn is_inner(container: &Container, variant: &Variant, field: &Field) -> bool {
    container.read_inside(variant).is_some_and(|inner| inner.member == field.member)
}

/// The error inside is found by its type and code: another type alone makes it a problem that is
/// nobody's.
fn has_type_with_code(container: &Container, variant: &Variant, report: &mut Report) {
    let of_inner = container.followed(variant).filter(|inner| inner.find.is_none());
    let (Some(_), Some(tokens)) = (of_inner, variant.problem.type_uri.tokens()) else { return };
    let name = variant.ident.unraw();
    report.error(Error::at(
        tokens,
        format!(
            "`{name}` has this type with the code of the error inside, and a client cannot tell which error it is\n\
             help: give it a code of its own, too: `#[problem(code = \"…\")]`\n\
             help: or exclude `{name}` from clients: `#[problem(unread)]` above it",
        ),
    ));
}

/// Whether clients know no error of the variant's own.
fn is_left_to_inner(container: &Container, variant: &Variant) -> bool {
    let has_own_code = container.is_transparent(variant) && container.has_meta(variant);
    may_be_transparent(container, variant) && !has_own_code
}

/// Also if `transparent` is a mistake, as there are several fields, or the status is
/// invalid.
fn may_be_transparent(container: &Container, variant: &Variant) -> bool {
    let status = if variant.status.is_absent() { &container.default_status } else { &variant.status };
    let may_be = status.is_invalid() || matches!(status.value(), Some(StatusExpr::Transparent(None)));
    may_be && variant.status_fields().is_empty()
}

/// One error per variant: `unread` is a remedy for all of its fields.
fn all_are_carried(container: &Container, variant: &Variant, report: &mut Report) {
    let missed: Vec<_> = variant
        .fields
        .iter()
        .filter(|field| !field.has_invalid() && !is_carried(field) && !is_inner(container, variant, field))
        .collect();
    let Some(first) = missed.first() else { return };
    let (extension, underlined) = match &first.member {
        Member::Named(name) => ("extension".to_owned(), name.to_token_stream()),
        Member::Unnamed(_) => ("extension = \"…\"".to_owned(), first.ty.to_token_stream()),
    };
    let name = variant.ident.unraw();
    let unread = or_unread(variant);
    let names: Vec<String> = missed.iter().map(|field| super::status::written(&field.member)).collect();
    let (which, send) = match names.as_slice() {
        [_] => (format!("this field of `{name}`, and a client cannot read it back"), "it"),
        names => {
            let names = names.join(", ");
            (format!("these fields of `{name}`, and a client cannot read them back: {names}"), "each")
        }
    };
    report.error(Error::at(
        underlined,
        format!(
            "no response carries {which}\n\
             help: send {send} as a member of the body: `#[problem({extension})]`\n\
             help: or let the client fill it with its `Default`: `#[problem(default)]`{unread}",
        ),
    ));
}

/// A code that differs between errors tells no client which error it is; the type does (RFC 9457,
/// Section 3.1.1).
fn is_recognizable(container: &Container, variant: &Variant, report: &mut Report) {
    let members = variant.standard_members();
    let tokens = |wanted: Standard| {
        members.iter().find(|(member, _)| *member == wanted).and_then(|(_, stated)| match stated {
            Stated::Field(field) => {
                field.problem.standard.iter().find(|(of, _)| *of == wanted).map(|(_, key)| key)
            }
            Stated::Text(_) if wanted == Standard::Code => variant.problem.code.tokens(),
            Stated::Text(_) => variant.problem.type_uri.tokens(),
        })
    };
    let (Some(code), has_own_type) = (tokens(Standard::Code), container.type_uri(variant).is_some()) else {
        return;
    };
    if !has_own_type || tokens(Standard::Type).is_some() {
        let name = variant.ident.unraw();
        report.error(Error::at(
            code,
            format!(
                "the code of `{name}` differs between errors, and does not tell a client which error it is\n\
                 help: give `{name}` a type of its own: `#[problem(type = \"…\")]`, or all of them with \
                 `#[problem(base = \"…\")]` above the type\n\
                 help: or exclude `{name}` from clients: `#[problem(unread)]` above it",
            ),
        ));
    }
}

fn is_carried(field: &Field) -> bool {
    is_read(field) || field.problem.default.is_set()
}

/// Whether a client reads the field from the response.
fn is_read(field: &Field) -> bool {
    let in_header = !field.headers.is_empty() || field.header_map.is_set() || !field.auth_params.is_empty();
    let is_member = field.extension().is_some_and(Extension::is_readable);
    let in_body = is_member || !field.problem.standard.is_empty();
    field.is_status() || in_body || in_header
}

/// What is read from a response outlives it.
fn is_owned(field: &Field, report: &mut Report) {
    let Type::Reference(reference) = field.ty else { return };
    if is_read(field) && !field.problem.default.is_set() {
        let inner = reference.elem.to_token_stream().to_string();
        let owned = match inner.as_str() {
            "str" => "`String`, or `Cow<'static, str>`",
            _ => "the type itself, without `&`",
        };
        report.error(Error::at(
            field.ty,
            format!(
                "a reference borrows, and what a client reads from a response has no owner to borrow from\n\
                 help: write {owned}\n\
                 help: or let the client fill it with its `Default`: `#[problem(default)]`"
            ),
        ));
    }
}

fn needs_its_default(field: &Field, report: &mut Report) {
    if let (true, Some(default)) = (field.is_status(), field.problem.default.tokens()) {
        report.error(Error::at(
            default,
            "every response has a status, and the default is never used\nhelp: remove it",
        ));
    }
}

fn transparent_field_is_read_inside(container: &Container, variant: &Variant, report: &mut Report) {
    let Some(field) = container.read_inside(variant) else { return };
    if let (Some(default), false) = (field.problem.default.tokens(), variant.problem.unread.is_set()) {
        report.error(Error::at(
            default,
            "the error inside a transparent variant is read from the problem, and has no default\n\
             help: remove it",
        ));
    }
}
