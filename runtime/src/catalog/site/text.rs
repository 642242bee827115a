//! Prose as in doc comments and the registry: paragraphs, with code in backticks.

use core::iter::successors;
use core::ops::Range;

/// A span of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Span<'a> {
    Plain(&'a str),
    Code(&'a str),
}

/// A paragraph, and whether it keeps its line breaks, as in a list.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Paragraph {
    pub(super) text: String,
    pub(super) keeps_lines: bool,
}

/// Splits where an equal number of backticks closes a code span (`CommonMark`, Section 6.1);
/// other backticks are literal.
pub(super) fn spans(text: &str) -> Vec<Span<'_>> {
    let part = |range: Range<usize>| text.get(range).unwrap_or_default();
    let mut spans = Vec::new();
    let (mut done, mut at) = (0, 0);
    while let Some(open) = backticks(text, at) {
        let mut later = successors(backticks(text, open.end), |last| backticks(text, last.end));
        let Some(close) = later.find(|run| run.len() == open.len()) else {
            at = open.end;
            continue;
        };
        spans.extend([Span::Plain(part(done..open.start)), Span::Code(part(open.end..close.start).trim())]);
        (done, at) = (close.end, close.end);
    }
    spans.push(Span::Plain(part(done..text.len())));
    spans.retain(|span| *span != Span::Plain(""));
    spans
}

/// The next backticks after a position.
fn backticks(text: &str, from: usize) -> Option<Range<usize>> {
    let start = from + text.get(from..)?.find('`')?;
    let length = text.get(start..)?.bytes().take_while(|byte| *byte == b'`').count();
    Some(start..start + length)
}

/// Splits at empty lines.
pub(super) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Vec<&str>> = vec![Vec::new()];
    for line in text.lines() {
        match paragraphs.last_mut() {
            Some(lines) if !line.trim().is_empty() => lines.push(line.trim_end()),
            _ => paragraphs.push(Vec::new()),
        }
    }
    paragraphs.retain(|lines| !lines.is_empty());
    paragraphs.iter().map(|lines| Paragraph::of(lines)).collect()
}

impl Paragraph {
    fn of(lines: &[&str]) -> Self {
        let keeps_lines = lines.iter().any(|line| is_of_a_block(line));
        let text = lines.join("\n");
        Paragraph { text, keeps_lines }
    }
}

/// Whether a line belongs to a list, a table, a heading or code.
fn is_of_a_block(line: &str) -> bool {
    let numbered = line.trim_start_matches(|character: char| character.is_ascii_digit());
    let is_numbered =
        numbered.len() < line.len() && (numbered.starts_with(". ") || numbered.starts_with(") "));
    is_numbered || line.starts_with(['-', '*', '+', '|', '#', '>', ' ', '\t']) || line.starts_with("```")
}

/// The text on one line.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first paragraph on one line: what a list shows of a doc comment.
pub(super) fn summary(text: &str) -> String {
    paragraphs(text).first().map(|first| one_line(&first.text)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backticks_enclose_code() {
        let found = spans("use `Allow`, ``a`b`` or ``` ` x");
        let plain = [Span::Plain("use "), Span::Plain(", "), Span::Plain(" or ``` ` x")];
        assert_eq!(found, [plain[0], Span::Code("Allow"), plain[1], Span::Code("a`b"), plain[2]]);
        assert_eq!(spans("an `open one"), [Span::Plain("an `open one")]);
        assert_eq!(spans(""), []);
    }

    #[test]
    fn empty_lines_separate_paragraphs() {
        let found = paragraphs("\nOne\ntwo.\n\n \n- three\n- four\n");
        let expected = [("One\ntwo.", false), ("- three\n- four", true)];
        let expected = expected.map(|(text, keeps_lines)| Paragraph { text: text.to_owned(), keeps_lines });
        assert_eq!(found, expected);
        assert_eq!(summary("One\n  two.\n\nThree."), "One two.");
    }

    #[test]
    fn structured_lines_are_kept() {
        for line in ["1. a", "12) a", "- a", "* a", "+ a", "| a", "# a", "> a", " a", "\ta", "```"] {
            assert!(paragraphs(&format!("a\n{line}"))[0].keeps_lines, "{line}");
        }
        for line in [". a", ") a", "1.a", "1 a", "a. b", "`a`"] {
            assert!(!paragraphs(&format!("a\n{line}"))[0].keeps_lines, "{line}");
        }
    }
}
