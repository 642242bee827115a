//! What the attributes of one type say, with the user's tokens kept for messages.

mod body;

use crate::krate::Krate;
use crate::lint::Levels;
use crate::report::Error;
use crate::uri;
use proc_macro2::{Literal, TokenStream, TokenTree};
use quote::quote;
use syn::{Generics, Ident, Member, Type};

/// What a derive needs to name the type: enough for an empty impl.
pub(crate) struct ItemHeader {
    pub(crate) krate: Krate,
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
}

/// An item that no impl can be derived for, and why.
pub(crate) struct InvalidItem {
    pub(crate) error: Error,
    pub(crate) item_header: Option<ItemHeader>,
}

pub(crate) struct Container<'a> {
    pub(crate) krate: Krate,
    pub(crate) shape: Shape,
    pub(crate) ident: &'a Ident,
    pub(crate) generics: &'a Generics,
    /// The status of variants that state none.
    pub(crate) default: Option<StatusExpr>,
    pub(crate) levels: Levels,
    /// The header fields of variants that state none of the same name.
    pub(crate) headers: Vec<Header>,
    /// Whether a header field of the type was refused: it is not missed.
    pub(crate) headers_refused: bool,
    pub(crate) problem: Problem,
    /// The doc comment of an enum; a struct's is its variant's.
    pub(crate) doc: Doc,
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
    /// The problem's code: the name in snake case, unless given.
    pub(crate) code: String,
    pub(crate) source: Option<StatusExpr>,
    pub(crate) levels: Levels,
    pub(crate) headers: Vec<Header>,
    /// Whether a header field of the variant was refused: it is not missed.
    pub(crate) headers_refused: bool,
    pub(crate) problem: Problem,
    pub(crate) doc: Doc,
    /// What stands in a pattern for all fields.
    pub(crate) rest: &'static str,
    pub(crate) fields: Vec<Field<'a>>,
    /// Whether an attribute here was refused: what it would have said is not missed.
    pub(crate) refused: bool,
    /// Whether thiserror's `#[error(transparent)]` stands here.
    pub(crate) error_transparent: bool,
    /// The text of `#[error("…")]`, where it has nothing to fill in: what `Display` writes, if
    /// the attribute is thiserror's.
    pub(crate) display: Option<String>,
}

pub(crate) struct Field<'a> {
    pub(crate) member: Member,
    pub(crate) ty: &'a Type,
    /// The `#[status]` that marks the field.
    pub(crate) status: Option<TokenStream>,
    /// The header fields whose value it is.
    pub(crate) headers: Vec<HeaderName>,
    pub(crate) headers_refused: bool,
    /// The member of the problem body that it is.
    pub(crate) extension: Option<Extension>,
    /// The key `default`: a client fills the field.
    pub(crate) default: Option<Ident>,
    /// Whether an attribute here was refused: what it would have said is not missed.
    pub(crate) refused: bool,
}

/// A doc comment.
#[derive(Default)]
pub(crate) struct Doc {
    /// The lines before the first expression; all of them where there is none.
    pub(crate) text: String,
    /// Arguments of `concat!`, from the first expression on.
    pub(crate) rest: TokenStream,
    /// Whether it is `#[doc(hidden)]`: the item stands in no document.
    pub(crate) is_hidden: bool,
}

impl Doc {
    /// A literal of this text with the doc comment behind it.
    pub(crate) fn behind(&self, krate: &Krate, text: &str) -> TokenStream {
        let start = Literal::string(&(text.to_owned() + &self.text));
        if self.rest.is_empty() {
            return TokenTree::from(start).into();
        }
        let rest = &self.rest;
        quote!(#krate::__private::concat!(#start, #rest))
    }
}

pub(crate) struct Header {
    pub(crate) name: HeaderName,
    pub(crate) value: String,
}

/// The name in lower case, and as the user wrote it.
pub(crate) struct HeaderName {
    pub(crate) name: String,
    pub(crate) tokens: TokenStream,
}

pub(crate) struct Extension {
    pub(crate) name: String,
    pub(crate) tokens: TokenStream,
}

/// What `#[problem(...)]` says at one place.
#[derive(Default)]
pub(crate) struct Problem {
    pub(crate) base: Option<Text>,
    pub(crate) type_uri: Option<Text>,
    pub(crate) title: Option<Text>,
    pub(crate) code: Option<Text>,
    pub(crate) detail: Option<Text>,
    pub(crate) grpc: Option<Text>,
    pub(crate) exposure: Option<(Exposure, Ident)>,
    /// The key, and the name if one is given.
    pub(crate) extension: Option<(Ident, Option<Text>)>,
    pub(crate) default: Option<Ident>,
    pub(crate) unread: Option<Ident>,
    /// The first key that asks for a body.
    pub(crate) body: Option<Ident>,
    /// The keys whose value was refused: what they would have said is not missed.
    pub(crate) refused: Vec<&'static str>,
}

/// A string literal.
pub(crate) struct Text {
    pub(crate) text: String,
    pub(crate) tokens: TokenStream,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exposure {
    Expose,
    Redact,
}

/// Where a status comes from, as an attribute says it.
#[derive(Debug, Clone)]
pub(crate) enum StatusExpr {
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

impl Variant<'_> {
    /// Whether the type's default status is the variant's. It is not of one whose own was
    /// refused.
    pub(crate) fn takes_default(&self) -> bool {
        !self.refused && self.source.is_none() && self.fields.iter().all(|field| field.status.is_none())
    }

