//! The rules, one function each. A rule reports; it never stops another.

mod code;
mod source;

pub(crate) use code::usage;

use crate::model::{Input, Source};
use crate::report::Report;

pub(crate) fn all(input: &Input, report: &mut Report) {
    report.at(0);
    if let Some(Source::Code(code)) = &input.default {
        code::is_fit_for_an_error(code, &[&input.levels], report);
    }
    for (at, variant) in input.variants.iter().enumerate() {
        report.at(at + 1);
        if let Some(Source::Code(code)) = &variant.source {
            code::is_fit_for_an_error(code, &[&variant.levels, &input.levels], report);
        }
        source::is_stated_once(input, variant, report);
        source::transparent_has_one_field(input, variant, report);
    }
}
