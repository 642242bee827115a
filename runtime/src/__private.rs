//! What generated code calls. Not for use by name: it changes without notice.

pub use crate::capture::{ByRef, ByValue, Capture};
pub use crate::catalog::{Catalog, Definition, HasCatalog, Transparent};
pub use crate::extension::{extension, Extension};
pub use core::compile_error;
pub use core::convert::From;
pub use core::fmt::{Debug, Display};
pub use core::marker::{Send, Sized};
pub use core::option::Option;
pub use core::primitive::{u16, usize};
pub use core::{concat, module_path};
pub use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
pub use std::boxed::Box;

use crate::header::{is_line_by_line, lines, sendable};
use crate::meta::record::{without_end, Record};
use crate::meta::MetaLists;
use crate::{ErrorMeta, Exposure, ExtensionMembers, HttpStatus};
use core::mem::ManuallyDrop;
use std::rc::Rc;
use std::sync::Arc;

#[cfg(feature = "actix")]
pub use crate::actix::private as actix;
#[cfg(feature = "aide")]
pub use crate::aide::private as aide;
#[cfg(feature = "axum")]
pub use crate::axum::private as axum;
#[cfg(feature = "problem")]
pub use crate::client::reading as client;
#[cfg(feature = "poem")]
pub use crate::poem::private as poem;
#[cfg(feature = "rocket")]
pub use crate::rocket::private as rocket;
#[cfg(feature = "salvo")]
pub use crate::salvo::private as salvo;
#[cfg(feature = "tonic")]
pub use crate::tonic::private as tonic;
#[cfg(feature = "utoipa")]
pub use crate::utoipa::private as utoipa;
#[cfg(feature = "warp")]
pub use crate::warp::private as warp;

/// The status of a value that no status is known for.
pub const UNKNOWN: StatusCode = StatusCode::INTERNAL_SERVER_ERROR;

/// The status with this number. The derive has checked the range.
#[must_use]
pub const fn status(code: u16) -> StatusCode {
    match StatusCode::from_u16(code) {
        Ok(status) => status,
        Err(_) => UNKNOWN,
    }
}

#[must_use]
pub const fn statuses<const N: usize>(codes: [u16; N]) -> [StatusCode; N] {
    let mut table = [UNKNOWN; N];
    let mut at = 0;
    while at < N {
        table[at] = status(codes[at]);
        at += 1;
    }
    table
}

#[inline]
#[must_use]
pub fn look_up<const N: usize>(table: &'static [StatusCode; N], index: usize) -> StatusCode {
    table.get(index).copied().unwrap_or(UNKNOWN)
}

/// As [`look_up`], with 0 for a status that is found as the program runs. A table of
/// numbers costs rustc a sixth of one of statuses, which it has to evaluate.
#[inline]
pub fn look_up_or<const N: usize>(
    table: &'static [u16; N],
    index: usize,
    delegate: impl FnOnce() -> StatusCode,
) -> StatusCode {
    match table.get(index).map(|code| StatusCode::from_u16(*code)) {
        Some(Ok(status)) => status,
        _ => delegate(),
    }
}

/// A call that stays one.
#[cold]
#[inline(never)]
pub fn cold(delegate: impl FnOnce() -> StatusCode) -> StatusCode {
    delegate()
}

/// What the closure gives: rustc checks it apart from what stands around it.
#[inline]
pub fn apart<T>(part: impl FnOnce() -> T) -> T {
    part()
}

/// What a field marked `#[status]` implements.
#[diagnostic::on_unimplemented(
    message = "a field marked `#[status]` is an `http::StatusCode`, and `{Self}` is none",
    label = "expected `StatusCode`",
    note = "in place of this `#[status]`, let a function find the status: `#[status(with = Self::http_status)]` above the variant or struct, and `fn http_status(&self) -> http::StatusCode`",
    note = "if this is the only field, and an error that has a status of its own: `#[status(transparent)]` above it"
)]
pub trait StatusField {
    fn status(&self) -> StatusCode;
}

impl StatusField for StatusCode {
    fn status(&self) -> StatusCode {
        *self
    }
}

macro_rules! forward {
    ($($pointer:ty),*) => {$(
        impl<T: StatusField + ?Sized> StatusField for $pointer {
            fn status(&self) -> StatusCode {
                (**self).status()
            }
        }
    )*};
}

