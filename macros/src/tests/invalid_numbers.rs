//! What is not a status code, and what its message suggests.

use super::{error, invalid, variant};

#[test]
fn suffix_overflow_is_invalid() {
    for (literal, suffix) in [("409u8", "u8"), ("409i8", "i8"), ("0x199_u8", "u8"), ("65_945u16", "u16")] {
        let why = invalid(literal);
        assert!(why.contains(&format!(" does not fit into `{suffix}`: ")), "{why}");
    }
    let wide = format!("{}u32", u64::from(u32::MAX) + 1 + 409);
    assert!(invalid(&wide).contains("does not fit into `u32`"));
}

#[test]
fn suffix_limits() {
    let limits = [
        ("u16", u128::from(u16::MAX)),
        ("i16", i16::MAX.unsigned_abs().into()),
        ("u32", u32::MAX.into()),
        ("i32", i32::MAX.unsigned_abs().into()),
        ("u64", u64::MAX.into()),
        ("usize", u64::MAX.into()),
        ("i64", i64::MAX.unsigned_abs().into()),
        ("isize", i64::MAX.unsigned_abs().into()),
        ("i128", i128::MAX.unsigned_abs()),
    ];
    for (suffix, limit) in limits {
        assert_eq!(super::emitted(&super::variant(&format!("409{suffix}"))), [], "{suffix}");
        assert!(invalid(&format!("{limit}{suffix}")).contains("is too large: "), "{suffix}");
        assert!(invalid(&format!("{}{suffix}", limit + 1)).contains("does not fit"), "{suffix}");
    }
    assert_eq!(super::emitted(&super::variant("409u128")), []);
    assert!(invalid(&format!("{}u128", u128::MAX)).contains("is too large: "));
}

/// A code that no response has is not suggested.
#[test]
fn unused_code_is_reported_as_reserved() {
    for text in ["\"418\"", "418.0", "418u8"] {
        assert!(invalid(text).ends_with("\nhelp: 418 is reserved as \"(Unused)\""), "{text}");
    }
}

/// A number that wraps around to 409 in 16, 32, 64 or 128 bits is not 409.
#[test]
fn number_beyond_u16_is_invalid() {
    let numbers = ["65_945", "4294967705", "18446744073709552025", "340282366920938463463374607431768211865"];
    for number in numbers.into_iter().chain(["999999999999999999999999999999999999999999999999999"]) {
        let why = invalid(number);
        assert!(why.starts_with(&format!("`{number}` is too large: ")), "{why}");
    }
}

#[test]
fn overlong_number_is_not_echoed() {
    for (digits, shown) in [(256, true), (257, false), (1000, false)] {
        let number = "1".repeat(digits);
        let subject = if shown { format!("`{number}` is") } else { "this is".to_owned() };
        assert!(invalid(&number).starts_with(&format!("{subject} too large: ")), "{digits}");
    }
}

#[test]
fn non_integer_is_named() {
    for (literal, what) in [
        ("409.0", "`409.0` is a float"),
        ("4e2", "`4e2` is a float"),
        ("409f32", "`409f32` is "),
        ("\"409\"", "\"409\" is a string"),
        ("r#\"409\"#", "r#\"409\"# is a string"),
        ("b\"409\"", "b\"409\" is a string"),
        ("c\"409\"", "c\"409\" is a string"),
        ("'4'", "'4' is a character"),
        ("b'4'", "b'4' is a character"),
        ("-409", "`-409` is negative"),
        ("-0", "`-0` is negative"),
        ("60W", "`60W` is not a number"),
        ("4O9", "`4O9` is not a number"),
        ("409foo", "`409foo` is not a number"),
        ("409 409", "`409 409` is not a status code"),
        ("409 - 1", "`409-1` is not a status code"),
        ("+409", "`+409` is not a status"),
        ("!409", "`!409` is not a status"),
    ] {
        let why = invalid(literal);
        assert!(why.starts_with(what), "{literal}: {why}");
    }
}

#[test]
fn bracketed_number_suggests_number() {
    for brackets in ["(409)", "[409]", "{409}"] {
        assert!(invalid(brackets).contains("without brackets\nhelp: write `#[status(409)]`"));
    }
}

/// The message suggests the likely number.
#[test]
fn misformed_number_suggests_number() {
    for (literal, help) in [
        ("409.0", "help: write `#[status(409)]` (Conflict)"),
        ("\"409\"", "help: write `#[status(409)]` (Conflict)"),
        ("\"Conflict\"", "help: write `#[status(409)]` (Conflict)"),
        ("\"NOT_FOUND\"", "help: write `#[status(404)]` (Not Found)"),
        ("-409", "help: remove the sign: `#[status(409)]`"),
        ("4O9", "help: did you mean `#[status(409)]` (Conflict)?"),
        ("4I0", "help: did you mean `#[status(410)]` (Gone)?"),
        ("4l0", "help: did you mean `#[status(410)]` (Gone)?"),
        ("4Z8", "help: did you mean `#[status(428)]` (Precondition Required)?"),
        ("4S1", "help: did you mean `#[status(451)]` (Unavailable For Legal Reasons)?"),
        ("40B", "help: did you mean `#[status(408)]` (Request Timeout)?"),
        ("409u8", "help: write `#[status(409)]` (Conflict)"),
        ("4040", "help: did you mean `#[status(404)]` (Not Found)"),
    ] {
        let why = invalid(literal);
        assert!(why.contains(help), "{literal}: {why}");
    }
}

/// One digit is wrong, or there is one too many.
#[test]
fn out_of_range_suggests_likely_codes() {
    let suggested = |number: &str| -> Vec<u16> {
        let why = invalid(number);
        let (_, help) = why.split_once("\nhelp: did you mean ").unwrap_or_default();
        let (help, _) = help.split_once('?').unwrap_or_default();
        help.split("`#[status(").skip(1).map(|rest| rest[..3].parse().unwrap()).collect()
    };
    for (number, likely) in [
        ("604", &[504, 404][..]),
        ("904", &[504, 404]),
        ("640", &[]),
        ("940", &[]),
        ("150", &[]),
        ("190", &[]),
        ("4040", &[404, 400]),
        ("4044", &[404]),
        ("40400", &[404, 400]),
        ("1409", &[409]),
        ("60409", &[409]),
        ("1999", &[]),
        ("65535", &[]),
    ] {
        assert_eq!(suggested(number), likely, "{number}");
    }
}

#[test]
fn warn_code_is_named() {
    let why = error(&variant("0"));
    assert!(why.contains("AWS Application Load Balancer"), "{why}");
}
