//! JSON strings without raw characters that a page, a terminal or a log might interpret: beyond
//! what JSON requires (RFC 8259, Section 7), `<`, `>`, `&`, the line and paragraph separators,
//! DEL and the bidirectional controls are written as `\u` escapes.

use alloc::vec::Vec;

/// The most bytes that one byte of text can become.
pub const MAX_ESCAPE: usize = 6;

/// The number of bytes that a processor compares at once.
const BLOCK: usize = 16;

/// The number of bytes that are copied for one character; the last one says how many of them
/// count. It is always the same number, because that is a single instruction.
const WIDTH: usize = 8;

/// Where the last character, and the last block, may begin in a buffer.
const LAST: usize = 511;
const LAST_BLOCK: usize = 415;
const _: () = assert!(LAST_BLOCK + MAX_ESCAPE * BLOCK == LAST);

/// Where blocks with escapes are assembled.
type Room = [u8; 528];
const _: () = assert!(LAST + 1 + BLOCK == core::mem::size_of::<Room>());

/// Whether the text needs no escapes between the quotes of a JSON string.
#[must_use]
pub fn is_plain(text: &str) -> bool {
    plain_length(text.as_bytes()) == text.len()
}

/// Appends the text as it is between the quotes of a JSON string.
pub fn push_escaped(json: &mut Vec<u8>, text: &str) {
    let mut rest = text.as_bytes();
    loop {
        let (plain, left) = split(rest, plain_length(rest));
        json.extend_from_slice(plain);
        if left.is_empty() {
            return;
        }
        rest = push_blocks(json, left);
    }
}

/// Appends as many blocks as certainly fit, and returns the rest of the text.
fn push_blocks<'t>(json: &mut Vec<u8>, text: &'t [u8]) -> &'t [u8] {
    let start = json.len();
    json.resize(start + core::mem::size_of::<Room>(), 0);
    let Some(room) = json.get_mut(start..).and_then(<[u8]>::first_chunk_mut) else { return &[] };
    let (mut written, mut rest) = (0, text);
    while written <= LAST_BLOCK && !rest.is_empty() {
        let read;
        (read, written) = match rest.first_chunk() {
            Some(block) if is_plain_block(block) => (BLOCK, push(room, written, block, BLOCK)),
            _ => push_chars(room, written, rest),
        };
        rest = split(rest, read).1;
    }
    json.truncate(start + written);
    rest
}

/// Writes the first block of a text byte by byte, without a branch that depends on the bytes; a
/// multi-byte character that may need an escape ends it. Returns how far it read and wrote.
fn push_chars(room: &mut Room, mut written: usize, text: &[u8]) -> (usize, usize) {
    let block = split(text, BLOCK).0;
    for (at, byte) in block.iter().enumerate() {
        let escape = ESCAPES[usize::from(*byte)];
        if matches!(escape, [.., OF_CHARACTER]) {
            let (character, length) = escape_of(split(text, at).1);
            return (at + length, push(room, written, &character, usize::from(character[WIDTH - 1])));
        }
        written = push(room, written, &escape, usize::from(escape[WIDTH - 1]));
    }
    (block.len(), written)
}

/// Writes bytes at an index, of which `length` count, and returns the next index.
fn push<const N: usize>(room: &mut Room, at: usize, bytes: &[u8; N], length: usize) -> usize {
    // No index is beyond the last: masked, none has to be checked.
    if let Some(slot) = room.split_at_mut(at & LAST).1.first_chunk_mut() {
        *slot = *bytes;
    }
    at + length
}

/// Appends text that is already JSON, escaping what JSON does not require to be escaped.
pub fn push_json(json: &mut Vec<u8>, text: &str) {
    let is_syntax = |character: char| character < ' ' || character == '"' || character == '\\';
    for part in text.split_inclusive(is_syntax) {
        let characters = part.trim_end_matches(is_syntax);
        push_escaped(json, characters);
        json.extend_from_slice(split(part.as_bytes(), characters.len()).1);
    }
}

/// The number of bytes before the first block that is not plain.
fn plain_length(text: &[u8]) -> usize {
    let mut rest = text;
    while let Some(block) = rest.first_chunk() {
        if !is_plain_block(block) {
            return text.len() - rest.len();
        }
        rest = split(rest, BLOCK).1;
    }
    // The last block of a longer text includes bytes that are known to be plain.
    let is_plain = match text.last_chunk() {
        Some(block) => is_plain_block(block),
        None => text.iter().all(|byte| matches!(ESCAPES[usize::from(*byte)], [.., 1])),
    };
    text.len() - if is_plain { 0 } else { rest.len() }
}

fn is_plain_block(block: &[u8; BLOCK]) -> bool {
    !block.iter().fold(false, |any, byte| any | may_begin_escape(*byte))
}

fn split(bytes: &[u8], at: usize) -> (&[u8], &[u8]) {
    bytes.split_at(at.min(bytes.len()))
}

/// The value of the last byte if only the whole character determines the output.
const OF_CHARACTER: u8 = 0;

