//! A page for people.

use super::BodyFormat;
use crate::json::acts_on_text;
use crate::Problem;
use core::fmt::Write;
use http::header::{HeaderValue, CONTENT_SECURITY_POLICY};
use http::{request, response};

/// A small page in HTML that shows the status, the title and the detail in a browser.
///
/// All text is escaped, and the page loads nothing: unless the error sets its own, its
/// `Content-Security-Policy` is `default-src 'none'; frame-ancestors 'none'`. Its encoding is in
/// the content type. A client does not read it back. For a page in the service's own design,
/// write a [`BodyFormat`].
///
/// # Examples
///
/// ```
/// use http::StatusCode;
/// use statusful::format::{BodyFormat, HtmlPage};
/// use statusful::Problem;
///
/// let page = HtmlPage::write(&Problem::new(StatusCode::NOT_FOUND).with_detail("<ann>"), None);
/// let page = String::from_utf8(page).unwrap();
/// assert!(page.contains("<h1>Not Found</h1>\n<p>&lt;ann&gt;</p>"));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct HtmlPage;

impl BodyFormat for HtmlPage {
    const MEDIA_TYPE: &'static str = "text/html; charset=utf-8";
    const READS_REQUEST: bool = false;

    fn write(problem: &Problem, _: Option<&request::Parts>) -> Vec<u8> {
        let title = escape(problem.title().unwrap_or("Error"));
        let status = problem.status().map(|status| format!("{} ", status.as_str())).unwrap_or_default();
        let mut page = String::from("<!doctype html>\n");
        // HTML Standard, Section 3.2.6.2.
        if let Some(language) = problem.language() {
            let _ = writeln!(page, "<html lang=\"{language}\">");
        }
        let _ = write!(page, "<title>{status}{title}</title>\n<h1>{title}</h1>\n");
        if let Some(detail) = problem.detail() {
            let _ = writeln!(page, "<p>{}</p>", escape(detail));
        }
        page.into_bytes()
    }

    fn read(_: &[u8]) -> Option<Problem> {
        None
    }

    fn complete(_: &Problem, _: Option<&request::Parts>, response: &mut response::Parts) {
        let policy = HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'");
        response.headers.entry(CONTENT_SECURITY_POLICY).or_insert(policy);
    }
}

/// A text between tags (HTML Standard, Section 13.1.2.1). What changes the direction of text or
/// separates its lines, and controls, are replaced.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\n' | '\t' => escaped.push(character),
            _ if character.is_control() || acts_on_text(u32::from(character)) => escaped.push('\u{fffd}'),
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::HtmlPage;
    use crate::format::BodyFormat;
    use crate::Problem;
    use bytes::Bytes;
    use http::header::{HeaderValue, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY};
    use http::{Response, StatusCode};

    #[test]
    fn page_is_escaped() {
        let problem = Problem::new(StatusCode::GONE)
            .with_title("</title><b>")
            .with_detail("a & b\u{202e}\u{2028}\u{7}\r\n");
        let expected = "<!doctype html>\n<title>410 &lt;/title&gt;&lt;b&gt;</title>\n\
            <h1>&lt;/title&gt;&lt;b&gt;</h1>\n<p>a &amp; b\u{fffd}\u{fffd}\u{fffd}\u{fffd}\n</p>\n";
        assert_eq!(String::from_utf8(HtmlPage::write(&problem, None)).unwrap(), expected);
    }

    #[test]
    fn page_has_language_of_its_texts() {
        let page = |language: &'static str| {
            let problem = Problem::new(StatusCode::GONE);
            let problem = problem.with_header(CONTENT_LANGUAGE, HeaderValue::from_static(language));
            String::from_utf8(HtmlPage::write(&problem, None)).unwrap()
        };
        assert!(page("pt-BR").starts_with("<!doctype html>\n<html lang=\"pt-BR\">\n<title>"));
        for several in ["de, en", "\"><script>", ""] {
            assert!(page(several).starts_with("<!doctype html>\n<title>"), "{several}");
        }
    }

    #[test]
    fn page_loads_nothing() {
        let problem = || Problem::new(StatusCode::GONE).with_format::<HtmlPage>();
        let response: Response<Bytes> = problem().into();
        let policy = "default-src 'none'; frame-ancestors 'none'";
        assert_eq!(response.headers()[CONTENT_SECURITY_POLICY], policy);
        let own = HeaderValue::from_static("default-src 'self'");
        let response: Response<Bytes> = problem().with_header(CONTENT_SECURITY_POLICY, own).into();
        assert_eq!(response.headers()[CONTENT_SECURITY_POLICY], "default-src 'self'");
    }
}
