//! What `#[header(...)]` says beside names and literals: the path of a constant, a condition,
//! and the entries of a field.

use super::member::{member, unnamed};
use super::tokens::is_punct;
use crate::attr::Attr;
use crate::report::{Error, Report, Result};
use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::{ext::IdentExt, Fields, Member};

const CONDITION: &str = "#[header(\"x-retry\" = \"yes\", if_some = field)]";

/// The path of a constant. A single word in lower case is none: it is rather the name of a
/// field.
pub(super) fn constant(tokens: &[TokenTree]) -> Option<TokenStream> {
    let all: TokenStream = tokens.iter().cloned().collect();
    let is_word = |name: &Ident| !name.to_string().contains(|character: char| character.is_ascii_uppercase());
    match tokens {
        [TokenTree::Ident(name)] if is_word(name) => None,
        _ => syn::parse2::<syn::ExprPath>(all.clone()).ok().map(|_| all),
    }
}

/// The field behind `if_some`. There are none to choose from above an enum.
pub(super) fn condition(word: &Ident, rest: &[TokenTree], fields: Option<&Fields>) -> Result<Member> {
    let Some(fields) = fields else {
        let help = "write it above the variant that has the field";
        return Err(Error::at(word, format!("`if_some` names a field, and an enum has none\nhelp: {help}")));
    };
    let help = format!("help: write it as in `{CONDITION}`");
    let value = match rest.split_first() {
        Some((equals, value)) if is_punct(equals, '=') && !value.is_empty() => value,
        _ => return Err(Error::at(word, format!("`if_some` takes the name of a field\n{help}"))),
    };
    let all: TokenStream = value.iter().cloned().collect();
    let (name, found) = match value {
        [TokenTree::Ident(name)] => {
            let name = name.unraw().to_string();
            let found = member(&name, fields);
            (format!("named `{name}`"), found)
        }
        [dot, TokenTree::Literal(index)] if is_punct(dot, '.') => {
            let index = index.to_string();
            (format!("named `.{index}`"), unnamed(&index, fields).ok_or(None))
        }
        _ => return Err(Error::at(all, format!("`if_some` takes the name of a field\n{help}"))),
    };
    found.map_err(|near| {
        let help = match near {
            Some(near) => format!("did you mean `{near}`?"),
            None => "name one of the fields; unnamed fields are numbered from `.0`".to_owned(),
        };
        Error::at(all, format!("no field is {name}\nhelp: {help}"))
    })
}

/// Takes `flatten` from the entries on a field.
pub(super) fn flatten(entry: &[TokenTree], flattens: &mut Attr<()>, report: &mut Report) -> bool {
    let [TokenTree::Ident(word)] = entry else { return false };
    if word != "flatten" {
        return false;
    }
    if flattens.is_set() {
        report.error(Error::at(word, "`flatten` is set twice\nhelp: remove one of them"));
    }
    *flattens = Attr::set((), word);
    true
}
