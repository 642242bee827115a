//! JSON strings without raw characters that a page, a terminal or a log might interpret: beyond
//! what JSON requires (RFC 8259, Section 7), `<`, `>`, `&`, the line and paragraph separators,
//! DEL and the bidirectional controls are written as `\u` escapes.

use alloc::vec::Vec;

/// The most bytes that one byte of text can become.
pub const MAX_ESCAPE: usize = 6;

/// The number of bytes that a processor compares at once.
const BLOCK: usize = 16;

/// The number of bytes that are written through the table at once.
const RUN: usize = 32;

/// If escapes added more bytes to a run, the next bytes have some, too: nobody looks.
const MAX_ADDED: usize = MAX_ESCAPE;

/// The number of bytes that are copied for one character, whatever its length, because that is a
/// single instruction.
const WIDTH: usize = 8;

/// Where the last word, and the last run, may begin in a buffer.
const LAST: usize = 511;
const LAST_RUN: usize = 367;
const _: () = assert!(LAST_RUN + MAX_ESCAPE * (RUN - WIDTH) == LAST);

/// Where text with escapes is assembled. The compiler knows that each of eight escapes adds at most
/// seven bytes, and checks no index.
type Room = [u8; LAST + 7 * (WIDTH - 1) + WIDTH];

/// Whether the text needs no escapes between the quotes of a JSON string.
#[must_use]
pub fn is_plain(text: &str) -> bool {
    plain_length(text.as_bytes()) == text.len()
}

/// Appends the text as it is between the quotes of a JSON string.
pub fn push_escaped(json: &mut Vec<u8>, text: &str) {
    let (plain, mut rest) = split(text.as_bytes(), plain_length(text.as_bytes()));
    json.extend_from_slice(plain);
    while !rest.is_empty() {
        rest = push_runs(json, rest);
    }
}

/// Appends as much as certainly fits, and returns the rest of the text.
fn push_runs<'t>(json: &mut Vec<u8>, text: &'t [u8]) -> &'t [u8] {
    let start = json.len();
    json.resize(start + core::mem::size_of::<Room>(), 0);
    let Some(room) = json.get_mut(start..).and_then(<[u8]>::first_chunk_mut) else { return &[] };
    let (mut written, mut rest, mut added) = (0, text, 0);
    while written <= LAST_RUN && !rest.is_empty() {
        let (read, end) = match (rest.first_chunk(), rest.first_chunk()) {
            (Some(block), _) if added <= MAX_ADDED && is_plain_ascii(block) => {
                (BLOCK, push(room, written, block, BLOCK))
            }
            (_, Some(run)) if is_ascii(run) => (RUN, push_ascii(room, written, run)),
            (Some(block), _) if is_plain_block(block) => (BLOCK, push(room, written, block, BLOCK)),
            _ => push_chars(room, written, rest),
        };
        added = end - written - read;
        (written, rest) = (end, split(rest, read).1);
    }
    json.truncate(start + written);
    rest
}

/// Writes ASCII without a branch that depends on the bytes: five instructions each. Returns how
/// far it wrote.
fn push_ascii(room: &mut Room, mut written: usize, run: &[u8; RUN]) -> usize {
    for word in run.chunks_exact(WIDTH) {
        // No index is beyond the last: masked, none has to be checked.
        written &= LAST;
        for byte in word {
            let escape = ESCAPES[usize::from(*byte)];
            if let Some(slot) = room.get_mut(written..written + WIDTH) {
                slot.copy_from_slice(&escape.to_le_bytes());
            }
            written += length(escape);
        }
    }
    written
}

/// Writes the first block of a text byte by byte; a multi-byte character that may need an escape
/// ends it. Returns how far it read and wrote.
fn push_chars(room: &mut Room, mut written: usize, text: &[u8]) -> (usize, usize) {
    let block = split(text, BLOCK).0;
    for (at, byte) in block.iter().enumerate() {
        let escape = ESCAPES[usize::from(*byte)];
        if escape == OF_CHARACTER {
            let (character, read) = escape_of(split(text, at).1);
            return (at + read, push(room, written, &character.to_le_bytes(), length(character)));
        }
        written = push(room, written, &escape.to_le_bytes(), length(escape));
    }
    (block.len(), written)
}

/// Writes bytes at an index, of which `length` count, and returns the next index.
fn push<const N: usize>(room: &mut Room, at: usize, bytes: &[u8; N], length: usize) -> usize {
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
    let rest = after_blocks(after_blocks(text, is_plain_ascii), is_plain_block);
    // The last block of a longer text includes bytes that are known to be plain.
    let is_plain = match text.last_chunk() {
        _ if rest.len() >= BLOCK => false,
        Some(block) => is_plain_block(block),
        None => text.iter().all(|byte| length(ESCAPES[usize::from(*byte)]) == 1),
    };
    text.len() - if is_plain { 0 } else { rest.len() }
}

