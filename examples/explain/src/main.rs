//! Explains any HTTP status code, by number or by name:
//!
//! ```text
//! cargo run -p explain -- 420
//! cargo run -p explain -- content too large
//! ```
//!
//! Ends with 1 when nothing is known of the code, with 2 when none is given.

use statusful::registry::{
    by_name, nearest_codes, nearest_names, registered, unofficial, Registered, State, Unofficial, UNOFFICIAL,
};
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<_> = std::env::args_os().skip(1).collect();
    let words: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
    let query = words.join(" ");
    if query.trim().is_empty() {
        eprintln!("usage: explain <number or name>, such as: explain 420, explain content too large");
        return ExitCode::from(2);
    }
    match explain(query.trim()) {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(text) => {
            eprint!("{text}");
            ExitCode::from(1)
        }
    }
}

fn explain(query: &str) -> Result<String, String> {
    match query.parse::<u16>() {
        Ok(code) => explain_code(code),
        Err(_) if query.bytes().all(|byte| byte.is_ascii_digit()) => {
            Err(format!("{query} is no status code: one has three digits\n"))
        }
        Err(_) => explain_name(query),
    }
}

fn explain_code(code: u16) -> Result<String, String> {
    let (row, used) = (registered(code), unofficial(code));
    if row.is_none() && used.is_empty() {
        let mut text = format!("{code} is not registered, and no unofficial use of it is known\n");
        text.push_str(&nearest(nearest_codes(code).map(|row| (row.phrase(), row))));
        return Err(text);
    }
    Ok(row.map(explain_row).unwrap_or_default() + &explain_unofficial(code, used))
}

fn explain_name(name: &str) -> Result<String, String> {
    if let Some(row) = by_name(name) {
        return explain_code(row.code());
    }
    if let Some(used) = UNOFFICIAL.iter().find(|used| used.name().is_some_and(|known| same_name(known, name)))
    {
        return explain_code(used.code());
    }
    let mut text = format!("no status code is named \"{name}\"\n");
    text.push_str(&nearest(nearest_names(name).map(|near| (near.name(), near.registered()))));
    Err(text)
}

fn same_name(a: &str, b: &str) -> bool {
    let plain = |name: &str| {
        name.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>().to_lowercase()
    };
    plain(a) == plain(b)
}

fn nearest(rows: impl Iterator<Item = (&'static str, &'static Registered)>) -> String {
    let lines: String = rows.map(|(name, row)| format!("  {} {name}\n", row.code())).collect();
    if lines.is_empty() {
        return lines;
    }
    format!("nearest:\n{lines}")
}

fn explain_row(row: &Registered) -> String {
    let mut text = format!("{} {}\n", row.code(), row.phrase());
    let mut line = |label: &str, value: &str| text.push_str(&format!("  {label:<11}{value}\n"));
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
        if row.is_heuristically_cacheable() { "heuristically cacheable" } else { "only as told" },
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
        match used.instead().and_then(registered) {
            Some(row) => text.push_str(&format!("    use instead: {} {}\n", row.code(), row.phrase())),
            None => text.push_str("    no registered code means this\n"),
        }
    }
    text
}
