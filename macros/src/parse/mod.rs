//! From tokens to the model: the attribute grammar. A mistake within one
//! attribute is found here; one that takes several is found in `check`.

mod code;
mod item;
mod status;
mod tokens;

pub(crate) use code::did_you_mean;
pub(crate) use item::{head, item, Broken};

use crate::model::{Field, Input, Krate, Shape, Variant};
use crate::names;
use crate::report::{Error, Report};
use quote::ToTokens;
use syn::{ext::IdentExt, Attribute, Data, DeriveInput, Ident, MacroDelimiter, Member, Meta};
use tokens::{flatten, source_text};

/// Builds the model of a struct or an enum.
pub(crate) fn input<'a>(item: &'a DeriveInput, report: &mut Report) -> Input<'a> {
    let (args, refused) = arguments(&item.attrs, &item.ident, report);
    let krate = Krate(args.krate);
    let mut input = Input {
        krate,
        shape: Shape::Enum,
        ident: &item.ident,
        generics: &item.generics,
        default: args.source,
        levels: args.levels,
        variants: Vec::new(),
    };
    match &item.data {
        Data::Enum(data) => {
            for (at, variant) in data.variants.iter().enumerate() {
                report.at(at + 1);
                input.variants.push(self::variant(variant, report));
            }
        }
        Data::Struct(data) => {
            input.shape = Shape::Struct;
            input.variants.push(Variant {
                ident: &item.ident,
                source: input.default.take(),
                levels: input.levels.clone(),
                fields: fields(&data.fields, report),
                refused,
                error_transparent: is_error_transparent(&item.attrs),
            });
        }
        Data::Union(_) => {}
    }
    if refused && input.default.is_none() {
        input.variants.iter_mut().for_each(|variant| variant.refused = true);
    }
    input
}

fn variant<'a>(variant: &'a syn::Variant, report: &mut Report) -> Variant<'a> {
    let (args, refused) = arguments(&variant.attrs, &variant.ident, report);
    for key in args.keys.iter().filter(|key| *key == "crate") {
        report.error(Error::at(
            key,
            "`crate` belongs on the type, as all of it finds `statusful` at one place\n\
             help: move it above the enum: `#[status(crate = path::to::statusful)]`",
        ));
    }
    Variant {
        ident: &variant.ident,
        source: args.source,
        levels: args.levels,
        fields: fields(&variant.fields, report),
        refused,
        error_transparent: is_error_transparent(&variant.attrs),
    }
}

/// What all `#[status(...)]` on a type or a variant say, and whether some of it
/// was refused.
fn arguments(attrs: &[Attribute], name: &Ident, report: &mut Report) -> (status::Args, bool) {
    let errors = report.count();
    let mut args = status::Args::default();
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("status")) {
        match &attr.meta {
            Meta::List(list) if !matches!(list.delimiter, MacroDelimiter::Paren(_)) => {
                let inner = source_text(&flatten(list.tokens.clone()));
                report.error(Error::at(
                    &attr.meta,
                    format!("`status` takes its arguments in parentheses\nhelp: write `#[status({inner})]`"),
                ));
            }
            Meta::List(list) if !list.tokens.is_empty() => {
                let more = status::parse(list.tokens.clone(), report);
                args.merge(more, report);
            }
            Meta::NameValue(pair) => {
                let value = source_text(&flatten(pair.value.to_token_stream()));
                report.error(Error::at(
                    &attr.meta,
                    format!("`status` takes its arguments in parentheses\nhelp: write `#[status({value})]`"),
                ));
            }
            Meta::List(_) | Meta::Path(_) => {
                let (code, phrase) = names::likely_status(name);
                report.error(Error::at(
                    &attr.meta,
                    format!(
                        "this states no status for `{}`\nhelp: write it: `#[status({code})]` ({phrase})",
                        name.unraw()
                    ),
                ));
            }
        }
    }
    (args, report.count() > errors)
}

fn fields<'a>(fields: &'a syn::Fields, report: &mut Report) -> Vec<Field<'a>> {
    let field = |(field, member): (&'a syn::Field, Member)| Field {
        member,
        ty: &field.ty,
        status: marker(&field.attrs, report),
    };
    fields.iter().zip(fields.members()).map(field).collect()
}

/// The bare `#[status]` of a field.
fn marker(attrs: &[Attribute], report: &mut Report) -> Option<proc_macro2::TokenStream> {
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
    }
    Some(first.meta.to_token_stream())
}

fn is_error_transparent(attrs: &[Attribute]) -> bool {
    let mut errors = attrs.iter().filter(|attr| attr.path().is_ident("error"));
    errors.any(|attr| matches!(&attr.meta, Meta::List(list) if list.tokens.to_string() == "transparent"))
}
