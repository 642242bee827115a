//! The standard members of a problem body that a variant states at run time.

use super::{AuthValue, ComputedValue, Field, Standard, Template, Text, Variant};

/// What states it.
pub(crate) enum Stated<'a> {
    Text(&'a Text),
    Field(&'a Field<'a>),
}

impl Variant<'_> {
    /// The standard members that differ between errors of this kind: no metadata has their texts,
    /// or an instance.
    pub(crate) fn standard_members(&self) -> Vec<(Standard, Stated<'_>)> {
        let is_literal = |stated: &Stated| matches!(stated, Stated::Text(Text::Literal(_)));
        let mut members = self.stated_members();
        members.retain(|(member, stated)| *member == Standard::Instance || !is_literal(stated));
        members
    }

    /// All standard members that are stated: texts above the variant, and then the fields, which
    /// take precedence.
    pub(crate) fn stated_members(&self) -> Vec<(Standard, Stated<'_>)> {
        let problem = &self.problem;
        let texts = [
            (Standard::Type, problem.type_uri.value()),
            (Standard::Title, problem.title.value()),
            (Standard::Code, problem.code.value()),
            (Standard::Detail, problem.detail.value()),
            (Standard::Instance, problem.instance.value()),
        ];
        let mut members = Vec::new();
        for (member, text) in texts {
            if let Some(text) = text {
                members.push((member, Stated::Text(text)));
            }
        }
        for field in &self.fields {
            for (member, _) in field.problem.standard.iter() {
                members.push((*member, Stated::Field(field)));
            }
        }
        members
    }

    /// The texts that name fields: members of the problem, header fields, then parameters of
    /// challenges.
    pub(crate) fn templates(&self) -> Vec<&Template> {
        let mut templates = Vec::new();
        for (_, stated) in self.standard_members() {
            if let Stated::Text(Text::Template(template)) = stated {
                templates.push(template);
            }
        }
        for header in &self.computed {
            if let ComputedValue::Template(template) = &header.value {
                templates.push(template);
            }
        }
        for challenge in self.dynamic_challenges() {
            for param in &challenge.params {
                if let AuthValue::Template(template) = &param.value {
                    templates.push(template);
                }
            }
        }
        templates
    }

    /// Whether a text above the variant or a field is this member.
    pub(crate) fn states(&self, wanted: Standard) -> bool {
        self.stated_members().iter().any(|(member, _)| *member == wanted)
    }

    /// Whether no body is known at compile time.
    pub(crate) fn is_dynamic(&self) -> bool {
        !self.standard_members().is_empty()
    }

    /// The field that is this member.
    pub(crate) fn standard_field(&self, member: Standard) -> Option<&Field<'_>> {
        self.fields.iter().find(|field| field.is_standard(member))
    }
}

impl Field<'_> {
    pub(crate) fn is_standard(&self, member: Standard) -> bool {
        self.problem.standard.iter().any(|(of_field, _)| *of_field == member)
    }
}
