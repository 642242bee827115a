//! Reads what is known about a variant at compile time from the literal that the derive
//! writes; its form is described in `shared::record` of the registry crate.

use super::LogLevel;
use crate::Exposure;
use http::StatusCode;
pub(crate) use statusful_registry::shared::Text;
#[cfg(feature = "problem")]
use statusful_registry::shared::DYNAMIC;
use statusful_registry::shared::{FACTS, HEAD};

/// One record. Malformed parts are empty; the derive writes no such record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Record(pub(crate) &'static str);

impl Record {
    pub(crate) const fn new(record: &'static str) -> Self {
        Record(record)
    }

    #[inline]
    pub(crate) const fn status(self) -> Option<StatusCode> {
        let [a, b, c, ..] = self.0.as_bytes() else { return None };
        match StatusCode::from_u16(number([*a, *b, *c])) {
            Ok(status) => Some(status),
            Err(_) => None,
        }
    }

    #[inline]
    pub(crate) const fn exposure(self) -> Exposure {
        match self.0.as_bytes() {
            [_, _, _, _, b'+', ..] => Exposure::Expose,
            [_, _, _, _, b'-', ..] => Exposure::Redact,
            _ => Exposure::ByStatus,
        }
    }

    /// Whether the error states standard members at run time.
    #[cfg(feature = "problem")]
    pub(crate) const fn is_dynamic(self) -> bool {
        matches!(self.0.as_bytes(), [first, ..] if *first & DYNAMIC != 0)
    }

    /// Whether the variant stands in no document.
    #[cfg(any(
        feature = "aide",
        feature = "aide014",
        feature = "catalog",
        feature = "contract",
        feature = "drill",
        feature = "utoipa",
        feature = "utoipa5"
    ))]
    pub(crate) const fn is_hidden(self) -> bool {
        matches!(self.0.as_bytes(), [_, _, _, b'!' | b'A'..=b'Z', ..])
    }

    /// The level that an attribute states.
    pub(crate) const fn log_level(self) -> Option<LogLevel> {
        match self.0.as_bytes() {
            [_, _, _, letter, ..] => LogLevel::of_letter(letter.to_ascii_lowercase()),
            _ => None,
        }
    }

    /// The bodies that a response with this status may have; `None` if the record has another status,
    /// or standard members are stated at run time: as a number, the letter in such a record is the
    /// digit of no status.
    #[cfg(feature = "problem")]
    #[inline]
    pub(crate) fn bodies(self, status: StatusCode) -> Option<Bodies> {
        let (head, texts) = self.0.as_bytes().split_first_chunk::<HEAD>()?;
        let [hundreds, tens, units] = [head[0], head[1], head[2]].map(u16::from);
        if hundreds * 100 + tens * 10 + units != status.as_u16() + ZEROS {
            return None;
        }
        let plain = length([head[6], head[7], head[8], head[9]]);
        let quoted = length([head[11], head[12], head[13], head[14]]);
        let has_detail = [head[16], head[17], head[18], head[19]] != *b"0000";
        let texts = texts.get(1..)?;
        let (plain, quoted) = (texts.get(..plain)?, texts.get(plain + 1..)?.get(..quoted)?);
        Some(Bodies { plain, quoted, has_detail })
    }

    /// A text as bytes: nothing is checked.
    pub(crate) const fn bytes(self, text: Text) -> &'static [u8] {
        let Some((head, texts)) = self.0.as_bytes().split_first_chunk::<HEAD>() else { return &[] };
        // The digits of the lengths before it are added up place by place.
        let (mut before, mut at, mut lengths) = (0, 0, from(head, FACTS));
        while let ([_, a, b, c, d, rest @ ..], true) = (lengths, at < text as usize) {
            before += u32::from_le_bytes([*a, *b, *c, *d]) & DIGITS;
            (lengths, at) = (rest, at + 1);
        }
        let [thousands, hundreds, tens, units] = before.to_le_bytes();
        let before =
            thousands as usize * 1000 + hundreds as usize * 100 + tens as usize * 10 + units as usize;
        let rest = from(texts, 1 + at + before);
        let length = match lengths {
            [_, a, b, c, d, ..] => length([*a, *b, *c, *d]),
            _ => rest.len(),
        };
        if length > rest.len() {
            return &[];
        }
        rest.split_at(length).0
    }

    #[inline]
    pub(crate) const fn is_empty(self, text: Text) -> bool {
        matches!(from(self.0.as_bytes(), FACTS + 5 * text as usize), [] | [_, b'0', b'0', b'0', b'0', ..])
    }

    /// The length of the text at an index.
    #[cfg(feature = "problem")]
    const fn length(self, at: usize) -> usize {
        let [_, a, b, c, d, ..] = from(self.0.as_bytes(), FACTS + 5 * at) else { return 0 };
        length([*a, *b, *c, *d])
    }

    pub(crate) const fn text(self, text: Text) -> &'static str {
        match core::str::from_utf8(self.bytes(text)) {
            Ok(text) => text,
            Err(_) => "",
        }
    }

    /// Whether another record has the same text, if any.
    #[cfg(any(
        feature = "aide",
        feature = "aide014",
        feature = "catalog",
        feature = "problem",
        feature = "utoipa",
        feature = "utoipa5"
    ))]
    pub(crate) fn shares(self, other: Record, text: Text) -> bool {
        self.length(text as usize) == other.length(text as usize) && self.bytes(text) == other.bytes(text)
    }

    /// Whether a text is this one: nearly all others have another length.
    #[cfg(feature = "problem")]
    pub(crate) fn is(self, text: Text, wanted: &str) -> bool {
        self.length(text as usize) == wanted.len() && self.bytes(text) == wanted.as_bytes()
    }

    /// A text that not every record has.
    pub(crate) const fn given(self, text: Text) -> Option<&'static str> {
        if self.is_empty(text) {
            None
        } else {
            Some(self.text(text))
        }
    }
}

