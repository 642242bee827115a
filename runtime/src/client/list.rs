//! Where an element of a list ends.

use http::header::{HeaderName, LINK, PROXY_AUTHENTICATE, SET_COOKIE, WWW_AUTHENTICATE};
use statusful_registry::shared::is_token_char;

/// How the elements of a field are separated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    /// Separated by commas (RFC 9110, Section 5.6.1).
    Plain,
    /// The same, with URIs in `<…>` (RFC 8288, Section 3).
    Links,
    /// Challenges, whose parameters are separated by commas, too (RFC 9110, Section
    /// 11.6.1).
    Challenges,
    /// One per line (RFC 6265, Section 3).
    Lines,
}

impl List {
    pub(super) fn of(name: &HeaderName) -> Self {
        match name {
            name if *name == LINK => List::Links,
            name if *name == SET_COOKIE => List::Lines,
            name if *name == WWW_AUTHENTICATE || *name == PROXY_AUTHENTICATE => List::Challenges,
            _ => List::Plain,
        }
    }

    /// Whether an empty list is an empty line, as in `Allow`, instead of no line.
    pub(super) fn has_empty_line(self) -> bool {
        matches!(self, List::Plain | List::Links)
    }

    /// The elements of one line. Empty ones are skipped (RFC 9110, Section 5.6.1.2).
    pub(super) fn elements(self, line: &[u8]) -> Vec<&[u8]> {
        if self == List::Lines {
            return Some(trimmed(line)).filter(|line| !line.is_empty()).into_iter().collect();
        }
        let mut elements = Vec::new();
        let mut start = 0;
        for comma in commas(line, self == List::Links) {
            if self.ends(line, start, comma) {
                elements.extend(line.get(start..comma));
                start = comma + 1;
            }
        }
        elements.extend(line.get(start..));
        elements.into_iter().map(trimmed).filter(|element| !element.is_empty()).collect()
    }

    /// Whether the element that begins at `start` ends at this comma.
    fn ends(self, line: &[u8], start: usize, comma: usize) -> bool {
        let element = line.get(start..comma).unwrap_or_default();
        let next = line.get(comma + 1..).unwrap_or_default();
        match self {
            List::Challenges => !is_parameter(next),
            _ => {
                !(is_day(element) && next.iter().find(|byte| **byte != b' ').is_some_and(u8::is_ascii_digit))
            }
        }
    }
}

/// The positions of commas outside quoted strings (RFC 9110, Section 5.6.4), and outside `<…>`
/// if that applies.
fn commas(line: &[u8], has_brackets: bool) -> Vec<usize> {
    let (mut is_quoted, mut is_escaped, mut is_bracketed) = (false, false, false);
    let mut commas = Vec::new();
    for (at, byte) in line.iter().enumerate() {
        let was_escaped = core::mem::take(&mut is_escaped);
        match byte {
            b'\\' if is_quoted => is_escaped = !was_escaped,
            b'"' if !was_escaped && !is_bracketed => is_quoted = !is_quoted,
            b'<' if has_brackets && !is_quoted => is_bracketed = true,
            b'>' if !is_quoted => is_bracketed = false,
            b',' if !is_quoted && !is_bracketed => commas.push(at),
            _ => {}
        }
    }
    commas
}

/// Whether the text up to the next comma is a parameter of the preceding challenge: a name and
/// `=`, where a challenge has a space or nothing after its scheme. Empty text is neither.
fn is_parameter(text: &[u8]) -> bool {
    let text = trimmed_start(text);
    let end = text.iter().position(|byte| !is_token_char(*byte)).unwrap_or(text.len());
    let after = trimmed_start(text.get(end..).unwrap_or_default());
    end > 0 && after.first() == Some(&b'=')
}

/// Without surrounding whitespace (RFC 9110, Section 5.6.3).
pub(super) fn trimmed(bytes: &[u8]) -> &[u8] {
    let is_text = |byte: &u8| !matches!(byte, b' ' | b'\t');
    let start = bytes.iter().position(is_text).unwrap_or(bytes.len());
    let end = bytes.iter().rposition(is_text).map_or(start, |last| last + 1);
    bytes.get(start..end).unwrap_or_default()
}

fn trimmed_start(text: &[u8]) -> &[u8] {
    let start = text.iter().position(|byte| !matches!(byte, b' ' | b'\t')).unwrap_or(text.len());
    text.get(start..).unwrap_or_default()
}

/// Whether an element is a prefix of the day that begins a date (RFC 9110, Section 5.6.7).
fn is_day(element: &[u8]) -> bool {
    const DAYS: [&str; 14] = [
        "Mon",
        "Tue",
        "Wed",
        "Thu",
        "Fri",
        "Sat",
        "Sun",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    DAYS.iter().any(|day| day.as_bytes() == trimmed(element))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn elements(list: List, line: &str) -> Vec<&str> {
        let elements = list.elements(line.as_bytes());
        elements.into_iter().map(|element| core::str::from_utf8(element).unwrap()).collect()
    }

    #[test]
    fn quotes_and_dates_do_not_split() {
        assert_eq!(elements(List::Plain, r#"a, "b, \", c" ,, d"#), ["a", r#""b, \", c""#, "d"]);
        let dates =
            ["Thu, 01 Jan 1970 00:00:00 GMT", "Friday, 31-Dec-99 23:59:59 GMT", "Sun Nov  6 08:49:37 1994"];
        assert_eq!(elements(List::Plain, &dates.join(", ")), dates);
        assert_eq!(elements(List::Plain, "Mon, Tue, 5"), ["Mon", "Tue, 5"], "as much as a date as not");
        assert_eq!(elements(List::Plain, "a<b, c>d"), ["a<b", "c>d"]);
        assert_eq!(elements(List::Plain, " , ,"), [""; 0]);
    }

    #[test]
    fn link_brackets_do_not_split() {
        let links = ["</a,b>; rel=\"next\"; title=\"x, <y\"", "<https://h/?q=\",>"];
        assert_eq!(elements(List::Links, &links.join(", ")), links);
    }

    #[test]
    fn challenge_keeps_parameters() {
        let challenges = [
            "Digest realm=\"x, y\", qop=\"auth, auth-int\", nonce =\"n==\"",
            "Basic",
            "Negotiate dG9rZW4=",
            "Bearer realm=\"a\",error=\"b\"",
            "Custom",
        ];
        assert_eq!(elements(List::Challenges, &challenges.join(", ")), challenges);
        assert_eq!(elements(List::Challenges, "Basic,, Bearer a=b,"), ["Basic", "Bearer a=b"]);
    }

    #[test]
    fn cookie_is_one_line() {
        let cookie = "id=a,b; Expires=Thu, 01 Jan 1970 00:00:00 GMT";
        assert_eq!(elements(List::Lines, cookie), [cookie]);
    }
}
