//! `Server-Timing`: a list of metrics with parameters.

use super::checker::Checker;
use super::fault::Fault;
use super::parameter::Parameter;
use super::tokens::Part;
use super::FieldRule;
use alloc::format;
use alloc::vec::Vec;

const REFERENCE: &str = "Server Timing, header field";

pub(super) fn check(checker: &mut Checker<'_>) {
    for metric in checker.list() {
        if checker.is_full() {
            return;
        }
        let mut parts = metric.split(b';').into_iter();
        let Some(name) = parts.next().map(Part::trimmed) else { continue };
        if !name.is_token() {
            let message = format!("`{}` is not the name of a metric, which is a token", name.text);
            checker.add(FieldRule::Invalid, Fault::new(name.range(), REFERENCE, message));
        }
        // Those that are defined.
        let mut parameters: Vec<Parameter<'_>> = Vec::new();
        for part in parts {
            if checker.is_full() {
                return;
            }
            let Some(parameter) = checker.spaced_parameter(part, REFERENCE) else { continue };
            if parameters.iter().any(|other| parameter.is(other.name.text)) {
                let message =
                    format!("`{}` occurs more than once, and only the first one counts", parameter.name.text);
                checker.add(FieldRule::Discouraged, Fault::new(parameter.name.range(), REFERENCE, message));
            }
            check_parameter(checker, parameter);
            if parameter.is("desc") || parameter.is("dur") {
                parameters.push(parameter);
            }
        }
    }
}

fn check_parameter(checker: &mut Checker<'_>, parameter: Parameter<'_>) {
    let Parameter { name, value } = parameter;
    let Some(value) = value else {
        let message = format!("`{}` has no value", name.text);
        return checker.add(FieldRule::Invalid, Fault::new(name.range(), REFERENCE, message));
    };
    if parameter.is("dur") && value.unquoted().parse::<f64>().is_err() {
        let message = format!("`{}` is not a number of milliseconds", value.text);
        checker.add(FieldRule::Discouraged, Fault::new(value.range(), REFERENCE, message));
    }
}
