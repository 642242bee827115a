//! The parser against the crate `sfv`, on values made of the pieces that values have.

extern crate std;

use super::*;
use alloc::string::String;
use sfv::{BareItem, ListEntry, Parser as Sfv};

/// Deterministic random numbers (`SplitMix64`).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((bits ^ (bits >> 31)) % limit as u64).unwrap()
    }
}

const PIECES: &[&str] = &[
    "a",
    "b",
    "z9",
    "A",
    "*",
    "_",
    "0",
    "1",
    "-",
    "12345678901",
    ".",
    ".5",
    "\"",
    "\"x\"",
    "\\",
    "\\\"",
    "'",
    ":",
    ":YQ==:",
    ":YQ:",
    "YWI=",
    "?",
    "?1",
    "?0",
    "@",
    "@1",
    "%",
    "%\"",
    "%\"%c3%a9\"",
    "%c3",
    "%C3",
    "(",
    ")",
    "(a b)",
    " ",
    " ",
    "\t",
    ",",
    ", ",
    ";",
    ";a",
    "; a=1",
    "=",
    "a=",
    "/",
    "!",
    "é",
    "\u{7f}",
];

fn value(random: &mut Random) -> String {
    (0..=random.below(9)).map(|_| PIECES[random.below(PIECES.len())]).collect()
}

/// The types of all values in order, as both parsers see them: an inner list after its items.
fn ours(nodes: &[Node<'_>]) -> Vec<&'static str> {
    let (mut types, mut is_inner) = (Vec::new(), false);
    for node in nodes {
        if is_inner && matches!(node.level, Level::Member | Level::Parameter) {
            types.push("Inner List");
            is_inner = false;
        }
        types.push(match &node.value {
            Value::Integer(_) => "Integer",
            Value::Decimal => "Decimal",
            Value::String(_) => "String",
            Value::Token(_) => "Token",
            Value::Bytes(_) => "Byte Sequence",
            Value::Boolean(_) => "Boolean",
            Value::Date(_) => "Date",
            Value::Display => "Display String",
            Value::Inner => {
                is_inner = true;
                continue;
            }
        });
    }
    types.extend(is_inner.then_some("Inner List"));
    types
}

fn type_of(item: &BareItem) -> &'static str {
    match item {
        BareItem::Integer(_) => "Integer",
        BareItem::Decimal(_) => "Decimal",
        BareItem::String(_) => "String",
        BareItem::Token(_) => "Token",
        BareItem::ByteSequence(_) => "Byte Sequence",
        BareItem::Boolean(_) => "Boolean",
        BareItem::Date(_) => "Date",
        BareItem::DisplayString(_) => "Display String",
    }
}

fn theirs<'a>(entries: impl IntoIterator<Item = &'a ListEntry>) -> Vec<&'static str> {
    let mut types = Vec::new();
    let item = |item: &sfv::Item, types: &mut Vec<_>| {
        types.push(type_of(&item.bare_item));
        types.extend(item.params.values().map(type_of));
    };
    for entry in entries {
        match entry {
            ListEntry::Item(entry) => item(entry, &mut types),
            ListEntry::InnerList(list) => {
                list.items.iter().for_each(|entry| item(entry, &mut types));
                types.push("Inner List");
                types.extend(list.params.values().map(type_of));
            }
        }
    }
    types
}

/// Whether a key occurs twice: `sfv` has only the last, and we have both.
fn has_duplicates(nodes: &[Node<'_>]) -> bool {
    let is_twice = |nodes: &[&Node<'_>]| {
        let keys = nodes.iter().map(|node| node.key.text).filter(|key| !key.is_empty());
        let mut seen = std::collections::BTreeSet::new();
        !keys.into_iter().all(|key| seen.insert(key))
    };
    let members: Vec<_> = nodes.iter().filter(|node| node.level == Level::Member).collect();
    is_twice(&members)
        || (0..nodes.len()).any(|at| is_twice(&parameters(nodes, at).iter().collect::<Vec<_>>()))
}

#[test]
fn parsers_agree() {
    let mut random = Random(15);
    let mut accepted = 0;
    for _ in 0..200_000 {
        let text = value(&mut random);
        for kind in [StructuredType::Item, StructuredType::List, StructuredType::Dictionary] {
            let parser = Sfv::new(&text);
            let expected = match kind {
                StructuredType::Item => {
                    parser.parse::<sfv::Item>().map(|item| theirs(&[ListEntry::Item(item)]))
                }
                StructuredType::List => parser.parse::<sfv::List>().map(|list| theirs(&list)),
                StructuredType::Dictionary => parser.parse::<sfv::Dictionary>().map(|it| theirs(it.values())),
            };
            let mut checker = Checker::new("", &text, None);
            let nodes = parse(&mut checker, kind);
            assert_eq!(checker.findings.len(), usize::from(nodes.is_none()), "{text}");
            match (nodes.ok_or_else(|| checker.findings[0].clone()), expected) {
                (Ok(nodes), Ok(expected)) => {
                    let types = ours(&nodes);
                    assert!(types == expected || has_duplicates(&nodes), "{text}: {types:?} {expected:?}");
                    accepted += 1;
                }
                (Err(fault), Ok(_)) => {
                    assert_eq!(fault.reference, "RFC 9651, Section 3.3.5", "{text}: {fault:?}");
                }
                (Ok(_), Err(error)) => panic!("{text}: {error}"),
                (Err(fault), Err(_)) => assert!(text.get(fault.range.clone()).is_some(), "{text}: {fault:?}"),
            }
        }
    }
    assert!(accepted > 10_000, "{accepted} accepted");
}
