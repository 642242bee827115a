//! An example of the body that reports an error.

use crate::catalog::sample::{literal_detail, member, SOME_DETAIL};
use crate::meta::Format;
use crate::problem::example;
use crate::registry::{registered, Registered};
use crate::{ErrorMeta, StandardMemberMeta};
use http::StatusCode;
use serde::ser::{SerializeMap, Serializer};
use serde::Serialize;
use serde_json::value::RawValue;

/// The members in the metadata, and placeholders for those whose values are known only at run
/// time. A status that is known only at run time is left out.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Members(&'static ErrorMeta);

/// The body as it is sent.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub(crate) enum Example {
    Problem(Members),
    /// JSON of another format.
    Json(Box<RawValue>),
    Text(String),
}

impl Example {
    /// None if the status has no body (RFC 9110, Section 6.4.1).
    pub(super) fn of(meta: &'static ErrorMeta, format: Option<Format>) -> Option<Self> {
        let row = meta.status().and_then(|status| registered(status.as_u16()));
        if !row.map_or(true, Registered::allows_content) {
            return None;
        }
        let problem = Members(meta);
        let written = |format| example(format, meta, &serde_json::to_string(&problem).ok()?);
        Some(match format.and_then(written) {
            None => Example::Problem(problem),
            Some(text) => match RawValue::from_string(text.clone()) {
                Ok(json) => Example::Json(json),
                Err(_) => Example::Text(text),
            },
        })
    }

    /// The body as displayed.
    pub(super) fn text(&self) -> Option<String> {
        match self {
            Example::Problem(members) => serde_json::to_string_pretty(members).ok(),
            Example::Json(json) => Some(json.get().to_owned()),
            Example::Text(text) => Some(text.clone()),
        }
    }
}

impl Members {
    /// A standard member: its template, if it is known only at run time.
    fn standard(self, name: &str, known: Option<&str>) -> Option<String> {
        let stated = self.0.standard_member(name).filter(|member| known.is_none() || !member.is_optional());
        stated.map(StandardMemberMeta::shown).or(known.map(str::to_owned))
    }

    /// The detail, if it is a literal or a template; its placeholder, if it is published.
    fn detail(self) -> Option<String> {
        let meta = self.0;
        if meta.standard_member("detail").is_some() {
            return self.standard("detail", meta.detail());
        }
        // Those that it is sure to have.
        let statuses = meta.statuses();
        let exposes = |status: &StatusCode| meta.exposure().exposes(*status);
        let is_shown = !statuses.is_empty() && statuses.iter().all(exposes);
        let literal = literal_detail(meta);
        literal.or_else(|| is_shown.then(|| SOME_DETAIL.to_owned()))
    }
}

impl Serialize for Members {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let meta = self.0;
        let mut body = serializer.serialize_map(None)?;
        if let Some(uri) = self.standard("type", meta.type_uri()) {
            body.serialize_entry("type", &uri)?;
        }
        if let Some(title) = self.standard("title", meta.title()) {
            body.serialize_entry("title", &title)?;
        }
        if let Some(status) = meta.status() {
            body.serialize_entry("status", &status.as_u16())?;
        }
        if let Some(code) = self.standard("code", meta.public_code()) {
            body.serialize_entry("code", &code)?;
        }
        if let Some(detail) = self.detail() {
            body.serialize_entry("detail", &detail)?;
        }
        if let Some(instance) = self.standard("instance", None) {
            body.serialize_entry("instance", &instance)?;
        }
        for meta in meta.extensions().iter().filter(|member| !member.is_flattened()) {
            body.serialize_entry(meta.name(), &member(meta))?;
        }
        body.end()
    }
}
