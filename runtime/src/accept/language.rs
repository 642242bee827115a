//! Which of several languages a client prefers (RFC 9110, Section 12.5.4; RFC 4647).

use super::{split, thousandths};

/// How many ranges count. Browsers send fewer than ten; a header section has room for thousands.
const MAX_RANGES: usize = 64;

/// The indexes of the language tags in the order in which `Accept-Language` prefers them, without
/// those that it does not accept. The last tag is what is sent by default.
///
/// Each range is looked up with ever fewer subtags (RFC 4647, Section 3.4): `de-CH` gets `de`. A
/// range also gets what is more specific than itself, because `pt` is better served by `pt-BR`
/// than by another language (Section 3.3.1).
pub(crate) fn preferred<'a>(fields: impl Iterator<Item = &'a str>, tags: &[&str]) -> Vec<usize> {
    let ranges = fields.flat_map(|field| split(field, ',')).filter_map(Range::read);
    let mut ranges: Vec<Range> = ranges.take(MAX_RANGES).collect();
    // Stable: of ranges with the same weight, the first one comes first.
    ranges.sort_by_key(|range| core::cmp::Reverse(range.quality));
    let is_refused = |tag: &str| {
        let fitting = ranges.iter().filter(|range| range.includes(tag));
        fitting.max_by_key(|range| range.precision()).is_some_and(|range| range.quality == 0)
    };
    let mut order = Vec::new();
    for range in ranges.iter().filter(|range| range.quality > 0) {
        for index in range.find(tags) {
            let is_new = !order.contains(&index);
            if is_new && tags.get(index).is_some_and(|tag| !is_refused(tag)) {
                order.push(index);
            }
        }
    }
    order
}

/// A basic language range (RFC 4647, Section 2.1) with its weight in thousandths.
struct Range<'a> {
    tag: &'a str,
    quality: u16,
}

impl<'a> Range<'a> {
    /// `None` if it is malformed.
    fn read(text: &'a str) -> Option<Self> {
        let mut parts = text.split(';').map(str::trim);
        let tag = parts.next().filter(|tag| *tag == ANY || is_tag(tag))?;
        let quality = match parts.next() {
            None => 1000,
            Some(weight) => {
                let (name, value) = weight.split_once('=')?;
                thousandths(value).filter(|_| name.eq_ignore_ascii_case("q"))?
            }
        };
        parts.next().is_none().then_some(Range { tag, quality })
    }

    /// Whether the tag begins with all subtags of the range (RFC 4647, Section 3.3.1).
    fn includes(&self, tag: &str) -> bool {
        let (start, rest) = (tag.get(..self.tag.len()), tag.get(self.tag.len()..));
        let is_start = start.is_some_and(|start| start.eq_ignore_ascii_case(self.tag));
        let is_whole = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
        self.tag == ANY || is_start && is_whole
    }

    fn precision(&self) -> usize {
        if self.tag == ANY {
            0
        } else {
            self.tag.len()
        }
    }

    /// What the range gets, the best first.
    fn find(&self, tags: &[&str]) -> Vec<usize> {
        let is = |wanted: &str, tag: &str| tag.eq_ignore_ascii_case(wanted);
        let all = |is_wanted: &dyn Fn(&str) -> bool| -> Vec<usize> {
            tags.iter().enumerate().filter(|(_, tag)| is_wanted(tag)).map(|(index, _)| index).collect()
        };
        if self.tag == ANY {
            let default = tags.last().copied().unwrap_or_default();
            let mut found = all(&|tag| is(default, tag));
            found.extend(all(&|tag| !is(default, tag)));
            return found;
        }
        let mut found = all(&|tag| is(self.tag, tag));
        found.extend(all(&|tag| self.includes(tag)));
        let mut rest = self.tag;
        while let Some(shorter) = truncated(rest) {
            found.extend(all(&|tag| is(shorter, tag)));
            rest = shorter;
        }
        found
    }
}

