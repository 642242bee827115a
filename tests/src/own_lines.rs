//! Which lines of rustc's output are ours: a compiler of another version has other words of its own.

use std::collections::BTreeSet;
use std::path::Path;

/// The texts of our crates, in which the lines are found.
#[derive(Debug)]
pub struct OwnTexts(String);

/// What rustc writes before the name of a trait, and goes on with words that we use, too.
const OF_RUSTC: &str = "help: the trait `";

/// How many words in a row make a line ours.
const IN_A_ROW: usize = 4;

impl OwnTexts {
    /// The sources in these folders, with their string literals on one line each.
    ///
    /// # Panics
    ///
    /// If a folder cannot be read.
    #[must_use]
    pub fn of(folders: &[&Path]) -> Self {
        let mut text = String::new();
        for folder in folders {
            append(folder, &mut text);
        }
        OwnTexts::from_source(&text)
    }

    fn from_source(source: &str) -> Self {
        let source = source.replace("\\\"", "\"").replace("\\n", "\n");
        let mut text = String::new();
        for part in source.split("\\\n") {
            text.push_str(part.trim_start());
        }
        OwnTexts(plain_words(&text).join(" "))
    }

    /// The messages, helps, notes and labels that are ours, and where our messages point at.
    #[must_use]
    pub fn lines(&self, stderr: &str) -> BTreeSet<String> {
        let mut lines = BTreeSet::new();
        let mut is_own_message = false;
        for line in stderr.lines() {
            let line = line.trim();
            let is_location = line.starts_with("--> ");
            if is_location && is_own_message {
                lines.insert(line.to_owned());
            }
            let said = line.trim_start_matches(['|', '^', '-', '_', '=', ' ']);
            if !is_location && !is_source(line) && !said.starts_with(OF_RUSTC) && self.has(said) {
                lines.insert(said.to_owned());
            }
            is_own_message = match line.split_once(": ") {
                Some(("error" | "warning", _)) => true,
                _ => is_own_message && !is_location,
            };
        }
        lines
    }

    fn has(&self, line: &str) -> bool {
        plain_words(line).windows(IN_A_ROW).any(|row| self.0.contains(&row.join(" ")))
    }
}

/// Whether this is a line of the source, and not a label below one. trybuild leaves the number out
/// where it is not that of the case.
fn is_source(line: &str) -> bool {
    let Some((number, rest)) = line.split_once('|') else { return false };
    let is_below = number.is_empty() && rest.trim_start().starts_with(['^', '-', '|', '_']);
    number.trim().chars().all(|character| character.is_ascii_digit()) && !is_below
}

/// The words, each code in backticks and each placeholder in braces as one that is the same for all.
fn plain_words(text: &str) -> Vec<&str> {
    let parts = text.split('`').enumerate();
    let words =
        parts.flat_map(|(at, part)| if at % 2 == 0 { part.split_whitespace().collect() } else { vec!["`"] });
    words.filter(|word| *word != "//" && *word != "///").collect()
}

fn append(folder: &Path, text: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("an entry of a folder").path();
        if path.is_dir() {
            append(&path, text);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            text.push_str(&std::fs::read_to_string(&path).expect("a source is text"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::OwnTexts;

    const SOURCE: &str = r#"
        note = "give it one argument, the error by reference",
        format!(
            "the status of `{name}` is known only \
             at run time\nhelp: to keep the text private: `#[problem(redact)]` above `{name}`"
        )
    "#;

    const OUTPUT: &str = "\
error: the status of `Gone` is known only at run time
       help: to keep the text private: `#[problem(redact)]` above `Gone`
 --> ui/spans/status.rs:3:7
  |
3 |     #[status(with = give_it_one_argument, the error by reference)]
  |              ^^^^ the status of `Gone` is known only to rustc

error[E0277]: the trait bound is not satisfied
 --> ui/spans/status.rs:9:1
  |
  = help: the trait `Gives` is known only at run time
  = note: give it one argument, the error by reference
  |
  | pub fn give(it: the status of is known only) {}
  |        ^^^^ required by this bound
";

    #[test]
    fn lines_of_rustc_are_left_out() {
        let lines = OwnTexts::from_source(SOURCE).lines(OUTPUT);
        let expected = [
            "--> ui/spans/status.rs:3:7",
            "error: the status of `Gone` is known only at run time",
            "help: to keep the text private: `#[problem(redact)]` above `Gone`",
            "note: give it one argument, the error by reference",
            "the status of `Gone` is known only to rustc",
        ];
        assert_eq!(lines.into_iter().collect::<Vec<_>>(), expected);
    }
}
