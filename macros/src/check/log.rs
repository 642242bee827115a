//! The fields that a log continues with.

use crate::model::Variant;
use crate::report::{Error, Report};

/// A chain has one next error, and an error one backtrace.
pub(super) fn fields_are_marked_once(variant: &Variant, report: &mut Report) {
    let keys = |name| {
        let of = variant.fields.iter().map(|field| &field.problem);
        of.filter_map(
            move |problem| {
                if name == "source" {
                    problem.source.tokens()
                } else {
                    problem.backtrace.tokens()
                }
            },
        )
    };
    for name in ["source", "backtrace"] {
        for key in keys(name).skip(1) {
            let message =
                format!("a second field is the `{name}` of the log, which has one\nhelp: keep one of them");
            report.error(Error::at(key, message));
        }
    }
}