forward!(&T, &mut T, Box<T>, Rc<T>, Arc<T>);

/// The status of a field marked `#[status]`.
#[inline]
pub fn field_status<T: StatusField + ?Sized>(field: &T) -> StatusCode {
    field.status()
}

/// What `#[status(with = …)]` names: a function of the error that gives its status.
///
/// The parameter `Kind` tells the two impls apart. With one alone, rustc would look behind
/// it, and advise to wrap the function in a closure, which is not a path.
#[diagnostic::on_unimplemented(
    message = "`with` takes the path of a `fn(&{E}) -> http::StatusCode`, and this is another function",
    label = "this is `{Self}`",
    note = "give it one argument, the error by reference, and the status as its value: `fn http_status(&self) -> http::StatusCode`"
)]
pub trait FindsStatus<E: ?Sized, Kind> {
    fn find(self, error: &E) -> StatusCode;
}

/// The kind of a function that fits.
#[derive(Debug)]
pub enum Fits {}

impl<E: ?Sized, F: FnOnce(&E) -> StatusCode> FindsStatus<E, Fits> for F {
    #[inline]
    fn find(self, error: &E) -> StatusCode {
        self(error)
    }
}

/// The kind of a function that cannot be called.
#[derive(Debug)]
pub enum Never {}

impl<E: ?Sized, F: FnOnce(&Never) -> Never> FindsStatus<E, Never> for F {
    fn find(self, _: &E) -> StatusCode {
        UNKNOWN
    }
}

/// Calls the function of `#[status(with = …)]`.
#[inline]
pub fn found_with<E: ?Sized, Kind>(error: &E, find: impl FindsStatus<E, Kind>) -> StatusCode {
    find.find(error)
}

/// A status found as the program runs, made fit for a final response
/// (RFC 9110, Section 15.2).
#[inline]
#[must_use]
pub fn final_status(status: StatusCode) -> StatusCode {
    if status.is_informational() {
        UNKNOWN
    } else {
        status
    }
}

/// A header field known at compile time. The derive has checked both. It is in a
/// `static`, and never dropped: rustc would write what drops it into each crate.
pub type Header = ManuallyDrop<(HeaderName, HeaderValue)>;

#[must_use]
pub const fn header(name: &'static str, value: &'static str) -> Header {
    ManuallyDrop::new((HeaderName::from_static(name), HeaderValue::from_static(value)))
}

/// Sets the fields, in place of those that an inner error set; a name that
/// stands twice among them is sent twice.
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

/// The name of a header field. The derive has checked it. As [`Header`], it is never
/// dropped.
pub type Name = ManuallyDrop<HeaderName>;

#[must_use]
pub const fn header_name(name: &'static str) -> Name {
    ManuallyDrop::new(HeaderName::from_static(name))
}

/// Sets a field from a value that is known only as the program runs.
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

/// As [`set_header`], beside a field of the same name.
pub fn add_header<T: crate::ToHeader + ?Sized>(headers: &mut HeaderMap, name: &HeaderName, value: &T) {
    if is_line_by_line(name) {
        for line in lines_or_report(name, value) {
            headers.append(name, line);
        }
    } else if let Some(value) = sendable_or_report(name, value) {
        headers.append(name, value);
    }
}

/// The lines of a field whose elements have one each. Of what is left out, an event tells.
fn lines_or_report<T: crate::ToHeader + ?Sized>(name: &HeaderName, value: &T) -> Vec<HeaderValue> {
    lines(value).unwrap_or_else(|| {
        crate::incomplete::header(name);
        Vec::new()
    })
}

/// What is sent of a value. Of one that is left out and is not meant to be, an event tells.
fn sendable_or_report<T: crate::ToHeader + ?Sized>(name: &HeaderName, value: &T) -> Option<HeaderValue> {
    let stated = value.to_header();
    let is_lost = stated.is_none() && value.is_illegal();
    let is_stated = stated.is_some();
    let sent = sendable(stated);
    if is_lost || (is_stated && sent.is_none()) {
        crate::incomplete::header(name);
    }
    sent
}

