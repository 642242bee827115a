//! A number is its value, however it is written.
//!
//! `STATUSFUL_VALUES` is how many values are written in every spelling, from 0 on;
//! `scripts/campaigns/verdicts` writes all of 16 bits.

use super::{emitted, error, expansion, fragment, invalid, model, tokens, variant, Emitted};
use crate::model::StatusExpr;
use crate::parse;
use crate::report::Report;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use std::fmt::Write;

/// The ways to write one value, none of them too narrow for it.
fn spellings(value: u16) -> Vec<String> {
    let underscored: Vec<String> = value.to_string().chars().map(String::from).collect();
    let octal = format!("{value:o}");
    let mut spellings = vec![
        value.to_string(),
        format!("0{value}"),
        format!("00000000{value}"),
        format!("{value}_"),
        underscored.join("_"),
        underscored.join("__"),
        format!("0_{value}"),
        format!("0x{value:x}"),
        format!("0x{value:X}"),
        format!("0x_0{value:04x}_"),
        format!("0o{octal}"),
        format!("0o0_{octal}"),
        format!("0b{value:b}"),
        format!("0b{value:020b}"),
        format!("{value}_u32"),
        format!("0x{value:x}u16"),
        format!("0o{octal}i32"),
        format!("0b{value:b}_usize"),
    ];
    let suffixes = ["u16", "u32", "i32", "u64", "i64", "u128", "i128", "usize", "isize"];
    spellings.extend(suffixes.map(|suffix| format!("{value}{suffix}")));
    spellings
}

