//! What `#[problem(...)]` says, a struct for each target. A key is a field here, and an
//! entry in the table of `parse`.

use super::{Constant, Extension, Text};
use crate::attr::{Attr, AttrList};
use crate::case::Case;
use core::ops::RangeInclusive;
use proc_macro2::TokenStream;
use syn::{ext::IdentExt, Ident};

/// Above the type.
#[derive(Default)]
pub(crate) struct ContainerProblem {
    pub(crate) base: Attr<String>,
    /// The type that writes the body.
    pub(crate) format: Attr<TokenStream>,
    pub(crate) exposure: Attr<Exposure>,
    /// `redact(code)`: the code to send instead, or nothing.
    pub(crate) redact_code: Attr<String>,
    pub(crate) no_code: Attr<()>,
    /// The log level of variants that state none.
    pub(crate) log: Attr<String>,
    pub(crate) naming: Naming,
    /// The most bytes of a body.
    pub(crate) limit: Attr<usize>,
    /// The codes of JSON-RPC that the variants may have.
    pub(crate) jsonrpc: Attr<RangeInclusive<i32>>,
    /// The members of variants that have none of the same name.
    pub(crate) constants: Vec<Constant>,
}

/// How a code is made from a name.
#[derive(Default)]
pub(crate) struct Naming {
    pub(crate) case: Attr<Case>,
    pub(crate) prefix: Attr<String>,
}

impl Naming {
    pub(crate) fn code(&self, name: &Ident) -> String {
        self.code_of(&name.unraw().to_string())
    }

    pub(crate) fn code_of(&self, name: &str) -> String {
        let case = self.case.value().copied().unwrap_or(Case::Snake);
        self.prefix.text().unwrap_or_default().to_owned() + &case.of(name)
    }
}

/// Above a variant, or above a struct.
#[derive(Default)]
pub(crate) struct VariantProblem {
    pub(crate) type_uri: Attr<Text>,
    pub(crate) title: Attr<Text>,
    pub(crate) code: Attr<Text>,
    pub(crate) detail: Attr<Text>,
    pub(crate) instance: Attr<Text>,
    pub(crate) grpc: Attr<String>,
    pub(crate) jsonrpc: Attr<i32>,
    pub(crate) exposure: Attr<Exposure>,
    /// `redact(code)`: the code to send instead, or nothing.
    pub(crate) redact_code: Attr<String>,
    pub(crate) no_code: Attr<()>,
    pub(crate) log: Attr<String>,
    /// Other variants have the code or the type, too.
    pub(crate) shared: Attr<()>,
    pub(crate) unread: Attr<()>,
    pub(crate) constants: Vec<Constant>,
    /// Whether an entry is invalid: what it would have set is not known.
    pub(crate) has_invalid: bool,
    /// The first key that asks for a body.
    pub(crate) body_key: Option<Ident>,
}

/// On a field.
#[derive(Default)]
pub(crate) struct FieldProblem {
    /// The member of the body that the field is.
    pub(crate) extension: Attr<Extension>,
    /// The standard members that it is, with their keys.
    pub(crate) standard: AttrList<(Standard, TokenStream)>,
    /// A client fills the field with its `Default`, or with what this function returns.
    pub(crate) default: Attr<Option<TokenStream>>,
    /// A log continues with the field, an error, or with what this function returns.
    pub(crate) source: Attr<Option<TokenStream>>,
    /// A log has the field, or what this function returns, as the backtrace.
    pub(crate) backtrace: Attr<Option<TokenStream>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exposure {
    Expose,
    Redact,
}

/// A member that every problem may have, other than the status (RFC 9457, Section 3.1), and our
/// own `code`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standard {
    Type,
    Title,
    Code,
    Detail,
    Instance,
}

impl Standard {
    pub(crate) const ALL: [Standard; 5] =
        [Standard::Type, Standard::Title, Standard::Code, Standard::Detail, Standard::Instance];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Standard::Type => "type",
            Standard::Title => "title",
            Standard::Code => "code",
            Standard::Detail => "detail",
            Standard::Instance => "instance",
        }
    }
}
