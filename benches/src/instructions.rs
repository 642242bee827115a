//! Instructions of one call, counted by valgrind's callgrind.
//!
//! The binary `batches` runs each work item as a batch of `TIMES` calls and one of twice as
//! many, and callgrind writes one file per batch. The difference is the cost of `TIMES` calls,
//! without the cost of the batch itself.

use std::io::{Error, Result};
use std::path::Path;
use std::process::Command;

pub const TIMES: usize = 256;

/// The batches of a work item: one to warm up, and the two that are compared.
pub const BATCHES: [usize; 3] = [TIMES, TIMES, 2 * TIMES];

/// The instructions of one call of each work item, in the order in which `program` runs them.
///
/// # Errors
///
/// If valgrind does not run, or writes something unreadable.
pub fn of_batches(program: &Path, arguments: &[&str]) -> Result<Vec<f64>> {
    let folder = std::env::temp_dir().join(format!("statusful-callgrind-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let out = folder.join("out");
    let status = Command::new("valgrind")
        .args(["--tool=callgrind", "--quiet", "--error-exitcode=99"])
        .args(["--toggle-collect=*statusful_bench_batch*", "--dump-after=*statusful_bench_run*"])
        .arg(format!("--callgrind-out-file={}", out.display()))
        .arg(program)
        .args(arguments)
        .status()?;
    if !status.success() {
        return Err(Error::other(format!("valgrind ended with {status}")));
    }
    let files = (1..).map(|number| folder.join(format!("out.{number}")));
    let totals: Vec<u64> =
        files.take_while(|file| file.exists()).map(|file| read_total(&file)).collect::<Result<_>>()?;
    std::fs::remove_dir_all(&folder)?;
    let batches = totals.chunks_exact(BATCHES.len());
    #[allow(clippy::cast_precision_loss)]
    let per_call = |batch: &[u64]| batch[2].saturating_sub(batch[1]) as f64 / TIMES as f64;
    Ok(batches.map(per_call).collect())
}

/// The total in a callgrind file.
///
/// # Errors
///
/// If it cannot be read, or has no total.
pub fn read_total(file: &Path) -> Result<u64> {
    let text = std::fs::read_to_string(file)?;
    let line = text.lines().find_map(|line| line.strip_prefix("totals: "));
    let total = line.and_then(|line| line.trim().parse().ok());
    total.ok_or_else(|| Error::other("a file of callgrind without totals"))
}
