//! `Problem` to and from a body. What is read is taken as leniently as RFC 9457
//! asks (Section 3.1): a member of the wrong type is ignored, an unknown one kept.

use super::Problem;
use core::fmt;
use core::marker::PhantomData;
use http::StatusCode;
use serde::de::{Deserialize, DeserializeOwned, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::{to_raw_value, RawValue, Value};

/// The problem in a body of ours, with every extension kept to the letter.
pub(super) fn from_body(body: &[u8]) -> Option<Problem> {
    let mut json = serde_json::Deserializer::from_slice(body);
    let members = json.deserialize_map(Members(PhantomData)).ok()?;
    Some(from_members(members))
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
            "type" => problem.type_uri = read(&value).filter(|uri: &String| uri != "about:blank"),
            "title" => problem.title = read(&value),
            "status" => problem.status = read(&value).and_then(|code: u16| StatusCode::from_u16(code).ok()),
            "detail" => problem.detail = read(&value),
            "instance" => problem.instance = read(&value),
            "code" => problem.code = read(&value),
            _ => {
                problem.extensions.retain(|(member, _)| *member != name);
                problem.extensions.push((name, value));
            }
        }
    }
    problem
}

fn read<T: DeserializeOwned>(value: &RawValue) -> Option<T> {
    serde_json::from_str(value.get()).ok()
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let texts = [("type", &self.type_uri), ("title", &self.title)];
        for (name, text) in texts.into_iter().filter_map(|(name, text)| Some((name, text.as_ref()?))) {
            map.serialize_entry(name, text)?;
        }
        if let Some(status) = self.status {
            map.serialize_entry("status", &status.as_u16())?;
        }
        let texts = [("code", &self.code), ("detail", &self.detail), ("instance", &self.instance)];
        for (name, text) in texts.into_iter().filter_map(|(name, text)| Some((name, text.as_ref()?))) {
            map.serialize_entry(name, text)?;
        }
        for (name, value) in self.extensions() {
            map.serialize_entry(name, &value)?;
        }
        map.end()
    }
}
