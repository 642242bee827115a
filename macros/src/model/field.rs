//! What the attributes of one field say.

use super::{AuthParamOf, Extension, FieldProblem, HeaderName};
use crate::attr::{Attr, AttrList};
use syn::{Member, Type};

pub(crate) struct Field<'a> {
    pub(crate) member: Member,
    pub(crate) ty: &'a Type,
    /// The bare `#[status]`: the field is the status.
    pub(crate) status: Attr<()>,
    /// The header fields whose value it is.
    pub(crate) headers: AttrList<HeaderName>,
    /// The parameters of challenges that have its value.
    pub(crate) auth_params: Vec<AuthParamOf>,
    pub(crate) problem: FieldProblem,
}

impl Field<'_> {
    /// The member of the problem body that it is.
    pub(crate) fn extension(&self) -> Option<&Extension> {
        self.problem.extension.value()
    }

    /// Whether it is unknown what an attribute would have set.
    pub(crate) fn has_invalid(&self) -> bool {
        let FieldProblem { extension, default } = &self.problem;
        let in_problem = extension.is_invalid() || default.is_invalid();
        self.status.is_invalid() || self.headers.has_invalid || in_problem
    }
}