/// The output for a byte.
const ESCAPES: [[u8; WIDTH]; 256] = {
    let mut escapes = [[0; WIDTH]; 256];
    let mut byte = 0;
    loop {
        escapes[byte as usize] = match byte {
            0x8 => short(b'b'),
            0xc => short(b'f'),
            b'\n' => short(b'n'),
            b'\r' => short(b'r'),
            b'\t' => short(b't'),
            b'"' | b'\\' => short(byte),
            0xd8 | 0xe2 => [0, 0, 0, 0, 0, 0, 0, OF_CHARACTER],
            _ if may_begin_escape(byte) => long(byte as u32),
            _ => [byte, 0, 0, 0, 0, 0, 0, 1],
        };
        if byte == u8::MAX {
            break;
        }
        byte += 1;
    }
    escapes
};

const fn short(character: u8) -> [u8; WIDTH] {
    [b'\\', character, 0, 0, 0, 0, 0, 2]
}

const fn long(character: u32) -> [u8; WIDTH] {
    [
        b'\\',
        b'u',
        digit(character >> 12),
        digit(character >> 8),
        digit(character >> 4),
        digit(character),
        0,
        6,
    ]
}

/// The last hexadecimal digit of a number.
const fn digit(number: u32) -> u8 {
    match (number & 0xf) as u8 {
        digit @ 0..=9 => b'0' + digit,
        digit => b'a' + (digit - 10),
    }
}

/// Whether this is the first byte, in UTF-8, of a character that may need an escape: 0xD8
/// begins U+0600 to U+063F, and 0xE2 U+2000 to U+2FFF.
// With lazy operators, or in another order, the compiler compares byte by byte instead of a
// block at once.
#[allow(clippy::needless_bitwise_bool)]
const fn may_begin_escape(byte: u8) -> bool {
    (byte < 0x20)
        | (byte == b'"')
        | (byte == b'\\')
        | (byte == b'<')
        | (byte == b'>')
        | (byte == b'&')
        | (byte == 0x7f)
        | (byte == 0xd8)
        | (byte == 0xe2)
}

/// Whether a non-ASCII character ends a line or reorders the text around it.
#[must_use]
pub const fn acts_on_text(character: u32) -> bool {
    matches!(character, 0x61c | 0x200e | 0x200f | 0x2028..=0x202e | 0x2066..=0x2069)
}

/// The output for the character of two or three bytes at the start of the text, and its length.
fn escape_of(text: &[u8]) -> ([u8; WIDTH], usize) {
    let byte = |at| text.get(at).copied().unwrap_or(0);
    let (first, second, third) = (byte(0), byte(1), byte(2));
    let of_two = 0x600 | u32::from(second & 0x3f);
    let of_three = 0x2000 | u32::from(second & 0x3f) << 6 | u32::from(third & 0x3f);
    match if first == 0xd8 { of_two } else { of_three } {
        ..=0x7ff if acts_on_text(of_two) => (long(of_two), 2),
        ..=0x7ff => ([first, second, 0, 0, 0, 0, 0, 2], 2),
        _ if acts_on_text(of_three) => (long(of_three), 3),
        _ => ([first, second, third, 0, 0, 0, 0, 3], 3),
    }
}

#[cfg(test)]
mod tests {
    use super::{push_escaped, short, ESCAPES};

    use alloc::string::String;
    use alloc::vec::Vec;

    fn escaped(text: &str) -> String {
        let mut json = Vec::new();
        push_escaped(&mut json, text);
        String::from_utf8(json).unwrap()
    }

    #[test]
    fn escape_does_not_depend_on_position() {
        let characters = [
            ("\"", "\\\""),
            ("\n", "\\n"),
            ("<", "\\u003c"),
            ("\u{7f}", "\\u007f"),
            ("\u{61c}", "\\u061c"),
            ("\u{2028}", "\\u2028"),
            ("é", "é"),
            ("ؠ", "ؠ"),
            ("…", "…"),
        ];
        for (character, written) in characters {
            for (before, after) in (0..50).flat_map(|before| (0..20).map(move |after| (before, after))) {
                let around =
                    |character| ["a".repeat(before).as_str(), character, &"b".repeat(after)].concat();
                assert_eq!(escaped(&around(character)), around(written));
            }
        }
    }

    #[test]
    fn short_escape_has_two_characters() {
        for (byte, character) in
            [(8, b'b'), (12, b'f'), (b'\n', b'n'), (b'\r', b'r'), (b'\t', b't'), (b'"', b'"')]
        {
            assert_eq!(ESCAPES[usize::from(byte)], short(character));
        }
        assert_eq!(short(b'n'), *b"\\n\0\0\0\0\0\x02");
    }

    #[test]
    fn escapes_exceed_room() {
        for length in [170, 171, 172, 1_400] {
            assert_eq!(escaped(&"<".repeat(length)), "\\u003c".repeat(length));
            assert_eq!(escaped(&"\u{2028}a".repeat(length)), "\\u2028a".repeat(length));
        }
    }
}
