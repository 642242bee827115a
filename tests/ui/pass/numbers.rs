#![deny(warnings)]
#![allow(dead_code)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    Plain,
    #[status(409u16)]
    Suffixed,
    #[status(409_usize)]
    SuffixedApart,
    #[status(4_0_9)]
    Grouped,
    #[status(0409)]
    Padded,
    #[status(0x199)]
    Hexadecimal,
    #[status(0o631i128)]
    Octal,
    #[status(0b1_1001_1001)]
    Binary,
    #[status(409,)]
    TrailingComma,
}

fn main() {
    use ApiError::*;
    for error in
        [Plain, Suffixed, SuffixedApart, Grouped, Padded, Hexadecimal, Octal, Binary, TrailingComma]
    {
        assert_eq!(error.status(), 409);
    }
}
