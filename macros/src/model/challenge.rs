//! What `#[challenge(...)]` says.

use super::{HeaderName, Template};
use proc_macro2::TokenStream;
use statusful_registry::shared::auth_param;
use syn::ext::IdentExt;
use syn::Member;

#[derive(Clone)]
pub(crate) struct Challenge {
    /// As the registry writes it, if it is registered.
    pub(crate) scheme: Spelled,
    pub(crate) params: Vec<AuthParam>,
    /// The header field that it is sent in.
    pub(crate) header: HeaderName,
    /// Whether it is sent from the table of literals.
    pub(crate) is_static: bool,
    /// Whether it is that of the type.
    pub(crate) is_default: bool,
}

#[derive(Clone)]
pub(crate) struct AuthParam {
    pub(crate) name: Spelled,
    pub(crate) value: AuthValue,
    /// The value as the user wrote it.
    pub(crate) tokens: TokenStream,
}

#[derive(Clone)]
pub(crate) enum AuthValue {
    Literal(String),
    Field(Member),
    Template(Template),
}

/// A name, and the tokens that spell it.
#[derive(Clone)]
pub(crate) struct Spelled {
    pub(crate) text: String,
    pub(crate) tokens: TokenStream,
}

/// A parameter of a challenge that has the value of a field.
pub(crate) struct AuthParamOf {
    pub(crate) header: String,
    pub(crate) scheme: String,
    pub(crate) name: String,
}

impl AuthParam {
    pub(crate) fn literal(&self) -> Option<&str> {
        match &self.value {
            AuthValue::Literal(text) => Some(text),
            AuthValue::Field(_) | AuthValue::Template(_) => None,
        }
    }
}

impl Challenge {
    /// The value of the header field, if no part of it is a field of the variant.
    pub(crate) fn literal(&self) -> Option<String> {
        let is_literal = self.params.iter().all(|param| param.literal().is_some());
        is_literal.then(|| self.value_with(&|param| param.literal().unwrap_or_default().to_owned()))
    }

    /// The value of the header field for those who read the metadata: with the names of fields in
    /// braces.
    pub(crate) fn template(&self) -> String {
        self.value_with(&|param| match &param.value {
            AuthValue::Literal(text) => text.replace('{', "{{").replace('}', "}}"),
            AuthValue::Field(Member::Named(name)) => format!("{{{}}}", name.unraw()),
            AuthValue::Field(Member::Unnamed(index)) => format!("{{{}}}", index.index),
            AuthValue::Template(template) => template.text.clone(),
        })
    }

    /// The value of the header field, with a text for the value of each parameter.
    pub(crate) fn value_with(&self, text_of: &dyn Fn(&AuthParam) -> String) -> String {
        let mut value = self.scheme.text.clone();
        for (at, param) in self.params.iter().enumerate() {
            value.push_str(if at == 0 { " " } else { ", " });
            value.push_str(&auth_param(&self.scheme.text, &param.name.text, &text_of(param)));
        }
        value
    }

    /// The parameters that have the value of this field.
    pub(crate) fn params_of(&self, field: &Member) -> Vec<&AuthParam> {
        let mut params = Vec::new();
        for param in &self.params {
            if matches!(&param.value, AuthValue::Field(member) if member == field) {
                params.push(param);
            }
        }
        params
    }
}
