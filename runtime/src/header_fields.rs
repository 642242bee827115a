//! The header fields of an error, as derived code sets them.

use crate::header::{invalid, is_line_by_line, is_sendable, lines};
use core::fmt;
use core::mem::ManuallyDrop;
use http::header::{InvalidHeaderValue, SET_COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue};
use statusful_registry::shared::MAX_HEADER;

/// A header field known at compile time. The derive has checked both. It is in a `static`, and
/// never dropped: otherwise, rustc would generate its drop code in each crate.
pub type Header = ManuallyDrop<(HeaderName, HeaderValue)>;

/// A header field. The derive has checked both.
#[must_use]
pub const fn header(name: &'static str, value: &'static str) -> Header {
    ManuallyDrop::new((HeaderName::from_static(name), HeaderValue::from_static(value)))
}

/// Sets the fields, replacing those that an inner error set; a name that occurs twice among
/// them is sent twice.
pub fn set_headers(headers: &mut HeaderMap, fields: &'static [Header]) {
    for (at, field) in fields.iter().enumerate() {
        let (name, value) = &**field;
        if fields.iter().take(at).any(|earlier| earlier.0 == *name) {
            headers.append(name.clone(), value.clone());
        } else {
            headers.insert(name.clone(), value.clone());
        }
    }
}

/// Sets the fields whose names an inner error did not set.
pub fn default_headers(headers: &mut HeaderMap, fields: &'static [Header]) {
    let set: Vec<bool> = fields.iter().map(|field| headers.contains_key(&field.0)).collect();
    for (field, _) in fields.iter().zip(set).filter(|(_, set)| !set) {
        headers.append(field.0.clone(), field.1.clone());
    }
}

/// The name of a header field. The derive has checked it. Like [`Header`], it is never dropped.
pub type Name = ManuallyDrop<HeaderName>;

/// The name of a header field, for a `static`.
#[must_use]
pub const fn header_name(name: &'static str) -> Name {
    ManuallyDrop::new(HeaderName::from_static(name))
}

/// A text with values in it, as the value of a field; `None` if a `Display` fails, or it is longer
/// than what is sent.
#[must_use]
pub fn header_text(text: fmt::Arguments<'_>) -> impl crate::ToHeader {
    struct Capped(String);

    impl fmt::Write for Capped {
        fn write_str(&mut self, part: &str) -> fmt::Result {
            if self.0.len() + part.len() > MAX_HEADER {
                return Err(fmt::Error);
            }
            self.0.push_str(part);
            Ok(())
        }
    }

    let mut written = Capped(String::new());
    TextValue(fmt::write(&mut written, text).ok().map(|()| written.0))
}

/// A text, unless it cannot be sent.
struct TextValue(Option<String>);

impl crate::ToHeader for TextValue {
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        match &self.0 {
            Some(text) => text.to_header(),
            None => invalid(),
        }
    }
}

/// Whether the error inside has not set the field.
#[must_use]
pub fn lacks_header(headers: &HeaderMap, name: &str) -> bool {
    !headers.contains_key(name)
}

/// Implemented by a field that `if_some` names.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the condition of a header field",
    label = "`if_some` names an `Option`",
    note = "a field of type `Option` that is marked itself, `#[header(NAME)]`, is sent if it is `Some`"
)]
pub trait Condition {
    /// Whether the header field is sent.
    fn is_met(&self) -> bool;
}

impl<T> Condition for Option<T> {
    fn is_met(&self) -> bool {
        self.is_some()
    }
}

/// Whether the field that is the condition of a header field has a value.
#[must_use]
pub fn is_some<T: Condition>(condition: &T) -> bool {
    condition.is_met()
}

/// Implemented by a field marked `#[header(flatten)]`.
#[diagnostic::on_unimplemented(
    message = "the entries of `{Self}` cannot be header fields",
    label = "expected `HeaderMap`",
    note = "a field marked `#[header(flatten)]` is a `http::HeaderMap`, or an `Option`, reference, `Box` or `Arc` of one"
)]
pub trait HeaderEntries {
    /// The entries, if there are any.
    fn entries(&self) -> Option<&HeaderMap>;
}

impl HeaderEntries for HeaderMap {
    fn entries(&self) -> Option<&HeaderMap> {
        Some(self)
    }
}

impl<T: HeaderEntries> HeaderEntries for Option<T> {
    fn entries(&self) -> Option<&HeaderMap> {
        self.as_ref()?.entries()
    }
}

