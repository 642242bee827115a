//! What the attributes of one type say, with the user's tokens kept for messages.

mod body;
mod challenge;
mod container;
mod doc;
mod field;
mod header;
mod identity;
mod item;
mod member;
mod problem;
mod rename;
mod standard;
mod status_expr;
mod text;
mod variant;

pub(crate) use challenge::{AuthParam, AuthParamOf, AuthValue, Challenge, Spelled};
pub(crate) use container::{is_client_error, Container, Inner, Shape, Status};
pub(crate) use doc::Doc;
pub(crate) use field::Field;
pub(crate) use header::{ComputedHeader, ComputedValue, Header, HeaderName};
pub(crate) use identity::InnerRedaction;
pub(crate) use item::{InvalidItem, ItemHeader};
pub(crate) use member::{Constant, Extension, MemberValue};
pub(crate) use problem::{ContainerProblem, Exposure, FieldProblem, Naming, Standard, VariantProblem};
pub(crate) use rename::Rename;
pub(crate) use standard::Stated;
pub(crate) use status_expr::{Code, FieldStatus, StatusExpr};
pub(crate) use text::{Placed, Template, Text};
pub(crate) use variant::Variant;
