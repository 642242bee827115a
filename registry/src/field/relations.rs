//! Relation types of links (RFC 8288, Section 2.1).

use super::checker::Checker;
use super::part::{is_one_of, Part};
use super::uri;
use super::FieldRule;
use crate::suggest::one_slip;
use crate::valid::text::{all, contains};

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

/// Checks the relations of one link, which spaces separate. Returns whether `blocked-by` is one.
pub(super) fn check(checker: &mut Checker<'_>, relations: Part<'_>) -> bool {
    const REFERENCE: &str = "RFC 8288, Section 3.3";
    let text = relations.text;
    let is_blocked_by = has_blocked_by(relations);
    if text.trim().is_empty() {
        checker.invalid(relations.range(), REFERENCE, "`rel` has no relation", &[]);
        return is_blocked_by;
    }
    if text.starts_with(' ') || text.ends_with(' ') {
        let message = "the relations `{}` have spaces around them";
        checker.invalid(relations.range(), REFERENCE, message, &[relations.trimmed().text]);
        return is_blocked_by;
    }
    let mut rest = Some(relations);
    while let Some(part) = rest {
        if checker.is_full() {
            break;
        }
        let (relation, behind) = next(part);
        check_one(checker, relation);
        rest = behind;
    }
    is_blocked_by
}

fn has_blocked_by(relations: Part<'_>) -> bool {
    let mut rest = Some(relations);
    while let Some(part) = rest {
        let (relation, behind) = next(part);
        if relation.text.eq_ignore_ascii_case("blocked-by") {
            return true;
        }
        rest = behind;
    }
    false
}

/// The first relation, and what follows the spaces behind it.
fn next(part: Part<'_>) -> (Part<'_>, Option<Part<'_>>) {
    match part.split_once(b' ') {
        Some((relation, rest)) => (relation, Some(rest.take(|byte| byte == b' ').1)),
        None => (part, None),
    }
}

fn check_one(checker: &mut Checker<'_>, relation: Part<'_>) {
    let Part { text, .. } = relation;
    if contains(text, b':') {
        if uri::read(text).is_err() {
            let message = "`{}` is not a URI, as which it names a relation of your own";
            checker.invalid(relation.range(), "RFC 8288, Section 2.1.2", message, &[text]);
        }
        return;
    }
    let is_name =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'.' || byte == b'-';
    let is_registered = is_one_of(text, REGISTERED);
    let is_letter_first = matches!(text.as_bytes(), [first, ..] if first.is_ascii_alphabetic());
    if !is_letter_first || !all(text, is_name) {
        let message = "`{}` is neither the name of a relation, in lower case, nor a URI";
        checker.invalid(relation.range(), "RFC 8288, Section 3.3", message, &[text]);
        if is_registered {
            checker.replace(&text.to_ascii_lowercase());
        }
    } else if !is_registered {
        if let Some(likely) = one_slip(text, REGISTERED) {
            let message = "`{}` is not a registered relation, `{}` is";
            let range = relation.range();
            checker.find(FieldRule::Unregistered, range, "RFC 8288, Section 2.1.1", message, &[text, likely]);
            checker.replace(likely);
        }
    }
}
