//! Spellings of names: constants, and the status that a name suggests.

use statusful_registry::{by_name, Registered, State};
use syn::{ext::IdentExt, Ident, Member};

/// The constant of a reason phrase: `CONTENT_TOO_LARGE`.
pub(crate) fn constant(phrase: &str) -> String {
    let mut name = String::new();
    for part in phrase.chars().filter(|character| *character != '\'') {
        if part.is_ascii_alphanumeric() {
            name.push(part.to_ascii_uppercase());
        } else if !name.ends_with('_') {
            name.push('_');
        }
    }
    name
}

/// The constants of a registered code: today's name, that of `http`, and former ones.
pub(crate) fn constants(row: &Registered) -> impl Iterator<Item = String> + '_ {
    let names = row.constant().into_iter().chain([row.phrase()]);
    names.chain(row.former_names().iter().copied()).map(constant)
}

/// A field's name without `r#`, or its index.
pub(crate) fn field_name(member: &Member) -> String {
    match member {
        Member::Named(name) => name.unraw().to_string(),
        Member::Unnamed(index) => index.index.to_string(),
    }
}

/// The status that a variant's name suggests: `NotFound` is 404; 500 if the
/// name suggests none.
pub(crate) fn likely_status(name: &Ident) -> (u16, &'static str) {
    let row = by_name(&name.unraw().to_string()).filter(|row| row.code() >= 400);
    let row = row.filter(|row| row.state() == State::Assigned);
    row.map_or((500, "Internal Server Error"), |row| (row.code(), row.phrase()))
}
