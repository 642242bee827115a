//! Measures everything, and writes `results/runtime.json`.

use statusful_benches::documents::Documents;
use statusful_benches::figures::{Figure, Figures};
use statusful_benches::request::Requests;
use statusful_benches::result::Results;
use statusful_benches::{instructions, machine, suite, time};
use std::io::{Error, Result};
use std::path::PathBuf;
use std::process::Command;

fn main() -> Result<()> {
    let works = suite::all();
    eprintln!("instructions of {} works", works.len());
    let instructions = instructions::of_batches(&beside("batches")?, &[])?;
    eprintln!("allocations");
    let allocations = allocations()?;
    eprintln!("time");
    let times = time::ratios(&works);
    if instructions.len() != works.len() || allocations.len() != works.len() {
        return Err(Error::other("not every work was counted"));
    }
    let counted = works.iter().zip(instructions).zip(allocations).zip(times);
    let figures = counted.map(|(((work, count), calls), time)| Figure::new(work, count, calls, time));
    let figures = Figures(figures.collect());
    eprintln!("whole requests");
    let requests = Requests::count(&beside("serve")?)?;
    let (mut tables, mut budgets) = (figures.tables(), figures.budgets());
    tables.push(requests.table());
    budgets.extend(requests.budgets());
    eprintln!("documents of a catalog");
    let documents = Documents::count(&beside("documents")?)?;
    tables.push(documents.table());
    let results = Results { machine: machine::machine(), tables, budgets };
    results.write("runtime.json")
}

fn allocations() -> Result<Vec<f64>> {
    let output = Command::new(beside("allocations")?).output()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.lines().map(|line| line.parse().map_err(Error::other)).collect()
}

/// Another program of this package.
fn beside(name: &str) -> Result<PathBuf> {
    Ok(std::env::current_exe()?.with_file_name(name))
}
