//! Which of the formats a client wants (RFC 9110, Section 12.5.1).

use super::Format;
use http::header::{HeaderMap, ACCEPT};

/// The format that `Accept` prefers, or the server's favorite among several. If it accepts none
/// of them, it is ignored, as is allowed.
pub(super) fn preferred(headers: &HeaderMap) -> Format {
    let fields = headers.get_all(ACCEPT).iter().filter_map(|field| field.to_str().ok());
    let ranges: Vec<Range> = fields.flat_map(|field| field.split(',')).filter_map(Range::read).collect();
    let mut best = (Format::Html, 0);
    for format in Format::ALL {
        let quality = quality(format, &ranges);
        if quality > best.1 {
            best = (format, quality);
        }
    }
    best.0
}

/// A media range with its weight in thousandths.
struct Range<'a> {
    meta: &'a str,
    subtype: &'a str,
    quality: u16,
}

impl<'a> Range<'a> {
    fn read(text: &'a str) -> Option<Self> {
        let mut parts = text.split(';').map(str::trim);
        let (meta, subtype) = parts.next()?.split_once('/')?;
        let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
        let quality = weight.map_or(Some(1000), thousandths)?;
        Some(Range { meta, subtype, quality })
    }

    /// How exactly the range matches a format; `None` if it does not.
    fn precision(&self, format: Format) -> Option<u8> {
        let (meta, subtype) = format.media_type();
        match (self.meta, self.subtype) {
            ("*", "*") => Some(0),
            (ours, "*") if ours.eq_ignore_ascii_case(meta) => Some(1),
            (ours, exact) if ours.eq_ignore_ascii_case(meta) && exact.eq_ignore_ascii_case(subtype) => {
                Some(2)
            }
            _ => None,
        }
    }
}

/// The weight from the most precise range.
fn quality(format: Format, ranges: &[Range]) -> u16 {
    let fitting = ranges.iter().filter_map(|range| Some((range.precision(format)?, range.quality)));
    fitting.max().map_or(0, |(_, quality)| quality)
}

/// A weight (RFC 9110, Section 12.4.2): `0` or `1` with up to three digits after a point.
fn thousandths(weight: &str) -> Option<u16> {
    let (whole, part) = weight.split_once('.').unwrap_or((weight, ""));
    if part.len() > 3 || !part.chars().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let part: u16 = format!("{part:0<3}").parse().ok()?;
    match whole {
        "0" => Some(part),
        "1" if part == 0 => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    fn for_accept(fields: &[&'static str]) -> Format {
        let fields = fields.iter().map(|field| (ACCEPT, HeaderValue::from_static(field)));
        preferred(&fields.collect())
    }

    #[test]
    fn browsers_get_html() {
        let chrome = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";
        assert_eq!(for_accept(&[chrome]), Format::Html);
        assert_eq!(for_accept(&["application/json"]), Format::Json);
        assert_eq!(for_accept(&["application/json, text/plain, */*"]), Format::Html);
        assert_eq!(for_accept(&["text/markdown; charset=utf-8"]), Format::Markdown);
        assert_eq!(for_accept(&["APPLICATION/JSON"]), Format::Json);
    }

    #[test]
    fn default_is_html() {
        for fields in [&[][..], &["*/*"], &["text/*"], &[""], &["image/png"], &["rubbish"], &["*/*;q=0"]] {
            assert_eq!(for_accept(fields), Format::Html, "{fields:?}");
        }
    }

    #[test]
    fn most_precise_weight_wins() {
        assert_eq!(for_accept(&["text/html;q=0.5, application/json"]), Format::Json);
        assert_eq!(for_accept(&["text/html;q=0.5", "application/json;q=0.501"]), Format::Json);
        assert_eq!(for_accept(&["text/html;q=0, */*"]), Format::Json);
        assert_eq!(for_accept(&["text/html;q=0, text/*, */*;q=0.1"]), Format::Markdown);
        assert_eq!(for_accept(&["application/json;q=0.8, text/html;q=0.9"]), Format::Html);
        assert_eq!(for_accept(&["application/*, text/html;q=0.9"]), Format::Json);
        for whole in ["1", "1.", "1.000"] {
            let field = format!("application/json;q={whole}, text/html;q=0.999");
            let headers = [(ACCEPT, field.parse().unwrap())].into_iter().collect();
            assert_eq!(preferred(&headers), Format::Json, "{whole}");
        }
    }

    #[test]
    fn invalid_weight_is_ignored() {
        for weight in ["2", "0.1234", "-1", "x", "", "1.5", "0.+1"] {
            let field = format!("application/json;q={weight}, text/markdown;q=0.1");
            let headers = [(ACCEPT, field.parse().unwrap())].into_iter().collect();
            assert_eq!(preferred(&headers), Format::Markdown, "{weight}");
        }
    }
}
