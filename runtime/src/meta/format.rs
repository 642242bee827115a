//! The format of a response's body, as a value.

use core::any::Any;
use core::fmt;
use core::panic::{RefUnwindSafe, UnwindSafe};

/// A [body format](crate::format), as a value: what
/// [`HttpStatus::body_format`](crate::HttpStatus::body_format) returns.
///
/// With the feature `problem`, `Format::of::<F>()` is that of a
/// [`BodyFormat`](crate::format::BodyFormat). Two formats are equal if their names are.
#[derive(Clone, Copy)]
pub struct Format {
    pub(crate) media_type: &'static str,
    pub(crate) name: fn() -> &'static str,
    /// What the module of problems makes of it: here, there are none yet.
    #[cfg_attr(not(feature = "problem"), allow(dead_code))]
    pub(crate) table: &'static (dyn Any + Send + Sync),
}

impl Format {
    /// The value of `Content-Type`.
    #[must_use]
    pub const fn media_type(&self) -> &'static str {
        self.media_type
    }

    /// The name of the type, as the compiler writes it, without the paths of modules:
    /// `Json<Envelope>`.
    #[must_use]
    pub fn name(&self) -> String {
        let name = (self.name)();
        let parts = name.split_inclusive(|character: char| !is_of_path(character));
        parts.map(|part| part.rsplit("::").next().unwrap_or(part)).collect()
    }
}

fn is_of_path(character: char) -> bool {
    character.is_alphanumeric() || character == '_' || character == ':'
}

impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        self.media_type == other.media_type && (self.name)() == (other.name)()
    }
}

impl Eq for Format {}

/// It has only functions.
impl UnwindSafe for Format {}

impl RefUnwindSafe for Format {}

impl fmt::Debug for Format {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, media_type) = (self.name(), self.media_type);
        formatter
            .debug_struct("Format")
            .field("name", &name)
            .field("media_type", &media_type)
            .finish_non_exhaustive()
    }
}

/// Implemented by the type in `#[problem(format = …)]`.
#[cfg(not(feature = "problem"))]
#[diagnostic::on_unimplemented(
    message = "a body format needs the feature `problem` of `statusful`",
    label = "there is no body to write",
    note = "enable it in Cargo.toml: `statusful = {{ version = \"0.1\", features = [\"problem\"] }}`; each framework's feature implies it"
)]
pub trait BodyFormat {}

/// The format that generated code names.
#[cfg(not(feature = "problem"))]
#[must_use]
pub const fn format<F: BodyFormat>() -> Format {
    Format { media_type: "", name: core::any::type_name::<F>, table: &() }
}

#[cfg(test)]
mod tests {
    use super::Format;

    #[test]
    fn name_has_no_paths() {
        let format = |name| Format { media_type: "text/plain", name, table: &() };
        assert_eq!(format(|| "a::b::Text").name(), "Text");
        assert_eq!(format(|| "Text").name(), "Text");
        assert_eq!(format(|| "a::Json<b::c::D, alloc::vec::Vec<u8>>").name(), "Json<D, Vec<u8>>");
    }
}