/// The ways in which a fragment of `macro_rules!` passes a number.
const WRAPS: [fn(TokenStream) -> TokenStream; 3] = [
    fragment,
    |tokens| fragment(fragment(fragment(tokens))),
    |tokens| {
        let empty = fragment(TokenStream::new());
        quote!(#empty #tokens #empty)
    },
];

/// The number of each variant of an enum, or why it is invalid.
fn read(literals: &[String]) -> Vec<Result<u16, String>> {
    let mut source = String::from("enum E {");
    for (at, literal) in literals.iter().enumerate() {
        write!(source, "#[status({literal})] V{at},").unwrap();
    }
    source.push('}');
    read_item(&tokens(&source))
}

/// The same of the arguments themselves.
fn read_arguments(arguments: &[TokenStream]) -> Vec<Result<u16, String>> {
    let names = (0..arguments.len()).map(|at| format_ident!("V{at}"));
    read_item(&quote! { enum E { #(#[status(#arguments)] #names,)* } })
}

fn read_item(item: &TokenStream) -> Vec<Result<u16, String>> {
    let item = parse::item(item).unwrap_or_else(|invalid| panic!("{}", invalid.error.message));
    let mut report = Report::default();
    let container = parse::container(&item, &mut report);
    let mut mistakes = super::emitted_in(report.into_tokens(&container.krate)).into_iter();
    let read = container.variants.iter().map(|variant| match variant.status.value() {
        Some(StatusExpr::Code(code)) => Ok(code.number),
        Some(_) => panic!("{} is not a number", variant.ident),
        None => Err(mistakes.next().unwrap().text().to_owned()),
    });
    read.collect()
}

fn is_read_as(value: u16, literal: &str, read: &Result<u16, String>) {
    match (value, read) {
        (100..=999, Ok(number)) => assert_eq!(*number, value, "{literal}"),
        (0..=99, Err(why)) => assert!(why.starts_with(&format!("`{literal}` is too small: ")), "{why}"),
        (1000.., Err(why)) => assert!(why.starts_with(&format!("`{literal}` is too large: ")), "{why}"),
        _ => panic!("{literal} is read as {read:?}"),
    }
}

fn all_are_read(write: impl Fn(u16) -> String) {
    let values: Vec<u16> = (0..=u16::MAX).collect();
    for values in values.chunks(4096) {
        let literals: Vec<String> = values.iter().map(|value| write(*value)).collect();
        for ((value, literal), read) in values.iter().zip(&literals).zip(read(&literals)) {
            is_read_as(*value, literal, &read);
        }
    }
}

#[test]
fn every_u16_parses_in_decimal() {
    all_are_read(|value| value.to_string());
}

#[test]
fn every_u16_parses_in_hexadecimal() {
    all_are_read(|value| format!("{value:#x}"));
}

#[test]
fn every_spelling_has_one_value() {
    let values = std::env::var("STATUSFUL_VALUES").map_or(1101, |count| count.parse().unwrap());
    let (mut count, mut spelled) = (0, 0);
    let others = [4090, 9999, 10_000, 32_767, 32_768, 65_535].into_iter().filter(|value| *value >= values);
    for value in (0..values).chain(others) {
        let value = u16::try_from(value).unwrap();
        let literals = spellings(value);
        for (literal, read) in literals.iter().zip(read(&literals)) {
            is_read_as(value, literal, &read);
        }
        let wrapped: Vec<TokenStream> = WRAPS.iter().map(|wrap| wrap(tokens(&value.to_string()))).collect();
        for read in read_arguments(&wrapped) {
            is_read_as(value, &value.to_string(), &read);
        }
        for brackets in read(&[format!("({value})"), format!("[{value}]"), format!("{{{value}}}")]) {
            let help = format!("a status is written without brackets\nhelp: write `#[status({value})]`");
            assert_eq!(brackets, Err(help));
        }
        spelled = literals.len() + wrapped.len() + 3;
        count += 1;
    }
    assert!(spelled > 30);
    println!("{count} values read in {spelled} spellings");
}

/// What is emitted for a status, but for the user's own spelling.
fn verdict(literal: &str) -> Vec<Emitted> {
    let placed = |text: &str| text.replace(&format!("#[status({literal},"), "#[status(_,");
    let quoted = |text: &str| placed(text).replace(&format!("`{literal}` is too"), "_ is too");
    let emitted = emitted(&variant(literal)).into_iter().map(|emitted| match emitted {
        Emitted::Error(text) => Emitted::Error(quoted(&text)),
        Emitted::Warning(lint, text) => Emitted::Warning(lint, quoted(&text)),
    });
    emitted.collect()
}

#[test]
fn every_spelling_has_one_verdict() {
    let values = [0, 42, 99, 100, 104, 199, 200, 204, 305, 306, 308, 404, 408, 409, 418, 419, 420, 427];
    for value in values.into_iter().chain([499, 500, 510, 512, 520, 599, 600, 783, 999, 1000, 4040, 65_535]) {
        let plain = verdict(&value.to_string());
        for spelling in spellings(value) {
            assert_eq!(verdict(&spelling), plain, "{spelling}");
        }
    }
}

#[test]
fn spelling_is_kept() {
    let code = |item: &str| {
        model(&tokens(item), |container| match container.variants[0].status.value() {
            Some(StatusExpr::Code(code)) => (code.tokens.to_string(), code.written.clone()),
            other => panic!("{other:?}"),
        })
    };
    assert_eq!(code(&variant("0x199u16")), ("0x199u16".to_owned(), "0x199u16".to_owned()));
    assert!(invalid("0x1A4").ends_with("to use it anyway: `#[status(0x1A4, allow(unofficial))]`"));
}

/// The number in `#[status(...)]`, in the groups of `macro_rules!` fragments.
#[test]
fn fragment_number_parses() {
    let literal = || quote!(409u16);
    for wrap in WRAPS {
        let args = wrap(literal());
        let item = quote! { enum E { #[status(#args)] V } };
        let number = model(&item, |container| match container.variants[0].status.value() {
            Some(StatusExpr::Code(code)) => code.number,
            other => panic!("{other:?}"),
        });
        assert_eq!(number, 409, "{args}");
    }
}

#[test]
fn fragment_arguments_parse() {
    let all = fragment(quote!(420, allow(unofficial)));
    let item = quote! { enum E { #[status(#all)] V } };
    assert_eq!(super::emitted_in(expansion(&item)), []);
}

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
