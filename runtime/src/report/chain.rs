//! The texts of an error and of its sources, within bounds.

use core::fmt::{self, Display, Write};
use std::error::Error;

/// The maximum number of errors reported from a chain.
const LONGEST_CHAIN: usize = 16;

/// The maximum number of bytes reported for one error.
const LONGEST_TEXT: usize = 1024;

/// What replaces omitted text.
const CUT: char = '…';
const CUT_TEXT: &str = "…";

/// The text of the error, and those of its sources, outermost first. One that occurred before
/// ends the chain, because it would repeat forever.
pub(super) fn texts<'e>(error: &'e (dyn Error + 'e)) -> Vec<String> {
    let mut chain: Vec<&'e (dyn Error + 'e)> = Vec::new();
    let mut next = Some(error);
    let mut is_cut = false;
    while let Some(error) = next.filter(|error| !chain.iter().any(|known| is_same(*known, *error))) {
        is_cut = chain.len() == LONGEST_CHAIN;
        if is_cut {
            break;
        }
        chain.push(error);
        next = error.source().map(|source| source as &dyn Error);
    }
    let texts = chain.into_iter().map(|error| text(&error));
    texts.chain(is_cut.then(|| CUT_TEXT.to_owned())).collect()
}

/// A chain, and what it does not have yet of another one.
pub(super) fn joined(mut chain: Vec<String>, others: &[String]) -> Vec<String> {
    for text in others {
        let is_cut = chain.last().is_some_and(|last| last == CUT_TEXT);
        if !is_cut && !chain.contains(text) {
            chain.push(if chain.len() < LONGEST_CHAIN { text.clone() } else { CUT_TEXT.to_owned() });
        }
    }
    chain
}

/// The texts of a chain that is no chain of sources.
pub(super) fn bounded<D: Display>(texts: impl IntoIterator<Item = D>) -> Vec<String> {
    let texts: Vec<String> = texts.into_iter().take(LONGEST_CHAIN + 1).map(|of| text(&of)).collect();
    joined(Vec::new(), &texts)
}

/// The address alone does not suffice: an error that consists only of its source has the same
/// address. Nor does the pointer, because a type may have several vtables.
fn is_same(known: &dyn Error, error: &dyn Error) -> bool {
    core::ptr::addr_eq(known, error)
        && text(&format_args!("{known:?}")) == text(&format_args!("{error:?}"))
        && text(&known) == text(&error)
}

/// What `Display` writes, truncated if it is too long, and until it fails.
pub(crate) fn text(display: &dyn Display) -> String {
    text_within(LONGEST_TEXT, display)
}

/// The same with another limit, in bytes.
pub(super) fn text_within(limit: usize, display: &dyn Display) -> String {
    let mut text = Text { text: String::new(), limit };
    let _ = write!(text, "{display}");
    text.text
}

struct Text {
    text: String,
    limit: usize,
}

impl Write for Text {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        let room = self.limit.saturating_sub(self.text.len());
        if part.len() <= room {
            self.text.push_str(part);
            return Ok(());
        }
        let fits = |(at, character): &(usize, char)| at + character.len_utf8() <= room;
        self.text.extend(part.char_indices().take_while(fits).map(|(_, character)| character));
        self.text.push(CUT);
        Err(fmt::Error)
    }
}
