//! What a message suggests: the codes that resemble a number, and what is known about an
//! unofficial one.

use statusful_registry::{self as registry, Registered, Unofficial};

/// The codes that the author of a number likely wanted. One outside of all classes of final
/// responses has a digit too many, or the wrong first digit, and is that of an error.
pub(crate) fn likely_codes(number: u16) -> impl Iterator<Item = &'static Registered> {
    registry::nearest_codes(number).filter(move |row| match number {
        200..=599 => true,
        _ if row.code() < 400 => false,
        0..=999 => row.code() % 100 == number % 100,
        _ => is_subsequence(&row.code().to_string(), &number.to_string()),
    })
}

fn is_subsequence(part: &str, whole: &str) -> bool {
    let mut rest = whole.chars();
    part.chars().all(|character| rest.any(|other| other == character))
}

/// The message about a code of a list, which suggests what to write there: `429` where it says
/// `#[status(429)]`, and the attributes with a key as they are.
pub(crate) fn in_list(message: &str) -> String {
    let mut parts = message.split("`#[status(");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let code = part.split_once(")]`").filter(|(code, _)| {
            let is_word = code.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
            is_word && *code != "transparent"
        });
        match code {
            Some((code, rest)) => text.extend(["`", code, "`", rest]),
            None => text.extend(["`#[status(", part]),
        }
    }
    text
}

pub(crate) fn did_you_mean(rows: impl Iterator<Item = &'static Registered>) -> String {
    let codes: Vec<_> = rows.map(|row| format!("`#[status({})]` ({})", row.code(), row.phrase())).collect();
    match codes.split_last() {
        None => String::new(),
        Some((only, [])) => format!("\nhelp: did you mean {only}?"),
        Some((last, others)) => format!("\nhelp: did you mean {} or {last}?", others.join(", ")),
    }
}

/// Who uses a code unofficially, for what, and its registered replacement, a line each.
pub(crate) fn usages(used: &[&Unofficial]) -> String {
    let mut text = String::new();
    for (at, usage) in used.iter().enumerate() {
        text.push('\n');
        text.push_str(&self::usage(usage));
        let next = used.get(at + 1).and_then(|next| replacement(next));
        if let Some(row) = replacement(usage).filter(|row| next != Some(row)) {
            text.extend(["\nhelp: the registered code is ", &named(row)]);
        }
    }
    if used.iter().all(|used| replacement(used).is_none()) {
        text.push_str("\nhelp: no registered error code means this: use `#[status(400)]` if the request is at fault, `#[status(500)]` if the server is");
    }
    text
}

/// Who uses a code unofficially, and for what.
pub(crate) fn usage(used: &Unofficial) -> String {
    let (vendor, verb) = (used.vendor(), if used.is_current() { "uses" } else { "used" });
    match used.name() {
        Some(name) => format!("{vendor} {verb} it for \"{name}\" ({})", used.meaning()),
        None => format!("{vendor} {verb} it for this: {}", used.meaning()),
    }
}

/// The registered code of an error with the same meaning.
fn replacement(used: &Unofficial) -> Option<&'static Registered> {
    used.replacement().and_then(registry::registered).filter(|row| row.code() >= 400)
}

fn named(row: &Registered) -> String {
    format!("{} ({}): `#[status({})]`", row.code(), row.phrase(), row.code())
}