/// The range that every tag matches.
const ANY: &str = "*";

/// Without the last subtag, and without a single letter or digit before that, which only
/// introduces it (RFC 4647, Section 3.4).
fn truncated(tag: &str) -> Option<&str> {
    let (shorter, _) = tag.rsplit_once('-')?;
    match shorter.rsplit_once('-') {
        Some((before, single)) if single.len() == 1 => Some(before),
        _ => Some(shorter),
    }
}

/// Whether this has the form of a language tag: subtags of up to eight letters and digits.
fn is_tag(text: &str) -> bool {
    let is_subtag = |subtag: &str| {
        (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    text.split('-').all(is_subtag) && text.starts_with(|first: char| first.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::preferred;

    /// The source language is the last one.
    const TAGS: [&str; 6] = ["de", "de-AT", "pt-BR", "zh-Hans-CN", "fr", "en"];

    fn of(fields: &[&str]) -> Vec<&'static str> {
        preferred(fields.iter().copied(), &TAGS).into_iter().map(|index| TAGS[index]).collect()
    }

    #[test]
    fn highest_weight_comes_first() {
        assert_eq!(of(&["fr"]), ["fr"]);
        assert_eq!(of(&["fr;q=0.5, de-AT;q=0.6, en;q=0.1"]), ["de-AT", "de", "fr", "en"]);
        assert_eq!(of(&["fr;q=0.5", "en"]), ["en", "fr"], "two lines");
        assert_eq!(of(&["fr, pt-br"]), ["fr", "pt-BR"], "the first of equals");
        assert_eq!(of(&["FR;Q=1"]), ["fr"]);
    }

    #[test]
    fn range_loses_subtags_until_it_matches() {
        assert_eq!(of(&["de-CH"]), ["de"]);
        assert_eq!(of(&["de-CH-1996, fr"]), ["de", "fr"]);
        assert_eq!(of(&["de-a-posix"]), ["de"]);
        assert_eq!(of(&["zh-Hans-CN-x-private"]), ["zh-Hans-CN"]);
        assert_eq!(of(&["zh-Hant-TW"]), [""; 0], "another script is not an answer");
        assert_eq!(of(&["pt-PT"]), [""; 0]);
    }

    #[test]
    fn range_gets_what_is_more_specific() {
        assert_eq!(of(&["pt"]), ["pt-BR"]);
        assert_eq!(of(&["zh"]), ["zh-Hans-CN"]);
        assert_eq!(of(&["de"]), ["de", "de-AT"]);
        assert_eq!(of(&["d"]), [""; 0]);
    }

    #[test]
    fn wildcard_gets_the_default_first() {
        assert_eq!(of(&["*"]), ["en", "de", "de-AT", "pt-BR", "zh-Hans-CN", "fr"]);
        assert_eq!(of(&["fr, *;q=0.1"])[..2], ["fr", "en"]);
        assert_eq!(of(&["*;q=0"]), [""; 0]);
    }

    #[test]
    fn zero_refuses() {
        assert_eq!(of(&["de-AT;q=0, de"]), ["de"]);
        assert_eq!(of(&["de;q=0, de-AT"]), ["de-AT"]);
        assert_eq!(of(&["en;q=0, *"])[0], "de");
        assert_eq!(of(&["*;q=0, fr"]), ["fr"]);
    }

    #[test]
    fn malformed_range_is_ignored() {
        for range in [
            "",
            ";",
            "de_CH",
            "-de",
            "de-",
            "de;q=2",
            "de;q",
            "de;x=1",
            "de;q=1;y",
            "ä",
            "1de",
            "verylonglang",
        ] {
            assert_eq!(of(&[&format!("{range}, fr;q=0.1")]), ["fr"], "{range}");
        }
        assert_eq!(of(&[]), [""; 0]);
        assert_eq!(of(&[&"de,".repeat(5000)]), ["de", "de-AT"]);
    }
}
