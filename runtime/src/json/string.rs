//! Strings in JSON (RFC 8259, Section 7): where they end, and their text.

use std::borrow::Cow;

/// The bytes at which reading a string stops: its end, an escape, and what has to be escaped.
/// With this bit inverted, the quote follows the control characters.
fn is_stop(byte: u8) -> bool {
    byte ^ FLIP <= 0x20 || byte == b'\\'
}

const FLIP: u8 = b'"' ^ 0x20;

/// One bit in each byte of a block that is such a byte, and maybe in later ones: a byte is below
/// another one if subtracting that sets its highest bit, as far as nothing was borrowed from it.
fn stops(block: u64) -> u64 {
    const ONES: u64 = u64::MAX / 255;
    let all = |byte: u8| ONES * u64::from(byte);
    let flipped = (block ^ all(FLIP)).wrapping_sub(all(0x21));
    let escape = (block ^ all(b'\\')).wrapping_sub(all(1));
    (flipped | escape) & !block & all(0x80)
}

/// The number of bytes before the first such byte. Most strings end in their first block.
#[inline]
pub(super) fn run(text: &[u8]) -> usize {
    let Some((block, rest)) = text.split_first_chunk() else { return long_run(text) };
    match stops(u64::from_le_bytes(*block)) {
        0 => block.len() + long_run(rest),
        stops => first(stops),
    }
}

#[inline(never)]
fn long_run(text: &[u8]) -> usize {
    let mut rest = text;
    while let Some((block, after)) = rest.split_first_chunk() {
        match stops(u64::from_le_bytes(*block)) {
            0 => rest = after,
            stops => return text.len() - rest.len() + first(stops),
        }
    }
    text.len() - rest.len() + rest.iter().position(|byte| is_stop(*byte)).unwrap_or(rest.len())
}

/// The place of the first byte with a bit.
fn first(bits: u64) -> usize {
    bits.trailing_zeros() as usize / 8
}

/// The text of a string literal; `None` for a value that is not a string. Half of a surrogate
/// pair becomes U+FFFD.
pub(crate) fn text(literal: &str) -> Option<Cow<'_, str>> {
    let inside = literal.strip_prefix('"')?.strip_suffix('"')?;
    if run(inside.as_bytes()) == inside.len() {
        return Some(Cow::Borrowed(inside));
    }
    let mut text = String::with_capacity(inside.len());
    let mut rest = inside;
    while let Some((plain, escape)) = rest.split_once('\\') {
        text.push_str(plain);
        let (character, left) = unescaped(escape)?;
        text.push(character);
        rest = left;
    }
    text.push_str(rest);
    Some(Cow::Owned(text))
}

/// The character of an escape, starting after its backslash, and the rest.
fn unescaped(escape: &str) -> Option<(char, &str)> {
    let mut characters = escape.chars();
    let character = match characters.next()? {
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => return utf16(characters.as_str()),
        other => other,
    };
    Some((character, characters.as_str()))
}

/// The character of one escape or of two, after the first `\u`.
fn utf16(escape: &str) -> Option<(char, &str)> {
    let (first, rest) = code_unit(escape)?;
    let second = rest.strip_prefix("\\u").and_then(code_unit);
    let units = [Some(first), second.map(|(unit, _)| unit)].into_iter().flatten();
    let character = char::decode_utf16(units).next()?.unwrap_or(char::REPLACEMENT_CHARACTER);
    match second {
        Some((_, rest)) if character > '\u{ffff}' => Some((character, rest)),
        _ => Some((character, rest)),
    }
}

fn code_unit(escape: &str) -> Option<(u16, &str)> {
    let unit = u16::from_str_radix(escape.get(..4)?, 16).ok()?;
    Some((unit, escape.get(4..)?))
}

#[cfg(test)]
mod tests {
    use super::{run, text};

    #[test]
    fn run_ends_at_first_stop() {
        let plain = "\u{20}!#[]\u{7f}é\u{10ffff}aaaaaaaaaaaaaaa";
        for stop in (0..=0x1f).chain(*b"\"\\") {
            for at in (0..=plain.len()).filter(|at| plain.is_char_boundary(*at)) {
                let (before, after) = plain.split_at(at);
                let text = format!("{before}{}{after}\"", char::from(stop));
                assert_eq!(run(text.as_bytes()), at, "{text:?}");
            }
        }
        for length in 0..=plain.len() {
            let bytes = plain.as_bytes().get(..length).unwrap_or_default();
            assert_eq!(run(bytes), length, "without an end");
        }
    }

    #[test]
    fn string_ends_at_quote() {
        for (literal, read) in [
            (r#""""#, ""),
            (r#""plain é""#, "plain é"),
            (r#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
            (r#""\u0041\u00e9\u2028""#, "Aé\u{2028}"),
            (r#""\ud83d\ude00!""#, "\u{1f600}!"),
            (r#""cut \ud83d""#, "cut \u{fffd}"),
            (r#""\ud83dA""#, "\u{fffd}A"),
            (r#""\ud83d\u0041""#, "\u{fffd}A"),
            (r#""\ude00\ud83d""#, "\u{fffd}\u{fffd}"),
            (r#""\ud83d\ud83d\ude00""#, "\u{fffd}\u{1f600}"),
            (r#""\ud83d\n""#, "\u{fffd}\n"),
        ] {
            assert_eq!(text(literal).as_deref(), Some(read), "{literal}");
        }
        for other in ["null", "7", "[\"a\"]", "{}", "\""] {
            assert_eq!(text(other), None, "{other}");
        }
    }
}