/// The prepared bodies of a record.
#[cfg(feature = "problem")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Bodies {
    /// [`Text::Body`].
    pub(crate) plain: &'static [u8],
    /// [`Text::Quoted`].
    pub(crate) quoted: &'static [u8],
    /// Whether there is a [`Text::Detail`], so that `Display` is not sent.
    pub(crate) has_detail: bool,
}

/// A text without the line feeds at its end: a file that a doc comment includes has one.
pub(crate) const fn without_end(text: &str) -> &str {
    let mut bytes = text.as_bytes();
    while let [rest @ .., b'\n' | b'\r'] = bytes {
        bytes = rest;
    }
    match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => text,
    }
}

/// The number that the characters of `000` make, read as digits.
#[cfg(feature = "problem")]
const ZEROS: u16 = b'0' as u16 * 111;

const fn number([a, b, c]: [u8; 3]) -> u16 {
    digit(a) * 100 + digit(b) * 10 + digit(c)
}

const fn digit(character: u8) -> u16 {
    (character & 15) as u16
}

/// The values of four digits.
const DIGITS: u32 = 0x0f0f_0f0f;

/// Four digits at once: first both pairs, then the two of them.
const fn length(digits: [u8; 4]) -> usize {
    let digits = u32::from_le_bytes(digits) & DIGITS;
    let pairs = (digits.wrapping_mul(10 << 8 | 1) >> 8) & 0x00ff_00ff;
    (pairs.wrapping_mul(100 << 16 | 1) >> 16) as usize
}

/// The bytes from `start` on; none if the record ends before.
const fn from(record: &[u8], start: usize) -> &[u8] {
    if start > record.len() {
        return &[];
    }
    record.split_at(start).1
}

#[cfg(test)]
mod tests {
    #[cfg(feature = "problem")]
    use super::Bodies;
    use super::{LogLevel, Record, Text};
    use crate::Exposure;
    use statusful_registry::shared;

    #[test]
    fn record_splits_by_lengths() {
        let record =
            Record::new("409 + 0002 0004 0000 0003 0001 0005 0000 0000|{}|{\"\"}||A|B|c|u:é||||a|\nb|");
        assert_eq!(record.status(), Some(http::StatusCode::CONFLICT));
        assert_eq!((record.exposure(), record.log_level()), (Exposure::Expose, None));
        assert_eq!(record.bytes(Text::Body), b"{}");
        assert_eq!(record.given(Text::Quoted), Some("{\"\"}"));
        assert_eq!(record.given(Text::Detail), None);
        assert_eq!(record.text(Text::Name), "A|B");
        assert_eq!(record.text(Text::Code), "c");
        assert_eq!(record.given(Text::TypeUri), Some("u:é|"));
        assert_eq!(record.given(Text::Title), None);
        assert_eq!(record.given(Text::Grpc), None);
        assert_eq!(record.text(Text::Doc), "a|\nb|");
    }

