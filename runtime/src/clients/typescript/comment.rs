//! Doc comments.

use crate::clients::names::lines;

/// A comment on lines of its own.
pub(super) fn comment(doc: &str) -> String {
    let lines: Vec<String> = lines(doc).iter().map(|line| escaped(line)).collect();
    match lines.as_slice() {
        [] => String::new(),
        [line] => format!("/** {line} */\n"),
        lines => {
            let lines =
                lines.iter().map(|line| if line.is_empty() { " *\n".into() } else { format!(" * {line}\n") });
            format!("/**\n{} */\n", lines.collect::<String>())
        }
    }
}

/// Neither the end of the comment nor a tag, as in `@deprecated`.
fn escaped(line: &str) -> String {
    line.replace("*/", "*\\/").replace('@', "\\@")
}

pub(super) fn indented(comment: &str) -> String {
    comment.lines().flat_map(|line| ["  ", line, "\n"]).collect()
}
