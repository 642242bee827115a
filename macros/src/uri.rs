//! Problem types are absolute URIs: a client compares them as text, and a
//! relative one would mean something else on each path (RFC 9457, Section 3.1.1).

/// Why `text` is not an absolute URI (RFC 3986, Section 4.3); a fragment is allowed,
/// as problem types use it to point into a page.
pub(crate) fn not_absolute(text: &str) -> Option<String> {
    let Some((scheme, rest)) = text.split_once(':').filter(|(scheme, _)| is_scheme(scheme)) else {
        return Some(format!("{text:?} is not an absolute URI: it has no scheme (RFC 9457, Section 3.1.1)"));
    };
    let in_uri =
        |character: char| character.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(character);
    if let Some(character) = rest.chars().find(|character| !in_uri(*character)) {
        return Some(format!("{character:?} is not allowed in a URI (RFC 3986, Section 2)"));
    }
    if rest.split('%').skip(1).any(|escape| !starts_with_two_hex_digits(escape)) {
        return Some("a `%` in a URI is followed by two hex digits (RFC 3986, Section 2.1)".to_owned());
    }
    if rest.matches('#').count() > 1 {
        return Some("a URI has at most one `#` (RFC 3986, Section 3.5)".to_owned());
    }
    let has_host =
        rest.strip_prefix("//").is_some_and(|host| !host.is_empty() && !host.starts_with(['/', '?', '#']));
    if ["http", "https"].iter().any(|web| scheme.eq_ignore_ascii_case(web)) && !has_host {
        return Some(format!("{text:?} has no host"));
    }
    rest.is_empty().then(|| format!("{text:?} is not a URI: nothing follows the scheme"))
}

fn is_scheme(scheme: &str) -> bool {
    let mut characters = scheme.chars();
    characters.next().is_some_and(|first| first.is_ascii_alphabetic())
        && characters.all(|character| character.is_ascii_alphanumeric() || "+-.".contains(character))
}

fn starts_with_two_hex_digits(text: &str) -> bool {
    let mut characters = text.chars();
    let mut is_hex = || characters.next().is_some_and(|character| character.is_ascii_hexdigit());
    is_hex() && is_hex()
}
