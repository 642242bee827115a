//! The format that generated code names.

use super::{BodyFormat, Format};

/// That of `#[problem(format = …)]`.
#[must_use]
pub const fn format<F: BodyFormat>() -> Format {
    Format::of::<F>()
}
