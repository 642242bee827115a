//! `Problem` to and from a body. What is read is taken as leniently as RFC 9457
//! asks (Section 3.1): a member of the wrong type is ignored, an unknown one kept.

use super::{is_media_type, Problem};
use core::fmt;
use core::marker::PhantomData;
use http::header::{HeaderMap, CONTENT_TYPE};
use http::{HeaderValue, StatusCode};
use serde::de::{Deserialize, DeserializeOwned, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::{to_raw_value, RawValue, Value};
use std::collections::HashSet;

/// The problem in a body of ours, with every extension kept to the letter.
pub(super) fn from_body(body: &[u8]) -> Option<Problem> {
    let mut json = serde_json::Deserializer::from_slice(body);
    let members = json.deserialize_map(Members(PhantomData)).ok()?;
    Some(from_members(members))
}

impl Problem {
    /// The problem that a response carries, with the status and the header fields of
    /// the response; `None` where its body is no problem, or does not say that it is
    /// one. The member `status` is advisory (RFC 9457, Section 3.1.2).
    pub(crate) fn received(status: StatusCode, headers: &HeaderMap, body: &[u8]) -> Option<Self> {
        if !says_problem(headers) {
            return None;
        }
        let mut json = serde_json::Deserializer::from_slice(without_mark(body));
        let members = json.deserialize_map(Members(PhantomData)).ok()?;
        json.end().ok()?;
        let mut problem = from_members(members);
        problem.0.status = Some(status);
        problem.0.headers = headers.clone();
        problem.0.added = Some(HeaderMap::new());
        Some(problem)
    }
}

/// Whether a response says of its body that it is a problem, and nothing else.
pub(crate) fn says_problem(headers: &HeaderMap) -> bool {
    let mut types = headers.get_all(CONTENT_TYPE).iter().peekable();
    types.peek().is_some() && types.all(is_problem)
}

/// Whether a media type is that of problem details (RFC 9457, Section 6.1).
fn is_problem(media_type: &HeaderValue) -> bool {
    is_media_type(media_type.as_bytes(), "application/problem+json")
}

/// A byte order mark may be passed over (RFC 8259, Section 8.1).
fn without_mark(body: &[u8]) -> &[u8] {
    body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body)
}

impl<'de> Deserialize<'de> for Problem {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let members = deserializer.deserialize_map(Members::<Value>(PhantomData))?;
        let raw = |(name, value)| Some((name, to_raw_value(&value).ok()?));
        Ok(from_members(members.into_iter().filter_map(raw).collect()))
    }
}

/// The members of an object, in their order.
struct Members<V>(PhantomData<V>);

impl<'de, V: Deserialize<'de>> Visitor<'de> for Members<V> {
    type Value = Vec<(String, V)>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a problem details object (RFC 9457)")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(members)
    }
}

fn from_members(members: Vec<(String, Box<RawValue>)>) -> Problem {
    let mut problem = Problem::default();
    for (name, value) in members {
        match name.as_str() {
            "type" => problem.0.type_uri = read(&value).filter(|uri: &String| uri != "about:blank"),
            "title" => problem.0.title = read(&value),
            "status" => problem.0.status = read(&value).and_then(|code: u16| StatusCode::from_u16(code).ok()),
            "detail" => problem.0.detail = read(&value),
            "instance" => problem.0.instance = read(&value),
            "code" => problem.0.code = read(&value),
            _ => problem.0.extensions.push((name, value)),
        }
    }
    problem.0.extensions = last_of_each_name(core::mem::take(&mut problem.0.extensions));
    problem
}

/// Of members of one name, the last one counts. There may be very many.
fn last_of_each_name(members: Vec<(String, Box<RawValue>)>) -> Vec<(String, Box<RawValue>)> {
    let mut later = HashSet::new();
    let is_last: Vec<bool> = members.iter().rev().map(|(name, _)| later.insert(name.as_str())).collect();
    let is_last: Vec<bool> = is_last.into_iter().rev().collect();
    let marked = members.into_iter().zip(is_last);
    marked.filter_map(|(member, is_last)| is_last.then_some(member)).collect()
}

fn read<T: DeserializeOwned>(value: &RawValue) -> Option<T> {
    serde_json::from_str(value.get()).ok()
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
        for (name, value) in self.extensions() {
            map.serialize_entry(name, &value)?;
        }
        map.end()
    }
}
