//! Status codes, registered and unofficial.

use crate::{clients, line, listed};
use statusful::registry::{
    nearest_codes, nearest_names, registered, unofficial, Registered, State, Unofficial, UNOFFICIAL,
};

pub fn explain(code: u16) -> Result<String, String> {
    let (row, used) = (registered(code), unofficial(code));
    if row.is_none() && used.is_empty() {
        let nearest: Vec<String> = nearest_codes(code).map(|row| named(row, row.phrase())).collect();
        let text = format!("{code} is not registered, and no unofficial use of it is known\n");
        return Err(text + &listed(&nearest));
    }
    Ok(row.map(explain_row).unwrap_or_default() + &explain_unofficial(code, used) + &clients::explain(code))
}

/// The code of a name, whatever its spelling.
pub fn by_name(name: &str) -> Option<u16> {
    let registered = statusful::registry::by_name(name).map(Registered::code);
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

fn explain_row(row: &Registered) -> String {
    let mut text = format!("{} {}\n", row.code(), row.phrase());
    let mut line = |label: &str, value: &str| text.push_str(&line(label, value));
    line("meaning", row.meaning());
    line("state", &state(row));
    line("class", row.class().name());
    line("defined in", row.reference());
    for rule in row.headers() {
        let condition = if rule.is_conditional() { ", in some cases" } else { "" };
        line("header", &format!("{} ({}{condition})", rule.name(), rule.strength().keyword()));
    }
    line("content", if row.allows_content() { "allowed" } else { "none" });
    line(
        "caching",
        if row.is_heuristically_cacheable() {
            "heuristically cacheable"
        } else {
            "only if allowed explicitly"
        },
    );
    if !row.former_names().is_empty() {
        line("formerly", &row.former_names().join(", "));
    }
    if let Some(constant) = row.constant() {
        line("in http", &format!("StatusCode::{constant}"));
    }
    text
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

fn explain_unofficial(code: u16, used: &[Unofficial]) -> String {
    let mut text = String::new();
    if !used.is_empty() {
        text.push_str(&format!("{code} has unofficial uses\n"));
    }
    for used in used {
        let name = used.name().map(|name| format!(" \"{name}\"")).unwrap_or_default();
        let past = if used.is_current() { "" } else { ", in the past" };
        text.push_str(&format!("  {}{past}:{name}\n", used.vendor()));
        text.push_str(&format!("    {}\n", used.meaning()));
        match used.replacement().and_then(registered) {
            Some(row) => text.push_str(&format!("    use instead: {} {}\n", row.code(), row.phrase())),
            None => text.push_str("    no registered code means this\n"),
        }
    }
    text
}
