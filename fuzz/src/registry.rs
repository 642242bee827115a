//! Registry lookups, and suggestions for mistyped names.

use statusful_registry::{by_name, closest, nearest_codes, nearest_names, registered, unofficial};
use statusful_registry::{Registered, State, REGISTRY};
use std::collections::HashMap;
use std::sync::LazyLock;

/// The rows by each of their names, in the form in which names are compared.
static NAMED: LazyLock<HashMap<String, u16>> = LazyLock::new(|| {
    let named = |row: &'static Registered| {
        let phrase = Some(row.phrase()).filter(|_| row.state() != State::Unused);
        let names = phrase.into_iter().chain(row.constant()).chain(row.former_names().iter().copied());
        names.map(|name| (plain(name), row.code()))
    };
    REGISTRY.iter().flat_map(named).collect()
});

/// The first two bytes are a number, the rest is a name.
pub fn registry(data: &[u8]) {
    let [high, low, name @ ..] = data else { return };
    number(u16::from_be_bytes([*high, *low]));
    if let Ok(name) = core::str::from_utf8(name) {
        row_of(name);
        meant_by(name);
        among(name);
    }
}

fn number(code: u16) {
    let row = REGISTRY.iter().find(|row| row.code() == code);
    assert_eq!(registered(code), row);
    assert!(unofficial(code).iter().all(|used| used.code() == code));
    let near: Vec<u16> = nearest_codes(code).map(Registered::code).collect();
    assert!(near.len() <= 3);
    assert!((1..near.len()).all(|at| !near[..at].contains(&near[at])));
    assert!(near.iter().all(|code| registered(*code).is_some_and(|row| row.state() == State::Assigned)));
}

fn row_of(name: &str) {
    let found = by_name(name).map(Registered::code);
    assert_eq!(found, NAMED.get(&plain(name)).copied(), "{name:?}");
}

fn meant_by(name: &str) {
    let near: Vec<_> = nearest_names(name).map(|near| (near.name(), near.registered())).collect();
    assert!(near.len() <= 3);
    for (at, (of, row)) in near.iter().enumerate() {
        assert!(row.phrase() == *of || row.former_names().contains(of), "{of}");
        assert!(near[..at].iter().all(|(_, other)| other.code() != row.code()));
        let slips = distance(&letters(name), &letters(of));
        assert!(slips <= tolerance(&letters(name)), "{name:?} is {slips} slips from {of:?}");
    }
    if let Some(row) = by_name(name).filter(|row| plain(row.phrase()) == plain(name)) {
        assert!(near.iter().any(|(of, found)| *found == row || plain(of) == plain(name)), "{name:?}");
    }
}

/// The words of a text are the candidates for the first of them, misspelled or not.
fn among(text: &str) {
    let mut words = text.split(',').take(8);
    let Some(word) = words.next() else { return };
    let candidates: Vec<&str> = words.collect();
    let found = closest(word, candidates.iter().copied());
    assert!(found.is_none_or(|found| candidates.contains(&found)));
    let fewest = candidates.iter().map(|other| distance(&letters(word), &letters(other))).min();
    let expected = fewest.filter(|slips| *slips <= tolerance(&letters(word)));
    assert_eq!(found.map(|found| distance(&letters(word), &letters(found))), expected, "{text:?}");
}

/// A name without the character at `skip`.
fn plain(name: &str) -> String {
    let counts = |char: &char| !char.is_ascii() || char.is_ascii_alphanumeric();
    name.chars().filter(counts).map(|char| char.to_ascii_lowercase()).collect()
}

/// The letters in which misspellings are counted; none for anything longer than any name.
fn letters(name: &str) -> Vec<u8> {
    let letters = name.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase());
    Some(letters.collect::<Vec<u8>>()).filter(|letters| letters.len() <= 48).unwrap_or_default()
}

fn tolerance(word: &[u8]) -> usize {
    word.len().div_ceil(4).min(4)
}

/// The optimal string alignment distance, by the textbook.
fn distance(a: &[u8], b: &[u8]) -> usize {
    let mut costs = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            costs[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let changed = costs[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                changed.min(costs[i - 1][j] + 1).min(costs[i][j - 1] + 1)
            };
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                costs[i][j] = costs[i][j].min(costs[i - 2][j - 2] + 1);
            }
        }
    }
    costs[a.len()][b.len()]
}
