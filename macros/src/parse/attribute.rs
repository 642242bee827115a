//! The shape of an attribute: `#[name]`, or `#[name(arguments)]`.

use crate::report::{Error, Report, Result};
use crate::source_text::source_text;
use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Attribute, LitStr, MacroDelimiter, Meta};

/// The attributes of one target, each with its name: to compare an `Ident` makes a `String` of it.
pub(super) struct Attrs<'a>(Vec<(String, &'a Attribute)>);

impl<'a> Attrs<'a> {
    pub(super) fn new(attrs: &'a [Attribute]) -> Self {
        let name = |attr: &Attribute| attr.path().get_ident().map(ToString::to_string).unwrap_or_default();
        Attrs(attrs.iter().map(|attr| (name(attr), attr)).collect())
    }

    /// Those with this name, in order.
    pub(super) fn named<'n>(&'n self, wanted: &'n str) -> impl Iterator<Item = &'a Attribute> + 'n {
        self.0.iter().filter(move |(name, _)| name == wanted).map(|(_, attr)| *attr)
    }
}

pub(super) enum Shape {
    Bare,
    Arguments(TokenStream),
}

pub(super) fn shape(attr: &Attribute) -> Result<Shape> {
    let arguments = match &attr.meta {
        Meta::Path(_) => return Ok(Shape::Bare),
        Meta::List(list) if matches!(list.delimiter, MacroDelimiter::Paren(_)) => {
            let is_empty = list.tokens.is_empty();
            return Ok(if is_empty { Shape::Bare } else { Shape::Arguments(list.tokens.clone()) });
        }
        Meta::List(list) => list.tokens.clone(),
        Meta::NameValue(pair) => pair.value.to_token_stream(),
    };
    let name = attr.path().to_token_stream();
    if let Meta::NameValue(_) = &attr.meta {
        let value = source_text(arguments.clone());
        let example = match name.to_string().as_str() {
            "header" => Some(format!("RETRY_AFTER = {value}")),
            "problem" => Some(format!("title = {value}")),
            "challenge" => Some("Bearer, realm = \"api\"".to_owned()),
            _ => None,
        };
        if let Some(example) = example {
            return Err(Error::at(
                &attr.meta,
                format!("`{name}` takes its arguments in parentheses\nhelp: write it as in `#[{name}({example})]`"),
            ));
        }
    }
    let arguments = match syn::parse2::<LitStr>(arguments.clone()) {
        Ok(text) if attr.path().is_ident("status") => text.value(),
        _ => source_text(arguments),
    };
    Err(Error::at(
        &attr.meta,
        format!("`{name}` takes its arguments in parentheses\nhelp: write `#[{name}({arguments})]`"),
    ))
}

/// The arguments of each attribute of this name. `example` is the help for one without
/// any.
pub(super) fn arguments(attrs: &Attrs, name: &str, example: &str, report: &mut Report) -> Vec<TokenStream> {
    let mut all = Vec::new();
    for attr in attrs.named(name) {
        match shape(attr) {
            Ok(Shape::Arguments(arguments)) => all.push(arguments),
            Ok(Shape::Bare) => {
                report.error(Error::at(
                    &attr.meta,
                    format!("this has no effect\nhelp: write it as in `{example}`"),
                ));
            }
            Err(error) => report.error(error),
        }
    }
    all
}
