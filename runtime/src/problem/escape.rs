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
    plain_length(text.as_bytes()) == text.len()
}

/// Appends what stands between the quotes of a JSON string. There is room for the longest
/// that the text can become, so that a run is copied together with what follows it, which
/// the escape behind it overwrites.
pub(super) fn push_escaped(json: &mut Vec<u8>, text: &str) {
    let (plain, mut rest) = split(text.as_bytes(), plain_length(text.as_bytes()));
    json.extend_from_slice(plain);
    if rest.is_empty() {
        return;
    }
    let start = json.len();
    json.resize(start + LONGEST * rest.len() + BLOCK, 0);
    let mut room = Room { bytes: json.get_mut(start..).unwrap_or_default(), written: 0 };
    while !rest.is_empty() {
        let read = match rest.first_chunk() {
            Some(source) => room.push_block(source, BLOCK),
            None => room.push_block(&pad(rest), BLOCK.min(rest.len())),
        };
        rest = split(rest, read).1;
    }
    let end = start + room.written;
    json.truncate(end);
}

struct Room<'a> {
    bytes: &'a mut [u8],
    written: usize,
}

impl Room<'_> {
    /// Appends the first block, of which `length` bytes count, and tells how many bytes
    /// were read: fewer or more where a letter of several bytes is at its end.
    fn push_block(&mut self, source: &[u8; 2 * BLOCK], length: usize) -> usize {
        let mut read = 0;
        let mut flags = flags(source);
        while flags != 0 {
            let here = flags.trailing_zeros() as usize / 8;
            flags &= flags - 1;
            if here > read {
                self.push(run(source, read), here - read);
            }
            let escape = ESCAPES[usize::from(source[here % BLOCK])];
            if matches!(escape, [.., OF_LETTER]) {
                let (letter, length) = of_letter(run(source, here));
                self.push(&letter, usize::from(letter[WIDTH - 1]));
                return here + length;
            }
            self.push(&escape, usize::from(escape[WIDTH - 1]));
            read = here + 1;
        }
        self.push(run(source, read), length - read);
        length
    }

    /// Copies to a place that is there; `length` of the bytes count.
    fn push<const N: usize>(&mut self, bytes: &[u8; N], length: usize) {
        let room = self.bytes.get_mut(self.written..).unwrap_or_default();
        if let Some(place) = room.first_chunk_mut() {
            *place = *bytes;
        }
        self.written += length;
    }
}

/// The text with spaces behind it.
fn pad<const N: usize>(text: &[u8]) -> [u8; N] {
    let mut padded = [b' '; N];
    for (place, byte) in padded.iter_mut().zip(text) {
        *place = *byte;
    }
    padded
}

/// A byte for each of the first block: 1 where an escape may begin.
fn flags(source: &[u8; 2 * BLOCK]) -> u128 {
    let mut flags = [0; BLOCK];
    for (flag, byte) in flags.iter_mut().zip(source) {
        *flag = u8::from(may_begin_escape(*byte));
    }
    u128::from_le_bytes(flags)
}

/// A block's length of bytes from a place in the first block on.
fn run(source: &[u8; 2 * BLOCK], read: usize) -> &[u8; BLOCK] {
    split(source, read).1.first_chunk().unwrap_or(&[b' '; BLOCK])
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

/// How many bytes there are before the first block that is not plain.
fn plain_length(bytes: &[u8]) -> usize {
    let is_plain = |block: &[u8; BLOCK]| !block.iter().fold(false, |any, byte| any | may_begin_escape(*byte));
    let mut rest = bytes;
    while let Some(block) = rest.first_chunk() {
        if !is_plain(block) {
            return bytes.len() - rest.len();
        }
        rest = split(rest, BLOCK).1;
    }
    let is_plain = rest.iter().all(|byte| matches!(ESCAPES[usize::from(*byte)], [.., 1]));
    bytes.len() - if is_plain { 0 } else { rest.len() }
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

/// Whether a letter beyond ASCII ends a line or reorders the text around it.
pub(crate) const fn acts_on_text(letter: u32) -> bool {
    matches!(letter, 0x61c | 0x200e | 0x200f | 0x2028..=0x202e | 0x2066..=0x2069)
}

/// What is written for the letter of two or three bytes that the text begins with, and
/// how many it has.
fn of_letter(text: &[u8]) -> ([u8; WIDTH], usize) {
    let [first, second, third] = text.first_chunk().copied().unwrap_or_default();
    let of_two = 0x600 | u32::from(second & 0x3f);
    let of_three = 0x2000 | u32::from(second & 0x3f) << 6 | u32::from(third & 0x3f);
    match if first == 0xd8 { of_two } else { of_three } {
        ..=0x7ff if acts_on_text(of_two) => (long(of_two), 2),
        ..=0x7ff => ([first, second, 0, 0, 0, 0, 0, 2], 2),
        _ if acts_on_text(of_three) => (long(of_three), 3),
        _ => ([first, second, third, 0, 0, 0, 0, 3], 3),
    }
}
