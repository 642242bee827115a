//! Problem types against the IANA registry, and the names of extension members.

use crate::attr::Attr;
use crate::lint::Lint;
use crate::model::{Container, Status, Text, Variant};
use crate::report::{Error, Report};
use statusful_registry::{
    nearest_problem_type, problem_type, problem_type_fragment, registered, ProblemType, ProblemTypeState,
    Registered,
};

/// A type of the registry's page is registered, and is stated with its own status and title
/// (RFC 9457, Section 4.2).
pub(super) fn is_registered(container: &Container, variant: &Variant, report: &mut Report) {
    let Attr::Set { value: Text::Literal(uri), tokens } = &variant.problem.type_uri else { return };
    let Some(fragment) = problem_type_fragment(uri) else { return };
    let Some(known) = problem_type(uri) else {
        let help = match nearest_problem_type(uri) {
            Some(near) => format!("write `type = {:?}`", near.uri()),
            None => "use a URI of your own: `type = \"https://example.com/errors/…\"`".to_owned(),
        };
        report.error(Error::at(
            tokens,
            format!("`#{fragment}` is not a registered problem type (RFC 9457, Section 4.2)\nhelp: {help}"),
        ));
        return;
    };
    if known.state() == ProblemTypeState::Draft {
        let message = format!(
            "`#{fragment}` is not registered yet: {} defines it, and may still change\n\
             help: until it is registered, use a URI of your own\n\
             help: if this is intended: `#[status(allow({}))]`",
            known.reference(),
            Lint::DraftType.name(),
        );
        super::lint(Lint::DraftType, container, variant, Error::at(tokens, message), report);
    }
    has_its_status(container, variant, known, report);
    has_its_title(variant, known, report);
}

fn has_its_status(container: &Container, variant: &Variant, known: &ProblemType, report: &mut Report) {
    let Status::Code(code) = container.status(variant) else { return };
    let Some(status) = known.status() else { return };
    if code.number != status {
        report.error(Error::at(
            &code.tokens,
            format!(
                "the problem type `{}` goes with {status}, not with {} ({})\nhelp: write `#[status({status})]`",
                known.uri(),
                code.number,
                known.reference(),
            ),
        ));
    }
}

fn has_its_title(variant: &Variant, known: &ProblemType, report: &mut Report) {
    let Attr::Set { value: Text::Literal(title), tokens } = &variant.problem.title else { return };
    let Some(registered) = known.title().filter(|registered| registered != title) else { return };
    report.error(Error::at(
        tokens,
        format!(
            "the problem type `{}` has the title {registered:?} ({})\n\
             help: remove the title: the type brings it",
            known.uri(),
            known.reference(),
        ),
    ));
}

/// Without a type, all problems are of the type `about:blank`, whose title is that of the status
/// (RFC 9457, Section 4.2.1): a title does not change from one occurrence of a type to another
/// (Section 3.1.3).
pub(super) fn title_goes_with_type(container: &Container, variant: &Variant, report: &mut Report) {
    let Attr::Set { value: title, tokens } = &variant.problem.title else { return };
    let Some(row) = container.code(variant).and_then(registered) else { return };
    let has_type = !variant.problem.type_uri.is_absent() || !container.problem.base.is_absent();
    let is_phrase = matches!(title, Text::Literal(title) if title == row.phrase());
    if has_type || !row.allows_content() || is_phrase {
        return;
    }
    let message = format!(
        "a problem without a `type` should have the title {:?} (RFC 9457, Section 4.2.1)\n\
         help: give the errors types of their own, above the type: `#[problem(base = \"https://api.example.com/errors/\")]`\n\
         help: if this is intended: `#[status(allow({}))]`",
        row.phrase(),
        Lint::TitleWithoutType.name(),
    );
    super::lint(Lint::TitleWithoutType, container, variant, Error::at(tokens, message), report);
}

/// The names of extension members suit formats other than JSON (RFC 9457, Section 4).
pub(super) fn extensions_are_portable(container: &Container, variant: &Variant, report: &mut Report) {
    let has_body = match container.status(variant) {
        Status::Code(code) => {
            matches!(registered(code.number).map(Registered::allows_content), Some(true) | None)
        }
        Status::Field(_) | Status::With(..) => true,
        Status::Transparent(_) | Status::Unknown => false,
    };
    let constants = variant.problem.constants.iter().map(|constant| (&constant.name, &constant.tokens));
    let fields = variant.fields.iter().filter_map(|field| match &field.problem.extension {
        Attr::Set { value, tokens } if !value.flattens => Some((&value.name, tokens)),
        _ => None,
    });
    for (name, tokens) in constants.chain(fields).filter(|_| has_body) {
        let Some(why) = not_portable(name) else { continue };
        let message = format!(
            "`{name}` {why}, so that formats other than JSON can hold it (RFC 9457, Section 4)\n\
             help: give it another name: `#[problem(extension = \"…\")]`\n\
             help: if this is intended: `#[status(allow({}))]`",
            Lint::ExtensionName.name(),
        );
        super::lint(Lint::ExtensionName, container, variant, Error::at(tokens, message), report);
    }
}

fn not_portable(name: &str) -> Option<&'static str> {
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return Some("should start with a letter");
    }
    if !name.bytes().all(is_word) {
        return Some("should consist of letters, digits and `_`");
    }
    (name.len() < 3).then_some("should have at least three characters")
}
