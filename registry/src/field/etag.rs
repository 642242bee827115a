//! `ETag` (RFC 9110, Section 8.8.3).

use super::checker::Checker;
use super::part::Part;
use super::words::without_quotes;

pub(super) fn check(checker: &mut Checker<'_>) {
    const REFERENCE: &str = "RFC 9110, Section 8.8.3";
    let whole = checker.whole();
    let is_weak = whole.text.starts_with("W/");
    let tag = whole.split_at(if is_weak { 2 } else { 0 }).1;
    if !matches!(tag.text.as_bytes(), [b'"', .., b'"']) {
        let message = if whole.text.starts_with("w/\"") {
            "`w/` is in lower case, and a weak entity tag begins with `W/`"
        } else {
            "`{}` is not an entity tag, which must be in double quotes"
        };
        checker.invalid(whole.range(), REFERENCE, message, &[whole.text]);
        return quote(checker, whole);
    }
    let wrong = illegal(tag.inner());
    let message = match wrong.text {
        "" => return,
        "\"" => "an entity tag cannot contain a double quote, and there is only one",
        " " => "an entity tag cannot contain a space",
        _ => "`{?}` is not a character of an entity tag",
    };
    checker.invalid(wrong.range(), REFERENCE, message, &[wrong.text]);
    if wrong.text == " " {
        checker.replace("-");
    }
}

/// The first character that is neither visible ASCII nor beyond ASCII; empty if there is none.
fn illegal(tag: Part<'_>) -> Part<'_> {
    let mut at = 0;
    for byte in tag.text.as_bytes() {
        if byte.is_ascii() && !matches!(byte, b'!' | b'#'..=b'~') {
            break;
        }
        at += 1;
    }
    tag.split_at(at).1.first()
}

/// What is meant, in quotes, and with its prefix in upper case.
fn quote(checker: &mut Checker<'_>, whole: Part<'_>) {
    let (prefix, tag) = match whole.text.as_bytes() {
        [b'W' | b'w', b'/', ..] => ("W/", whole.split_at(2).1),
        _ => ("", whole),
    };
    checker.fix(whole.range(), &[prefix, "\"", without_quotes(tag.text), "\""]);
}
