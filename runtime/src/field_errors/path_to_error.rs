//! The errors of `serde_path_to_error`.

use super::pointer::push;
use serde_path_to_error::{Path, Segment};

/// The path as a JSON Pointer; `None` where a step is unknown.
pub(crate) fn pointer(path: &Path) -> Option<String> {
    let mut pointer = String::new();
    for segment in path {
        match segment {
            Segment::Seq { index } => push(&mut pointer, &index.to_string()),
            Segment::Map { key } => push(&mut pointer, key),
            Segment::Enum { variant } => push(&mut pointer, variant),
            Segment::Unknown => return None,
        }
    }
    Some(pointer)
}

#[cfg(feature = "serde_path_to_error")]
mod conversions {
    use super::super::serde_message::of_body;
    use super::pointer;
    use crate::{FieldError, FieldErrors};
    use serde_json::error::Category;
    use serde_path_to_error::Error;

    /// One entry: where in the body, and what is expected there. What serde quotes of the request is
    /// not in it.
    #[cfg_attr(docsrs, doc(cfg(feature = "serde_path_to_error")))]
    impl From<Error<serde_json::Error>> for FieldErrors {
        fn from(error: Error<serde_json::Error>) -> Self {
            Self::from(&error)
        }
    }

    #[cfg_attr(docsrs, doc(cfg(feature = "serde_path_to_error")))]
    impl From<&Error<serde_json::Error>> for FieldErrors {
        fn from(error: &Error<serde_json::Error>) -> Self {
            let (path, error) = (error.path(), error.inner());
            let (line, column) = (error.line(), error.column());
            let entry = match error.classify() {
                Category::Data => of_body(&error.to_string(), pointer(path)),
                Category::Io => FieldError::new("the body cannot be read"),
                Category::Syntax | Category::Eof => {
                    FieldError::new(format!("the body is not valid JSON (line {line}, column {column})"))
                }
            };
            entry.into()
        }
    }
}
