//! Status codes, registered and unofficial.

use super::clients;
use super::section::Section;
use crate::failure::{Failure, Result};
use statusful_registry::{
    nearest_codes, nearest_names, registered, unofficial, Registered, State, Unofficial, UNOFFICIAL,
};

pub fn explain(code: u16) -> Result<Vec<Section>> {
    let (row, used) = (registered(code), unofficial(code));
    if row.is_none() && used.is_empty() {
        let message = format!("{code} is not registered, and no unofficial use of it is known");
        let near = nearest_codes(code).map(|row| named(row, row.phrase()));
        return Err(near.fold(Failure::unknown(message), Failure::nearest));
    }
    let unofficial = (!used.is_empty()).then(|| explain_unofficial(code, used));
    Ok(row.map(explain_row).into_iter().chain(unofficial).chain(clients::explain(code)).collect())
}

/// The code of a name, whatever its spelling.
pub fn by_name(name: &str) -> Option<u16> {
    let registered = statusful_registry::by_name(name).map(Registered::code);
    let is_named = |used: &&Unofficial| used.name().is_some_and(|known| same_name(known, name));
    registered.or_else(|| UNOFFICIAL.iter().find(is_named).map(Unofficial::code))
}

pub fn nearest(name: &str) -> impl Iterator<Item = String> {
    nearest_names(name).map(|near| named(near.registered(), near.name()))
}

fn named(row: &Registered, name: &str) -> String {
    format!("{} {name}", row.code())
}

fn same_name(a: &str, b: &str) -> bool {
    let plain =
        |name: &str| name.chars().filter(|char| char.is_alphanumeric()).collect::<String>().to_lowercase();
    plain(a) == plain(b)
}

fn explain_row(row: &Registered) -> Section {
    let mut section = Section::new(named(row, row.phrase()));
    section.add("meaning", row.meaning());
    section.add("state", state(row));
    section.add("class", row.class().name());
    section.add("defined in", row.reference());
    for rule in row.headers() {
        let condition = if rule.is_conditional() { ", in some cases" } else { "" };
        section.add("header", format!("{} ({}{condition})", rule.name(), rule.strength().keyword()));
    }
    section.add("content", if row.allows_content() { "allowed" } else { "none" });
    let is_cacheable = row.is_heuristically_cacheable();
    let caching = if is_cacheable { "heuristically cacheable" } else { "only if allowed explicitly" };
    section.add("caching", caching);
    if !row.former_names().is_empty() {
        section.add("formerly", row.former_names().join(", "));
    }
    section.add_if("in http", row.constant().map(|constant| format!("StatusCode::{constant}")));
    section
}

fn state(row: &Registered) -> String {
    match row.state() {
        State::Assigned => "registered".to_owned(),
        State::Temporary { expires, as_of, .. } => {
            format!("registered temporarily, until {expires} (as of {as_of})")
        }
        State::Deprecated => "registered, deprecated".to_owned(),
        State::Obsolete => "registered, marked as obsoleted".to_owned(),
        _ => "reserved as \"(Unused)\"".to_owned(),
    }
}

fn explain_unofficial(code: u16, used: &[Unofficial]) -> Section {
    let mut section = Section::new(format!("{code} has unofficial uses"));
    for used in used {
        let name = used.name().map(|name| format!(": \"{name}\"")).unwrap_or_default();
        let past = if used.is_current() { "" } else { ", in the past" };
        section.add("used by", format!("{}{past}{name}", used.vendor()));
        section.add("meaning", used.meaning());
        let instead = used.replacement().and_then(registered);
        let instead = instead.map(|row| format!("{}: `#[status({})]`", named(row, row.phrase()), row.code()));
        section.add("instead", instead.unwrap_or_else(|| "no registered code means this".to_owned()));
    }
    section
}
