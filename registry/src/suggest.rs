//! The number or name that was probably intended by a mistyped one.

use crate::{Class, Registered, State, REGISTRY};

/// Up to three registered codes that were plausibly intended by `code`, the likeliest first:
/// those one mistyped digit away, or else the nearest numbers.
///
/// Codes that an ordinary response cannot have (interim, unused, deprecated, obsolete,
/// temporary) are left out, and so are other classes, unless `code` itself is in no class.
///
/// # Examples
///
/// ```
/// use statusful_registry::nearest_codes;
/// let codes: Vec<u16> = nearest_codes(427).map(|row| row.code()).collect();
/// assert_eq!(codes, [426, 428, 425]);
/// ```
pub fn nearest_codes(code: u16) -> impl Iterator<Item = &'static Registered> {
    let mut best = Best::new();
    for row in REGISTRY {
        let same_class = row.code() / 100 == code / 100 || !matches!(code, 200..=599);
        let ordinary = row.state() == State::Assigned && row.class() != Class::Informational;
        if same_class && ordinary {
            let slips = distance(&digits(code), &digits(row.code())).max(1);
            best.offer((slips, row.code().abs_diff(code)), row);
        }
    }
    best.nearest()
}

/// A name that is similar to a misspelled one, and the status code that has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NearestName {
    name: &'static str,
    registered: &'static Registered,
}

impl NearestName {
    /// The name: a reason phrase, current or former.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The row of the status code.
    #[must_use]
    pub const fn registered(&self) -> &'static Registered {
        self.registered
    }
}

/// Up to three names, current or former, of which `name` is probably a misspelling, the
/// likeliest first.
///
/// # Examples
///
/// ```
/// use statusful_registry::nearest_names;
/// let nearest = nearest_names("CONFLIKT").next().unwrap();
/// assert_eq!((nearest.name(), nearest.registered().code()), ("Conflict", 409));
/// assert_eq!(nearest_names("zzz").count(), 0);
/// ```
pub fn nearest_names(name: &str) -> impl Iterator<Item = NearestName> {
    let word = Word::new(name);
    let mut best = Best::new();
    for row in REGISTRY {
        let mut nearest = row.phrase();
        let mut fewest = slips_in(&word, nearest);
        for name in row.former_names() {
            let slips = slips_in(&word, name);
            if slips < fewest || slips == fewest && *name < nearest {
                (fewest, nearest) = (slips, name);
            }
        }
        if fewest <= word.tolerance() {
            best.offer((fewest, row.code()), NearestName { name: nearest, registered: row });
        }
    }
    best.nearest()
}

/// How many edits a name is from a word; "(Unused)" is none.
fn slips_in(word: &Word, name: &str) -> usize {
    if name.starts_with('(') {
        usize::MAX
    } else {
        distance(word, &Word::new(name))
    }
}

/// The candidate of which `word` is probably a misspelling, if one is close.
///
/// # Examples
///
/// ```
/// use statusful_registry::closest;
/// let keys = ["allow", "deny", "warn"];
/// assert_eq!(closest("alow", keys), Some("allow"));
/// assert_eq!(closest("forbid", keys), None);
/// ```
pub fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut nearest = Nearest::new(word, Word::new(word).tolerance());
    for candidate in candidates {
        nearest.offer(candidate);
    }
    nearest.candidate()
}

/// The candidate with the fewest edits from a word. Not generic, because the check of header
/// fields uses it on many lists.
pub(crate) struct Nearest<'a> {
    word: Word,
    /// One more than the candidate has, or than is allowed.
    fewer_than: usize,
    candidate: Option<&'a str>,
}

impl<'a> Nearest<'a> {
    /// Considers candidates with at most `most` edits; none for a word without letters.
    pub(crate) fn new(word: &str, most: usize) -> Self {
        let word = Word::new(word);
        Nearest { fewer_than: if word.len == 0 { 0 } else { most + 1 }, word, candidate: None }
    }

    /// Considers candidates of which `word` is probably a misspelling.
    pub(crate) fn likely(word: &str) -> Self {
        Nearest::new(word, Word::new(word).tolerance())
    }

    pub(crate) fn offer(&mut self, candidate: &'a str) {
        let word = Word::new(candidate);
        // A difference in length already counts as edits.
        if word.len.abs_diff(self.word.len) < self.fewer_than {
            let slips = distance(&self.word, &word);
            if slips < self.fewer_than {
                self.fewer_than = slips;
                self.candidate = Some(candidate);
            }
        }
    }

