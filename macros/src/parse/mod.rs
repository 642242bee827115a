//! From tokens to the model: the attribute grammar. A mistake within one
//! attribute is found here; one that takes several is found in `check`.

mod attribute;
mod challenge;
mod code;
mod computed_header;
mod container;
mod doc;
mod field;
mod header;
mod item;
mod member;
mod problem;
mod rename;
mod serde;
mod status;
mod template;
mod thiserror;
pub(crate) mod tokens;

pub(crate) use container::container;
pub(crate) use item::{item, item_header, krate_of};

use crate::report::Error;
use proc_macro2::Span;

fn lonely_comma(comma: Option<Span>) -> Error {
    let comma = comma.unwrap_or_else(Span::call_site);
    Error::at_span(comma, "nothing precedes this comma\nhelp: remove it")
}
