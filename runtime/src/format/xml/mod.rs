//! RFC 9457 in XML.

mod read;
mod write;

use super::BodyFormat;
use crate::Problem;
use http::request;

/// The problem in XML (RFC 9457, Appendix B): `application/problem+xml`.
///
/// An extension member is an element of its name; an object is an element with its members in it,
/// an array one with an `<i>` for each of its values. A member whose name is no name in XML is
/// left out, and so is `null`. Characters that XML cannot have are replaced.
///
/// A client reads all of it back. XML has no types: a text is read as the number or `bool` that
/// the field is. A document with a DTD is not read.
///
/// # Examples
///
/// ```
/// use http::StatusCode;
/// use statusful::format::{BodyFormat, ProblemXml};
/// use statusful::Problem;
///
/// let problem = Problem::new(StatusCode::FORBIDDEN)
///     .with_type_uri("https://example.com/probs/out-of-credit")
///     .with_title("You do not have enough credit.")
///     .with_extension("balance", &30)
///     .with_extension("accounts", &["12345", "67890"]);
/// let body = String::from_utf8(ProblemXml::write(&problem, None)).unwrap();
/// assert_eq!(
///     body,
///     concat!(
///         r#"<?xml version="1.0" encoding="UTF-8"?>"#,
///         r#"<problem xmlns="urn:ietf:rfc:7807">"#,
///         "<type>https://example.com/probs/out-of-credit</type>",
///         "<title>You do not have enough credit.</title><status>403</status>",
///         "<balance>30</balance><accounts><i>12345</i><i>67890</i></accounts></problem>",
///     )
/// );
/// let read = ProblemXml::read(body.as_bytes()).unwrap();
/// assert_eq!(read.extension("balance"), Some(30));
/// assert_eq!(read.extension("accounts"), Some(vec!["12345".to_owned(), "67890".to_owned()]));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct ProblemXml;

/// The namespace keeps the number of the RFC that RFC 9457 obsoletes.
const NAMESPACE: &str = "urn:ietf:rfc:7807";

impl BodyFormat for ProblemXml {
    const MEDIA_TYPE: &'static str = "application/problem+xml";
    const READS_REQUEST: bool = false;

    fn write(problem: &Problem, _: Option<&request::Parts>) -> Vec<u8> {
        write::document(problem).into_bytes()
    }

    fn read(body: &[u8]) -> Option<Problem> {
        read::document(core::str::from_utf8(body).ok()?)
    }
}

#[cfg(test)]
mod tests {
    use super::ProblemXml;
    use crate::format::BodyFormat;
    use crate::Problem;
    use serde_json::{json, Value};

    fn written(problem: &Problem) -> String {
        String::from_utf8(ProblemXml::write(problem, None)).unwrap()
    }

    fn read(elements: &str) -> Option<Problem> {
        ProblemXml::read(format!("<problem xmlns='urn:ietf:rfc:7807'>{elements}</problem>").as_bytes())
    }

    #[test]
    fn text_is_escaped() {
        let problem = Problem::default().with_detail("<a> & ]]> \u{202e}\u{0}\r\n\u{fffe}é");
        let expected = "<detail>&lt;a&gt; &amp; ]]&gt; &#x202E;\u{fffd}&#xD;\n\u{fffd}é</detail></problem>";
        let body = written(&problem);
        assert!(body.ends_with(expected), "{body}");
        assert_eq!(
            ProblemXml::read(body.as_bytes()).unwrap().detail(),
            Some("<a> & ]]> \u{202e}\u{fffd}\r\n\u{fffd}é")
        );
    }

    #[test]
    fn members_without_xml_name_are_left_out() {
        let problem = Problem::default()
            .with_extension("é b", &1)
            .with_extension("1st", &1)
            .with_extension("xmlns", &1)
            .with_extension("a:b", &1)
            .with_extension("nothing", &None::<u8>)
            .with_extension("in", &json!({ "<": 1, "ok": [{ "x": true }] }));
        let expected = "<problem xmlns=\"urn:ietf:rfc:7807\"><in><ok><i><x>true</x></i></ok></in></problem>";
        assert!(written(&problem).ends_with(expected), "{}", written(&problem));
    }

    #[test]
    fn written_is_read() {
        let problem = Problem::default()
            .with_type_uri("urn:a")
            .with_title("b")
            .with_code("c")
            .with_detail(" d\n")
            .with_instance("/e")
            .with_extension("f", &json!({ "g": ["1", { "h": " <i> " }] }));
        assert_eq!(ProblemXml::read(written(&problem).as_bytes()), Some(problem));
    }

    #[test]
    fn texts_are_read_as_the_type() {
        let problem =
            read("<balance>30</balance><open>true</open><ids><i>1</i><i>2</i></ids><name>42</name>").unwrap();
        assert_eq!(problem.extension("balance"), Some(30));
        assert_eq!(problem.extension("balance"), Some("30".to_owned()));
        assert_eq!(problem.extension("open"), Some(true));
        assert_eq!(problem.extension("ids"), Some(vec![1, 2]));
        assert_eq!(problem.extension("name"), Some("42".to_owned()));
        assert_eq!(problem.extension::<bool>("balance"), None);
    }

    #[test]
    fn foreign_elements_are_ignored() {
        let problem =
            read("<x:code xmlns:x='urn:x'>a</x:code><code>b<!-- c --></code> <d><![CDATA[<e>]]></d>")
                .unwrap();
        assert_eq!(problem.code(), Some("b"));
        assert_eq!(problem.extension("d"), Some("<e>".to_owned()));
        assert_eq!(problem.extensions().count(), 1);
    }

    #[test]
    fn very_many_elements_are_read() {
        let element = |at| format!("<m{at}>{at}</m{at}><x:y xmlns:x='urn:x'/>");
        let elements = (0..50_000).map(element).collect::<Vec<_>>().concat();
        assert_eq!(read(&elements).unwrap().extensions().count(), 50_000);
    }

    #[test]
    fn other_documents_are_none() {
        for body in [
            "",
            "<problem/>",
            "<problem xmlns='urn:x'/>",
            "<error xmlns='urn:ietf:rfc:7807'/>",
            "<problem xmlns='urn:ietf:rfc:7807'>",
            "<problem xmlns='urn:ietf:rfc:7807'><a></b></problem>",
            "<problem xmlns='urn:ietf:rfc:7807'/><problem/>",
            "<problem xmlns='urn:ietf:rfc:7807'><a>&unknown;</a></problem>",
            "<!DOCTYPE problem><problem xmlns='urn:ietf:rfc:7807'/>",
            "{}",
        ] {
            assert_eq!(ProblemXml::read(body.as_bytes()), None, "{body}");
        }
        let deep = "<a>".repeat(65) + &"</a>".repeat(65);
        assert_eq!(read(&deep), None);
        assert!(read(&("<a>".repeat(40) + &"</a>".repeat(40))).is_some());
    }

    #[test]
    fn last_member_of_a_name_counts() {
        let problem = read("<a>1</a><a>2</a>").unwrap();
        assert_eq!(problem.extensions().count(), 1);
        assert_eq!(problem.extension::<Value>("a"), Some(json!("2")));
    }
}
