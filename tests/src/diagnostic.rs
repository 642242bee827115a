//! rustc's diagnostics as data.

use serde_json::Value;
use std::fmt;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Note,
    Warning,
    Error,
}

/// One diagnostic of rustc.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    pub level: Level,
    pub message: String,
    /// The name of a lint, or rustc's error code.
    pub code: Option<String>,
    /// The spans, primary ones first.
    pub spans: Vec<Span>,
    /// As shown in a terminal.
    pub rendered: String,
}

/// A range of the source; lines and columns begin with 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    pub line: usize,
    pub last_line: usize,
    /// The first column, and the one after the last.
    pub columns: (usize, usize),
    /// The text of the range, one entry per line.
    pub text: String,
    pub is_primary: bool,
}

impl Diagnostic {
    /// Parses one line of rustc's JSON. `None` for lines that are not diagnostics: the final
    /// count, and the hint about `rustc --explain`.
    pub(crate) fn read(line: &str) -> Option<Self> {
        let json: Value = serde_json::from_str(line).ok()?;
        let level = match json["level"].as_str()? {
            "error" => Level::Error,
            "warning" => Level::Warning,
            "failure-note" => return None,
            level if level.starts_with("error:") => panic!("rustc crashed: {line}"),
            _ => Level::Note,
        };
        let message = json["message"].as_str()?.to_owned();
        let mut spans: Vec<Span> = json["spans"].as_array()?.iter().filter_map(Span::read).collect();
        if spans.is_empty() && is_count(&message) {
            return None;
        }
        spans.sort_by_key(|span| !span.is_primary);
        let code = json["code"]["code"].as_str().map(str::to_owned);
        let rendered = json["rendered"].as_str().unwrap_or_default().to_owned();
        Some(Diagnostic { level, message, code, spans, rendered })
    }

    /// The text of the primary span; empty if there is none.
    #[must_use]
    pub fn underlined(&self) -> &str {
        self.spans.first().map_or("", |span| &span.text)
    }

    /// The line of the primary span; 0 if there is none.
    #[must_use]
    pub fn line(&self) -> usize {
        self.spans.first().map_or(0, |span| span.line)
    }

    /// The lint by its name in attributes, including `clippy::`.
    #[must_use]
    pub fn lint(&self) -> &str {
        self.code.as_deref().unwrap_or("")
    }
}

impl Span {
    fn read(json: &Value) -> Option<Self> {
        let number = |key: &str| json[key].as_u64().and_then(|it| usize::try_from(it).ok());
        let lines = json["text"].as_array()?.iter().filter_map(highlighted);
        Some(Span {
            line: number("line_start")?,
            last_line: number("line_end")?,
            columns: (number("column_start")?, number("column_end")?),
            text: lines.collect::<Vec<_>>().join("\n"),
            is_primary: json["is_primary"].as_bool()?,
        })
    }
}

/// The underlined part of a line; rustc counts characters.
fn highlighted(line: &Value) -> Option<String> {
    let bound = |key: &str| line[key].as_u64().and_then(|it| usize::try_from(it).ok());
    let (start, end) = (bound("highlight_start")?, bound("highlight_end")?);
    let text = line["text"].as_str()?;
    Some(text.chars().skip(start.saturating_sub(1)).take(end.saturating_sub(start)).collect())
}

fn is_count(message: &str) -> bool {
    message.starts_with("aborting due to ") || message.ends_with(" emitted")
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.rendered)
    }
}

/// All diagnostics as shown in a terminal, for assertion messages.
#[must_use]
pub fn all(diagnostics: &[Diagnostic]) -> String {
    diagnostics.iter().map(Diagnostic::to_string).collect()
}
