//! Which of several media types a client prefers (RFC 9110, Section 12.5.1).

use super::{split, thousandths};
use core::cmp::Ordering;
use http::header::HeaderValue;

/// The index of the media type that `Accept` prefers: the one with the highest weight. Of several
/// with the same weight, one that the field names comes before one that only a wildcard matches:
/// clients append `*/*` to say that anything else is better than nothing. What remains is the
/// server's order. `None` if the client states no preference, or accepts none of them.
///
/// The most specific range that matches a media type decides its weight. `application/json`
/// also matches a media type that ends in `+json`, which is JSON, too (RFC 6839, Section 3.1);
/// the same is true of XML. If it matches another one exactly, that is meant. In a range, `charset`
/// does not matter: what is sent is UTF-8.
pub(crate) fn preferred<'a>(
    fields: impl IntoIterator<Item = &'a HeaderValue>,
    media_types: &[&str],
) -> Option<usize> {
    let fields = fields.into_iter().filter_map(|field| field.to_str().ok());
    let ranges: Vec<Range> = fields.flat_map(|field| split(field, ',')).filter_map(Range::read).collect();
    let mut best: Option<(usize, Match)> = None;
    for (index, media_type) in media_types.iter().enumerate() {
        let found = MediaType::read(media_type).and_then(|media_type| Match::of(&media_type, &ranges));
        let Some(found) = found.filter(|found| found.quality > 0) else { continue };
        if best.as_ref().map_or(true, |(_, best)| found.is_better_than(best)) {
            best = Some((index, found));
        }
    }
    best.map(|(index, _)| index)
}

/// The most specific range that matches a media type.
struct Match {
    quality: u16,
    precision: u8,
    /// Which of the ranges it is.
    range: usize,
}

impl Match {
    fn of(media_type: &MediaType, ranges: &[Range]) -> Option<Self> {
        let fitting = ranges.iter().enumerate().filter_map(|(index, range)| {
            let (precision, parameters) = range.precision(media_type)?;
            Some((precision, parameters, range.quality, index))
        });
        fitting.max().map(|(precision, _, quality, range)| Match { quality, precision, range })
    }

    fn is_better_than(&self, other: &Self) -> bool {
        let rank = |found: &Match| (found.quality, found.precision.min(BY_SUFFIX));
        match rank(self).cmp(&rank(other)) {
            Ordering::Equal => self.range == other.range && self.precision > other.precision,
            ordering => ordering.is_gt(),
        }
    }
}

/// The precision of a range such as `application/json` for `application/problem+json`. That of a
/// wildcard is lower.
const BY_SUFFIX: u8 = 2;

struct MediaType<'a> {
    main: &'a str,
    subtype: &'a str,
    parameters: Vec<(&'a str, &'a str)>,
}

/// A media range with its weight in thousandths.
struct Range<'a> {
    media_type: MediaType<'a>,
    quality: u16,
}

impl<'a> MediaType<'a> {
    fn read(text: &'a str) -> Option<Self> {
        let mut parts = split(text, ';');
        let (main, subtype) = parts.next()?.split_once('/')?;
        let parameters = parts
            .filter_map(|part| part.split_once('='))
            .map(|(name, value)| (name.trim(), value.trim().trim_matches('"')));
        Some(MediaType { main, subtype, parameters: parameters.collect() })
    }

    fn has(&self, (name, value): &(&str, &str)) -> bool {
        let is_same = |(known, stated): &(&str, &str)| {
            known.eq_ignore_ascii_case(name) && stated.eq_ignore_ascii_case(value)
        };
        self.parameters.iter().any(is_same)
    }
}

impl<'a> Range<'a> {
    fn read(text: &'a str) -> Option<Self> {
        let mut media_type = MediaType::read(text)?;
        let at = media_type.parameters.iter().position(|(name, _)| name.eq_ignore_ascii_case("q"));
        let weight = at.and_then(|at| media_type.parameters.get(at)).map(|(_, weight)| *weight);
        let quality = weight.map_or(Some(1000), thousandths)?;
        // What follows the weight was an extension of `Accept` (RFC 7231, Section 5.3.2).
        media_type.parameters.truncate(at.unwrap_or(usize::MAX));
        media_type.parameters.retain(|(name, _)| !name.eq_ignore_ascii_case("charset"));
        Some(Range { media_type, quality })
    }

    /// How specific the range is for a media type: by its type, then by its parameters. `None` if
    /// it does not match.
    fn precision(&self, media_type: &MediaType) -> Option<(u8, usize)> {
        let Range { media_type: range, .. } = self;
        if !range.parameters.iter().all(|parameter| media_type.has(parameter)) {
            return None;
        }
        let is_same = |one: &str, other: &str| one.eq_ignore_ascii_case(other);
        let precision = match (range.main, range.subtype) {
            ("*", "*") => 0,
            (main, "*") if is_same(main, media_type.main) => 1,
            (main, subtype) if is_same(main, media_type.main) && is_same(subtype, media_type.subtype) => 3,
            (main, subtype) if is_syntax(main, subtype, media_type.subtype) => BY_SUFFIX,
            _ => return None,
        };
        Some((precision, range.parameters.len()))
    }
}

/// Whether a subtype such as `problem+json` has the syntax that a range names.
fn is_syntax(main: &str, syntax: &str, subtype: &str) -> bool {
    let suffix = subtype.rsplit_once('+').map(|(_, suffix)| suffix).unwrap_or_default();
    let is_main = main.eq_ignore_ascii_case("application")
        || main.eq_ignore_ascii_case("text") && syntax.eq_ignore_ascii_case("xml");
    let is_known = suffix.eq_ignore_ascii_case("json") || suffix.eq_ignore_ascii_case("xml");
    is_main && is_known && suffix.eq_ignore_ascii_case(syntax)
}

