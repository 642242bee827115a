//! The shape of an attribute: `#[name]`, or `#[name(arguments)]`.

use crate::report::{Error, Report, Result};
use crate::source_text::source_text;
use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Attribute, LitStr, MacroDelimiter, Meta};

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
pub(super) fn arguments(
    attrs: &[Attribute],
    name: &str,
    example: &str,
    report: &mut Report,
) -> Vec<TokenStream> {
    let mut all = Vec::new();
    for attr in attrs.iter().filter(|attr| attr.path().is_ident(name)) {
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
