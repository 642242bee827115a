//! What the attributes of one type say, with the user's tokens kept for messages.

use crate::lint::Levels;
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::{Generics, Ident, Member, Type};

/// What a derive needs to name the type: enough for an empty impl.
pub(crate) struct Head {
    pub(crate) krate: Krate,
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
}

pub(crate) struct Input<'a> {
    pub(crate) krate: Krate,
    pub(crate) shape: Shape,
    pub(crate) ident: &'a Ident,
    pub(crate) generics: &'a Generics,
    /// The status of variants that state none.
    pub(crate) default: Option<Source>,
    pub(crate) levels: Levels,
    /// The variants of an enum, or the one of a struct.
    pub(crate) variants: Vec<Variant<'a>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Struct,
    Enum,
}

pub(crate) struct Variant<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) source: Option<Source>,
    pub(crate) levels: Levels,
    pub(crate) fields: Vec<Field<'a>>,
    /// Whether an attribute here was refused: what it would have said is not missed.
    pub(crate) refused: bool,
    /// Whether thiserror's `#[error(transparent)]` stands here.
    pub(crate) error_transparent: bool,
}

pub(crate) struct Field<'a> {
    pub(crate) member: Member,
    pub(crate) ty: &'a Type,
    /// The `#[status]` that marks the field.
    pub(crate) status: Option<TokenStream>,
}

/// Where a status comes from, as an attribute says it.
#[derive(Debug, Clone)]
pub(crate) enum Source {
    Code(Code),
    /// The key `transparent`.
    Transparent(Ident),
    /// The path of the function.
    With(TokenStream),
}

/// A status code as the user wrote it.
#[derive(Debug, Clone)]
pub(crate) struct Code {
    pub(crate) number: u16,
    pub(crate) tokens: TokenStream,
    /// The text that stands for it in an attribute to paste.
    pub(crate) written: String,
}

/// The status of one variant: what `status()` does for it.
#[derive(Clone, Copy)]
pub(crate) enum Status<'a> {
    Code(&'a Code),
    Field(&'a Field<'a>),
    Transparent(&'a Field<'a>),
    With(&'a TokenStream),
    /// A mistake, reported elsewhere.
    Unknown,
}

impl<'a> Input<'a> {
    pub(crate) fn status(&'a self, variant: &'a Variant<'a>) -> Status<'a> {
        if let Some(field) = variant.fields.iter().find(|field| field.status.is_some()) {
            return Status::Field(field);
        }
        match variant.source.as_ref().or(self.default.as_ref()) {
            Some(Source::Code(code)) => Status::Code(code),
            Some(Source::With(path)) => Status::With(path),
            Some(Source::Transparent(_)) => match variant.fields.as_slice() {
                [field] => Status::Transparent(field),
                _ => Status::Unknown,
            },
            None => Status::Unknown,
        }
    }

    /// The types that the impl needs to implement `HttpStatus`, where that is
    /// for the user of a generic type to decide.
    pub(crate) fn delegates(&'a self) -> impl Iterator<Item = &'a Type> + 'a {
        self.variants.iter().filter_map(|variant| match self.status(variant) {
            Status::Field(field) | Status::Transparent(field) => Some(field.ty),
            _ => None,
        })
    }
}

/// Where `statusful` is found.
#[derive(Clone, Default)]
pub(crate) struct Krate(pub(crate) Option<TokenStream>);

impl Krate {
    /// The path, each token resolved as the user wrote it and placed at `span`.
    pub(crate) fn spanned(&self, span: Span) -> TokenStream {
        let Some(path) = &self.0 else {
            return quote_spanned!(span=> ::statusful);
        };
        let place = |mut tree: TokenTree| {
            tree.set_span(tree.span().located_at(span));
            tree
        };
        path.clone().into_iter().map(place).collect()
    }
}

impl quote::ToTokens for Krate {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let path = self.0.clone();
        tokens.extend(path.unwrap_or_else(|| quote!(::statusful)));
    }
}
