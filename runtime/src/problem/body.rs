//! The body's bytes.

use crate::registry::registered;
use crate::ErrorKind;
use bytes::Bytes;
use core::fmt::{Display, Write};
use http::StatusCode;
use serde::ser::{SerializeMap, Serializer};

/// How many bytes of an error's `Display` are published.
const DETAIL_LIMIT: usize = 4096;

pub(super) fn render(status: StatusCode, kind: Option<&ErrorKind>, detail: Option<&dyn Display>) -> Bytes {
    let mut bytes = Vec::with_capacity(128);
    let mut json = serde_json::Serializer::new(&mut bytes);
    let written = (&mut json).serialize_map(None).and_then(|mut map| {
        if let Some(row) = registered(status.as_u16()) {
            map.serialize_entry("title", row.phrase())?;
        }
        map.serialize_entry("status", &status.as_u16())?;
        if let Some(kind) = kind {
            map.serialize_entry("code", kind.code())?;
        }
        if let Some(detail) = detail.and_then(text) {
            map.serialize_entry("detail", &detail)?;
        }
        map.end()
    });
    match written {
        Ok(()) => bytes.into(),
        Err(_) => Bytes::from_static(b"{}"),
    }
}

/// What `Display` writes, cut to the limit; `None` when it fails.
fn text(detail: &dyn Display) -> Option<String> {
    let mut limited = Limited::default();
    let written = write!(limited, "{detail}");
    (written.is_ok() || limited.full).then_some(limited.text)
}

#[derive(Default)]
struct Limited {
    text: String,
    full: bool,
}

impl Write for Limited {
    fn write_str(&mut self, part: &str) -> core::fmt::Result {
        let mut end = part.len().min(DETAIL_LIMIT.saturating_sub(self.text.len()));
        while !part.is_char_boundary(end) {
            end -= 1;
        }
        self.text.push_str(part.get(..end).unwrap_or_default());
        self.full |= end < part.len();
        if self.full {
            return Err(core::fmt::Error);
        }
        Ok(())
    }
}
