//! What is true of every derive, whatever its input.

use crate::derive::{
    derive_document, derive_error_data, derive_framework, derive_from_problem, derive_graphql,
    derive_http_status, derive_jsonrpc, derive_server_fn, derive_tonic, derive_tool_result,
};
use crate::{expand, parse};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::cell::RefCell;
use std::collections::HashSet;
use std::hash::{BuildHasher, Hash, Hasher, RandomState};

type Derive = fn(&TokenStream) -> TokenStream;

/// Each derive, and the trait that it implements.
const DERIVES: [(&str, Derive); 18] = [
    ("HttpStatus", derive_http_status),
    ("FromProblem", derive_from_problem),
    ("IntoStatus", derive_tonic),
    ("IntoResponses", |item| derive_document(item, &expand::UTOIPA)),
    ("OperationOutput", |item| derive_document(item, &expand::AIDE)),
    ("IntoResponses", |item| derive_document(item, &expand::UTOIPA5)),
    ("OperationOutput", |item| derive_document(item, &expand::AIDE014)),
    ("IntoResponse", |item| derive_framework(item.clone(), &expand::AXUM)),
    ("ResponseError", |item| derive_framework(item.clone(), &expand::ACTIX)),
    ("ResponseError", |item| derive_framework(item.clone(), &expand::POEM)),
    ("Responder", |item| derive_framework(item.clone(), &expand::ROCKET)),
    ("Scribe", |item| derive_framework(item.clone(), &expand::SALVO)),
    ("IntoCallToolResult", derive_tool_result),
    ("IntoErrorData", derive_error_data),
    ("IntoErrorObject", derive_jsonrpc),
    ("ErrorExtensions", derive_graphql),
    ("FromServerFnError", derive_server_fn),
    ("Reply", |item| derive_framework(item.clone(), &expand::WARP)),
];

/// `HttpStatus` and the other selected derive do not panic, and their output is Rust, with an
/// impl of the trait if the item has a name. Unreadable input is reported.
pub(crate) fn survives(item: &TokenStream, choice: usize) {
    let name = name(item);
    let [status, others @ ..] = DERIVES;
    for (of, derive) in [status, others[choice % others.len()]] {
        let expansion = derive(item);
        let shown = || format!("{of} of\n{item}\nis\n{expansion}");
        let is_reported = of != "HttpStatus" || reports(&expansion) || parse::item(item).is_ok();
        assert!(is_reported, "nothing is reported: {}", shown());
        if !is_new(&expansion, name.as_ref()) {
            continue;
        }
        let file: syn::File =
            syn::parse2(expansion.clone()).unwrap_or_else(|error| panic!("{error}: {}", shown()));
        if let Some(name) = &name {
            let mut items = file.items.into_iter().flat_map(unwrapped);
            assert!(items.any(|item| implements(&item, of, name)), "no impl: {}", shown());
        }
    }
}

/// The type's name, if it survived: a word after the first `struct`, `enum` or `union` that is
/// not a keyword, as in everything that rustc passes to a derive. A type whose generics are
/// nested too deeply to be read has no impl.
fn name(item: &TokenStream) -> Option<syn::Ident> {
    let is_keyword = |tree: &TokenTree| matches!(tree, TokenTree::Ident(word) if ["struct", "enum", "union"].iter().any(|key| word == key));
    let mut trees = item.clone().into_iter().skip_while(|tree| !is_keyword(tree));
    trees.next();
    let name = syn::parse2(trees.next()?.into()).ok()?;
    let is_generic = matches!(trees.next(), Some(TokenTree::Punct(punct)) if punct.as_char() == '<');
    let is_deep = || parse::item(item).is_err_and(|broken| broken.error.message.contains("nested too deep"));
    (!is_generic || !is_deep()).then_some(name)
}

/// The items that stand in a macro of the path that the item states.
fn unwrapped(item: syn::Item) -> Vec<syn::Item> {
    match &item {
        syn::Item::Macro(wrapper)
            if wrapper.mac.path.segments.last().is_some_and(|it| it.ident == "derived") =>
        {
            wrapper.mac.parse_body::<syn::File>().map_or_else(|_| vec![item], |file| file.items)
        }
        _ => vec![item],
    }
}

fn implements(item: &syn::Item, of: &str, name: &syn::Ident) -> bool {
    let syn::Item::Impl(item) = item else { return false };
    let is_of =
        item.trait_.as_ref().and_then(|(path, _)| path.segments.last()).is_some_and(|it| it.ident == of);
    let syn::Type::Path(ty) = &*item.self_ty else { return false };
    is_of && ty.path.segments.last().is_some_and(|it| it.ident == *name)
}

/// Whether an expansion contains one of our messages.
fn reports(expansion: &TokenStream) -> bool {
    expansion.clone().into_iter().any(|tree| match tree {
        TokenTree::Ident(word) => word == "compile_error" || word == "__statusful_error",
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace && reports(&group.stream()),
        _ => false,
    })
}

/// How many expansions are remembered before all are forgotten.
const REMEMBERED: usize = 1 << 20;

thread_local! {
    static KNOWN: RefCell<(RandomState, HashSet<u64>)> = RefCell::default();
}

/// Whether this is the first expansion of its kind: most mutants expand as before, and parsing
/// is most of the work. The contents of strings make no difference.
fn is_new(expansion: &TokenStream, name: Option<&syn::Ident>) -> bool {
    KNOWN.with_borrow_mut(|(hashes, known)| {
        let mut hash = hashes.build_hasher();
        name.hash(&mut hash);
        hash_shape(expansion.clone(), &mut hash);
        if known.len() == REMEMBERED {
            known.clear();
        }
        known.insert(hash.finish())
    })
}

fn hash_shape(tokens: TokenStream, hash: &mut impl Hasher) {
    for tree in tokens {
        match tree {
            TokenTree::Group(group) => {
                hash.write_u8(group.delimiter() as u8);
                hash_shape(group.stream(), hash);
                hash.write_u8(b']');
            }
            TokenTree::Punct(punct) => (punct.as_char(), punct.spacing() as u8).hash(hash),
            TokenTree::Ident(word) => word.hash(hash),
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                let is_string = text.starts_with('"') && text.ends_with('"');
                if is_string { "\"\"" } else { &text }.hash(hash);
            }
        }
    }
}
