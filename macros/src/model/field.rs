//! What the attributes of one field say.

use super::{AuthParamOf, Code, Extension, FieldProblem, FieldStatus, HeaderName};
use crate::attr::{Attr, AttrList};
use syn::{GenericArgument, Member, PathArguments, Type};

pub(crate) struct Field<'a> {
    pub(crate) member: Member,
    pub(crate) ty: &'a Type,
    /// `#[status]`: the status is the field's, or is found through it.
    pub(crate) status: Attr<FieldStatus>,
    /// What that status can be.
    pub(crate) one_of: Attr<AttrList<Code>>,
    /// The header fields whose value it is.
    pub(crate) headers: AttrList<HeaderName>,
    /// `flatten`: its entries are header fields.
    pub(crate) header_map: Attr<()>,
    /// The parameters of challenges that have its value.
    pub(crate) auth_params: Vec<AuthParamOf>,
    pub(crate) problem: FieldProblem,
}

impl Field<'_> {
    /// The member of the problem body that it is.
    pub(crate) fn extension(&self) -> Option<&Extension> {
        self.problem.extension.value()
    }

    /// Whether the response has the field's value as its status.
    pub(crate) fn is_status(&self) -> bool {
        matches!(self.status.value(), Some(FieldStatus::Value))
    }

    /// Whether the type is written as an `Option`. A value of another type is always there.
    pub(crate) fn is_option(&self) -> bool {
        self.option_of().is_some()
    }

    /// The same for a type that is written as a reference.
    pub(crate) fn is_option_or_reference(&self) -> bool {
        let mut ty = self.ty;
        loop {
            ty = match ty {
                Type::Reference(reference) => &reference.elem,
                Type::Group(group) => &group.elem,
                Type::Paren(paren) => &paren.elem,
                _ => return option_of(ty).is_some(),
            };
        }
    }

    /// Whether it is an `Option` of one, which distinguishes `null` from a member that is absent.
    pub(crate) fn is_nested_option(&self) -> bool {
        self.option_of().is_some_and(|inner| option_of(inner).is_some())
    }

    /// Whether it is unknown what an attribute would have set.
    pub(crate) fn has_invalid(&self) -> bool {
        let FieldProblem { extension, standard, default, source, backtrace } = &self.problem;
        let in_problem = extension.is_invalid() || standard.has_invalid || default.is_invalid();
        let in_problem = in_problem || source.is_invalid() || backtrace.is_invalid();
        self.status.is_invalid() || self.headers.has_invalid || in_problem
    }

    /// The type in the `Option` that the field is written as.
    pub(crate) fn option_of(&self) -> Option<&Type> {
        option_of(self.ty)
    }
}

fn option_of(mut ty: &Type) -> Option<&Type> {
    let path = loop {
        ty = match ty {
            Type::Group(group) => &group.elem,
            Type::Paren(paren) => &paren.elem,
            Type::Path(path) => break path,
            _ => return None,
        };
    };
    let last = path.path.segments.last().filter(|last| last.ident == "Option")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(inner) => Some(inner),
        _ => None,
    })
}
