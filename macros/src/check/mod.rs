//! The rules, one function each. A rule reports; it never stops another.

mod client;
mod code;
mod exposure;
mod grpc;
mod header;
mod problem;
mod source;

pub(crate) use client::fields_are_readable;
pub(crate) use grpc::codes_are_clear as grpc_codes;

use crate::lint::{level, Level, Lint};
use crate::model::{Input, Source, Variant};
use crate::report::{Error, Report};

pub(crate) fn all(input: &Input, report: &mut Report) {
    report.at(0);
    if let Some(Source::Code(code)) = &input.default {
        if code::is_fit_for_an_error(code, &[&input.levels], report) {
            header::default_is_complete(input, code, report);
        }
    }
    header::stand_once(input.headers.iter().map(|header| &header.name), report);
    for (at, variant) in input.variants.iter().enumerate() {
        report.at(at + 1);
        if let Some(Source::Code(code)) = &variant.source {
            if code::is_fit_for_an_error(code, &[&variant.levels, &input.levels], report) {
                header::is_complete(input, variant, code, report);
            }
        }
        source::is_stated_once(input, variant, report);
        source::transparent_has_one_field(input, variant, report);
        header::stand_once(variant.header_names(), report);
        problem::is_consistent(input, variant, report);
        exposure::is_decided(input, variant, report);
        problem::has_content(input, variant, report);
        problem::extensions_are_distinct(variant, report);
    }
    problem::codes_are_distinct(input, report);
    problem::types_are_distinct(input, report);
}

/// Reports what a lint found, at the level that it has for this variant.
fn lint(lint: Lint, input: &Input, variant: &Variant, error: Error, report: &mut Report) {
    match level(lint, &[&variant.levels, &input.levels]) {
        Level::Deny => report.error(error),
        Level::Warn => report.warning(lint, error),
        Level::Allow => {}
    }
}
