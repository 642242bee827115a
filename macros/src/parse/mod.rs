//! From tokens to the model: the attribute grammar. A mistake within one
//! attribute is found here; one that takes several is found in `check`.

mod attribute;
mod code;
mod doc;
mod header;
mod item;
mod problem;
mod serde;
mod status;
mod thiserror;
pub(crate) mod tokens;

pub(crate) use item::{item, item_header};

use crate::krate::Krate;
use crate::model::{Container, Extension, Field, Shape, Variant};
use crate::names;
use crate::report::{Error, Report};
use attribute::shape;
use problem::Place;
use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::{ext::IdentExt, Attribute, Data, DeriveInput, Fields, Ident, Member, Meta};

/// Builds the model of a struct or an enum. (`item` refuses unions.)
pub(crate) fn container<'a>(item: &'a DeriveInput, report: &mut Report) -> Container<'a> {
    match &item.data {
        Data::Struct(data) => of_struct(item, &data.fields, report),
        Data::Enum(data) => of_enum(item, data.variants.iter(), report),
        Data::Union(_) => of_enum(item, core::iter::empty(), report),
    }
}

fn of_enum<'a>(
    item: &'a DeriveInput,
    variants: impl Iterator<Item = &'a syn::Variant>,
    report: &mut Report,
) -> Container<'a> {
    let (args, refused) = status_args(&item.attrs, &item.ident, report);
    let (headers, headers_refused) = header::pairs(&item.attrs, report);
    let mut container = Container {
        krate: Krate(args.krate),
        shape: Shape::Enum,
        ident: &item.ident,
        generics: &item.generics,
        default: args.source,
        levels: args.levels,
        headers,
        headers_refused,
        problem: problem::parse(&item.attrs, Place::Enum, report),
        doc: doc::doc(&item.attrs),
        variants: Vec::new(),
    };
    for (at, variant) in variants.enumerate() {
        report.at(at + 1);
        let mut variant = self::variant(variant, report);
        variant.refused |= refused && container.default.is_none();
        container.variants.push(variant);
    }
    container
}

/// A struct is its own one variant, and has no defaults beside it.
fn of_struct<'a>(item: &'a DeriveInput, fields: &'a Fields, report: &mut Report) -> Container<'a> {
    let (args, refused) = status_args(&item.attrs, &item.ident, report);
    let mut problem = problem::parse(&item.attrs, Place::Struct, report);
    let base = problem.base.take();
    let (headers, headers_refused) = header::pairs(&item.attrs, report);
    let variant = Variant {
        ident: &item.ident,
        code: code(&item.ident, &problem),
        source: args.source,
        levels: args.levels.clone(),
        headers,
        headers_refused,
        problem,
        doc: doc::doc(&item.attrs),
        rest: rest(fields),
        fields: self::fields(fields, report),
        refused: refused || is_refused(fields),
        error_transparent: thiserror::is_transparent(&item.attrs),
        display: thiserror::literal(&item.attrs),
    };
    Container {
        krate: Krate(args.krate),
        shape: Shape::Struct,
        ident: &item.ident,
        generics: &item.generics,
        default: None,
        levels: args.levels,
        headers: Vec::new(),
        headers_refused: false,
        problem: crate::model::Problem { base, ..Default::default() },
        doc: crate::model::Doc::default(),
        variants: vec![variant],
    }
}

/// What stands in a pattern for all fields. rustc checks one without braces faster.
fn rest(fields: &Fields) -> &'static str {
    match fields {
        Fields::Unit => "",
        Fields::Unnamed(_) => "(..)",
        Fields::Named(_) => "{..}",
    }
}

fn variant<'a>(variant: &'a syn::Variant, report: &mut Report) -> Variant<'a> {
    let (args, refused) = status_args(&variant.attrs, &variant.ident, report);
    for key in args.keys.iter().filter(|key| *key == "crate") {
        report.error(Error::at(
            key,
            "`crate` belongs on the type, as all of it finds `statusful` at one place\n\
             help: move it above the enum: `#[status(crate = path::to::statusful)]`",
        ));
    }
    let (headers, headers_refused) = header::pairs(&variant.attrs, report);
    let problem = problem::parse(&variant.attrs, Place::Variant, report);
    Variant {
        ident: &variant.ident,
        code: code(&variant.ident, &problem),
        source: args.source,
        levels: args.levels,
        headers,
        headers_refused,
        problem,
        doc: doc::doc(&variant.attrs),
        rest: rest(&variant.fields),
        fields: fields(&variant.fields, report),
        refused: refused || is_refused(&variant.fields),
        error_transparent: thiserror::is_transparent(&variant.attrs),
        display: thiserror::literal(&variant.attrs),
    }
}

