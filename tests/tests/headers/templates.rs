//! Header fields and challenges whose literals name fields.

use crate::lines;
use statusful::{HeaderMeta, HttpStatus};

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("for logs")]
enum Named {
    #[status(409)]
    #[header(LOCATION = "/users/{id}?of={tag}", "x-braces" = "{{{id:03}}}", "x-literal" = "{{}}")]
    Moved {
        id: u64,
        #[header("x-tag")]
        tag: &'static str,
    },
    #[status(409)]
    #[header("x-name" = "{0}", CONTENT_LANGUAGE = "en")]
    Text(String),
    #[status(401)]
    #[challenge(Bearer, realm = "api of {tenant}", scope = needed)]
    #[challenge("Own", note = "{{literal}}")]
    Unauthenticated { tenant: String, needed: &'static str },
}

#[test]
fn literals_name_fields() {
    let moved = Named::Moved { id: 7, tag: "t" };
    assert_eq!(lines(&moved, "location"), ["/users/7?of=t"]);
    assert_eq!(lines(&moved, "x-braces"), ["{007}"]);
    assert_eq!(lines(&moved, "x-literal"), ["{}"]);
    assert_eq!(lines(&moved, "x-tag"), ["t"]);
    let values: Vec<_> = moved.meta().unwrap().headers().iter().map(HeaderMeta::value).collect();
    assert_eq!(values, [Some("{}"), None, None, None]);
    let templates: Vec<_> = moved.meta().unwrap().headers().iter().map(HeaderMeta::template).collect();
    assert_eq!(templates, [None, Some("/users/{id}?of={tag}"), Some("{{{id:03}}}"), None]);
}

#[test]
fn challenge_parameters_name_fields() {
    let error = Named::Unauthenticated { tenant: "a \"b\"".into(), needed: "read" };
    assert_eq!(
        lines(&error, "www-authenticate"),
        [r#"Bearer realm="api of a \"b\"", scope="read""#, r#"Own note="{literal}""#]
    );
    let headers = error.meta().unwrap().headers();
    let templates: Vec<_> = headers.iter().filter_map(HeaderMeta::template).collect();
    assert_eq!(
        templates,
        [r#"Bearer realm="api of {tenant}", scope="{needed}""#, r#"Own note="{{literal}}""#]
    );
}

/// As any value that is known only at run time: the response is sent without it.
#[test]
fn unsendable_value_is_omitted() {
    for text in ["a\r\nset-cookie: b=c", "\0", &"x".repeat(9000)] {
        let error = Named::Text(text.to_owned());
        assert_eq!(lines(&error, "x-name"), [""; 0], "{text:?}");
        assert_eq!(lines(&error, "set-cookie"), [""; 0]);
        assert_eq!(lines(&error, "content-language"), ["en"]);
    }
    let location = Named::Moved { id: 7, tag: "two words" };
    assert_eq!(lines(&location, "location"), [""; 0], "no URI");
}
