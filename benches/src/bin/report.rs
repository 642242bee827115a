//! Generates `docs/performance.md` from `results/*.json`, `notes.md` and `Cargo.lock`.

use statusful_benches::contenders::{each, Visitor};
use statusful_benches::result::{folder, Goal, Results, Table};
use statusful_benches::Contender;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Result;
use std::path::Path;

/// The parts of the page: the heading, the file and the command that writes it.
const PARTS: [(&str, &str, &str); 4] = [
    ("Run time", "runtime.json", "scripts/bench run-time"),
    ("Profile", "profile.json", "scripts/bench profile"),
    ("Compile time and size", "compile.json", "scripts/bench compile"),
    ("Load", "load.json", "scripts/bench load"),
];

fn main() -> Result<()> {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut page = String::from(
        "# Performance\n\nWritten by `scripts/bench`: no figure here is by hand. Ratios compare the same \
         work within one run.\n\n",
    );
    page += std::fs::read_to_string(home.join("notes.md"))?.trim_end();
    page.push('\n');
    for (heading, file, command) in PARTS {
        if let Ok(text) = std::fs::read_to_string(folder().join(file)) {
            let results: Results = serde_json::from_str(&text)?;
            let _ = write!(page, "\n## {heading}\n\nBy `{command}`");
            if !results.machine.is_empty() {
                let _ = write!(page, ", on this machine: {}", list(&results.machine));
            }
            page += ".\n";
            if !results.goals.is_empty() {
                page += &goals(&results.goals);
            }
            results.tables.iter().for_each(|table| page += &self::table(table));
        }
    }
    page += &versions(&std::fs::read_to_string(home.join("../Cargo.lock"))?);
    let docs = home.join("../docs");
    std::fs::create_dir_all(&docs)?;
    std::fs::write(docs.join("performance.md"), page)
}

fn list(machine: &BTreeMap<String, String>) -> String {
    let parts: Vec<String> = machine.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    parts.join("; ")
}

fn goals(goals: &[Goal]) -> String {
    let columns = ["goal", "at most", "measured", "reached"].map(str::to_owned);
    let row = |goal: &Goal| {
        let reached = if goal.met { "yes" } else { "no" };
        vec![goal.goal.clone(), goal.limit.to_string(), goal.measured.to_string(), reached.to_owned()]
    };
    let rows: Vec<Vec<String>> = goals.iter().map(row).collect();
    if rows.is_empty() {
        return String::new();
    }
    format!("\n### Goals\n\n{}", grid(&columns, &rows))
}

fn table(table: &Table) -> String {
    let rows = table.rows.iter().map(|line| {
        let cells = line.cells.iter().map(ToString::to_string);
        std::iter::once(line.name.clone()).chain(cells).collect()
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let is_whole = |row: &Vec<String>| row.len() == table.columns.len();
    assert!(rows.iter().all(is_whole), "{}: each cell of a row has a heading", table.title);
    let note = if table.note.is_empty() { String::new() } else { format!("{}\n\n", table.note) };
    format!("\n### {}\n\n{note}{}", table.title, grid(&table.columns, &rows))
}

fn grid(columns: &[String], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | ").replace('\n', " "));
    let rule = format!("|{}\n", "---|".repeat(columns.len()));
    let rows: String = rows.iter().map(|row| line(row)).collect();
    line(columns) + &rule + &rows
}

/// The versions of all packages in the tables, and of what they are built on.
fn versions(lock: &str) -> String {
    struct Names(Vec<&'static str>);

    impl Visitor for Names {
        fn visit<C: Contender + 'static>(&mut self) {
            self.0.extend(C::PACKAGE);
        }
    }

    let mut names = Names(vec!["axum", "hyper", "serde_json", "thiserror"]);
    each(&mut names);
    let rows: Vec<Vec<String>> =
        names.0.iter().map(|name| vec![(*name).to_owned(), versions_of(lock, name)]).collect();
    format!("\n## Versions\n\n{}", grid(&["package", "version"].map(str::to_owned), &rows))
}

fn versions_of(lock: &str, name: &str) -> String {
    let head = format!("[[package]]\nname = \"{name}\"\nversion = \"");
    let versions: Vec<&str> = lock.split(&head).skip(1).filter_map(|rest| rest.split('"').next()).collect();
    versions.join(", ")
}
