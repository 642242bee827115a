//! Samples of what is known only at run time.

use super::placeholder;
use crate::meta::record::Text;
use crate::{field_errors, ErrorMeta, ExtensionMeta, Problem};
use serde_json::{json, Value};

/// A placeholder for what `Display` writes.
pub(crate) const SOME_DETAIL: &str = "What went wrong, in a sentence.";

/// The detail that is the same in every error: a literal of `#[problem(…)]`, or of `#[error(…)]`
/// if that is published.
pub(crate) fn literal_detail(meta: &ErrorMeta) -> Option<String> {
    let quoted = || {
        let body: Problem = serde_json::from_str(meta.record.given(Text::Quoted)?).ok()?;
        body.detail().map(str::to_owned)
    };
    meta.detail().map(str::to_owned).or_else(quoted)
}

/// The value of an extension member, or one that its Rust type may have.
pub(crate) fn member(meta: &ExtensionMeta) -> Value {
    if meta.is_field_errors() {
        return json!([field_errors::example()]);
    }
    let value = meta.value().and_then(|json| serde_json::from_str(json).ok());
    value.unwrap_or_else(|| placeholder::of(meta.type_name()))
}
