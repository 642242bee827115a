//! Header fields: the derive accepts what `http` accepts, and what is sent is read back.

use crate::parse;
use crate::report::Report;
use core::fmt::Debug;
use core::time::Duration;
use http::{HeaderName, HeaderValue, Method, Uri};
use proc_macro2::Literal;
use quote::quote;
use statusful::{Challenge, FromHeader, ToHeader};
use std::time::SystemTime;

/// A value; its second half is also a name, its first half also the elements of a list.
pub fn header(data: &[u8]) {
    if let Ok(value) = HeaderValue::from_bytes(data) {
        read_and_sent(&value);
    }
    let Ok(text) = core::str::from_utf8(data) else { return };
    sent(text);
    list(text);
    stated_value(text);
    stated_name(text);
}

/// The bytes of a field value (RFC 9110, Section 5.5).
fn is_legal(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b'\t' | b' '..=b'~' | 0x80..))
}

fn sent(text: &str) {
    let trimmed = text.trim_matches([' ', '\t']);
    let value = text.to_header().ok().flatten();
    assert_eq!(value.is_some(), is_legal(trimmed), "{text:?}");
    if let Some(value) = value {
        assert_eq!(value.as_bytes(), trimmed.as_bytes());
        assert_eq!(String::from_header(&value).as_deref(), Some(trimmed));
    }
}

fn list(text: &str) {
    let elements: Vec<String> = text.split(';').map(|element| element.trim().to_owned()).collect();
    let value = elements.to_header().ok().flatten();
    assert_eq!(value.is_some(), elements.iter().all(|element| is_legal(element)), "{text:?}");
    let is_plain = !text.contains([',', '"', '\\'])
        && elements.iter().all(|element| element.trim_matches([' ', '\t']) == element);
    if let Some(value) = value.filter(|_| is_plain) {
        let elements: Vec<String> = elements.into_iter().filter(|element| !element.is_empty()).collect();
        assert_eq!(Vec::<String>::from_header(&value), Some(elements), "{text:?}");
    }
}

/// Whatever is read from a value is sent in a form that reads back equal.
fn read_and_sent(value: &HeaderValue) {
    fn settles<T: FromHeader + ToHeader + Debug>(value: &HeaderValue) {
        let Some(read) = T::from_header(value) else { return };
        let Ok(Some(sent)) = read.to_header() else { return };
        let again = T::from_header(&sent).unwrap_or_else(|| panic!("{read:?} is sent as {sent:?}"));
        assert_eq!(again.to_header().ok(), Some(Some(sent)), "{read:?}");
    }
    settles::<u8>(value);
    settles::<i128>(value);
    settles::<bool>(value);
    settles::<Method>(value);
    settles::<Uri>(value);
    settles::<Duration>(value);
    settles::<SystemTime>(value);
    settles::<Challenge>(value);
    settles::<Vec<Challenge>>(value);
    settles::<Option<u64>>(value);
    settles::<Vec<String>>(value);
    settles::<Vec<u16>>(value);
    settles::<[Method; 2]>(value);
    settles::<Box<[Box<str>]>>(value);
}

/// The values of the header fields that `#[header(name = value)]` sets; `None` if it is
/// rejected.
fn stated(name: &str, value: &str) -> Option<Vec<(String, String)>> {
    let (name, value) = (Literal::string(name), Literal::string(value));
    let item = quote!(
        #[status(409)]
        #[header(#name = #value)]
        struct S;
    );
    let item = parse::item(&item).unwrap_or_else(|broken| panic!("{}", broken.error.message));
    let mut report = Report::default();
    let input = parse::container(&item, &mut report);
    let headers = input.variants.iter().flat_map(|variant| variant.headers.iter());
    let stated = headers.map(|header| (header.name.name.clone(), header.value.clone())).collect();
    (report.count() == 0).then_some(stated)
}

fn stated_value(text: &str) {
    let is_fit = text.chars().all(|char| matches!(char, ' '..='~' | '\t'));
    let is_taken = is_fit && text.trim() == text && text.len() <= 8192;
    let expected = is_taken.then(|| vec![("x-y".to_owned(), text.to_owned())]);
    assert_eq!(stated("x-y", text), expected, "{text:?}");
    assert!(!is_taken || HeaderValue::from_str(text).is_ok(), "{text:?}");
}

fn stated_name(text: &str) {
    let name = HeaderName::from_bytes(text.as_bytes()).ok();
    let name = name.filter(|name| !["content-length", "transfer-encoding"].contains(&name.as_str()));
    let expected = name.map(|name| vec![(name.as_str().to_owned(), "v".to_owned())]);
    assert_eq!(stated(text, "v"), expected, "{text:?}");
}
