//! What git knows.

use crate::failure::{Failure, Result};
use std::path::Path;
use std::process::Command;

/// The output of a git command in a folder; what git says, if it fails.
pub fn git(folder: &Path, arguments: &[&str]) -> Result<String> {
    let run = Command::new("git").arg("-C").arg(folder).args(arguments).output();
    let output = run.map_err(|error| Failure::new(format!("git does not run: {error}")))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let stderr = String::from_utf8_lossy(&output.stderr);
    let stderr = stderr.trim().trim_start_matches("fatal: ").trim_start_matches("error: ");
    Err(Failure::new(format!("git {}: {stderr}", arguments.first().copied().unwrap_or_default())))
}
