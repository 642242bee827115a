//! Lookups by number and by name.

use crate::{Registered, State, REGISTRY};

/// The registry's row for `code`, if it has one.
///
/// # Examples
///
/// ```
/// use statusful_registry::registered;
/// assert_eq!(registered(409).unwrap().phrase(), "Conflict");
/// assert_eq!(registered(420), None);
/// ```
#[must_use]
pub const fn registered(code: u16) -> Option<&'static Registered> {
    let (mut low, mut high) = (0, REGISTRY.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let row = &REGISTRY[middle];
        if row.code() == code {
            return Some(row);
        } else if row.code() < code {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    None
}

/// The row with this name: a current or former reason phrase, or a constant of `http`.
///
/// Case and everything except letters and digits are ignored, so that `CONTENT_TOO_LARGE`,
/// `Content Too Large` and `content-too-large` are the same name.
///
/// # Examples
///
/// ```
/// use statusful_registry::by_name;
/// assert_eq!(by_name("CONTENT_TOO_LARGE").unwrap().code(), 413);
/// assert_eq!(by_name("Request Entity Too Large").unwrap().code(), 413);
/// assert_eq!(by_name("im_a_teapot").unwrap().code(), 418);
/// assert_eq!(by_name("ENHANCE_YOUR_CALM"), None);
/// ```
#[must_use]
pub const fn by_name(name: &str) -> Option<&'static Registered> {
    let mut at = 0;
    while at < REGISTRY.len() {
        if has_name(&REGISTRY[at], name) {
            return Some(&REGISTRY[at]);
        }
        at += 1;
    }
    None
}

const fn has_name(row: &Registered, name: &str) -> bool {
    if !matches!(row.state(), State::Unused) && same_name(row.phrase(), name) {
        return true;
    }
    if let Some(constant) = row.constant() {
        if same_name(constant, name) {
            return true;
        }
    }
    let mut at = 0;
    while at < row.former_names().len() {
        if same_name(row.former_names()[at], name) {
            return true;
        }
        at += 1;
    }
    false
}

const fn same_name(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let (mut i, mut j) = (0, 0);
    loop {
        while i < a.len() && !a[i].is_ascii_alphanumeric() {
            i += 1;
        }
        while j < b.len() && b[j].is_ascii() && !b[j].is_ascii_alphanumeric() {
            j += 1;
        }
        if i == a.len() || j == b.len() {
            return i == a.len() && j == b.len();
        }
        if !a[i].eq_ignore_ascii_case(&b[j]) {
            return false;
        }
        i += 1;
        j += 1;
    }
}