/// The fields of the error inside, if there is one.
pub fn inner_headers(inside: Option<&dyn HttpStatus>, headers: &mut HeaderMap) {
    if let Some(inside) = inside {
        inside.append_headers(headers);
    }
}

/// The members of the error inside, if there is one.
pub fn inner_members(inside: Option<&dyn HttpStatus>, members: &mut ExtensionMembers<'_>) {
    if let Some(inside) = inside {
        inside.append_extensions(members);
    }
}

/// What the error inside publishes, or else the variant of this row.
#[must_use]
pub fn inner_exposure(inside: Option<&dyn HttpStatus>, meta: Option<&'static ErrorMeta>) -> Exposure {
    inside.map_or_else(|| exposure(meta), HttpStatus::exposure)
}

/// The row of the error inside, if there is one that has it.
#[must_use]
pub fn inner_meta(inside: Option<&dyn HttpStatus>) -> Option<&'static ErrorMeta> {
    inside.and_then(HttpStatus::meta)
}

/// Whether the variant of this row publishes its `Display`.
#[must_use]
pub fn exposure(meta: Option<&'static ErrorMeta>) -> Exposure {
    meta.map_or(Exposure::ByStatus, ErrorMeta::exposure)
}

/// The rows of a type's variants, each in one literal (see `row.rs`), and what few of
/// them have, by the place of the row.
#[must_use]
pub const fn metas<const N: usize>(
    texts: &'static [&'static str; N],
    few: &'static [(usize, MetaLists)],
) -> [ErrorMeta; N] {
    const NONE: ErrorMeta = ErrorMeta::new("", None);
    let mut rows = [NONE; N];
    let mut at = 0;
    while at < N {
        // No call: rustc evaluates this for each variant, at each build.
        rows[at].row = Record(texts[at]);
        at += 1;
    }
    let mut few = few;
    while let [(at, parts), rest @ ..] = few {
        if *at < N {
            rows[*at] = ErrorMeta::new(texts[*at], Some(parts));
        }
        few = rest;
    }
    rows
}

/// The header fields and the extension members of a row.
#[must_use]
pub const fn meta_lists(
    headers: &'static [(&'static str, Option<&'static str>)],
    extensions: &'static [(&'static str, &'static str)],
) -> MetaLists {
    MetaLists { headers, extensions }
}

/// The row of the variant at `place`: `rows` tells which it is, as transparent
/// variants have none.
#[inline]
#[must_use]
pub fn meta_at<const N: usize>(
    metas: &'static [ErrorMeta],
    rows: &'static [usize; N],
    place: usize,
) -> Option<&'static ErrorMeta> {
    metas.get(*rows.get(place)?)
}

/// The catalogue of a type: what its trait says of it.
#[must_use]
pub const fn catalog<E: HasCatalog + ?Sized>(
    name: &'static str,
    doc: &'static str,
    definition: fn() -> &'static Definition,
) -> Catalog {
    let doc = without_end(doc);
    let type_name = core::any::type_name::<E>;
    Catalog { name, type_name, definition, doc, metas: E::__ERRORS, transparent: E::__TRANSPARENT }
}

/// A transparent variant.
#[must_use]
pub const fn transparent(
    name: &'static str,
    ty: &'static str,
    doc: &'static str,
    headers: &'static [(&'static str, Option<&'static str>)],
    catalog: fn() -> Option<&'static Catalog>,
) -> Transparent {
    Transparent { name, ty, doc: without_end(doc), headers, catalog, is_hidden: false }
}

/// The same of a variant that is `#[doc(hidden)]`.
#[must_use]
pub const fn hidden(mut variant: Transparent) -> Transparent {
    variant.is_hidden = true;
    variant
}

/// Finds the catalogue of a type that may have none: the constant is that of
/// `Probe` itself where its bound holds, else that of [`Open`].
#[derive(Debug)]
pub struct Probe<E: ?Sized>(core::marker::PhantomData<E>);

impl<E: HasCatalog + ?Sized> Probe<E> {
    pub const CATALOG: fn() -> Option<&'static Catalog> = || Some(E::CATALOG);
}

pub trait Open {
    const CATALOG: fn() -> Option<&'static Catalog> = || None;
}

impl<E: ?Sized> Open for Probe<E> {}

#[cfg(test)]
mod tests;
