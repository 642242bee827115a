//! Spellings of names: constants, snake case.

use statusful_registry::{by_name, Registered, State};
use syn::{ext::IdentExt, Ident};

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

/// `UserExists` → `user_exists`, `HTTPError` → `http_error`, `Utf8` → `utf8`.
pub(crate) fn snake_case(name: &str) -> String {
    let characters: Vec<char> = name.chars().collect();
    let mut snake = String::new();
    for (at, character) in characters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| characters.get(before));
        let after = characters.get(at + 1);
        let starts_word = character.is_uppercase()
            && before.is_some_and(|before| {
                !before.is_uppercase() || after.is_some_and(|after| after.is_lowercase())
            });
        if starts_word && !snake.ends_with('_') {
            snake.push('_');
        }
        if character.is_ascii() {
            snake.push(character.to_ascii_lowercase());
        } else {
            snake.extend(character.to_lowercase());
        }
    }
    snake
}

/// The status that a variant's name suggests: `NotFound` is 404; 500 if the
/// name suggests none.
pub(crate) fn likely_status(name: &Ident) -> (u16, &'static str) {
    let row = by_name(&name.unraw().to_string()).filter(|row| row.code() >= 400);
    let row = row.filter(|row| row.state() == State::Assigned);
    row.map_or((500, "Internal Server Error"), |row| (row.code(), row.phrase()))
}
