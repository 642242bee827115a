//! The body of an error that states members at run time.

use super::body::Head;
use super::complete;
use crate::extension::MemberWriter;
use crate::incomplete;
use crate::standard::Texts;
use crate::{ErrorMeta, Exposure, ExtensionMembers, HttpStatus, StandardMembers};
use bytes::Bytes;
use core::fmt::Display;
use http::StatusCode;
use statusful_registry::shared::MAX_BODY;

/// The body of an error whose members are not all known at compile time.
pub(super) fn body(
    status: StatusCode,
    error: &dyn HttpStatus,
    meta: Option<&'static ErrorMeta>,
    display: Option<&dyn Display>,
) -> Bytes {
    report_unlisted(status, meta);
    let limit = meta.map_or(MAX_BODY, ErrorMeta::limit);
    let mut standard = StandardMembers::within(limit);
    // Metadata knows whether there are any: a derived error without them is not asked.
    let is_dynamic = meta.map_or(true, |meta| meta.record.is_dynamic());
    if is_dynamic {
        error.append_standard_members(&mut standard);
    }
    let Texts { type_uri, title, code, detail, instance } = &standard.texts;
    let fixed = Head::of(status, meta.filter(|_| !standard.is_whole));
    let is_public = !is_redacted_outside(error, &standard, meta);
    let [title, detail, instance] = [title, detail, instance].map(|text| text.as_ref().filter(|_| is_public));
    let states_detail = is_dynamic && meta.is_some_and(|meta| meta.standard_member("detail").is_some());
    let states_detail = states_detail || standard.hides_display;
    let head = Head {
        type_uri: type_uri.as_deref().or(fixed.type_uri).filter(|uri| *uri != "about:blank"),
        title: title.map(String::as_str).or(fixed.title.filter(|_| !standard.has_no_title)),
        code: code.as_deref().or(fixed.code),
        detail: fixed.detail.filter(|_| detail.is_none()),
        ..fixed
    };
    standard.report(head.code);
    let body = head.render(limit);
    let mut members = MemberWriter::within(limit, body.len());
    if let Some(instance) = instance {
        members.write("instance", instance);
    }
    error.append_extensions(&mut ExtensionMembers { writer: &mut members });
    let detail = detail.map(|detail| detail as &dyn Display).or(display.filter(|_| !states_detail));
    complete(&body, &members, detail, error)
}

/// Reports a status that is not among those that the attribute lists.
pub(super) fn report_unlisted(status: StatusCode, meta: Option<&ErrorMeta>) {
    if let Some(meta) = meta.filter(|meta| meta.excludes(status)) {
        incomplete::unlisted_status(meta, status);
    }
}

/// Whether a type around the error redacts it, written by hand: a derived one removes the values
/// of the inner error before it states its own. An error without metadata says itself what it
/// publishes.
fn is_redacted_outside(error: &dyn HttpStatus, standard: &StandardMembers, meta: Option<&ErrorMeta>) -> bool {
    let own = standard.exposure.or(meta.map(ErrorMeta::exposure));
    error.exposure() == Exposure::Redact && own.is_some_and(|own| own != Exposure::Redact)
}
