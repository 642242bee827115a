//! JSON whose text has no more escapes than JSON requires.

use super::BodyFormat;
use crate::Problem;
use core::marker::PhantomData;
use http::{request, response};

/// Another format in JSON that writes `<`, `>`, `&` and all else as `serde_json` does: as they
/// are.
///
/// Without it, they are escapes, so that nobody shows a body as HTML by mistake. For services
/// whose clients compare the bytes.
///
/// # Examples
///
/// ```
/// use http::StatusCode;
/// use statusful::format::{BodyFormat, Unescaped};
/// use statusful::{json_format, Problem};
///
/// json_format! {
///     struct Envelope = { "error": message };
/// }
///
/// let problem = Problem::new(StatusCode::CONFLICT).with_detail("Ann & Bob");
/// assert_eq!(Envelope::write(&problem, None), br#"{"error":"Ann \u0026 Bob"}"#);
/// assert_eq!(Unescaped::<Envelope>::write(&problem, None), br#"{"error":"Ann & Bob"}"#);
/// ```
///
/// Above an error, it is `#[problem(format = Unescaped<Envelope>)]`.
#[derive(Debug, Clone, Copy)]
pub struct Unescaped<F>(PhantomData<F>);

impl<F: BodyFormat> BodyFormat for Unescaped<F> {
    const MEDIA_TYPE: &'static str = F::MEDIA_TYPE;
    const READS_REQUEST: bool = F::READS_REQUEST;

    fn write(problem: &Problem, request: Option<&request::Parts>) -> Vec<u8> {
        match String::from_utf8(F::write(problem, request)) {
            Ok(json) => unescaped(&json).into_bytes(),
            Err(error) => error.into_bytes(),
        }
    }

    fn read(body: &[u8]) -> Option<Problem> {
        F::read(body)
    }

    fn schema() -> Option<String> {
        F::schema()
    }

    fn complete(problem: &Problem, request: Option<&request::Parts>, response: &mut response::Parts) {
        F::complete(problem, request, response);
    }
}

fn unescaped(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    let mut rest = json;
    while let Some((before, after)) = rest.split_once('\\') {
        text.push_str(before);
        let hex = after.strip_prefix('u').and_then(|hex| Some((hex.get(..4)?, hex.get(4..)?)));
        rest = if let Some((character, rest)) = hex.and_then(|(hex, rest)| Some((written(hex)?, rest))) {
            text.push(character);
            rest
        } else {
            // What is escaped may be a backslash.
            let mut after = after.chars();
            text.push('\\');
            text.extend(after.next());
            after.as_str()
        };
    }
    text.push_str(rest);
    text
}

/// The character, unless JSON requires that it is escaped (RFC 8259, Section 7). Half of a
/// surrogate pair is none.
fn written(hex: &str) -> Option<char> {
    let character = u32::from_str_radix(hex, 16).ok().and_then(char::from_u32)?;
    (character >= ' ' && !matches!(character, '"' | '\\')).then_some(character)
}

#[cfg(test)]
mod tests {
    use super::unescaped;

    #[test]
    fn required_escapes_stay() {
        for (json, expected) in [
            (r#"{"a":"\u003cb\u003e \u0026 \u2028 \u202e"}"#, "{\"a\":\"<b> & \u{2028} \u{202e}\"}"),
            (r#""\u0022 \u005c \u0000 \n \" \\""#, r#""\u0022 \u005c \u0000 \n \" \\""#),
            (r#""\\u003c \\\u003c""#, r#""\\u003c \\<""#),
            (r#""\ud83d\ude00""#, r#""\ud83d\ude00""#),
            (r#""\u00"#, r#""\u00"#),
            ("\\", "\\"),
            ("\\uéé", "\\uéé"),
        ] {
            assert_eq!(unescaped(json), expected, "{json}");
        }
    }
}
