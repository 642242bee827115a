//! A body that was rendered at compile time is the one that would be written at run time.

use crate::{body, response};
use http::StatusCode;
use statusful::HttpStatus;

/// The same problem, once with a status in its metadata and once without.
macro_rules! pairs {
    ($($module:ident: $status:literal $(, $key:ident $(= $value:literal)?)*;)*) => {
        $(mod $module {
            #[derive(Debug, thiserror::Error, statusful::HttpStatus)]
            #[error("<shown> \u{1}")]
            #[problem(base = "https://example.com/errors/" $(, $key $(= $value)?)*)]
            #[status($status)]
            pub(super) struct Same;

            pub(super) mod dynamic {
                #[derive(Debug, thiserror::Error, statusful::HttpStatus)]
                #[error("<shown> \u{1}")]
                #[problem(base = "https://example.com/errors/" $(, $key $(= $value)?)*)]
                pub(crate) struct Same(#[status] pub(crate) http::StatusCode);
            }
        })*

        #[test]
        fn const_body_matches_run_time_body() {
            $({
                let status = StatusCode::from_u16($status).unwrap();
                let (rendered, written) = ($module::Same, $module::dynamic::Same(status));
                assert_eq!(rendered.meta().unwrap().status(), Some(status));
                assert_eq!(written.meta().unwrap().status(), None);
                assert_eq!(body(&rendered), body(&written));
                assert_eq!(response(&rendered).headers(), response(&written).headers());
            })*
        }
    };
}

pairs! {
    plain: 409;
    redacted: 503;
    texts: 409, title = "Title", detail = "Detail", code = "own-code", type = "urn:example:x";
    quotes: 409, title = "\"\\/", detail = "a\"b\\c/d", code = "q\"\\/";
    short_escapes: 500, title = "\u{8}\u{c}\n\r\t", detail = "\u{8}\u{c}\n\r\t";
    controls: 409,
        title = "\0\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{b}\u{e}\u{f}x",
        detail = "\u{10}\u{11}\u{12}\u{13}\u{14}\u{15}\u{16}\u{17}\u{18}\u{19}\u{1a}\u{1b}\u{1c}\u{1d}\u{1e}\u{1f}\u{7f}x";
    markup: 422, title = "<script>&amp;</script>", detail = "<!-- & -->", code = "<&>";
    separators: 409, title = "\u{2027}\u{2028}\u{2029}\u{202f}x", detail = "\u{2028}x";
    directions: 409,
        title = "\u{61b}\u{61c}\u{61d}\u{200d}\u{200e}\u{200f}\u{2010}",
        detail = "\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2065}\u{2066}\u{2067}\u{2068}\u{2069}\u{206a}",
        code = "\u{202e}code\u{2066}\u{200f}";
    letters: 404, title = "größer 日本語 \u{1F600} \u{10ffff} \u{feff} \u{80} \u{a0}", detail = "é", code = "größe";
    braces: 400, title = "}}{{\"status\":200}}", detail = "\",\"status\":200,\"x\":\"";
    exposed: 500, expose;
    unregistered: 404, title = "Own", redact;
}
