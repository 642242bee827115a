//! Codes are made from the names of variants, whatever serde and strum call them.

use crate::case::Case;
use crate::lint::Lint;
use crate::model::{Container, Rename, Variant};
use crate::report::{Error, Report};
use syn::ext::IdentExt;

/// The `rename` of a variant is its code.
pub(super) fn rename_is_code(container: &Container, variant: &Variant, report: &mut Report) {
    let Some(Rename { krate, key, value }) = &variant.rename else { return };
    if has_code_of_name(container, variant) && *value != variant.code {
        let message = format!(
            "{krate}'s `{key}` does not name the code: it is {:?}\n\
             help: name it here, too: `#[problem(code = {value:?})]`\n\
             help: if this is intended: `#[status(allow({}))]`",
            variant.code,
            Lint::IgnoredRename.name(),
        );
        super::lint(Lint::IgnoredRename, container, variant, Error::at(key, message), report);
    }
}

/// The `rename_all` of a type is the case of its codes, unless the type states one itself.
pub(super) fn rename_all_is_case(container: &Container, report: &mut Report) {
    let Some(Rename { krate, key, value }) = &container.rename_all else { return };
    let naming = &container.problem.naming;
    if !naming.case.is_absent() || !naming.prefix.is_absent() {
        return;
    }
    let case = Case::named(value);
    let differs = |variant: &Variant| {
        let code = case.map(|case| case.of(&variant.ident.unraw().to_string()));
        variant.rename.is_none() && code.as_ref() != Some(&variant.code)
    };
    let mut of_names = container.variants.iter().filter(|variant| has_code_of_name(container, variant));
    let Some(first) = of_names.find(|variant| differs(variant)) else { return };
    let (name, code, lint) = (first.ident.unraw(), &first.code, Lint::IgnoredRename.name());
    let help = match case {
        Some(_) => format!("name it here, too: `#[problem(rename_all = {value:?})]`"),
        None => format!("state the codes one by one: `#[problem(code = \"…\")]` above `{name}`"),
    };
    let error = Error::at(
        key,
        format!(
            "{krate}'s `{key}` does not name the case of the codes: that of `{name}` is {code:?}\n\
             help: {help}\nhelp: if this is intended: `#[status(allow({lint}))]`",
        ),
    );
    super::lint_at(Lint::IgnoredRename, &[&container.levels], error, report);
}

/// Whether the variant has a code of its own, and no attribute states it.
fn has_code_of_name(container: &Container, variant: &Variant) -> bool {
    container.has_meta(variant) && variant.problem.code.is_absent()
}
