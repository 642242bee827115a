//! A number is its value, however it is written.
//!
//! `STATUSFUL_VALUES` is how many values are written in every spelling, from 0 on;
//! `scripts/campaigns/verdicts` writes all of 16 bits.

use super::{emitted, expansion, fragment, invalid, model, tokens, variant, Emitted};
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