macro_rules! forward {
    ($($pointer:ty),*) => {$(
        impl<T: HeaderEntries + ?Sized> HeaderEntries for $pointer {
            fn entries(&self) -> Option<&HeaderMap> {
                (**self).entries()
            }
        }
    )*};
}

forward!(&T, Box<T>, std::sync::Arc<T>);

/// Sets the entries of a field whose names are not taken, replacing those that an inner error
/// set. Those that a response cannot have are removed when it is complete.
pub fn header_entries<T: HeaderEntries + ?Sized>(headers: &mut HeaderMap, taken: &[&str], entries: &T) {
    let Some(entries) = entries.entries() else { return };
    for name in entries.keys().filter(|name| !taken.contains(&name.as_str())) {
        headers.remove(name);
        for value in entries.get_all(name) {
            if is_sendable(value) && is_valid(name, value) {
                headers.append(name, value.clone());
            } else {
                crate::incomplete::header(name);
            }
        }
    }
}

/// Sets a field to a value that is known only at run time.
pub fn set_header<T: crate::ToHeader + ?Sized>(headers: &mut HeaderMap, name: &HeaderName, value: &T) {
    if is_line_by_line(name) {
        let mut lines = lines_or_report(name, value).into_iter();
        if let Some(first) = lines.next() {
            headers.insert(name, first);
        }
        for line in lines {
            headers.append(name, line);
        }
    } else if let Some(value) = sendable_or_report(name, value) {
        headers.insert(name, value);
    }
}

/// Like [`set_header`], in addition to a field with the same name.
pub fn add_header<T: crate::ToHeader + ?Sized>(headers: &mut HeaderMap, name: &HeaderName, value: &T) {
    if is_line_by_line(name) {
        for line in lines_or_report(name, value) {
            headers.append(name, line);
        }
    } else if let Some(value) = sendable_or_report(name, value) {
        headers.append(name, value);
    }
}

/// Like [`add_header`], for a challenge of the type or the variant: one of `Bearer` comes before
/// those of other schemes that are literals.
pub fn add_challenge<T: crate::ToHeader + ?Sized>(headers: &mut HeaderMap, name: &HeaderName, value: &T) {
    let lines = lines_or_report(name, value);
    let is_first = lines.first().is_some_and(is_bearer);
    // Sent again behind it.
    let others = if is_first { take_others(headers, name) } else { Vec::new() };
    for line in lines.into_iter().chain(others) {
        headers.append(name, line);
    }
}

/// Removes the challenges that clients should read after one of `Bearer`.
fn take_others(headers: &mut HeaderMap, name: &HeaderName) -> Vec<HeaderValue> {
    let lines = headers.get_all(name).iter().cloned();
    let (first, others): (Vec<_>, Vec<_>) = lines.partition(is_bearer);
    headers.remove(name);
    for line in first {
        headers.append(name, line);
    }
    others
}

/// The lines of a field with one line per element. An event reports what is omitted.
fn lines_or_report<T: crate::ToHeader + ?Sized>(name: &HeaderName, value: &T) -> Vec<HeaderValue> {
    let mut lines = lines(value).unwrap_or_else(|| {
        crate::incomplete::header(name);
        Vec::new()
    });
    lines.sort_by_key(|line| *name != SET_COOKIE && !is_bearer(line));
    lines
}

/// Whether a client should read this challenge first: some clients read no other.
fn is_bearer(challenge: &HeaderValue) -> bool {
    let scheme = challenge.as_bytes().split(|byte| *byte == b' ').next();
    scheme.is_some_and(|scheme| scheme.eq_ignore_ascii_case(b"Bearer"))
}

/// Whether a value has the form of its field, where clients act on it.
fn is_valid(name: &HeaderName, value: &HeaderValue) -> bool {
    // None of them has a form with a character beyond ASCII.
    let text = value.to_str().unwrap_or("\u{fffd}");
    statusful_registry::is_valid_field_value(name.as_str(), text)
}

/// What is sent of a value. If it is omitted unintentionally, an event reports it.
fn sendable_or_report<T: crate::ToHeader + ?Sized>(name: &HeaderName, value: &T) -> Option<HeaderValue> {
    let stated = value.to_header().transpose()?;
    let sent = stated.ok().filter(|value| is_sendable(value) && is_valid(name, value));
    if sent.is_none() {
        crate::incomplete::header(name);
    }
    sent
}
