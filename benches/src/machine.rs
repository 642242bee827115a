//! The machine that ran the benchmarks.

use std::collections::BTreeMap;
use std::process::Command;

/// Processor, cores and compiler, and the day.
#[must_use]
pub fn machine() -> BTreeMap<String, String> {
    let cores = std::thread::available_parallelism().map_or_else(|_| "unknown".into(), |n| n.to_string());
    BTreeMap::from([
        ("processor".into(), processor()),
        ("cores".into(), cores),
        ("date".into(), first_line("date", "+%F")),
        ("rustc".into(), first_line("rustc", "--version")),
        ("valgrind".into(), first_line("valgrind", "--version")),
        ("system".into(), format!("{} {}", std::env::consts::OS, std::env::consts::ARCH)),
    ])
}

/// The compiler, on which the counts depend.
#[must_use]
pub fn rustc() -> String {
    first_line("rustc", "--version")
}

fn first_line(program: &str, argument: &str) -> String {
    let output = Command::new(program).arg(argument).output().ok();
    let text = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    text.and_then(|text| text.lines().next().map(str::to_owned)).unwrap_or_else(|| "unknown".into())
}

fn processor() -> String {
    let text = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let mut lines = text.lines().filter_map(|line| line.split_once(':'));
    let model = lines.find(|(name, _)| name.trim() == "model name");
    model.map_or_else(|| "unknown".into(), |(_, model)| model.trim().to_owned())
}
