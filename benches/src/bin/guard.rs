//! Compares the instruction counts of our own rows with `instructions.txt`. With `--bless`, it
//! writes that file.

use statusful_benches::suite::{all, logged};
use statusful_benches::work::Work;
use statusful_benches::{instructions, machine};
use std::collections::BTreeMap;
use std::io::{Error, Result};
use std::path::PathBuf;
use std::process::ExitCode;

/// How far a count may be from the recorded one.
const TOLERANCE: f64 = 0.05;

fn main() -> Result<ExitCode> {
    let counts = count()?;
    if std::env::args().nth(1).is_some_and(|argument| argument == "--bless") {
        std::fs::write(path(), render(&counts))?;
        return Ok(ExitCode::SUCCESS);
    }
    let recorded = std::fs::read_to_string(path())?;
    let drifts = drifts(&counts, &rows(&recorded));
    for drift in &drifts {
        eprintln!("{drift}");
    }
    if !recorded.contains(&machine::rustc()) {
        eprintln!("bench-guard: recorded with another compiler than {}: only a warning", machine::rustc());
        return Ok(ExitCode::SUCCESS);
    }
    if drifts.is_empty() {
        println!("bench-guard: {} rows as recorded", counts.len());
        return Ok(ExitCode::SUCCESS);
    }
    eprintln!("bench-guard: `scripts/bench-guard --bless` records the new counts");
    Ok(ExitCode::FAILURE)
}

fn count() -> Result<Vec<(String, f64)>> {
    let mut counts = count_in("batches", &all())?;
    counts.extend(count_in("batches-logs", &logged())?);
    Ok(counts)
}

/// The counts of our rows among these, by the program that runs them.
fn count_in(program: &str, works: &[Work]) -> Result<Vec<(String, f64)>> {
    let program = std::env::current_exe()?.with_file_name(program);
    let counts = instructions::of_batches(&program, &["ours"])?;
    let ours: Vec<&Work> = works.iter().filter(|work| work.is_ours()).collect();
    if ours.len() != counts.len() {
        return Err(Error::other("not every row was counted"));
    }
    let name = |work: &Work| format!("{:?}: {}", work.group, work.row);
    Ok(ours.into_iter().map(name).zip(counts).collect())
}

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("instructions.txt")
}

fn render(counts: &[(String, f64)]) -> String {
    let rows: String = counts.iter().map(|(row, count)| format!("{row}\t{count:.2}\n")).collect();
    format!(
        "# Instructions of a call of ours. `scripts/bench-guard --bless` writes this file.\n# {}\n{rows}",
        machine::rustc()
    )
}

fn rows(recorded: &str) -> BTreeMap<&str, f64> {
    let rows = recorded.lines().filter_map(|line| line.split_once('\t'));
    rows.filter_map(|(row, count)| Some((row, count.parse().ok()?))).collect()
}

/// The differences, one per line: rows that drifted, are not recorded, or no longer exist.
fn drifts(counts: &[(String, f64)], recorded: &BTreeMap<&str, f64>) -> Vec<String> {
    let drifted = counts.iter().filter_map(|(row, count)| match recorded.get(row.as_str()) {
        None => Some(format!("{row}: {count:.2} instructions, and none are recorded")),
        Some(before) if (count / before - 1.0).abs() <= TOLERANCE => None,
        Some(before) => {
            let percent = (count / before - 1.0) * 100.0;
            Some(format!("{row}: {count:.2} instructions, recorded {before:.2} ({percent:+.1} %)"))
        }
    });
    let gone = recorded.keys().filter(|row| !counts.iter().any(|(name, _)| name == *row));
    drifted.chain(gone.map(|row| format!("{row}: recorded, and no row any more"))).collect()
}
