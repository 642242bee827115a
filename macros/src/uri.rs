//! Problem types are absolute URIs: a client compares them as text, and a
//! relative one would mean something else on each path (RFC 9457, Section 3.1.1).

use statusful_registry::parse_uri_reference;

/// Why `text` is not an absolute URI (RFC 3986, Section 4.3); a fragment is allowed,
/// as problem types use it to point into a page.
pub(crate) fn not_absolute(text: &str) -> Option<String> {
    match parse_uri_reference(text) {
        Ok(uri) if uri.scheme().is_some_and(|scheme| scheme.len() + 1 == text.len()) => {
            Some(format!("{text:?} is not a URI: nothing follows the scheme"))
        }
        Ok(uri) if uri.scheme().is_some() => None,
        Err(mistake) if has_scheme(text) => Some(format!("{} ({})", mistake.message(), mistake.reference())),
        Ok(_) | Err(_) => {
            Some(format!("{text:?} is not an absolute URI: it has no scheme (RFC 9457, Section 3.1.1)"))
        }
    }
}

/// Whether a scheme and a colon are at the start (RFC 3986, Section 3.1).
fn has_scheme(text: &str) -> bool {
    let scheme = text.split_once(':').map_or("", |(scheme, _)| scheme);
    scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.chars().all(|character| character.is_ascii_alphanumeric() || "+-.".contains(character))
}
