//! Checks at compile time that a client can distinguish the errors of a type.

use super::survey::Part;
use super::FromProblem;
use crate::const_text::{same, Message};
use crate::meta::record::Text;
use crate::ErrorMeta;
use core::marker::PhantomData;

/// The errors that can be decoded into a type: its own, and those of its transparent variants.
///
/// A constant cannot follow types that contain each other, so each type has two of them, one
/// without `inner`.
#[derive(Debug)]
pub struct Reads {
    /// Where the type is defined, with its name.
    pub path: &'static str,
    /// The name of the type.
    pub name: &'static str,
    /// Its own metadata.
    pub metas: &'static [ErrorMeta],
    /// What its transparent variants are decoded from.
    pub inner: &'static [&'static Reads],
}

impl Reads {
    /// A type whose errors are unknown: its impl is written by hand.
    pub const NOTHING: &'static Reads = &Reads { path: "", name: "", metas: &[], inner: &[] };

    const fn is(&self, other: &Reads) -> bool {
        same(self.path.as_bytes(), other.path.as_bytes())
    }
}

/// Finds what a type reads: the constants are those of `ReadsOf` itself if its bound is met, or
/// else those of [`ReadsNothing`].
#[derive(Debug)]
pub struct ReadsOf<E>(PhantomData<E>);

impl<E: FromProblem> ReadsOf<E> {
    /// Its own metadata.
    pub const OWN: &'static Reads = E::__OWN;
    /// Including its transparent variants.
    pub const ALL: &'static Reads = E::__ALL;
    /// The same at run time.
    pub const SURVEY: Part = E::__survey;
}

/// A type that cannot be decoded: rustc reports that elsewhere.
pub trait ReadsNothing {
    /// No metadata.
    const OWN: &'static Reads = Reads::NOTHING;
    /// No metadata.
    const ALL: &'static Reads = Reads::NOTHING;
    /// No metadata.
    const SURVEY: Part = |_| {};
}

impl<E> ReadsNothing for ReadsOf<E> {}

/// A transparent variant, and what it is decoded from.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    /// The name of the variant.
    pub variant: &'static str,
    /// What it is decoded from.
    pub reads: &'static Reads,
}

/// Two errors with the same `type` and `code`, of which a variant leads to the second.
pub type Overlap = Option<Pair>;

#[derive(Clone, Copy)]
pub struct Pair {
    outer: &'static str,
    first: Found,
    second: Found,
}

#[derive(Clone, Copy)]
struct Found {
    variant: Option<&'static str>,
    reads: &'static Reads,
    meta: &'static ErrorMeta,
}

/// The types to examine. More than these are left to the check at run time.
const MAX_TYPES: usize = 256;

#[derive(Clone, Copy)]
struct Visited {
    /// The index of the transparent variant that leads to each type; 0 for the type itself.
    source: usize,
    reads: &'static Reads,
}

/// For each transparent variant, the first of its errors that is indistinguishable from another
/// error of the type.
#[must_use]
pub const fn overlap<const N: usize>(own: &'static Reads, sources: &'static [Source; N]) -> [Overlap; N] {
    let (types, count) = types(own, sources);
    let mut overlaps = [None; N];
    let mut codes = Codes::new();
    let mut at = 0;
    while at < count {
        let Visited { source, reads } = types[at];
        let mut metas = reads.metas;
        while let [meta, rest @ ..] = metas {
            metas = rest;
            if meta.is_redacted() {
                continue;
            }
            let is_known = codes.insert(meta.record.bytes(Text::Code));
            if is_known && source > 0 && overlaps[source - 1].is_none() {
                let second = Found { variant: Some(sources[source - 1].variant), reads, meta };
                if let Some(first) = find(&types, at, source, meta, sources) {
                    overlaps[source - 1] = Some(Pair { outer: own.name, first, second });
                }
            }
        }
        at += 1;
    }
    overlaps
}

