//! The catalog as Markdown, according to `CommonMark`.

use super::entry::Entry;
use super::markdown as md;
use super::operation;
use super::text::{self, paragraphs, spans, Span};
use super::Contents;
use askama::Template;
use core::fmt;

/// Escapes a text so that Markdown shows it verbatim.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Markdown;

impl askama::filters::Escaper for Markdown {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                out.write_char('\n')?;
            }
            write_line(&mut out, line.trim())?;
        }
        Ok(())
    }
}

fn write_line<W: fmt::Write>(out: &mut W, line: &str) -> fmt::Result {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    for (at, character) in line.chars().enumerate() {
        // What begins a heading, a list or an underline is harmless later on the line.
        let begins =
            at == 0 && "+-=".contains(character) || digits > 0 && at == digits && ".)".contains(character);
        match character {
            '&' => out.write_str("&amp;")?,
            '<' => out.write_str("&lt;")?,
            '>' => out.write_str("&gt;")?,
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '!' | '$' => write!(out, "\\{character}")?,
            character if begins => write!(out, "\\{character}")?,
            '\r' | '\0' => out.write_char(' ')?,
            character => out.write_char(character)?,
        }
    }
    Ok(())
}

/// Verbatim text from any source.
fn plain(text: &str) -> String {
    let mut out = String::new();
    let written = askama::filters::Escaper::write_escaped_str(&Markdown, &mut out, text);
    debug_assert!(written.is_ok(), "a string takes all");
    out
}

/// A code span (`CommonMark`, Section 6.1), within more backticks than the text has.
fn code(text: &str) -> String {
    let text: String =
        text.chars().map(|character| if character.is_control() { ' ' } else { character }).collect();
    let longest = text.split(|character| character != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let room =
        if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) || text.is_empty() { " " } else { "" };
    format!("{fence}{room}{text}{room}{fence}")
}

/// Text in which backticks enclose code.
fn line(text: &str) -> String {
    let spans = spans(text).into_iter().map(|span| match span {
        Span::Plain(text) => edged(text),
        Span::Code(text) => code(text),
    });
    spans.collect()
}

/// The text with the spaces at its ends, which separate it from adjacent code.
fn edged(text: &str) -> String {
    let (inner, start) = (text.trim(), text.len() - text.trim_start().len());
    let end = text.trim_end().len().max(start);
    let edge = |blanks: Option<&str>| if blanks.is_some_and(|blanks| !blanks.is_empty()) { " " } else { "" };
    format!("{}{}{}", edge(text.get(..start)), plain(inner), edge(text.get(end..)))
}

/// The paragraphs of a doc comment.
fn prose(text: &str) -> String {
    let paragraphs = paragraphs(text).into_iter().map(|paragraph| {
        let lines =
            if paragraph.keeps_lines { paragraph.text.lines().collect() } else { vec![&*paragraph.text] };
        // A backslash at the end of a line is a hard line break (CommonMark, Section 6.7).
        lines.into_iter().map(line).collect::<Vec<_>>().join("\\\n")
    });
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

/// The anchor that Markdown renderers give to the heading of an error.
fn anchor(code: &str) -> String {
    let characters = code.to_lowercase();
    characters.chars().filter(|character| character.is_alphanumeric() || "_-".contains(*character)).collect()
}

#[derive(Template)]
#[template(path = "catalog/index.md")]
struct Index<'a> {
    contents: &'a Contents,
    entries: Vec<String>,
    operations: Vec<String>,
}

#[derive(Template)]
#[template(path = "catalog/error.md")]
struct Page<'a> {
    entry: &'a Entry,
}

#[derive(Template)]
#[template(path = "catalog/operation.md")]
struct Operation<'a> {
    operation: &'a operation::Operation,
    /// Whether the errors are in the same document.
    has_errors: bool,
}

pub(super) fn whole(contents: &Contents) -> String {
    let entries = contents.errors.iter().map(|entry| format!("#{}", one(entry))).collect();
    let sections = contents.operations.iter().map(|operation| Operation { operation, has_errors: true });
    let operations = sections.map(|section| format!("##{}", section.render().unwrap_or_default())).collect();
    Index { contents, entries, operations }.render().unwrap_or_default()
}

pub(super) fn one(entry: &Entry) -> String {
    Page { entry }.render().unwrap_or_default()
}

pub(super) fn operation(operation: &operation::Operation) -> String {
    Operation { operation, has_errors: false }.render().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_never_markup() {
        let hostile = "<script>alert('x')</script> `tick` | pipe *star* _under_ [a](b) \"quotes\" & \\";
        let expected = "&lt;script&gt;alert('x')&lt;/script&gt; \\`tick\\` \\| pipe \\*star\\* \\_under\\_ \\[a\\](b) \"quotes\" &amp; \\\\";
        assert_eq!(plain(hostile), expected);
        assert_eq!(plain("# a\n  - b\n12. c\n===\n    d"), "\\# a\n\\- b\n12\\. c\n\\===\nd");
        assert_eq!(plain("12a. b\n.) c\n1) d-e"), "12a. b\n.) c\n1\\) d-e");
        assert_eq!(plain("a\rb\0c"), "a b c");
    }

    #[test]
    fn index_links_match_heading_anchors() {
        assert_eq!(anchor("user_exists"), "user_exists");
        assert_eq!(anchor("Größe-2: a.b!"), "größe-2ab");
    }

    #[test]
    fn code_spans_accept_any_text() {
        assert_eq!(code("Vec<String>"), "`Vec<String>`");
        assert_eq!(code("a`b``c"), "```a`b``c```");
        assert_eq!(code("`x"), "`` `x ``");
        assert_eq!(code("x`"), "`` x` ``");
        assert_eq!(code("x "), "` x  `");
        assert_eq!(code(""), "`  `");
        assert_eq!(code("a\n\n# b"), "`a  # b`");
    }

    #[test]
    fn doc_comments_keep_structure() {
        assert_eq!(
            prose("See `Allow`, and\nmore.\n\n- one\n- two"),
            "See `Allow`, and\nmore.\n\n\\- one\\\n\\- two"
        );
    }
}
