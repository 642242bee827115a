//! The problem body: consistent, distinct, and where the status carries one.

use crate::attr::Attr;
use crate::case;
use crate::lint::Lint;
use crate::model::{Constant, Container, Exposure, Inner, Shape, Standard, Status, Variant, VariantProblem};
use crate::report::{Error, Report};
use proc_macro2::TokenStream;
use quote::ToTokens;
use statusful_registry::registered;
use statusful_registry::shared::{MAX_BODY, STANDARD_MEMBERS, TRUNCATED};
use syn::{ext::IdentExt, Ident};

/// What a status that is found at run time may add to a body, in bytes.
const MAX_STATUS: usize = 64;

/// The keys of one variant do not contradict each other.
pub(super) fn is_consistent(container: &Container, variant: &Variant, report: &mut Report) {
    if let Status::Transparent(Inner { field, .. }) = container.status(variant) {
        // A code with a slip in it is one, too.
        let has_code = variant.states(Standard::Code) || variant.problem.has_invalid;
        let (base, limit) = (&container.problem.base, &container.problem.limit);
        let of_struct = base.tokens().or(limit.tokens()).filter(|_| container.shape == Shape::Struct);
        let VariantProblem { no_code, shared, grpc, jsonrpc, .. } = &variant.problem;
        let of_code =
            no_code.tokens().or(shared.tokens()).or(grpc.tokens()).or(jsonrpc.tokens()).or(of_struct);
        let exposes = match &variant.problem.exposure {
            Attr::Set { value: Exposure::Expose, tokens } => Some(tokens),
            _ => None,
        };
        let own = exposes.or(field.problem.extension.tokens()).map(|tokens| (tokens, "a status of its own"));
        let of_code = of_code.filter(|_| !has_code);
        let of_code = of_code.map(|tokens| (tokens, "a code of its own: `#[problem(code = \"…\")]`"));
        if let Some((tokens, what)) = own.or(of_code) {
            report.error(Error::at(
                tokens,
                format!(
                    "the problem of a transparent variant is that of the error inside\n\
                     help: move this to the error inside, or give the variant {what}"
                ),
            ));
        }
        return;
    }
    let VariantProblem { detail, exposure, .. } = &variant.problem;
    let states_detail = detail.is_set() || variant.standard_field(Standard::Detail).is_some();
    if let (true, Attr::Set { value: Exposure::Expose, tokens: key }) = (states_detail, exposure) {
        report.error(Error::at(
            key,
            "`expose` publishes `Display` as the detail, and `detail` states another\nhelp: keep one of them",
        ));
    }
    if !is_short(container, variant)
        && container.body(variant, None).len() + MAX_STATUS > container.max_static_body()
    {
        report.error(Error::at(
            variant.ident,
            format!(
                "the problem of `{}` is longer than {} even without a detail\nhelp: shorten its texts",
                variant.ident.unraw(),
                match container.max_static_body() {
                    MAX_BODY => "8 KiB".to_owned(),
                    limit => format!("the limit of {limit} bytes"),
                },
            ),
        ));
    }
}

/// Whether the texts fit however they are escaped. Nearly all do, and need not be
/// rendered.
fn is_short(container: &Container, variant: &Variant) -> bool {
    let own = &variant.problem;
    let texts = [container.problem.base.text(), own.type_uri.text(), own.title.text(), own.detail.text()];
    let mut length = variant.code.len() + MAX_STATUS;
    for text in texts {
        length += text.unwrap_or_default().len();
    }
    length < container.max_static_body() / 8
}

/// The first token that asks for a body: a key of the variant, or of a field.
fn asks_for_body(variant: &Variant) -> Option<TokenStream> {
    if let Some(key) = &variant.problem.body_key {
        return Some(key.to_token_stream());
    }
    for field in &variant.fields {
        let standard = field.problem.standard.first().map(|(_, key)| key);
        if let Some(key) = field.problem.extension.tokens().or(standard) {
            return Some(key.clone());
        }
    }
    None
}

/// A body is asked for only if the status has one (RFC 9110, Section 6.4.1).
pub(super) fn has_content(container: &Container, variant: &Variant, report: &mut Report) {
    let Some(row) = container.code(variant).and_then(registered) else { return };
    if let Some(asked) = asks_for_body(variant).filter(|_| row.code() >= 200 && !row.allows_content()) {
        let error = Error::at(
            asked,
            format!(
                "a {} ({}) carries no content: this is never sent ({})\n\
                 help: remove it, or choose a status with content\n\
                 help: if this is intended: `#[status(allow(content))]` above `{}`",
                row.code(),
                row.phrase(),
                row.reference(),
                variant.ident.unraw(),
            ),
        );
        super::lint(Lint::Content, container, variant, error, report);
    }
}

/// The members of each variant, and of the type, have names of their own.
pub(super) fn extensions_are_distinct(variant: &Variant, report: &mut Report) {
    let mut members = constants(variant.ident, &variant.problem.constants);
    for field in &variant.fields {
        match &field.problem.extension {
            Attr::Set { value, tokens } if !value.flattens => {
                let of_variant = case::snake_case(&variant.ident.unraw().to_string());
                let written = format!("extension = \"{of_variant}_{}\"", value.name);
                members.push((value.name.as_str(), tokens, written));
            }
            _ => {}
        }
    }
    for (field, extension) in variant.extensions() {
        if let (true, Some(tokens)) = (extension.marks_truncation, field.problem.extension.tokens()) {
            members.push((TRUNCATED, tokens, String::new()));
            break;
        }
    }
    are_named_once(members, report);
}

/// The same for the members of all variants.
pub(super) fn default_extensions_are_distinct(container: &Container, report: &mut Report) {
    are_named_once(constants(container.ident, &container.problem.constants), report);
}

/// A member: its name, what to underline, and how another name is written.
type Named<'a> = (&'a str, &'a TokenStream, String);

/// The members with one value that are stated above the variant or the type of this name.
fn constants<'a>(above: &Ident, constants: &'a [Constant]) -> Vec<Named<'a>> {
    let mut members = Vec::new();
    for constant in constants {
        let of_name = case::snake_case(&above.unraw().to_string());
        let written = format!("extension({of_name}_{} = …)", constant.name);
        members.push((constant.name.as_str(), &constant.tokens, written));
    }
    members
}

fn are_named_once(members: Vec<Named>, report: &mut Report) {
    let mut seen = Vec::new();
    for (name, tokens, other) in members {
        if STANDARD_MEMBERS.contains(&name) {
            report.error(Error::at(
                tokens,
                format!(
                    "`{name}` is a member of every problem, and not an extension (RFC 9457, Section 3.1)\n\
                     help: give it another name: `#[problem({other})]`"
                ),
            ));
        } else if seen.contains(&name) {
            report.error(Error::at(
                tokens,
                format!("a second member is named `{name}`\nhelp: give it another name"),
            ));
        }
        seen.push(name);
    }
}
