//! The constants for a row of the registry, by the documented rule: the current phrase,
//! `http`'s own, and former ones.

use statusful::registry::{Registered, State};

/// Sorted, without duplicates.
#[must_use]
pub fn constants(row: &Registered) -> Vec<String> {
    let phrase = Some(row.phrase()).filter(|_| row.state() != State::Unused);
    let phrases = phrase.into_iter().chain(row.former_names().iter().copied());
    let mut names: Vec<String> = phrases.map(constant).collect();
    names.extend(row.constant().map(str::to_owned));
    names.sort();
    names.dedup();
    names
}

/// "I'm a teapot" → `IM_A_TEAPOT`.
#[must_use]
pub fn constant(phrase: &str) -> String {
    let phrase = phrase.replace('\'', "").to_uppercase();
    phrase.replace(|char: char| !char.is_ascii_alphanumeric(), "_")
}
