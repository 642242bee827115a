//! `Server-Timing`: a list of metrics with parameters.

use super::checker::Checker;
use super::part::{Parameter, Part};

const REFERENCE: &str = "Server Timing, header field";

pub(super) fn check(checker: &mut Checker<'_>) {
    let mut metrics = checker.list();
    while let Some(metric) = metrics.take_element() {
        if checker.is_full() {
            return;
        }
        check_metric(checker, metric);
    }
}

fn check_metric(checker: &mut Checker<'_>, metric: Part<'_>) {
    let (name, mut rest) = metric.take_until(b';');
    let name = name.trimmed();
    if !name.is_token() {
        let message = "`{}` is not the name of a metric, which is a token";
        checker.invalid(name.range(), REFERENCE, message, &[name.text]);
    }
    let (mut has_desc, mut has_dur) = (false, false);
    while let Some(part) = rest {
        if checker.is_full() {
            return;
        }
        let (part, behind) = part.take_until(b';');
        rest = behind;
        let Some(parameter) = checker.spaced_parameter(part, REFERENCE) else { continue };
        let (is_desc, is_dur) = (parameter.is("desc"), parameter.is("dur"));
        if is_desc && has_desc || is_dur && has_dur {
            let name = parameter.name;
            let message = "`{}` occurs more than once, and only the first one counts";
            checker.discouraged(name.range(), REFERENCE, message, &[name.text]);
        }
        has_desc |= is_desc;
        has_dur |= is_dur;
        check_parameter(checker, parameter, is_dur);
    }
}

fn check_parameter(checker: &mut Checker<'_>, parameter: Parameter<'_>, is_dur: bool) {
    let Parameter { name, value } = parameter;
    let Some(value) = value else {
        return checker.invalid(name.range(), REFERENCE, "`{}` has no value", &[name.text]);
    };
    if is_dur && value.unquoted().parse::<f64>().is_err() {
        let message = "`{}` is not a number of milliseconds";
        checker.discouraged(value.range(), REFERENCE, message, &[value.text]);
    }
}
