//! Properties of every value of every field: the values of `data/field_values*.tsv`,
//! and parts of them combined at random.

use statusful_registry::{check_field, check_field_name, is_valid_field_value, FieldRule};

/// The fields of the table, with their values.
fn rows() -> Vec<(String, &'static str, u16)> {
    let tables = [
        include_str!("data/field_values.tsv"),
        include_str!("data/field_values_more.tsv"),
        include_str!("data/field_values_documented.tsv"),
    ];
    let lines = tables.into_iter().flat_map(str::lines);
    lines
        .filter(|line| !line.starts_with('#') && !line.starts_with("field\t"))
        .map(|line| {
            let columns: Vec<_> = line.split('\t').collect();
            (columns[0].to_ascii_lowercase(), columns[3], columns[1].parse().unwrap())
        })
        .collect()
}

fn names() -> Vec<String> {
    let mut names: Vec<_> = rows().into_iter().map(|(name, ..)| name).collect();
    names.sort();
    names.dedup();
    names
}

/// The same numbers in each run (xorshift64).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 32).unwrap() % end.max(1)
    }

    fn pick<'a>(&mut self, items: &[&'a str]) -> &'a str {
        items[self.below(items.len())]
    }
}

const PARTS: &[&str] = &[
    "",
    " ",
    "\t",
    ",",
    ", ",
    ";",
    "; ",
    "=",
    "\"",
    "\\",
    "\\\"",
    "é",
    "\u{1F980}",
    "*",
    "/",
    ":",
    "@",
    "%",
    "%zz",
    "<",
    ">",
    "?",
    "#",
    "'",
    "(",
    ")",
    "-",
    "_",
    ".",
    "0",
    "60",
    "-1",
    "99999999999999999999",
    "a",
    "a=b",
    "a=\"b\"",
    "GET",
    "get",
    "Basic",
    "Bearer",
    "Digest",
    "DPoP",
    "realm=",
    "error=",
    "scope=",
    "max-age=",
    "no-store",
    "W/",
    "bytes ",
    "https://",
    "rel=",
    "Sun, 06 Nov 1994 08:49:37 GMT",
    "1994-11-06T08:49:37Z",
    "\0",
    "\n",
    "\u{7f}",
];

/// `value` with a few parts removed, duplicated, or inserted.
fn changed(value: &str, random: &mut Random) -> String {
    let mut chars: Vec<String> = value.chars().map(String::from).collect();
    for _ in 0..=random.below(4) {
        let from = random.below(chars.len() + 1);
        let to = (from + random.below(5)).min(chars.len());
        let cut: Vec<String> = chars.drain(from..to).collect();
        match random.below(3) {
            0 => chars.insert(from, random.pick(PARTS).to_owned()),
            1 => {
                chars.splice(from..from, cut.iter().chain(&cut).cloned());
            }
            _ => {}
        }
    }
    chars.concat()
}

/// The fields that are also checked at run time.
const CHECKED_AT_RUN_TIME: [&str; 4] = ["allow", "content-range", "location", "retry-after"];

/// Spans are in bounds, run time and compile time agree, and replacements are valid: what is
/// pasted brings no new finding that would have another replacement.
fn holds(name: &str, value: &str, status: Option<u16>) {
    if CHECKED_AT_RUN_TIME.contains(&name) {
        let trimmed = value.trim_matches([' ', '\t']);
        let findings = check_field(name, trimmed, None);
        let is_valid = findings.iter().all(|finding| finding.rule() != FieldRule::Invalid);
        assert_eq!(is_valid_field_value(name, trimmed), is_valid, "{name}: {trimmed:?}: {findings:?}");
    }
    let findings = check_field(name, value, status);
    for finding in &findings {
        let context = || format!("{name}: {value:?}: {finding:?}");
        assert!(value.get(finding.range()).is_some(), "{}", context());
        assert!(!finding.message().is_empty() && !finding.message().ends_with('.'), "{}", context());
        let Some(replacement) = finding.replacement() else { continue };
        assert_ne!(replacement, value, "{}", context());
        for again in check_field(name, replacement, status) {
            assert_ne!(again.rule(), FieldRule::Invalid, "{}\n{again:?}", context());
            let is_known = findings.iter().any(|known| known.message() == again.message());
            assert!(is_known || again.replacement().is_none(), "{}\n{again:?}", context());
        }
    }
    if let Some(finding) = check_field_name(value) {
        assert_eq!(value.get(finding.range()), Some(value));
        assert_eq!(finding.replacement().and_then(check_field_name), None);
    }
}

#[test]
fn replacements_are_valid_and_spans_in_bounds() {
    let rows = rows();
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    for (name, value, status) in &rows {
        holds(name, value, Some(*status));
        for _ in 0..40 {
            holds(name, &changed(value, &mut random), Some(*status));
        }
        for _ in 0..10 {
            let (_, other, status) = &rows[random.below(rows.len())];
            holds(name, &changed(other, &mut random), Some(*status).filter(|_| random.below(2) == 0));
        }
    }
}

#[test]
fn short_values_satisfy_properties() {
    for name in names() {
        for first in PARTS {
            for second in PARTS.iter().step_by(4) {
                holds(&name, &format!("{first}{second}"), None);
            }
        }
    }
}

/// With time quadratic in the length, this would take minutes.
#[test]
fn long_values_are_linear() {
    for name in names() {
        for part in ["\"", ",", ";", "a=b", "a=\"b\"", "a, "] {
            let value = part.repeat(0x8000 / part.len());
            assert!(check_field(&name, &value, None).len() <= 8, "{name}: {part}, again and again");
        }
    }
}
