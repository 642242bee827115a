//! An example of the body that reports an error.

use super::placeholder;
use crate::meta::record::Text;
use crate::registry::{registered, Registered};
use crate::{ErrorMeta, Problem};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A placeholder for what `Display` writes, which is known only at run time.
const SOME_DETAIL: &str = "What went wrong, in a sentence.";

/// The members in the metadata, and placeholders for those whose values are known only at run
/// time. A status that is known only at run time is left out.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Example(&'static ErrorMeta);

impl Example {
    /// None if the status has no body (RFC 9110, Section 6.4.1).
    pub(super) fn of(meta: &'static ErrorMeta) -> Option<Self> {
        let row = meta.status().and_then(|status| registered(status.as_u16()));
        row.map_or(true, Registered::allows_content).then_some(Example(meta))
    }

    /// The detail, if it is a literal; its placeholder, if it is published.
    fn detail(self) -> Option<String> {
        let meta = self.0;
        let is_shown = meta.status().is_some_and(|status| meta.exposure().exposes(status));
        let quoted = || {
            serde_json::from_str::<Problem>(meta.record.given(Text::Quoted)?)
                .ok()?
                .detail()
                .map(str::to_owned)
        };
        let literal = meta.detail().map(str::to_owned).or_else(quoted);
        literal.or_else(|| is_shown.then(|| SOME_DETAIL.to_owned()))
    }
}

impl Serialize for Example {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let meta = self.0;
        let mut body = serializer.serialize_map(None)?;
        if let Some(uri) = meta.type_uri() {
            body.serialize_entry("type", uri)?;
        }
        if let Some(title) = meta.title() {
            body.serialize_entry("title", title)?;
        }
        if let Some(status) = meta.status() {
            body.serialize_entry("status", &status.as_u16())?;
        }
        body.serialize_entry("code", meta.code())?;
        if let Some(detail) = self.detail() {
            body.serialize_entry("detail", &detail)?;
        }
        for member in meta.extensions().iter().filter(|member| !member.is_flattened()) {
            let value = member.value().and_then(|json| serde_json::from_str(json).ok());
            body.serialize_entry(
                member.name(),
                &value.unwrap_or_else(|| placeholder::of(member.type_name())),
            )?;
        }
        body.end()
    }
}
