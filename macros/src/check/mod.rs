//! The rules, one function each. A rule reports; it never stops another.

mod carried;
mod challenge;
mod client;
mod code;
mod exposure;
mod field_value;
mod grpc;
mod header;
mod jsonrpc;
mod log;
mod naming;
mod one_of;
mod problem;
mod problem_type;
mod sharing;
mod standard;
mod status;

pub(crate) use carried::{graphql_members_are_free, header_member_is_free};
pub(crate) use client::{fields_are_readable, variants_are_recognizable};
pub(crate) use grpc::codes_are_clear as grpc_codes;
pub(crate) use jsonrpc::codes_are_stated as jsonrpc_codes;

use crate::lint::{level, Level, Levels, Lint};
use crate::model::{Container, StatusExpr, Variant};
use crate::report::{Error, Report};

pub(crate) fn all(container: &Container, report: &mut Report) {
    report.at(0);
    if let Some(StatusExpr::Code(code)) = container.default_status.value() {
        if code::is_fit_for_an_error(code, &[&container.levels], report) {
            header::default_is_complete(container, code, report);
        }
    }
    one_of::defaults_are_fit(container, report);
    one_of::default_is_of_dynamic_status(container, report);
    header::are_set_once(&container.header_names(), report);
    field_value::defaults_are_valid(container, report);
    challenge::defaults_are_sent(container, report);
    for (at, variant) in container.variants.iter().enumerate() {
        report.at(at + 1);
        if let Some(StatusExpr::Code(code)) = variant.status.value() {
            if code::is_fit_for_an_error(code, &[&variant.levels, &container.levels], report) {
                header::is_complete(container, variant, code, report);
            }
        }
        one_of::are_fit(container, variant, report);
        one_of::is_of_dynamic_status(container, variant, report);
        status::is_stated_once(container, variant, report);
        status::transparent_has_one_field(container, variant, report);
        header::are_set_once(&variant.header_names(), report);
        field_value::are_valid(container, variant, report);
        challenge::are_valid(container, variant, report);
        problem::is_consistent(container, variant, report);
        exposure::is_decided(container, variant, report);
        problem::has_content(container, variant, report);
        problem::extensions_are_distinct(variant, report);
        log::fields_are_marked_once(variant, report);
        standard::members_are_stated_once(variant, report);
        standard::texts_are_sent(container, variant, report);
        standard::instance_is_reference(variant, report);
        problem_type::is_registered(container, variant, report);
        problem_type::title_goes_with_type(container, variant, report);
        problem_type::extensions_are_portable(container, variant, report);
        naming::rename_is_code(container, variant, report);
    }
    report.at(0);
    naming::rename_all_is_case(container, report);
    problem::default_extensions_are_distinct(container, report);
    sharing::is_stated(container, report);
    jsonrpc::codes_are_distinct_and_in_range(container, report);
}

/// Reports a lint at its level for this variant.
fn lint(lint: Lint, container: &Container, variant: &Variant, error: Error, report: &mut Report) {
    lint_at(lint, &[&variant.levels, &container.levels], error, report);
}

/// Reports a lint at its level where these targets set levels, the nearest first.
fn lint_at(lint: Lint, levels: &[&Levels], error: Error, report: &mut Report) {
    match level(lint, levels) {
        Level::Deny => report.error(error),
        Level::Warn => report.warning(lint, error),
        Level::Allow => {}
    }
}
