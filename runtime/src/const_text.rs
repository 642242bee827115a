//! Text in constants.

/// Whether two texts are equal.
pub(crate) const fn same(mut one: &[u8], mut other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    while let ([a, one_rest @ ..], [b, other_rest @ ..]) = (one, other) {
        if *a != *b {
            return false;
        }
        (one, other) = (one_rest, other_rest);
    }
    true
}

/// A message that is built in a `const`, which has no `format!`.
#[derive(Clone, Copy)]
pub(crate) struct Message {
    bytes: [u8; 512],
    length: usize,
}

impl Message {
    pub(crate) const fn new() -> Self {
        Message { bytes: [0; 512], length: 0 }
    }

    /// Appends a text; one that does not fit is omitted as a whole.
    pub(crate) const fn push(mut self, text: &str) -> Self {
        let mut rest = text.as_bytes();
        if self.length + rest.len() <= self.bytes.len() {
            while let [byte, later @ ..] = rest {
                self.bytes[self.length] = *byte;
                self.length += 1;
                rest = later;
            }
        }
        self
    }

    pub(crate) const fn text(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => "two errors share a `type` or a `code`",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Message;

    #[test]
    fn oversized_text_is_omitted() {
        let long = "é".repeat(255);
        let message = Message::new().push("a").push(&long).push("é").push("b").push("c");
        assert_eq!(message.text(), format!("a{long}b"));
        let mut none = Message::new().push("é");
        none.length = 1;
        assert_eq!(none.text(), "two errors share a `type` or a `code`");
    }
}
