//! Fields that are standard members of the problem, and texts that differ between errors.

use crate::attr::Attr;
use crate::model::{Container, Standard, Text, Variant};
use crate::names::field_name;
use crate::report::{Error, Report};
use proc_macro2::TokenStream;
use statusful_registry::parse_uri_reference;

/// A problem has one of each member (RFC 9457, Section 3.1).
pub(super) fn members_are_stated_once(variant: &Variant, report: &mut Report) {
    for member in Standard::ALL {
        let name = member.name();
        let mut keys = Vec::new();
        for field in &variant.fields {
            for (of_field, key) in field.problem.standard.iter() {
                if *of_field == member {
                    keys.push(key);
                }
            }
        }
        for key in keys.iter().skip(1) {
            report.error(Error::at(
                key,
                format!(
                    "a second field is the `{name}`, and a problem has one (RFC 9457, Section 3.1)\n\
                     help: keep one of them, or send this one as a member of its own: \
                     `#[problem(extension = \"…\")]`"
                ),
            ));
        }
    }
}

/// What is stated above the variant is sent where the field is `None`: never, if the field is no
/// `Option`.
pub(super) fn texts_are_sent(container: &Container, variant: &Variant, report: &mut Report) {
    if container.is_transparent(variant) {
        return;
    }
    for member in Standard::ALL {
        let Some(field) = variant.standard_field(member) else { continue };
        let Some(tokens) = stated(variant, member).filter(|_| !field.is_option()) else { continue };
        let name = member.name();
        let of_field = field_name(&field.member);
        report.error(Error::at(
            tokens,
            format!(
                "the field `{of_field}` is the `{name}`, and this is never sent\n\
                 help: remove it, or make the field an `Option`: this is sent where it is `None`"
            ),
        ));
    }
}

fn stated<'v>(variant: &'v Variant, member: Standard) -> Option<&'v TokenStream> {
    let problem = &variant.problem;
    match member {
        Standard::Type => problem.type_uri.tokens(),
        Standard::Title => problem.title.tokens(),
        Standard::Code => problem.code.tokens(),
        Standard::Detail => problem.detail.tokens(),
        Standard::Instance => problem.instance.tokens(),
    }
}

/// An instance is a URI reference (RFC 9457, Section 3.1.5). What fields add is checked at run
/// time.
pub(super) fn instance_is_reference(variant: &Variant, report: &mut Report) {
    let Attr::Set { value, tokens } = &variant.problem.instance else { return };
    let text = match value {
        Text::Literal(text) => text.clone(),
        Text::Template(template) => template.plain(),
        Text::Path(_) => return,
    };
    if let Err(finding) = parse_uri_reference(&text) {
        report.error(Error::at(
            tokens,
            format!(
                "{} ({}), and an `instance` is a URI reference (RFC 9457, Section 3.1.5)\n\
                 help: write it as in `#[problem(instance = \"/users/{{id}}\")]`",
                finding.message(),
                finding.reference(),
            ),
        ));
    }
}
