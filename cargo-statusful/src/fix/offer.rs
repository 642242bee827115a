//! What a message offers to write.

/// Why nothing is applied.
pub type Reason = &'static str;

const NONE: Reason = "its help is no edit";
const MEANINGS: Reason = "the code has several meanings: choose one";
const SEVERAL: Reason = "its help offers several edits: choose one";

/// The one piece of code that the `help:` lines offer.
pub fn of(message: &str) -> Result<&str, Reason> {
    let lines = message.lines().filter_map(|line| line.trim_start().strip_prefix("help: "));
    let lines: Vec<&str> = lines.filter(|line| !is_opt_out(line)).collect();
    let mut offered: Vec<&str> = lines.iter().flat_map(|line| code(line)).collect();
    offered.dedup();
    match (offered.as_slice(), lines.as_slice()) {
        (_, [line]) if line.starts_with(REGISTERED) && uses(message) > 1 => Err(MEANINGS),
        ([code], [line]) if is_edit(line) && !code.contains('…') => Ok(code),
        ([], _) | ([_], [_]) => Err(NONE),
        // Or another line says in words what else is possible.
        _ => Err(SEVERAL),
    }
}

/// To keep the mistake is no way to fix it.
fn is_opt_out(line: &str) -> bool {
    line.starts_with("if this is intended") || line.starts_with("to use it anyway")
}

const REGISTERED: &str = "the registered code is ";

/// A vendor's use of a code is a line, and so is the one in front of all.
fn uses(message: &str) -> usize {
    message.lines().skip(1).filter(|line| !line.trim_start().starts_with("help: ")).count()
}

/// What a line begins with that says what to write in place of what is underlined; others name an
/// example, or another place.
const EDITS: [&str; 3] = ["did you mean `", "write `", REGISTERED];

fn is_edit(line: &str) -> bool {
    EDITS.iter().any(|start| line.starts_with(start)) && !line.contains(" above ") && !line.contains(", or ")
}

/// What is between backticks.
fn code(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}
