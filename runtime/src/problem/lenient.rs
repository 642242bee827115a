//! `Problem` to and from a body. Reading is as lenient as RFC 9457 requires (Section 3.1): a
//! member of the wrong type is ignored, an unknown one is kept.
//!
//! Through serde, `serde_json` provides the text of the object and accepts the texts of its
//! members, so that a problem is read and written as in a response. Other self-describing
//! formats (CBOR, `YAML`, a `serde_json::Value`) provide values: there, numbers are those of
//! `serde_json::Number`.

use super::raw::RawProblem;
use super::{default_parts, is_media_type, Problem};
use crate::header::first;
use crate::header::LINEAR_SEARCH_MAX;
use crate::json::Member;
use crate::HttpStatus;
use core::fmt::{self, Display};
use http::header::{HeaderMap, HeaderValue, CONTENT_TYPE};
use http::StatusCode;
use serde_core::de::{self, Deserialize, DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde_core::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};
use serde_json::value::Value;
use statusful_registry::shared::STANDARD_MEMBERS;
use std::collections::HashSet;

/// The problem in a JSON text, with every extension kept unchanged; `None` if the text is not a
/// JSON object.
pub(super) fn from_text(json: &str) -> Option<Problem> {
    RawProblem::read(json).map(|problem| problem.to_problem())
}

impl Problem {
    /// Adds extension members of a received body: the last one of each name, and none that is
    /// named like a standard member. There may be very many.
    pub(crate) fn with_members(mut self, members: impl IntoIterator<Item = Member>) -> Self {
        let is_extension = |member: &Member| !STANDARD_MEMBERS.contains(&&*member.name);
        let own = core::mem::take(&mut self.0.extensions);
        self.with_extensions(own.into_iter().chain(members.into_iter().filter(is_extension)))
    }

    /// The problem with these extension members, of which the last one of each name counts.
    pub(super) fn with_extensions(mut self, members: impl Iterator<Item = Member>) -> Self {
        self.0.extensions = last_of_each_name(members.collect());
        self
    }
}

impl Problem {
    /// All of the response to `error`: see [`response`](fn@crate::response).
    ///
    /// # Examples
    ///
    /// ```
    /// use statusful::{HttpStatus, Problem};
    ///
    /// #[derive(Debug, thiserror::Error, HttpStatus)]
    /// #[error("user {name} exists")]
    /// #[status(409)]
    /// struct UserExists {
    ///     #[problem(extension)]
    ///     name: String,
    /// }
    ///
    /// let problem = Problem::from_error(&UserExists { name: "ann".into() });
    /// assert_eq!(problem.status(), Some(http::StatusCode::CONFLICT));
    /// assert_eq!(problem.code(), Some("user_exists"));
    /// assert_eq!(problem.detail(), Some("user ann exists"));
    /// assert_eq!(problem.extension::<String>("name").unwrap(), "ann");
    /// ```
    pub fn from_error<E: HttpStatus + Display + ?Sized>(error: &E) -> Self {
        Self::from_dyn(&error, &error)
    }

    pub(crate) fn from_dyn(error: &dyn HttpStatus, display: &dyn Display) -> Self {
        let mut problem = Self::sent(error.__identity(), default_parts(error, display));
        problem.0.format = error.body_format();
        problem
    }

    /// The problem with the status and the header fields that it was received with.
    pub(crate) fn with_received(mut self, status: StatusCode, headers: HeaderMap) -> Self {
        self.0.status = Some(status);
        self.0.headers = headers;
        self.0.added = Some(HeaderMap::new());
        self
    }
}

/// Whether a response declares its body to be a problem, and nothing else (RFC 9457, Section
/// 6.1).
pub(crate) fn says_problem(headers: &HeaderMap) -> bool {
    states(headers, "application/problem+json")
}

/// The same for the media type of a format.
pub(crate) fn says(headers: &HeaderMap, media_type: &str) -> bool {
    states(headers, media_type.split(';').next().unwrap_or_default().trim())
}

