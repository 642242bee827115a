//! Header fields against the registry of field names, and literal values against the
//! grammar of their field.

use crate::lint::{level, Level, Levels, Lint};
use crate::model::{ComputedHeader, Container, Header, HeaderName, Variant};
use crate::report::{Error, Report};
use crate::source_text::source_text;
use statusful_registry::{check_field, check_field_name, FieldFinding, FieldRule};

/// The header fields of variants that state none of the same name: their values go with any
/// status.
pub(super) fn defaults_are_valid(container: &Container, report: &mut Report) {
    let levels = [&container.levels];
    for header in container.headers.iter() {
        name_is_current(&header.name, &levels, report);
        value_is_valid(header, None, &levels, report);
    }
    for header in &container.computed {
        name_is_current(&header.name, &levels, report);
    }
}

/// The header fields of one variant and of its fields.
pub(super) fn are_valid(container: &Container, variant: &Variant, report: &mut Report) {
    let levels = [&variant.levels, &container.levels];
    for name in variant.header_names() {
        name_is_current(name, &levels, report);
    }
    let status = container.static_status(variant);
    for (at, header) in variant.headers.iter().enumerate() {
        let status = status.filter(|_| header.name.name != LINK || links_lack_blocker(variant, at));
        value_is_valid(header, status, &levels, report);
    }
    for header in variant.computed.iter().filter_map(ComputedHeader::literal) {
        value_is_valid(header, status.filter(|_| header.name.name != LINK), &levels, report);
    }
}

const LINK: &str = "link";

/// Whether the status goes with this line of `Link`: one of 451 says who blocks the resource
/// (RFC 7725, Section 4), and all lines are one list (RFC 9110, Section 5.3). If none does, the
/// first stands for all.
fn links_lack_blocker(variant: &Variant, at: usize) -> bool {
    for field in &variant.fields {
        if field.headers.iter().any(|name| name.name == LINK) {
            return false;
        }
    }
    let mut is_behind = false;
    for (line, header) in variant.headers.iter().enumerate() {
        if header.name.name != LINK {
            continue;
        }
        let says_blocker = is_behind && header.value.to_ascii_lowercase().contains("blocked-by");
        if says_blocker || line != at && !is_behind {
            return false;
        }
        is_behind = true;
    }
    is_behind
}

fn name_is_current(name: &HeaderName, levels: &[&Levels], report: &mut Report) {
    if let Some(finding) = check_field_name(&name.name) {
        let written = source_text(name.tokens.clone());
        let help = match finding.replacement() {
            Some(name) => format!("write `\"{name}\"`"),
            None => format!("remove `{written}`"),
        };
        emit(&finding, Error::at(&name.tokens, message(&finding, &help)), levels, report);
    }
}

fn value_is_valid(header: &Header, status: Option<u16>, levels: &[&Levels], report: &mut Report) {
    let Some(token) = &header.value_token else { return };
    for finding in check_field(&header.name.name, &header.value, status) {
        let name = source_text(header.name.tokens.clone());
        let help = match finding.replacement() {
            Some(value) => format!("write `{name} = {value:?}`"),
            None => format!("correct it, or mark a field that holds the value: `#[header({name})]`"),
        };
        emit(&finding, Error::at(token, message(&finding, &help)), levels, report);
    }
}

pub(super) fn message(finding: &FieldFinding, help: &str) -> String {
    let allow = lint_of(finding.rule()).map_or_else(String::new, |lint| {
        format!("\nhelp: if this is intended: `#[status(allow({}))]`", lint.name())
    });
    format!("{} ({})\nhelp: {help}{allow}", finding.message(), finding.reference())
}

pub(super) fn emit(finding: &FieldFinding, error: Error, levels: &[&Levels], report: &mut Report) {
    match lint_of(finding.rule()).map(|lint| (lint, level(lint, levels))) {
        None | Some((_, Level::Deny)) => report.error(error),
        Some((lint, Level::Warn)) => report.warning(lint, error),
        Some((_, Level::Allow)) => {}
    }
}

/// The lint that a rule belongs to; none for what no server may send.
fn lint_of(rule: FieldRule) -> Option<Lint> {
    match rule {
        FieldRule::Invalid => None,
        FieldRule::Unregistered => Some(Lint::UnregisteredValue),
        FieldRule::Obsolete => Some(Lint::ObsoleteField),
        FieldRule::Misspelled => Some(Lint::MisspelledField),
        FieldRule::Misread => Some(Lint::MisreadValue),
        _ => Some(Lint::DiscouragedValue),
    }
}