    #[cfg(feature = "fields")]
    pub(crate) fn of(word: &str, most: usize, candidates: &[&'a str]) -> Option<&'a str> {
        let mut nearest = Nearest::new(word, most);
        for candidate in candidates {
            nearest.offer(candidate);
        }
        nearest.candidate()
    }

    pub(crate) fn candidate(&self) -> Option<&'a str> {
        self.candidate
    }
}

/// Like [`closest`], for a table.
#[cfg(feature = "fields")]
pub(crate) fn closest_in<'a>(word: &str, candidates: &[&'a str]) -> Option<&'a str> {
    Nearest::of(word, Word::new(word).tolerance(), candidates)
}

/// The candidate that is a single edit from `word`, which has at least four letters: for lists
/// in which other words are valid as well.
#[cfg(feature = "fields")]
pub(crate) fn one_slip<'a>(word: &str, candidates: &[&'a str]) -> Option<&'a str> {
    Nearest::of(word, usize::from(word.len() > 3), candidates)
}

/// The three best suggestions among those with the fewest edits.
struct Best<T>([Option<((usize, u16), T)>; 3]);

impl<T: Copy> Best<T> {
    fn new() -> Self {
        Best([None; 3])
    }

    fn offer(&mut self, rank: (usize, u16), item: T) {
        let mut offer = (rank, item);
        for slot in &mut self.0 {
            match slot {
                Some(kept) if kept.0 <= offer.0 => {}
                Some(kept) => core::mem::swap(kept, &mut offer),
                None => {
                    *slot = Some(offer);
                    return;
                }
            }
        }
    }

    /// They are in the order of their ranks.
    fn nearest(self) -> impl Iterator<Item = T> {
        let mut fewest = None;
        let nearest = self.0.map(|kept| {
            let ((slips, _), item) = kept?;
            if *fewest.get_or_insert(slips) == slips {
                Some(item)
            } else {
                None
            }
        });
        nearest.into_iter().flatten()
    }
}

const MAX_LEN: usize = 48;

/// The letters and digits of a name, in lower case; none if it is longer than every known name.
struct Word {
    bytes: [u8; MAX_LEN],
    len: usize,
}

impl Word {
    fn new(text: &str) -> Self {
        let mut word = Word { bytes: [0; MAX_LEN], len: 0 };
        for byte in text.bytes().filter(u8::is_ascii_alphanumeric) {
            let Some(slot) = word.bytes.get_mut(word.len) else {
                word.len = 0;
                break;
            };
            *slot = byte.to_ascii_lowercase();
            word.len += 1;
        }
        word
    }

    fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }

    /// How many edits a misspelling may have: one per four letters, at most four.
    fn tolerance(&self) -> usize {
        self.len.div_ceil(4).min(4)
    }
}

fn digits(code: u16) -> Word {
    let mut word = Word { bytes: [0; MAX_LEN], len: 0 };
    for power in [10_000, 1_000, 100, 10, 1] {
        let digit = code / power % 10;
        if digit > 0 || word.len > 0 {
            if let Some(slot) = word.bytes.get_mut(word.len) {
                *slot = u8::try_from(digit).unwrap_or_default();
                word.len += 1;
            }
        }
    }
    word
}

/// Edits between two words: a letter inserted, deleted, changed, or swapped with its neighbor
/// (optimal string alignment).
fn distance(a: &Word, b: &Word) -> usize {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut before = [0; MAX_LEN + 1];
    let mut above = [0; MAX_LEN + 1];
    for (at, cost) in above.iter_mut().enumerate() {
        *cost = at;
    }
    for (i, &x) in a.iter().enumerate() {
        let mut here = [i + 1; MAX_LEN + 1];
        for (j, &y) in b.iter().enumerate() {
            let changed = above[j] + usize::from(x != y);
            let mut cost = changed.min(above[j + 1] + 1).min(here[j] + 1);
            if i > 0 && j > 0 && a[i - 1] == y && x == b[j - 1] {
                cost = cost.min(before[j - 1] + 1);
            }
            here[j + 1] = cost;
        }
        before = above;
        above = here;
    }
    above[b.len()]
}