/// The same for a media type without parameters.
fn states(headers: &HeaderMap, essence: &str) -> bool {
    let is_it = |stated: &HeaderValue| is_media_type(stated.as_bytes(), essence);
    // Without a repeated field, the first line is the only one.
    first(headers, &CONTENT_TYPE).is_some_and(is_it)
        && (headers.len() == headers.keys_len() || headers.get_all(CONTENT_TYPE).iter().all(is_it))
}

/// The name under which `serde_json` requests and provides a value as it is written
/// (`serde_json::value::RawValue`).
const RAW: &str = "$serde_json::private::RawValue";

impl<'de> Deserialize<'de> for Problem {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(RAW, Object)
    }
}

/// An object: as it is written from `serde_json`, otherwise member by member.
struct Object;

impl<'de> Visitor<'de> for Object {
    type Value = Problem;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a problem details object (RFC 9457)")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Problem, D::Error> {
        deserializer.deserialize_map(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Problem, A::Error> {
        let mut members = serde_json::Map::new();
        while let Some(name) = map.next_key::<String>()? {
            if name == RAW && members.is_empty() {
                return map.next_value_seed(Text);
            }
            members.insert(name, map.next_value()?);
        }
        Text.visit_str(&Value::Object(members).to_string())
    }
}

/// The text of an object.
struct Text;

impl<'de> DeserializeSeed<'de> for Text {
    type Value = Problem;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Problem, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Text {
    type Value = Problem;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        Object.expecting(formatter)
    }

    fn visit_str<E: de::Error>(self, json: &str) -> Result<Problem, E> {
        from_text(json).ok_or_else(|| E::custom("expected a problem details object (RFC 9457)"))
    }
}

/// What makes two members the same.
fn key(member: &Member) -> (&str, Option<&str>) {
    (&member.name, member.literal.as_deref())
}

/// The last member with a given name counts.
fn last_of_each_name(members: Vec<Member>) -> Vec<Member> {
    let is_repeated =
        |(at, member): (usize, &Member)| members.iter().skip(at + 1).any(|later| key(later) == key(member));
    if members.len() <= LINEAR_SEARCH_MAX && !members.iter().enumerate().any(is_repeated) {
        return members;
    }
    let mut later = HashSet::new();
    let is_last = members.iter().rev().map(|member| later.insert(key(member)));
    let mut is_last: Vec<bool> = is_last.collect();
    members.into_iter().filter(|_| is_last.pop().unwrap_or_default()).collect()
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let texts = [("type", &self.0.type_uri), ("title", &self.0.title)];
        for (name, text) in texts.into_iter().filter_map(|(name, text)| Some((name, text.as_ref()?))) {
            map.serialize_entry(name, text)?;
        }
        if let Some(status) = self.0.status {
            map.serialize_entry("status", &status.as_u16())?;
        }
        let texts = [("code", &self.0.code), ("detail", &self.0.detail), ("instance", &self.0.instance)];
        for (name, text) in texts.into_iter().filter_map(|(name, text)| Some((name, text.as_ref()?))) {
            map.serialize_entry(name, text)?;
        }
        for member in &self.0.extensions {
            map.serialize_entry(&member.name, &Written(&member.value))?;
        }
        map.end()
    }
}

/// A JSON text: as it is written in JSON text of `serde_json`, otherwise a value.
struct Written<'a>(&'a str);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if writes_json::<S>() {
            let mut raw = serializer.serialize_struct(RAW, 1)?;
            raw.serialize_field(RAW, self.0)?;
            return raw.end();
        }
        serde_json::from_str::<Value>(self.0).unwrap_or_default().serialize(serializer)
    }
}

/// Whether this serializer accepts a JSON text as it is. Serde has no way to ask: any other
/// format would write a struct with this odd name. The name of a type is informational and may
/// change; a test detects that, and what remains then is a value.
fn writes_json<S>() -> bool {
    core::any::type_name::<S>().contains("serde_json::ser::")
}
