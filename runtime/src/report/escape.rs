//! One line of text that cannot manipulate a terminal, a log or a reader.

use crate::json::acts_on_text;
use core::fmt::{self, Display, Write};

/// Writes as `\u{…}` escapes what could start a line, control a terminal or reorder the text:
/// controls (CR, LF, ESC, DEL, C1), the line and paragraph separators, and the bidirectional
/// controls.
pub(crate) struct Escaped<D>(pub(crate) D);

impl<D: Display> Display for Escaped<D> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(Escaping(formatter), "{}", self.0)
    }
}

struct Escaping<'a, 'f>(&'a mut fmt::Formatter<'f>);

impl Write for Escaping<'_, '_> {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        let mut rest = part;
        while let Some((at, character)) = rest.char_indices().find(|(_, character)| needs_escape(*character))
        {
            let (before, found) = rest.split_at(at);
            write!(self.0, "{before}{}", character.escape_default())?;
            rest = found.strip_prefix(character).unwrap_or_default();
        }
        self.0.write_str(rest)
    }
}

fn needs_escape(character: char) -> bool {
    character.is_control() || acts_on_text(u32::from(character))
}
