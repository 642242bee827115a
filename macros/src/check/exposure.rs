//! A status that is not known at compile time decides at run time whether
//! `Display` is public.

use crate::lint::Lint;
use crate::model::{is_client_error, Container, FieldStatus, Standard, Status, Variant};
use crate::report::{Error, Report};
use crate::source_text::source_text;
use syn::ext::IdentExt;

/// With a 4xx, `Display` is the detail; with a 5xx it is not sent. Where a field or a
/// function gives the status, the author decides.
///
/// Silent where no text of the error could be sent: a stated `detail` replaces
/// `Display`, and an `#[error("…")]` without placeholders is a constant of the program.
/// The exposure of a transparent variant is that of the error inside, which is checked where
/// it is derived; for a hand-written one, `HttpStatus::exposure` decides.
pub(super) fn is_decided(container: &Container, variant: &Variant, report: &mut Report) {
    let (underlined, giver) = match container.status(variant) {
        // A status stated twice is a mistake of its own.
        Status::Field(field)
            if variant.status_fields().len() == 1 && !super::status::is_stated_twice(variant, field) =>
        {
            let giver = match field.status.value() {
                Some(FieldStatus::With(path)) => format!("function `{}`", source_text(path.clone())),
                _ => "field".to_owned(),
            };
            (field.status.tokens().cloned().unwrap_or_default(), giver)
        }
        Status::With(path, _) => (path.clone(), format!("function `{}`", source_text(path.clone()))),
        _ => return,
    };
    let by_default =
        |variant: &Variant| matches!(container.status(variant), Status::With(..)) && !variant.status.is_set();
    let is_asked = |other: &&Variant| by_default(other) && !says_what_is_sent(container, other);
    // The path of the type's default is underlined once, for the first that inherits it.
    let is_repeated = by_default(variant)
        && container.variants.iter().find(is_asked).is_some_and(|first| first.ident != variant.ident);
    if is_repeated || says_what_is_sent(container, variant) || lists_one_class(container, variant) {
        return;
    }
    let name = variant.ident.unraw();
    let error = Error::at(
        underlined,
        format!(
            "the status of `{name}` is known only at run time, and decides whether clients see its `Display`: \
             where the {giver} gives a 4xx, the whole text is sent as `detail` (RFC 9457, Section 5)\n\
             help: to keep the text private: `#[problem(redact)]` above `{name}`\n\
             help: to send it whatever the status: `#[problem(expose)]`\n\
             help: to let the status decide: `#[status(allow(dynamic_exposure))]`",
        ),
    );
    super::lint(Lint::DynamicExposure, container, variant, error, report);
}

/// Whether all statuses in the variant's list decide alike, or it is unknown which are meant.
fn lists_one_class(container: &Container, variant: &Variant) -> bool {
    let statuses = container.statuses(variant);
    let mut publish = statuses.into_iter().map(is_client_error);
    let agree = publish.next().is_some_and(|first| publish.all(|other| other == first));
    agree || container.has_invalid_list(variant)
}

/// Whether an attribute says, or fails to say, what is sent, or no text that comes from a
/// value can be.
fn says_what_is_sent(container: &Container, variant: &Variant) -> bool {
    container.is_redacted(variant)
        || !container.problem.exposure.is_absent()
        || !variant.problem.exposure.is_absent()
        || !variant.problem.detail.is_absent()
        || variant.standard_field(Standard::Detail).is_some()
        || variant.display.is_some()
}
