//! `DPoP-Nonce` (RFC 9449, Section 8.1) and `Replay-Nonce` (RFC 8555, Section 6.5.1).

use super::checker::Checker;
use alloc::string::String;

pub(super) fn check_dpop(checker: &mut Checker<'_>) {
    let is_legal = |byte| matches!(byte, b'!' | b'#'..=b'[' | b']'..=b'~');
    check(checker, is_legal, "RFC 9449, Section 8.1", "visible ASCII other than quotes and backslashes");
}

pub(super) fn check_replay(checker: &mut Checker<'_>) {
    let is_legal = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    check(checker, is_legal, "RFC 8555, Section 6.5.1", "base64url without padding");
}

fn check(checker: &mut Checker<'_>, is_legal: fn(u8) -> bool, reference: &'static str, what: &str) {
    let value = checker.whole();
    let (legal, rest) = value.take(is_legal);
    if rest.is_empty() && !legal.is_empty() {
        return;
    }
    let wrong = rest.first();
    if wrong.is_empty() {
        checker.invalid(wrong.range(), reference, "there is no nonce in it, which is {}", &[what]);
    } else {
        let message = "`{}` cannot be in a nonce, which is {}";
        checker.invalid(wrong.range(), reference, message, &[wrong.text, what]);
    }
    let mut clean = String::new();
    for byte in value.text.as_bytes() {
        if byte.is_ascii() && is_legal(*byte) {
            clean.push(char::from(*byte));
        }
    }
    if !clean.is_empty() {
        checker.fix(value.range(), &[&clean]);
    }
}
