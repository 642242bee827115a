//! The texts of an error and of its sources, within bounds.

#[cfg(feature = "validator")]
use super::replaced::submitted;
use super::text::text;
use core::fmt::Display;
use std::error::Error;

/// The maximum number of errors reported from a chain.
const LONGEST_CHAIN: usize = 16;

/// What replaces omitted errors.
const CUT_TEXT: &str = "…";

/// The text of the error, and those of its sources, outermost first. One that occurred before
/// ends the chain, because it would repeat forever. What was submitted is not in the text of a
/// validator's error, or in what quotes it.
pub(super) fn texts<'e>(error: &'e (dyn Error + 'e)) -> Vec<String> {
    let mut chain: Vec<&'e (dyn Error + 'e)> = Vec::new();
    let mut next = Some(error);
    let mut is_cut = false;
    #[cfg(feature = "validator")]
    let mut replaced = Vec::new();
    while let Some(error) = next.filter(|error| !chain.iter().any(|known| is_same(*known, *error))) {
        is_cut = chain.len() == LONGEST_CHAIN;
        if is_cut {
            break;
        }
        chain.push(error);
        let source = error.source();
        #[cfg(feature = "validator")]
        replaced.extend(source.and_then(submitted));
        next = source.map(|source| source as &dyn Error);
    }
    let texts = chain.into_iter().map(|error| text(&error));
    #[cfg_attr(not(feature = "validator"), allow(unused_mut))]
    let mut texts: Vec<String> = texts.chain(is_cut.then(|| CUT_TEXT.to_owned())).collect();
    #[cfg(feature = "validator")]
    for replaced in &replaced {
        replaced.apply(&mut texts);
    }
    texts
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
