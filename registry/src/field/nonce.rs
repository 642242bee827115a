//! `DPoP-Nonce` (RFC 9449, Section 8.1) and `Replay-Nonce` (RFC 8555, Section 6.5.1).

use super::checker::Checker;
use super::fault::Fault;
use super::tokens::Part;
use super::FieldRule;
use alloc::format;
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
    let value = Part::whole(checker.value);
    let (legal, rest) = value.take(is_legal);
    if rest.is_empty() && !legal.is_empty() {
        return;
    }
    let message = match rest.first().text {
        "" => format!("there is no nonce in it, which is {what}"),
        wrong => format!("`{wrong}` cannot be in a nonce, which is {what}"),
    };
    let fault = Fault::new(rest.first().range(), reference, message);
    let mut clean = String::new();
    for letter in checker.value.chars() {
        if letter.is_ascii() && is_legal(letter as u8) {
            clean.push(letter);
        }
    }
    checker.add(FieldRule::Invalid, if clean.is_empty() { fault } else { fault.fix(value.range(), clean) });
}
