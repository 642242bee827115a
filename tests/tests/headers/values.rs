//! What each implementation of `ToHeader` for a single value sends.

use crate::lines;
use http::{HeaderValue, Method, Uri};
use statusful::{HttpStatus, ToHeader};
use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

#[track_caller]
fn sends<T: ToHeader + ?Sized>(value: &T, line: &str) {
    let sent = value.to_header().unwrap().expect("the field is sent");
    assert_eq!(sent.as_bytes(), line.as_bytes());
}

#[track_caller]
fn is_absent<T: ToHeader + ?Sized>(value: &T) {
    assert_eq!(value.to_header().unwrap(), None);
}

#[track_caller]
fn is_invalid<T: ToHeader + ?Sized>(value: &T) {
    assert!(value.to_header().is_err());
}

macro_rules! extremes {
    ($($integer:ty: $least:literal, $greatest:literal;)*) => {$(
        sends(&<$integer>::MIN, $least);
        sends(&<$integer>::MAX, $greatest);
        sends(&(7 as $integer), "7");
    )*};
}

#[test]
fn integers_are_decimal() {
    extremes! {
        u8: "0", "255";
        i8: "-128", "127";
        u16: "0", "65535";
        i16: "-32768", "32767";
        u32: "0", "4294967295";
        i32: "-2147483648", "2147483647";
        u64: "0", "18446744073709551615";
        i64: "-9223372036854775808", "9223372036854775807";
        u128: "0", "340282366920938463463374607431768211455";
        i128: "-170141183460469231731687303715884105728", "170141183460469231731687303715884105727";
    }
    sends(&usize::MAX, &usize::MAX.to_string());
    sends(&isize::MIN, &isize::MIN.to_string());
    sends(&usize::MIN, "0");
}

#[test]
fn bools_are_words() {
    sends(&true, "true");
    sends(&false, "false");
}

#[test]
fn strings_are_trimmed() {
    sends("no-cache, max-age=0", "no-cache, max-age=0");
    sends(&String::from("Bearer realm=\"api\""), "Bearer realm=\"api\"");
    sends(&Cow::Borrowed("borrowed"), "borrowed");
    sends(&Cow::<str>::Owned("owned".to_owned()), "owned");
    sends(" \t padded in\tside \t", "padded in\tside");
    sends("größer", "größer");
    sends("", "");
    sends("\t ", "");
}

#[test]
fn invalid_strings() {
    for hostile in ["a\r\nset-cookie: b=c", "a\nb", "a\rb", "a\0b", "\u{7f}", "\u{1b}[31m", "\n", "a\r\n"] {
        is_invalid(hostile);
        is_invalid(&hostile.to_owned());
        is_invalid(&Cow::Borrowed(hostile));
    }
}

#[test]
fn header_values_are_unchanged() {
    let opaque = HeaderValue::from_bytes(b"\xff\xfe opaque \x80").unwrap();
    assert_eq!(opaque.to_header().unwrap().unwrap(), opaque);
    let mut secret = HeaderValue::from_static("token");
    secret.set_sensitive(true);
    assert!(secret.to_header().unwrap().unwrap().is_sensitive());
}

#[test]
fn methods_are_names() {
    sends(&Method::GET, "GET");
    sends(&Method::from_bytes(b"PROPFIND").unwrap(), "PROPFIND");
}

#[test]
fn uris_are_complete() {
    for uri in ["/", "*", "/a/b?c=%20d&e=f", "https://example.com:8443/a?b=c", "example.com:80"] {
        sends(&uri.parse::<Uri>().unwrap(), uri);
    }
    sends(&"https://example.com".parse::<Uri>().unwrap(), "https://example.com/");
}

#[test]
fn duration_rounds_up_to_seconds() {
    sends(&Duration::ZERO, "0");
    sends(&Duration::from_nanos(1), "1");
    sends(&Duration::from_millis(999), "1");
    sends(&Duration::from_secs(1), "1");
    sends(&Duration::new(1, 1), "2");
    sends(&Duration::from_secs(86_400), "86400");
    sends(&Duration::from_secs(u64::MAX), "18446744073709551615");
    sends(&Duration::MAX, "18446744073709551615");
}

#[test]
fn system_time_is_imf_fixdate() {
    let at = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
    sends(&SystemTime::UNIX_EPOCH, "Thu, 01 Jan 1970 00:00:00 GMT");
    sends(&at(784_111_777), "Sun, 06 Nov 1994 08:49:37 GMT");
    sends(&at(951_782_400), "Tue, 29 Feb 2000 00:00:00 GMT");
    sends(&(at(784_111_777) + Duration::from_nanos(999_999_999)), "Sun, 06 Nov 1994 08:49:37 GMT");
}

#[test]
fn year_out_of_range_is_invalid() {
    let year_10000 = SystemTime::UNIX_EPOCH + Duration::from_secs(253_402_300_800);
    let a_nanosecond = Duration::from_nanos(1);
    sends(&(year_10000 - a_nanosecond), "Fri, 31 Dec 9999 23:59:59 GMT");
    is_invalid(&year_10000);
    is_invalid(&(year_10000 + Duration::from_secs(1_000_000_000)));
    is_invalid(&(SystemTime::UNIX_EPOCH - a_nanosecond));
    is_invalid(&(SystemTime::UNIX_EPOCH - Duration::from_secs(62_167_219_200)));
}

#[test]
fn option_is_value_or_absent() {
    sends(&Some(60_u32), "60");
    sends(&Some(Some("x")), "x");
    is_absent(&None::<u32>);
    is_absent(&Some(None::<String>));
    is_invalid(&Some("a\nb"));
}

#[test]
fn references_and_boxes_delegate() {
    let mut number = 5_u8;
    sends(&&&number, "5");
    sends(&&mut number, "5");
    sends(&Box::new(5_u64), "5");
    sends(&Arc::new(Duration::from_millis(1500)), "2");
    sends(&Rc::new(Some("x".to_owned())), "x");
    sends(&Box::<str>::from("boxed"), "boxed");
    sends(&Arc::<str>::from("shared"), "shared");
    sends(&Rc::<str>::from("counted"), "counted");
    sends(&(Box::new("dyn") as Box<dyn ToHeader>), "dyn");
    is_invalid(&Arc::<str>::from("a\r\nb"));
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("come back later")]
#[status(503)]
struct Computed {
    #[header(RETRY_AFTER)]
    after: &'static str,
    #[header(LOCATION)]
    location: &'static str,
    #[header(ALLOW)]
    allow: &'static str,
    #[header("x-text")]
    text: &'static str,
}

#[test]
fn computed_value_against_grammar_is_omitted() {
    let error = Computed { after: "soon", location: "not a uri", allow: "GET;POST", text: "soon" };
    for name in ["retry-after", "location", "allow"] {
        assert_eq!(lines(&error, name), [""; 0], "{name}");
    }
    assert_eq!(lines(&error, "x-text"), ["soon"]);
    let error = Computed { after: "６０", location: "/café", allow: "GÉT", text: "café" };
    for name in ["retry-after", "location", "allow"] {
        assert_eq!(lines(&error, name), [""; 0], "{name}");
    }
    let error = Computed { after: "60", location: "/elsewhere?a=b", allow: "GET, HEAD", text: "" };
    assert_eq!(lines(&error, "retry-after"), ["60"]);
    assert_eq!(lines(&error, "location"), ["/elsewhere?a=b"]);
    assert_eq!(lines(&error, "allow"), ["GET, HEAD"]);
}
