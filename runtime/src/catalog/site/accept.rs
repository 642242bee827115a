//! Which of the formats a client wants.

use super::Format;
use crate::accept;
use http::header::{HeaderMap, ACCEPT};

/// The format that `Accept` prefers, or the server's favorite among several. If it accepts none
/// of them, it is ignored, as is allowed (RFC 9110, Section 12.5.1).
pub(super) fn preferred(headers: &HeaderMap) -> Format {
    let chosen = accept::preferred(headers.get_all(ACCEPT), &Format::ALL.map(Format::content_type));
    chosen.and_then(|at| Format::ALL.get(at).copied()).unwrap_or(Format::Html)
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::header::HeaderValue;

    fn for_accept(fields: &[&'static str]) -> Format {
        let fields = fields.iter().map(|field| (ACCEPT, HeaderValue::from_static(field)));
        preferred(&fields.collect())
    }

    #[test]
    fn browsers_get_html() {
        let chrome = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";
        assert_eq!(for_accept(&[chrome]), Format::Html);
        assert_eq!(for_accept(&["application/json"]), Format::Json);
        // axios and Angular.
        assert_eq!(for_accept(&["application/json, text/plain, */*"]), Format::Json);
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