/// The type, followed by those in its variants and in theirs, excluding itself.
const fn types(own: &'static Reads, sources: &'static [Source]) -> ([Visited; MAX_TYPES], usize) {
    let mut types = [Visited { source: 0, reads: own }; MAX_TYPES];
    let (mut count, mut source) = (1, 0);
    while source < sources.len() {
        let reads = sources[source].reads;
        source += 1;
        if reads.is(own) {
            continue;
        }
        if count < MAX_TYPES {
            types[count] = Visited { source, reads };
            count += 1;
        }
        let mut inner = reads.inner;
        while let [next, rest @ ..] = inner {
            if count < MAX_TYPES && !next.is(own) && !next.is(reads) {
                types[count] = Visited { source, reads: next };
                count += 1;
            }
            inner = rest;
        }
    }
    (types, count)
}

/// The metadata before `end` with the same identity as `wanted`, not from the same variant.
const fn find(
    types: &[Visited; MAX_TYPES],
    end: usize,
    source: usize,
    wanted: &ErrorMeta,
    sources: &'static [Source],
) -> Option<Found> {
    let mut at = 0;
    while at < end {
        let Visited { source: of, reads } = types[at];
        let mut metas = if of == source { &[] } else { reads.metas };
        while let [meta, rest @ ..] = metas {
            let has_code = same(meta.record.bytes(Text::Code), wanted.record.bytes(Text::Code));
            if !meta.is_redacted()
                && has_code
                && same(meta.record.bytes(Text::TypeUri), wanted.record.bytes(Text::TypeUri))
            {
                let variant = if of == 0 { None } else { Some(sources[of - 1].variant) };
                return Some(Found { variant, reads, meta });
            }
            metas = rest;
        }
        at += 1;
    }
    None
}

/// A set of codes with false positives but no false negatives: most codes need no other
/// comparison.
struct Codes([u64; 256]);

impl Codes {
    const fn new() -> Self {
        Codes([0; 256])
    }

    /// Adds a code; returns whether it may already have been there.
    const fn insert(&mut self, code: &[u8]) -> bool {
        // FNV-1a.
        let (mut hash, mut rest) = (0x811c_9dc5_u32, code);
        while let [byte, later @ ..] = rest {
            hash = (hash ^ *byte as u32).wrapping_mul(0x0100_0193);
            rest = later;
        }
        let hash = (hash ^ (hash >> 15)) as usize;
        let (word, bit) = ((hash >> 6) % 256, 1 << (hash % 64));
        let is_known = self.0[word] & bit != 0;
        self.0[word] |= bit;
        is_known
    }
}

/// Fails the build if the variant's errors are indistinguishable from others.
///
/// # Panics
///
/// In a constant, when the crate is compiled.
pub const fn assert_recognizable(overlap: &Overlap) {
    let Some(Pair { outer, first, second }) = overlap else { return };
    let message = named(&Message::new(), outer, first).push(" and ");
    let message = named(&message, outer, second).push(" send ");
    let message = match second.meta.public_code() {
        Some(code) => message.push("the same code, `").push(code).push("`, and "),
        None => message.push("no code, and "),
    };
    let message = match second.meta.type_uri() {
        Some(uri) => message.push("the same type, `").push(uri).push("`"),
        None => message.push("no type"),
    };
    let message = message.push(": a client cannot tell which of them it has received\nhelp: ");
    let message = if first.reads.is(second.reads) {
        message
    } else {
        message.push("give one of them another code: `#[problem(code = \"…\")]`\nhelp: or ")
    };
    let message = message.push(
        "leave one of them out of what clients read: `#[problem(unread)]` above the variant or the struct",
    );
    panic!("{}", message.text());
}

const fn named(message: &Message, outer: &str, found: &Found) -> Message {
    let message = message.push("`").push(found.reads.name);
    let is_struct = same(found.reads.name.as_bytes(), found.meta.name().as_bytes());
    let message = if is_struct { message } else { message.push("::").push(found.meta.name()) };
    match found.variant {
        Some(variant) => message.push("` (in `").push(outer).push("::").push(variant).push("`)"),
        None => message.push("`"),
    }
}
