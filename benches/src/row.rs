//! The rows of the tables: one error each.

/// What is sent. Every contender's enum has ten variants: six unit variants, three with a
/// `String`, and one that wraps another error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// 404, no fields; its `Display` is the detail.
    Unit,
    /// 500, whose `Display` is not sent.
    Redacted,
    /// 410 with a detail on the variant.
    Literal,
    /// 401 with `WWW-Authenticate`.
    Header,
    /// 400 with a `Display` of 40 bytes.
    Detail40,
    /// 400 with a `Display` of 1,024 bytes.
    Detail1k,
    /// 400 with a `Display` of 1,024 bytes, every eighth of which is escaped in JSON.
    Escapes1k,
    /// 507 from the inner error.
    Transparent,
}

impl Row {
    pub const ALL: [Row; 8] = [
        Row::Unit,
        Row::Redacted,
        Row::Literal,
        Row::Header,
        Row::Detail40,
        Row::Detail1k,
        Row::Escapes1k,
        Row::Transparent,
    ];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Row::Unit => "unit variant",
            Row::Redacted => "redacted 5xx",
            Row::Literal => "literal detail",
            Row::Header => "with a header",
            Row::Detail40 => "detail of 40 B",
            Row::Detail1k => "detail of 1 KiB",
            Row::Escapes1k => "1 KiB with escapes",
            Row::Transparent => "transparent",
        }
    }

    #[must_use]
    pub fn status(self) -> u16 {
        match self {
            Row::Unit => 404,
            Row::Redacted => 500,
            Row::Literal => 410,
            Row::Header => 401,
            Row::Detail40 | Row::Detail1k | Row::Escapes1k => 400,
            Row::Transparent => 507,
        }
    }

    /// The text of a variant that has one.
    #[must_use]
    pub fn text(self) -> String {
        match self {
            Row::Detail40 => "the quantity has to be between 1 and 999".to_owned(),
            Row::Detail1k => "all work and no play, ".chars().cycle().take(1024).collect(),
            Row::Escapes1k => {
                "name = \"ann\", 1<2, C:\\tmp\\x,\nnext line, ".chars().cycle().take(1024).collect()
            }
            _ => String::new(),
        }
    }
}
