//! Explains what HTTP's registries list, by number or by name: status codes, header fields,
//! authentication schemes, cache directives and problem types:
//!
//! ```text
//! cargo run -p explain -- 420
//! cargo run -p explain -- content too large
//! cargo run -p explain -- retry-after
//! cargo run -p explain -- Bearer
//! cargo run -p explain -- max-age
//! cargo run -p explain -- quota-exceeded
//! ```
//!
//! Exits with 1 if nothing is known about it, with 2 without an argument.

mod clients;
mod codes;
mod names;

use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<_> = std::env::args_os().skip(1).collect();
    let words: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
    let query = words.join(" ");
    if query.trim().is_empty() {
        eprintln!("usage: explain <number or name>, such as: explain 420, explain retry-after");
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
        Ok(code) => codes::explain(code),
        Err(_) if query.bytes().all(|byte| byte.is_ascii_digit()) => {
            Err(format!("{query} is not a status code: one has three digits\n"))
        }
        Err(_) => explain_name(query),
    }
}

/// A name may be in several registries: `Digest` is a scheme and was a header field.
fn explain_name(name: &str) -> Result<String, String> {
    let code = codes::by_name(name).and_then(|code| codes::explain(code).ok());
    let found = code.into_iter().chain(names::explain(name)).collect::<Vec<_>>();
    if !found.is_empty() {
        return Ok(found.join("\n"));
    }
    let nearest: Vec<String> = codes::nearest(name).chain(names::nearest(name)).collect();
    Err(format!("no registry has the name \"{name}\"\n{}", listed(&nearest)))
}

/// What was probably intended.
fn listed(nearest: &[String]) -> String {
    let lines: String = nearest.iter().map(|name| format!("  {name}\n")).collect();
    if lines.is_empty() {
        return lines;
    }
    format!("nearest:\n{lines}")
}

/// A line of an explanation.
fn line(label: &str, value: &str) -> String {
    format!("  {label:<11}{value}\n")
}