    #[test]
    fn encoded_record_is_read_back() {
        let (code, type_uri) = ("user_exists", "https://example.com/üser");
        let encoded = shared::Record {
            status: 409,
            is_dynamic: false,
            is_hidden: true,
            log: Some("warn"),
            exposes: Some(false),
            body: "{}",
            quoted: "{\"detail\":\"taken\"}",
            detail: "",
            name: "UserExists",
            code,
            type_uri,
            title: "Conflict",
            grpc: "ALREADY_EXISTS",
        };
        let record = Record::new((encoded.encode() + " Names are unique.").leak());
        assert_eq!(record.status(), Some(http::StatusCode::CONFLICT));
        assert_eq!(record.exposure(), Exposure::Redact);
        assert_eq!(record.log_level(), Some(LogLevel::Warn));
        let texts =
            [Text::Body, Text::Quoted, Text::Detail, Text::Name, Text::Code, Text::TypeUri, Text::Title]
                .map(|text| record.text(text));
        let expected = ["{}", "{\"detail\":\"taken\"}", "", "UserExists", code, type_uri, "Conflict"];
        assert_eq!(texts, expected);
        assert_eq!(record.given(Text::Grpc), Some("ALREADY_EXISTS"));
        assert_eq!(record.text(Text::Doc), " Names are unique.");
    }

    #[cfg(feature = "problem")]
    #[test]
    fn bodies_require_same_status() {
        let record = "409 + 0002 0004 0000 0003 0001 0005 0000 0000|{}|{\"\"}||A|B|c|u:é||||";
        let bodies = Bodies { plain: b"{}", quoted: b"{\"\"}", has_detail: false };
        assert_eq!(Record::new(record).bodies(http::StatusCode::CONFLICT), Some(bodies));
        assert_eq!(Record::new(record).bodies(http::StatusCode::GONE), None);
        let with_detail = "409 + 0002 0004 0001 0003 0001 0005 0000 0000|{}|{\"\"}|d|A|B|c|u:é||||";
        let bodies = Record::new(with_detail).bodies(http::StatusCode::CONFLICT);
        assert!(bodies.is_some_and(|bodies| bodies.has_detail));
        for cut in ["", "409 + 0002 0004", &record[..45], &record[..47], &record[..52]] {
            assert_eq!(Record::new(cut).bodies(http::StatusCode::CONFLICT), None, "{cut}");
        }
    }

    #[cfg(feature = "problem")]
    #[test]
    fn dynamic_record_has_status_but_no_bodies() {
        let text = " ? 0002 0000 0000 0001 0001 0000 0000 0000|{}|||A|c||||";
        for (status, first) in [(409, "D09"), (200, "B00"), (599, "E99"), (999, "I99"), (0, "@00")] {
            let record = Record::new(format!("{first}{text}").leak());
            let status = http::StatusCode::from_u16(status).ok();
            assert!(record.is_dynamic());
            assert_eq!(record.status(), status);
            assert_eq!(status.and_then(|status| record.bodies(status)), None);
            assert_eq!(record.text(Text::Code), "c");
        }
        assert!(!Record::new(format!("409{text}").leak()).is_dynamic());
        assert!(!Record::new("").is_dynamic());
    }

    #[test]
    fn malformed_row_reads_as_empty() {
        let short = "409 ? 9999 9999 9999 9999 9999 9999 9999 9999|";
        for text in ["", "409", "409 ?", "409 ? 99", "409 ? 0009 0009|", "\u{fe}\u{fe}\u{fe}", short] {
            let record = Record::new(text);
            assert_eq!(record.text(Text::Body), "", "{text}");
            assert_eq!(record.text(Text::Doc), "", "{text}");
        }
        let cut = "409 ? 0001 0000 0000 0000 0000 0000 0000 0000|é||||||||";
        assert_eq!(Record::new(cut).text(Text::Body), "", "half a character");
        assert_eq!(Record::new("").status(), None);
    }
}
