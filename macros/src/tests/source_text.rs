//! Tokens as text, as in messages and in the catalog.

use super::{fragment, tokens};
use crate::source_text::source_text;
use proc_macro2::{Group, Spacing, TokenStream, TokenTree};

const TEXTS: [&str; 38] = [
    "409",
    "-409",
    "+409",
    "CONFLICT + 1",
    "60 W",
    "with = a::b(c, 1)",
    "crate = ::api::statusful",
    "title = concat!(\"a\", \"b\")",
    "'x' \"y\" b'z' r#type",
    "= 1",
    "a == b => c",
    "400..=499, 1..2, ...",
    "X-Request-Id = -1",
    "[1, 2; 3]{4, 5}(6, 7)",
    "u8",
    "Vec<Vec<String>>",
    "HashMap<String, &'static str>",
    "&'static [u8]",
    "&'a (u8, T)",
    "&'a <T as Trait>::Item",
    "&'a mut [u8]",
    "&mut &'a u8",
    "&'a",
    "&[u8]",
    "[u8; 4]",
    "[[u8; 2]; {N + 1}]",
    "(u8,)",
    "fn(&str, u8) -> Vec<u8>",
    "fn(a: u8) -> (u8, u8)",
    "for<'a, 'b> fn(&'a u8, &'b u8)",
    "extern \"C\" fn(u8)",
    "Box<dyn Fn(u8) -> u8 + Send>",
    "Box<dyn for<'a> Fn(&'a u8) + 'static>",
    "impl Iterator<Item = u8> + '_",
    "<Vec<u8> as ::std::Trait>::Item",
    "<(u8, A_b) as T>::B",
    "*const *mut [u8]",
    "dyn ?Sized",
];

#[test]
fn tokens_become_source_text() {
    for text in TEXTS {
        assert_eq!(source_text(tokens(text)), text);
    }
}

/// How a compiler joins the signs, and where it puts its spaces, does not matter.
#[test]
fn spacing_does_not_matter() {
    for text in TEXTS {
        for spacing in [Spacing::Alone, Spacing::Joint] {
            assert_eq!(source_text(respaced(tokens(text), spacing)), text, "{spacing:?}");
        }
        assert_eq!(source_text(tokens(&tokens(text).to_string())), text);
    }
}

#[test]
fn invisible_group_has_no_text() {
    let tokens = [tokens("a ::"), fragment(tokens("b")), fragment(TokenStream::new()), tokens("(c, 1)")];
    assert_eq!(source_text(tokens.map(fragment).into_iter().flatten()), "a::b(c, 1)");
}

fn respaced(tokens: TokenStream, spacing: Spacing) -> TokenStream {
    let respace = |tree| match tree {
        TokenTree::Punct(sign) if sign.as_char() != '\'' => {
            proc_macro2::Punct::new(sign.as_char(), spacing).into()
        }
        TokenTree::Group(group) => {
            TokenTree::from(Group::new(group.delimiter(), respaced(group.stream(), spacing)))
        }
        other => other,
    };
    tokens.into_iter().map(respace).collect()
}
