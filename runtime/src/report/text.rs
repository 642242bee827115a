//! What `Display` writes, within bounds.

use core::fmt::{self, Display, Write};

/// The maximum number of bytes reported for one error.
const LONGEST_TEXT: usize = 1024;

/// What replaces omitted text.
pub(super) const CUT: char = '…';

/// What `Display` writes, truncated if it is too long, and until it fails.
pub(super) fn text(display: &dyn Display) -> String {
    text_within(LONGEST_TEXT, display)
}

/// The same with another limit, in bytes.
pub(crate) fn text_within(limit: usize, display: &dyn Display) -> String {
    let mut text = Text { text: String::new(), limit };
    let _ = write!(text, "{display}");
    text.text
}

struct Text {
    text: String,
    limit: usize,
}

impl Write for Text {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        let room = self.limit.saturating_sub(self.text.len());
        if part.len() <= room {
            self.text.push_str(part);
            return Ok(());
        }
        let fits = |(at, character): &(usize, char)| at + character.len_utf8() <= room;
        self.text.extend(part.char_indices().take_while(fits).map(|(_, character)| character));
        self.text.push(CUT);
        Err(fmt::Error)
    }
}