/// The text from the first block on that is not plain.
fn after_blocks(text: &[u8], is_plain: impl Fn(&[u8; BLOCK]) -> bool) -> &[u8] {
    let mut rest = text;
    while let Some(block) = rest.first_chunk() {
        if !is_plain(block) {
            break;
        }
        rest = split(rest, BLOCK).1;
    }
    rest
}

// The compiler compares a block at once if, for each byte, there is one number to compare with
// zero: with several comparisons, it goes byte by byte.

/// Whether all of it is ASCII that needs no escape.
fn is_plain_ascii(block: &[u8; BLOCK]) -> bool {
    // From 0x20 to 0x7E: the others are moved to the lower end.
    let printable = |byte: u8| byte.wrapping_add(0x81).saturating_sub(0xa0);
    !block.iter().fold(false, |any, byte| any | (printable(*byte).min(syntax(*byte)) == 0))
}

/// Whether no byte begins a character that may need an escape.
fn is_plain_block(block: &[u8; BLOCK]) -> bool {
    let control = |byte: u8| byte.saturating_sub(0x1f).min(byte ^ 0x7f);
    let lead = |byte: u8| (byte ^ LEADS[0]).min(byte ^ LEADS[1]);
    let least = |byte: u8| control(byte).min(lead(byte)).min(syntax(byte));
    !block.iter().fold(false, |any, byte| any | (least(*byte) == 0))
}

/// Zero for `"`, `&`, `<`, `>` and `\`. The first two differ in one bit, and so do the next two.
fn syntax(byte: u8) -> u8 {
    ((byte | 4) ^ b'&').min((byte | 2) ^ b'>').min(byte ^ b'\\')
}

fn is_ascii(run: &[u8; RUN]) -> bool {
    run.iter().fold(0, |all, byte| all | byte) < 0x80
}

fn split(bytes: &[u8], at: usize) -> (&[u8], &[u8]) {
    bytes.split_at(at.min(bytes.len()))
}

/// The first bytes, in UTF-8, of the characters that may need an escape: of U+0600 to U+063F, and
/// of U+2000 to U+2FFF.
const LEADS: [u8; 2] = [0xd8, 0xe2];

/// If only the whole character determines the output.
const OF_CHARACTER: u64 = 0;

/// The output for a byte: in little endian, with its length in the highest three bits. From
/// them, the compiler knows that it is at most seven.
const ESCAPES: [u64; 256] = {
    let mut escapes = [0; 256];
    let mut byte = 0;
    loop {
        escapes[byte as usize] = match byte {
            0x8 => short(b'b'),
            0xc => short(b'f'),
            b'\n' => short(b'n'),
            b'\r' => short(b'r'),
            b'\t' => short(b't'),
            b'"' | b'\\' => short(byte),
            0..=0x1f | b'<' | b'>' | b'&' | 0x7f => long(byte as u32),
            _ if byte == LEADS[0] || byte == LEADS[1] => OF_CHARACTER,
            _ => output([byte, 0, 0, 0, 0, 0], 1),
        };
        if byte == u8::MAX {
            break;
        }
        byte += 1;
    }
    escapes
};

const fn output(bytes: [u8; MAX_ESCAPE], length: u8) -> u64 {
    let [first, second, digits @ ..] = bytes;
    u64::from_le_bytes([first, second, digits[0], digits[1], digits[2], digits[3], 0, length << 5])
}

const fn length(output: u64) -> usize {
    (output >> 61) as usize
}

const fn short(character: u8) -> u64 {
    output([b'\\', character, 0, 0, 0, 0], 2)
}

const fn long(character: u32) -> u64 {
    let digits = [digit(character >> 12), digit(character >> 8), digit(character >> 4), digit(character)];
    output([b'\\', b'u', digits[0], digits[1], digits[2], digits[3]], 6)
}

/// The last hexadecimal digit of a number.
const fn digit(number: u32) -> u8 {
    match (number & 0xf) as u8 {
        digit @ 0..=9 => b'0' + digit,
        digit => b'a' + (digit - 10),
    }
}

/// Whether a non-ASCII character ends a line or reorders the text around it.
#[must_use]
pub const fn acts_on_text(character: u32) -> bool {
    matches!(character, 0x61c | 0x200e | 0x200f | 0x2028..=0x202e | 0x2066..=0x2069)
}

/// The output for the character of two or three bytes at the start of the text, and its length.
fn escape_of(text: &[u8]) -> (u64, usize) {
    let byte = |at| text.get(at).copied().unwrap_or(0);
    let (first, second, third) = (byte(0), byte(1), byte(2));
    let of_two = 0x600 | u32::from(second & 0x3f);
    let of_three = 0x2000 | u32::from(second & 0x3f) << 6 | u32::from(third & 0x3f);
    match if first == LEADS[0] { of_two } else { of_three } {
        ..=0x7ff if acts_on_text(of_two) => (long(of_two), 2),
        ..=0x7ff => (output([first, second, 0, 0, 0, 0], 2), 2),
        _ if acts_on_text(of_three) => (long(of_three), 3),
        _ => (output([first, second, third, 0, 0, 0], 3), 3),
    }
}

#[cfg(test)]
mod tests;
