//! Strings in which nothing stands raw that a page, a terminal or a log could take
//! for markup or for the end of the text: beside what JSON asks for (RFC 8259,
//! Section 7), `<`, `>`, `&`, the line and paragraph separators, DEL and the
//! bidirectional controls are `\u` escapes.

/// The most bytes that one byte of text becomes.
pub(super) const LONGEST: usize = 6;

/// As many bytes as a processor compares at once.
const BLOCK: usize = 16;

/// How many bytes are copied for one, of which those count that the last one says:
/// always the same number, as that is one instruction.
const WIDTH: usize = 8;

/// Whether the text stands for itself between the quotes of a JSON string.
pub(super) fn is_plain(text: &str) -> bool {
    !text.bytes().any(may_begin_escape)
}

/// Appends what stands between the quotes of a JSON string: blocks of plain bytes as they
/// are, the others byte by byte.
pub(super) fn push_escaped(json: &mut Vec<u8>, text: &str) {
    let mut rest = text.as_bytes();
    loop {
        let (plain, found) = split(rest, plain_length(rest));
        if !plain.is_empty() {
            json.extend_from_slice(plain);
        }
        if found.is_empty() {
            return;
        }
        let (block, _) = split(found, BLOCK);
        let start = json.len();
        json.resize(start + BLOCK * LONGEST + WIDTH, 0);
        let (mut read, mut end) = (0, start);
        for byte in block {
            let escape = ESCAPES[usize::from(*byte)];
            let [.., length] = escape;
            if length == OF_LETTER {
                break;
            }
            if let Some(place) = json.get_mut(end..end + WIDTH) {
                place.copy_from_slice(&escape);
            }
            read += 1;
            end += usize::from(length);
        }
        json.truncate(end);
        rest = split(found, read).1;
        if read < block.len() {
            rest = push_letter(json, rest);
        }
    }
}

/// Appends what is JSON already, with escapes for what JSON does not ask to escape.
pub(super) fn push_json(json: &mut Vec<u8>, text: &str) {
    let is_syntax = |letter: char| letter < ' ' || letter == '"' || letter == '\\';
    for part in text.split_inclusive(is_syntax) {
        let letters = part.trim_end_matches(is_syntax);
        push_escaped(json, letters);
        json.extend_from_slice(split(part.as_bytes(), letters.len()).1);
    }
}

/// How many bytes there are before the first block that is not plain. What is left
/// behind the last whole block is looked at as one that is filled up with spaces.
fn plain_length(bytes: &[u8]) -> usize {
    let is_plain = |block: &[u8; BLOCK]| !block.iter().fold(false, |any, byte| any | may_begin_escape(*byte));
    let mut rest = bytes;
    while let Some(block) = rest.first_chunk() {
        if !is_plain(block) {
            return bytes.len() - rest.len();
        }
        rest = split(rest, BLOCK).1;
    }
    let mut block = [b' '; BLOCK];
    for (place, byte) in block.iter_mut().zip(rest) {
        *place = *byte;
    }
    if is_plain(&block) {
        bytes.len()
    } else {
        bytes.len() - rest.len()
    }
}

fn split(bytes: &[u8], at: usize) -> (&[u8], &[u8]) {
    bytes.split_at(at.min(bytes.len()))
}

/// What the last byte says where only the whole letter tells what is written.
const OF_LETTER: u8 = 0;

/// What is written for a byte.
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
            0xd8 | 0xe2 => [0, 0, 0, 0, 0, 0, 0, OF_LETTER],
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

const fn short(letter: u8) -> [u8; WIDTH] {
    [b'\\', letter, 0, 0, 0, 0, 0, 2]
}

const fn long(letter: u32) -> [u8; WIDTH] {
    [b'\\', b'u', digit(letter >> 12), digit(letter >> 8), digit(letter >> 4), digit(letter), 0, 6]
}

/// The last hexadecimal digit of a number.
const fn digit(number: u32) -> u8 {
    match (number & 0xf) as u8 {
        digit @ 0..=9 => b'0' + digit,
        digit => b'a' + (digit - 10),
    }
}

/// Whether this is the first byte, in UTF-8, of a letter that may need an escape: 0xD8
/// begins U+0600 to U+063F, and 0xE2 U+2000 to U+2FFF.
// With lazy operators the compiler compares byte by byte, not a block at once.
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

/// Appends the letter of two or three bytes that the text begins with, and gives what is
/// behind it.
fn push_letter<'a>(json: &mut Vec<u8>, text: &'a [u8]) -> &'a [u8] {
    let letter = match *text {
        [0xd8, second, ..] => 0x600 | u32::from(second & 0x3f),
        [_, second, third, ..] => 0x2000 | u32::from(second & 0x3f) << 6 | u32::from(third & 0x3f),
        _ => 0,
    };
    let (raw, rest) = split(text, if letter < 0x800 { 2 } else { 3 });
    match letter {
        0x61c | 0x200e | 0x200f | 0x2028..=0x202e | 0x2066..=0x2069 => {
            json.extend_from_slice(split(&long(letter), LONGEST).0);
        }
        _ => json.extend_from_slice(raw),
    }
    rest
}
