//! Relation types of links (RFC 8288, Section 2.1).

use super::checker::Checker;
use super::fault::Fault;
use super::text::all;
use super::tokens::Part;
use super::uri;
use super::FieldRule;
use crate::suggest::one_slip;
use alloc::format;
use alloc::string::String;

/// The IANA registry of link relations.
#[rustfmt::skip]
const REGISTERED: &[&str] = &[
    "about", "acl", "alternate", "amphtml", "api-catalog", "appendix", "apple-touch-icon", "archives",
    "author", "blocked-by", "bookmark", "c2pa-manifest", "canonical", "chapter", "cite-as",
    "collection", "compression-dictionary", "contents", "convertedfrom", "copyright", "create-form",
    "current", "deprecation", "describedby", "describes", "disclosure", "dns-prefetch", "duplicate",
    "edit", "edit-form", "edit-media", "enclosure", "external", "first", "geofeed", "glossary", "help",
    "hosts", "hub", "icon", "index", "item", "last", "latest-version", "license", "linkset", "lrdd",
    "manifest", "mask-icon", "me", "media-feed", "memento", "micropub", "modulepreload", "monitor",
    "monitor-group", "next", "next-archive", "nofollow", "noopener", "noreferrer", "opener",
    "original", "payment", "pingback", "preconnect", "predecessor-version", "prefetch", "preload",
    "prerender", "prev", "prev-archive", "preview", "previous", "privacy-policy", "profile",
    "publication", "related", "replies", "restconf", "ruleinput", "search", "section", "self",
    "service", "service-desc", "service-doc", "service-meta", "sitemap", "sponsored", "start",
    "status", "stylesheet", "subsection", "successor-version", "sunset", "tag", "terms-of-service",
    "timegate", "timemap", "type", "ugc", "up", "version-history", "via", "webmention", "working-copy",
    "working-copy-of",
];

/// Checks the relations of one link, which spaces separate.
pub(super) fn check(checker: &mut Checker<'_>, relations: Part<'_>) {
    const REFERENCE: &str = "RFC 8288, Section 3.3";
    if relations.text.split(' ').any(str::is_empty) {
        let message = match relations.trimmed().text {
            "" => String::from("`rel` names no relation"),
            text => format!("the relations `{text}` are separated by single spaces"),
        };
        return checker.add(FieldRule::Invalid, Fault::new(relations.range(), REFERENCE, message));
    }
    let mut start = relations.start;
    for text in relations.text.split(' ') {
        if checker.is_full() {
            return;
        }
        check_one(checker, Part { text, start });
        start += text.len() + 1;
    }
}

fn check_one(checker: &mut Checker<'_>, relation: Part<'_>) {
    let Part { text, .. } = relation;
    if text.contains(':') {
        if uri::parse(text).is_err() {
            let message = format!("`{text}` is not a URI, as which it names a relation of your own");
            let fault = Fault::new(relation.range(), "RFC 8288, Section 2.1.2", message);
            checker.add(FieldRule::Invalid, fault);
        }
        return;
    }
    let is_name =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'.' || byte == b'-';
    let lower = text.to_ascii_lowercase();
    let is_registered = REGISTERED.contains(&lower.as_str());
    if !lower.as_bytes().first().is_some_and(u8::is_ascii_lowercase) || !all(text, is_name) {
        let message = format!("`{text}` is neither the name of a relation, in lower case, nor a URI");
        let fault = Fault::new(relation.range(), "RFC 8288, Section 3.3", message);
        return checker
            .add(FieldRule::Invalid, if is_registered { fault.with_replacement(lower) } else { fault });
    }
    if let Some(likely) = one_slip(text, REGISTERED).filter(|_| !is_registered) {
        let message = format!("`{text}` is not a registered relation, `{likely}` is");
        let fault = Fault::new(relation.range(), "RFC 8288, Section 2.1.1", message);
        checker.add(FieldRule::Unregistered, fault.with_replacement(likely));
    }
}
