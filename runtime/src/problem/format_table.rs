//! A format without its type.

use super::Problem;
use crate::meta::Format;
use http::{request, response};

/// What a format does with a problem. `Format` refers to it without its type, because the
/// modules below this one know no problems.
pub(crate) struct FormatTable {
    pub(crate) write: fn(&Problem, Option<&request::Parts>) -> Vec<u8>,
    pub(crate) read: fn(&[u8]) -> Option<Problem>,
    pub(crate) schema: fn() -> Option<String>,
    pub(crate) complete: fn(&Problem, Option<&request::Parts>, &mut response::Parts),
    /// Only hooks keep requests.
    #[cfg_attr(
        not(any(
            feature = "actix",
            feature = "poem",
            feature = "rocket",
            feature = "salvo",
            feature = "tower"
        )),
        allow(dead_code)
    )]
    pub(crate) reads_request: bool,
}

impl FormatTable {
    /// That of a format. There is none with another: only `Format::of` makes one.
    pub(crate) fn of(format: Format) -> Option<&'static Self> {
        format.table.downcast_ref()
    }
}

/// What a format writes of a problem that has every standard member.
#[cfg(feature = "contract")]
pub(crate) fn sample(format: Format) -> Option<Vec<u8>> {
    let problem = Problem::new(http::StatusCode::BAD_REQUEST)
        .with_type_uri("https://example.com/errors/sample")
        .with_title("Sample")
        .with_code("sample")
        .with_detail("This is a sample.")
        .with_instance("/samples/1");
    Some((FormatTable::of(format)?.write)(&problem, None))
}