#[cfg(test)]
mod tests {
    use super::preferred;
    use http::header::HeaderValue;

    const OFFERED: [&str; 4] =
        ["application/problem+json", "application/problem+xml", "text/html; charset=utf-8", "text/plain"];

    fn of(accept: &[&str]) -> Option<&'static str> {
        let fields: Vec<HeaderValue> = accept.iter().map(|field| field.parse().unwrap()).collect();
        preferred(&fields, &OFFERED).map(|index| OFFERED[index])
    }

    #[test]
    fn highest_weight_wins() {
        assert_eq!(of(&["application/problem+xml"]), Some(OFFERED[1]));
        assert_eq!(of(&["application/problem+json;q=0.5, text/plain;q=0.6"]), Some(OFFERED[3]));
        assert_eq!(of(&["text/plain;q=0.5", "text/html;q=0.501"]), Some(OFFERED[2]), "two lines");
        assert_eq!(of(&["TEXT/HTML;Q=1"]), Some(OFFERED[2]));
    }

    #[test]
    fn browser_gets_html() {
        let accept = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";
        assert_eq!(of(&[accept]), Some(OFFERED[2]));
    }

    /// axios and Angular send this, and expect JSON.
    #[test]
    fn named_range_comes_before_wildcard() {
        assert_eq!(of(&["application/json, text/plain, */*"]), Some(OFFERED[0]));
        assert_eq!(of(&["*/*, text/plain, application/json"]), Some(OFFERED[0]), "the server's order");
        assert_eq!(of(&["*/*, text/plain"]), Some(OFFERED[3]));
        assert_eq!(of(&["*/*, application/xml"]), Some(OFFERED[1]));
        assert_eq!(of(&["*/*, text/*"]), Some(OFFERED[2]));
        assert_eq!(of(&["application/*, text/plain"]), Some(OFFERED[3]));
        assert_eq!(of(&["*/*, text/plain;q=0.9"]), Some(OFFERED[0]), "the weight decides first");
    }

    #[test]
    fn most_specific_range_decides() {
        assert_eq!(of(&["*/*, application/problem+json;q=0"]), Some(OFFERED[1]));
        assert_eq!(of(&["text/*;q=0.9, text/html;q=0.1, */*;q=0.2"]), Some(OFFERED[3]));
        assert_eq!(of(&["text/html;charset=\"UTF-8\";q=0.3, text/plain;q=0.2"]), Some(OFFERED[2]));
        assert_eq!(
            of(&["application/json;q=0.1, application/problem+json, text/html;q=0.5"]),
            Some(OFFERED[0])
        );
        assert_eq!(of(&["text/html;level=1, text/plain;q=0.1"]), Some(OFFERED[3]), "no such parameter");
    }

    #[test]
    fn suffix_is_syntax() {
        for (accept, expected) in [
            ("application/json", OFFERED[0]),
            ("application/json; charset=utf-8", OFFERED[0]),
            ("application/xml", OFFERED[1]),
            ("text/xml", OFFERED[1]),
        ] {
            assert_eq!(of(&[accept]), Some(expected), "{accept}");
        }
        assert_eq!(of(&["text/json"]), None);
    }

    #[test]
    fn exact_type_wins_over_suffix() {
        let accept = [HeaderValue::from_static("application/json")];
        let of = |media_types: &[&str]| preferred(&accept, media_types);
        assert_eq!(of(&["application/problem+json", "application/json"]), Some(1));
        assert_eq!(of(&["application/problem+json", "application/vnd.api+json"]), Some(0));
        assert_eq!(of(&["application/problem+json", "text/html", "application/json"]), Some(2));
        let accept = [HeaderValue::from_static("application/json, text/plain")];
        let of = |media_types: &[&str]| preferred(&accept, media_types);
        assert_eq!(of(&["application/problem+json", "text/plain"]), Some(0), "another range");
        assert_eq!(of(&["application/problem+json", "text/plain", "application/json"]), Some(2));
        assert_eq!(of(&["text/plain", "application/problem+json", "application/json"]), Some(0));
    }

    #[test]
    fn first_of_equals_wins() {
        for accept in ["*/*", "application/*", "application/problem+xml, application/problem+json"] {
            assert_eq!(of(&[accept]), Some(OFFERED[0]), "{accept}");
        }
        assert_eq!(of(&["text/*"]), Some(OFFERED[2]));
    }

    #[test]
    fn nothing_acceptable_is_none() {
        for accept in
            ["image/png", "*/*;q=0", "text", "", ",", "a/b/c", "application/problem", ";q=1", "*/html"]
        {
            assert_eq!(of(&[accept]), None, "{accept}");
        }
        assert_eq!(of(&[]), None);
    }

    #[test]
    fn invalid_range_is_ignored() {
        for weight in ["2", "0.1234", "-1", "x", "", "1.5", "0.+1"] {
            assert_eq!(
                of(&[&format!("text/html;q={weight}, text/plain;q=0.1")]),
                Some(OFFERED[3]),
                "{weight}"
            );
        }
        for weight in ["1", "1.", "1.000"] {
            assert_eq!(
                of(&[&format!("text/html;q=0.999, text/plain;q={weight}")]),
                Some(OFFERED[3]),
                "{weight}"
            );
        }
    }

    #[test]
    fn separators_in_quotes_separate_nothing() {
        assert_eq!(of(&["a/b;c=\"text/html, text/plain\\\", x\", text/plain;q=0.2"]), Some(OFFERED[3]));
        assert_eq!(of(&["a/b;c=\"unfinished, text/plain"]), None);
    }
}
