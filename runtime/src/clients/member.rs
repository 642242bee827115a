//! An extension member.

use super::shape::Shape;
use crate::catalog::json_type::JsonType;
use crate::ExtensionMeta;

/// An extension member.
pub(super) struct Member {
    pub(super) name: &'static str,
    pub(super) shape: Shape,
    pub(super) is_required: bool,
}

impl Member {
    /// Of the Rust type as it is written.
    pub(super) fn of(meta: &ExtensionMeta) -> Self {
        let shape = match (meta.value(), JsonType::of(meta.type_name())) {
            (Some(json), _) => Shape::of_json(json),
            (None, JsonType::Optional(_)) if meta.is_field_errors() => Shape::field_errors().or_null(),
            (None, _) if meta.is_field_errors() => Shape::field_errors(),
            (None, ty) => Shape::of(ty),
        };
        Member::new(meta.name(), shape)
    }

    /// At the top, `null` is what is missing.
    pub(super) fn new(name: &'static str, shape: Shape) -> Self {
        match shape {
            Shape::Nullable(shape) => Member { name, shape: *shape, is_required: false },
            Shape::Null | Shape::Anything => Member { name, shape: Shape::Anything, is_required: false },
            shape => Member { name, shape, is_required: true },
        }
    }

    /// Whether its check has to say that it may be missing.
    pub(super) fn may_be_missing(&self) -> bool {
        !self.is_required && self.shape != Shape::Anything
    }
}
