//! The attributes of a type, and those of its variants.

use super::attribute::{shape, Attrs, Shape as Written};
use super::problem::{Target, Values};
use super::{challenge, doc, field, header, rename, status, thiserror};
use crate::attr::Attr;
use crate::attr::AttrList;
use crate::krate::Krate;
use crate::model::{Code, Container, Doc, Naming, Shape, StatusExpr, Variant, VariantProblem};
use crate::names;
use crate::report::{Error, Report};
use statusful_registry::problem_type;
use syn::{ext::IdentExt, Data, DeriveInput, Fields, Ident};

/// Builds the model of a struct or an enum. (`item` rejects unions.)
pub(crate) fn container<'a>(item: &'a DeriveInput, report: &mut Report) -> Container<'a> {
    let mut container = match &item.data {
        Data::Struct(data) => from_struct(item, &data.fields, report),
        Data::Enum(data) => from_enum(item, data.variants.iter(), report),
        Data::Union(_) => from_enum(item, core::iter::empty(), report),
    };
    challenge::place(&mut container);
    container
}

fn from_enum<'a>(
    item: &'a DeriveInput,
    variants: impl Iterator<Item = &'a syn::Variant>,
    report: &mut Report,
) -> Container<'a> {
    let attrs = Attrs::new(&item.attrs);
    let args = status_args(&attrs, &item.ident, report);
    let (headers, computed) = header::pairs(&attrs, None, report);
    let mut container = Container {
        krate: Krate(args.krate.value().cloned()),
        shape: Shape::Enum,
        ident: &item.ident,
        generics: &item.generics,
        default_status: args.status,
        default_one_of: args.one_of,
        levels: args.levels,
        headers,
        computed,
        challenges: challenge::challenges(&attrs, &Fields::Unit, report),
        problem: Values::parse(&attrs, Target::Enum, report).container(),
        rename_all: rename::of_type(&attrs),
        doc: doc::doc(&attrs),
        variants: Vec::new(),
    };
    for (at, variant) in variants.enumerate() {
        report.at(at + 1);
        container.variants.push(from_variant(variant, &container.problem.naming, report));
    }
    container
}

/// A struct is its own one variant, and has no defaults beside it.
fn from_struct<'a>(item: &'a DeriveInput, fields: &'a Fields, report: &mut Report) -> Container<'a> {
    let attrs = Attrs::new(&item.attrs);
    let args = status_args(&attrs, &item.ident, report);
    let (container, problem) = Values::parse(&attrs, Target::Struct, report).for_struct(fields, report);
    let krate = Krate(args.krate.value().cloned());
    let levels = args.levels.clone();
    let variant = variant(&item.ident, &attrs, fields, (args, problem, &container.naming), report);
    Container {
        krate,
        shape: Shape::Struct,
        ident: &item.ident,
        generics: &item.generics,
        default_status: Attr::Absent,
        default_one_of: Attr::Absent,
        levels,
        headers: AttrList::default(),
        computed: Vec::new(),
        challenges: AttrList::default(),
        problem: container,
        rename_all: None,
        doc: Doc::default(),
        // serde's `rename` above a struct names the type.
        variants: vec![Variant { rename: None, ..variant }],
    }
}

fn from_variant<'a>(variant: &'a syn::Variant, naming: &Naming, report: &mut Report) -> Variant<'a> {
    let attrs = Attrs::new(&variant.attrs);
    let args = status_args(&attrs, &variant.ident, report);
    if let Some(key) = args.krate.tokens() {
        report.error(Error::at(
            key,
            "`crate` belongs on the type, which has one path of `statusful`\n\
             help: move it above the enum: `#[status(crate = path::to::statusful)]`",
        ));
    }
    let problem = Values::parse(&attrs, Target::Variant, report);
    let problem = problem.variant(&variant.fields, report);
    self::variant(&variant.ident, &attrs, &variant.fields, (args, problem, naming), report)
}

fn variant<'a>(
    ident: &'a Ident,
    attrs: &Attrs,
    fields: &'a Fields,
    (args, problem, naming): (status::Args, VariantProblem, &Naming),
    report: &mut Report,
) -> Variant<'a> {
    let (headers, computed) = header::pairs(attrs, Some(fields), report);
    let mut variant = Variant {
        ident,
        code: problem.code.text().map_or_else(|| naming.code(ident), str::to_owned),
        status: args.status,
        one_of: args.one_of,
        levels: args.levels,
        headers,
        computed,
        challenges: challenge::challenges(attrs, fields, report),
        problem,
        rename: rename::of_variant(attrs),
        doc: doc::doc(attrs),
        rest: rest(fields),
        fields: field::fields(fields, report),
        error_transparent: thiserror::is_transparent(attrs),
        display: thiserror::literal(attrs),
    };
    take_status_of_type(&mut variant);
    variant
}

/// A registered problem type brings its status (RFC 9457, Section 4.2).
fn take_status_of_type(variant: &mut Variant) {
    let stated = variant.problem.type_uri.tokens().cloned();
    let status = variant.problem.type_uri.text().and_then(|uri| problem_type(uri)?.status());
    if let (true, Some(number), Some(tokens)) = (variant.takes_default(), status, stated) {
        let code = Code { number, tokens: tokens.clone(), written: number.to_string() };
        variant.status = Attr::set(StatusExpr::Code(code), tokens);
    }
}

/// The pattern of all fields. rustc checks one without braces faster.
fn rest(fields: &Fields) -> &'static str {
    match fields {
        Fields::Unit => "",
        Fields::Unnamed(_) => "(..)",
        Fields::Named(_) => "{..}",
    }
}

/// What all `#[status(...)]` on a type or a variant say. If none is set, an invalid entry
/// may have been the status.
fn status_args(attrs: &Attrs, name: &Ident, report: &mut Report) -> status::Args {
    let emitted = report.count();
    let mut args = status::Args::default();
    for attr in attrs.named("status") {
        let error = match shape(attr) {
            Ok(Written::Arguments(tokens)) => {
                let more = status::parse(tokens, report);
                args.merge(more, report);
                continue;
            }
            Ok(Written::Bare) if args.status.is_set() => {
                Error::at(&attr.meta, "this has no effect: the status is stated above\nhelp: remove it")
            }
            Ok(Written::Bare) => Error::at(&attr.meta, no_status(name)),
            Err(error) => error,
        };
        args.levels.has_invalid = true;
        report.error(error);
    }
    if args.status.is_absent() && report.count() > emitted {
        args.status = Attr::Invalid;
    }
    args
}

fn no_status(name: &Ident) -> String {
    let (code, phrase) = names::likely_status(name);
    let name = name.unraw();
    format!("this states no status for `{name}`\nhelp: write it: `#[status({code})]` ({phrase})")
}
