//! Instructions of one call, counted by valgrind's callgrind.
//!
//! The binary `batches` runs every work as a batch of `TIMES` and one of twice as
//! many, and callgrind writes a file a batch. The difference is that of `TIMES`
//! calls: what a batch costs by itself is gone.

use std::io::{Error, Result};
use std::path::Path;
use std::process::Command;

pub const TIMES: usize = 256;

/// The batches of a work: one to warm up, and the two that are compared.
pub const BATCHES: [usize; 3] = [TIMES, TIMES, 2 * TIMES];

/// The instructions of one call of each work, in the order in which `program`
/// runs them.
///
/// # Errors
///
/// When valgrind does not run, or writes what cannot be read.
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

/// What a file of callgrind says in all.
///
/// # Errors
///
/// When it cannot be read, or says nothing.
pub fn read_total(file: &Path) -> Result<u64> {
    let text = std::fs::read_to_string(file)?;
    let line = text.lines().find_map(|line| line.strip_prefix("totals: "));
    let total = line.and_then(|line| line.trim().parse().ok());
    total.ok_or_else(|| Error::other("a file of callgrind without totals"))
}