/// The problem's code: the one given, or the name in snake case.
fn code(name: &Ident, problem: &crate::model::Problem) -> String {
    let given = problem.code.as_ref().map(|code| code.text.clone());
    given.unwrap_or_else(|| names::snake_case(&name.unraw().to_string()))
}

/// What all `#[status(...)]` on a type or a variant say, and whether some of it
/// was refused.
fn status_args(attrs: &[Attribute], name: &Ident, report: &mut Report) -> (status::Args, bool) {
    let said = report.count();
    let mut args = status::Args::default();
    let mut is_unread = false;
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("status")) {
        match shape(attr) {
            Ok(attribute::Shape::Arguments(tokens)) => {
                let more = status::parse(tokens, report);
                args.merge(more, report);
            }
            Ok(attribute::Shape::Bare) if args.source.is_some() => {
                is_unread = true;
                report.error(Error::at(
                    &attr.meta,
                    "this says nothing: the status is stated above\nhelp: take it out",
                ));
            }
            Ok(attribute::Shape::Bare) => {
                is_unread = true;
                let (code, phrase) = names::likely_status(name);
                report.error(Error::at(
                    &attr.meta,
                    format!(
                        "this states no status for `{}`\nhelp: write it: `#[status({code})]` ({phrase})",
                        name.unraw()
                    ),
                ));
            }
            Err(error) => {
                is_unread = true;
                report.error(error);
            }
        }
    }
    args.levels.refused |= is_unread;
    (args, report.count() > said)
}

fn fields<'a>(fields: &'a Fields, report: &mut Report) -> Vec<Field<'a>> {
    let field = |(field, member): (&'a syn::Field, Member)| {
        let said = report.count();
        let (headers, headers_refused) = header::names(&field.attrs, report);
        let status = marker(&field.attrs, report);
        let mut problem = problem::parse(&field.attrs, Place::Field, report);
        let default = problem.default.take();
        let is_marked = problem.extension.is_some();
        let is_named = problem.extension.as_ref().is_some_and(|(_, name)| name.is_some());
        let extension = extension(problem, &member, report);
        if is_marked {
            let name = extension.as_ref().filter(|_| !is_named).map(|extension| extension.name.as_str());
            serde::is_obeyed(&field.attrs, name, report);
        }
        let refused = report.count() > said;
        // What is asked of a member's type would be said beside the mistake.
        let extension = extension.filter(|_| !refused);
        Field { status, headers, headers_refused, extension, default, refused, member, ty: &field.ty }
    };
    fields.iter().zip(fields.members()).map(field).collect()
}

/// The bare `#[status]` of a field.
fn marker(attrs: &[Attribute], report: &mut Report) -> Option<TokenStream> {
    let mut markers = attrs.iter().filter(|attr| attr.path().is_ident("status"));
    let first = markers.next()?;
    if let Some(second) = markers.next() {
        report.error(Error::at(&second.meta, "this field is marked already\nhelp: take this out"));
    }
    if !matches!(first.meta, Meta::Path(_)) {
        report.error(Error::at(
            &first.meta,
            "on a field, `#[status]` stands alone: the field's value is the status\n\
             help: write `#[status]`, or put this above the variant or the type",
        ));
        return None;
    }
    Some(first.meta.to_token_stream())
}

/// Whether a field's `#[status(...)]` was refused.
fn is_refused(fields: &Fields) -> bool {
    let mut attrs = fields.iter().flat_map(|field| &field.attrs);
    attrs.any(|attr| attr.path().is_ident("status") && !matches!(attr.meta, Meta::Path(_)))
}

/// The extension member that a field is: of its own name, unless given.
fn extension(problem: crate::model::Problem, member: &Member, report: &mut Report) -> Option<Extension> {
    let (key, given) = problem.extension?;
    let (name, tokens) = match (given, member) {
        (Some(given), _) => (given.text, given.tokens),
        (None, Member::Named(name)) => (name.unraw().to_string(), key.to_token_stream()),
        (None, Member::Unnamed(_)) => {
            report.error(Error::at(
                key,
                "the member has no name, as the field has none\n\
                 help: name it: `#[problem(extension = \"balance\")]`",
            ));
            return None;
        }
    };
    Some(Extension { name, tokens })
}

fn lonely_comma(comma: Option<Span>) -> Error {
    let comma = comma.unwrap_or_else(Span::call_site);
    Error::at_span(comma, "nothing stands before this comma\nhelp: take it out")
}