    /// The header fields that are stated above the variant and on its fields.
    pub(crate) fn header_names(&self) -> impl Iterator<Item = &HeaderName> {
        let fields = self.fields.iter().flat_map(|field| &field.headers);
        self.headers.iter().map(|header| &header.name).chain(fields)
    }
}

impl<'a> Container<'a> {
    pub(crate) fn status<'v>(&'v self, variant: &'v Variant<'a>) -> Status<'v> {
        if let Some(field) = variant.fields.iter().find(|field| field.status.is_some()) {
            return Status::Field(field);
        }
        match variant.source.as_ref().or(self.default.as_ref()) {
            Some(StatusExpr::Code(code)) => Status::Code(code),
            Some(StatusExpr::With(path)) => Status::With(path),
            Some(StatusExpr::Transparent(_)) => match variant.fields.as_slice() {
                [field] => Status::Transparent(field),
                _ => Status::Unknown,
            },
            None => Status::Unknown,
        }
    }

    /// The problem's type: the one stated, or base and code; none where that is
    /// `about:blank`.
    pub(crate) fn type_uri(&self, variant: &Variant) -> Option<String> {
        let stated = variant.problem.type_uri.as_ref().map(|uri| uri.text.clone());
        let of_code = || Some(self.problem.base.as_ref()?.text.clone() + &uri::segment(&variant.code));
        stated.or_else(of_code).filter(|uri| uri != "about:blank")
    }

    /// Whether the variant's `Display` is published, where an attribute says so.
    pub(crate) fn exposure(&self, variant: &Variant) -> Option<Exposure> {
        let stated = variant.problem.exposure.as_ref().or(self.problem.exposure.as_ref());
        stated.map(|(exposure, _)| *exposure)
    }

    /// Whether the variant's problem is that of the error inside.
    pub(crate) fn is_transparent(&self, variant: &Variant) -> bool {
        matches!(self.status(variant), Status::Transparent(_))
    }

    /// Whether the method `__inner()` finds the error that answers for the variant.
    /// That of a struct may be unsized, and is asked method by method.
    pub(crate) fn is_inside(&self, variant: &Variant) -> bool {
        self.shape == Shape::Enum && self.is_transparent(variant)
    }

    /// What stands in the table for a variant: a mistake is a 500; `None` is found
    /// as the program runs.
    pub(crate) fn static_status(&self, variant: &Variant) -> Option<u16> {
        match self.status(variant) {
            Status::Code(code) => Some(code.number),
            Status::Unknown => Some(500),
            Status::Field(_) | Status::Transparent(_) | Status::With(_) => None,
        }
    }

    /// The type's doc comment.
    pub(crate) fn doc(&self) -> &Doc {
        match (self.shape, self.variants.as_slice()) {
            (Shape::Struct, [variant]) => &variant.doc,
            _ => &self.doc,
        }
    }

    /// The status of a variant, where it is known now.
    pub(crate) fn code(&self, variant: &Variant) -> Option<u16> {
        match self.status(variant) {
            Status::Code(code) => Some(code.number),
            _ => None,
        }
    }

    /// The header fields of a variant that are the type's.
    pub(crate) fn default_headers(&'a self, variant: &'a Variant<'a>) -> impl Iterator<Item = &'a Header> {
        let stated = |header: &&Header| !variant.header_names().any(|name| name.name == header.name.name);
        self.headers.iter().filter(stated)
    }
}
