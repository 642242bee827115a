//! From tokens to an item, and to its header alone where the item cannot be read.

use super::status;
use super::tokens::{is_punct, too_deep};
use crate::krate::Krate;
use crate::model::{InvalidItem, ItemHeader};
use crate::report::{Error, Report, Result};
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser};
use syn::{Data, DeriveInput, Field, Generics, Token, WhereClause};

/// Reads a struct or an enum.
pub(crate) fn item(tokens: &TokenStream) -> Result<DeriveInput, Box<InvalidItem>> {
    let invalid = |error| Box::new(InvalidItem { error, header: item_header(tokens.clone()) });
    if let Some(span) = too_deep(tokens.clone()) {
        return Err(invalid(Error::at_span(span, "this is nested too deeply for `statusful` to read")));
    }
    let item: DeriveInput = syn::parse2(tokens.clone())
        .map_err(|error| invalid(Error::at_span(error.span(), error.to_string())))?;
    let unnamed = unnamed_parameter(&item.generics).or(match &item.data {
        Data::Struct(data) => unnamed_field(data.fields.iter()),
        Data::Enum(data) => unnamed_field(data.variants.iter().flat_map(|variant| &variant.fields)),
        Data::Union(data) => {
            return Err(invalid(Error::at(
                data.union_token,
                "a union has no status: it is not known which of its fields is set\n\
                 help: make it an enum",
            )))
        }
    });
    match unnamed {
        // In the words of `syn`, which rejects `_` itself unless another crate enables `full`.
        Some(name) => Err(invalid(Error::at(name, "expected identifier, found keyword `_`"))),
        None => Ok(item),
    }
}

/// The name of a parameter that is `_`. rustc has rejected it before, as that of a field.
fn unnamed_parameter(generics: &Generics) -> Option<&Ident> {
    generics.type_params().map(|parameter| &parameter.ident).find(|name| *name == "_")
}

fn unnamed_field<'a>(fields: impl Iterator<Item = &'a Field>) -> Option<&'a Ident> {
    fields.filter_map(|field| field.ident.as_ref()).find(|name| *name == "_")
}

/// The name, the generics and the path of `statusful`, as far as they can be
/// read, whatever is in the body.
pub(crate) fn item_header(tokens: TokenStream) -> Option<ItemHeader> {
    let mut trees = tokens.into_iter();
    let mut krate = Krate::default();
    for tree in trees.by_ref() {
        match tree {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
                krate.0 = krate.0.take().or_else(|| krate_of(group.stream()));
            }
            TokenTree::Ident(word) if word == "struct" || word == "enum" || word == "union" => break,
            _ => {}
        }
    }
    let ident = syn::parse2(trees.next()?.into()).ok()?;
    let mut rest: TokenStream = trees.collect();
    if too_deep(rest.clone()).is_some() {
        rest = rest.into_iter().take_while(|tree| !is_end(tree)).map(emptied).collect();
    }
    let first = rest.clone().into_iter().next();
    let generics = match too_deep(rest.clone()) {
        None => {
            generics.parse2(rest).ok().filter(|read| unnamed_parameter(read).is_none()).unwrap_or_default()
        }
        // A type without its generics would be that of their defaults.
        Some(_) if first.is_some_and(|first| is_punct(&first, '<')) => return None,
        Some(_) => Generics::default(),
    };
    Some(ItemHeader { krate, ident, generics })
}

/// Whether the generics end before this.
fn is_end(tree: &TokenTree) -> bool {
    is_punct(tree, ';') || matches!(tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}

/// A group without its tokens.
fn emptied(tree: TokenTree) -> TokenTree {
    match tree {
        TokenTree::Group(group) => Group::new(group.delimiter(), TokenStream::new()).into(),
        tree => tree,
    }
}

/// The path in `status(crate = path)`.
pub(crate) fn krate_of(attribute: TokenStream) -> Option<TokenStream> {
    let mut trees = attribute.into_iter();
    let (Some(TokenTree::Ident(word)), Some(TokenTree::Group(group))) = (trees.next(), trees.next()) else {
        return None;
    };
    if word != "status" || too_deep(group.stream()).is_some() {
        return None;
    }
    status::parse(group.stream(), &mut Report::default()).krate.value().cloned()
}

fn generics(input: ParseStream) -> syn::Result<Generics> {
    let mut generics: Generics = input.parse()?;
    // The fields of a tuple struct.
    _ = input.parse::<Group>();
    if input.peek(Token![where]) {
        generics.where_clause = input.parse::<Option<WhereClause>>()?;
    }
    input.parse::<TokenStream>().map(|_| generics)
}
