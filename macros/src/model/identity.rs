//! What a client recognizes a variant's problem by: its code and its type, as they are sent.

use super::{Container, Exposure, Standard, Stated, Variant};
use statusful_registry::shared::uri_segment;

/// The name that the codes of redacted variants are made from.
const REDACTED: &str = "InternalError";

/// What is sent in place of the code and the type of the error inside a transparent variant.
pub(crate) struct InnerRedaction {
    /// From which status on.
    pub(crate) least: u16,
    /// Empty if none is sent.
    pub(crate) code: String,
    pub(crate) type_uri: String,
}

impl Container<'_> {
    /// The problem's code, unless none is sent.
    pub(crate) fn public_code(&self, variant: &Variant) -> Option<String> {
        let is_left_out = self.problem.no_code.is_set() || variant.problem.no_code.is_set();
        (!is_left_out).then(|| self.code_in_type(variant))
    }

    /// The problem's type: the one stated, or base and code; `None` for `about:blank`.
    pub(crate) fn type_uri(&self, variant: &Variant) -> Option<String> {
        let stated = variant.problem.type_uri.text().filter(|_| !self.is_redacted(variant));
        let of_code =
            || Some(self.problem.base.text()?.to_owned() + &uri_segment(&self.code_in_type(variant)));
        stated.map(str::to_owned).or_else(of_code).filter(|uri| uri != "about:blank")
    }

    /// Whether the variant's code and type are replaced by those of an internal error. Above a
    /// type, `redact(code)` is for each 5xx that is not exposed, and for each status that may
    /// be one at run time.
    pub(crate) fn is_redacted(&self, variant: &Variant) -> bool {
        let is_asked = variant.problem.redact_code.is_set()
            || self.problem.redact_code.is_set()
                && variant.problem.exposure.value() != Some(&Exposure::Expose)
                && self.may_be_from(500, variant);
        is_asked && self.has_meta(variant) && variant.code != self.redacted_code(variant)
    }

    /// Whether the code of the error inside is not sent: of any if the variant says so, and of each
    /// 5xx if the type does.
    pub(crate) fn redacts_inner(&self, variant: &Variant) -> Option<InnerRedaction> {
        self.followed(variant)?;
        let is_asked = (variant.problem.redact_code.is_set(), self.problem.redact_code.is_set());
        let least = match is_asked {
            (true, _) => 0,
            (_, true) => 500,
            _ => return None,
        };
        let code = self.redacted_code(variant);
        let type_uri = self.problem.base.text().map(|base| base.to_owned() + &uri_segment(&code));
        let is_sent = !self.problem.no_code.is_set();
        let (code, type_uri) = (if is_sent { code } else { String::new() }, type_uri.unwrap_or_default());
        Some(InnerRedaction { least, code, type_uri })
    }

    /// Whether a client reads the variant back. It never finds out which redacted one it was.
    pub(crate) fn is_read(&self, variant: &Variant) -> bool {
        !variant.problem.unread.is_set() && !self.is_redacted(variant)
    }

    /// Whether a client cannot distinguish the problems of two variants.
    pub(crate) fn are_alike(&self, one: &Variant, other: &Variant) -> bool {
        let identity = |variant| (self.public_code(variant), self.type_uri(variant));
        self.has_meta(one) && self.has_meta(other) && identity(one) == identity(other)
    }

    /// The standard members that differ between errors of this kind, without those that are not
    /// sent.
    pub(crate) fn standard_members<'v>(&self, variant: &'v Variant) -> Vec<(Standard, Stated<'v>)> {
        self.sent(variant, variant.standard_members())
    }

    /// All standard members that are stated, without those that are not sent.
    pub(crate) fn stated_members<'v>(&self, variant: &'v Variant) -> Vec<(Standard, Stated<'v>)> {
        self.sent(variant, variant.stated_members())
    }

    fn sent<'v>(
        &self,
        variant: &Variant,
        mut members: Vec<(Standard, Stated<'v>)>,
    ) -> Vec<(Standard, Stated<'v>)> {
        members.retain(|(member, _)| match member {
            Standard::Code => !self.is_redacted(variant) && self.public_code(variant).is_some(),
            Standard::Type => !self.is_redacted(variant),
            Standard::Title | Standard::Detail | Standard::Instance => true,
        });
        members
    }

    fn code_in_type(&self, variant: &Variant) -> String {
        if self.is_redacted(variant) {
            return self.redacted_code(variant);
        }
        variant.code.clone()
    }

    /// The code in place of a redacted one: as if the variant were named `InternalError`, unless
    /// the attribute states one.
    fn redacted_code(&self, variant: &Variant) -> String {
        let stated = variant.problem.redact_code.text().or(self.problem.redact_code.text());
        let stated = stated.filter(|code| !code.is_empty()).map(str::to_owned);
        stated.unwrap_or_else(|| self.problem.naming.code_of(REDACTED))
    }
}
