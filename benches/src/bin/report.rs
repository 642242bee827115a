//! Generates `docs/performance.md` from `results/*.json`, `notes.md` and `Cargo.lock`.

use statusful_benches::contenders::{each, Visitor};
use statusful_benches::result::{folder, Budget, Cell, Results, Table};
use statusful_benches::Contender;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{ErrorKind, Result};
use std::path::Path;

/// The parts of the page: the heading, the file and the command that writes it.
const PARTS: [(&str, &str, &str); 4] = [
    ("Run time", "runtime.json", "scripts/bench run-time"),
    ("Profile", "profile.json", "scripts/bench profile"),
    ("Compile time and size", "compile.json", "scripts/bench compile"),
    ("Load", "load.json", "scripts/bench load"),
];

/// What a user asks first: the question, what is counted, and the file that has the answer.
const QUESTIONS: [(&str, &str, &str); 2] = [
    (
        "Is it slower than by hand?",
        "The same work with statusful and without it: the same bytes sent, the same members read.",
        "runtime.json",
    ),
    (
        "What does my build pay?",
        "CPU time, on two cores. What cargo builds once is apart from what each check of your crate pays.",
        "compile.json",
    ),
];

fn main() -> Result<()> {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut page =
        String::from("# Performance\n\nWritten by `scripts/bench`, which measures each pair in one run.\n");
    for (question, note, file) in QUESTIONS {
        let Some(results) = read(file)?.filter(|results| !results.budgets.is_empty()) else { continue };
        let _ = write!(page, "\n## {question}\n\n{note}\n\n{}", budgets(&results.budgets));
    }
    page.push('\n');
    page += std::fs::read_to_string(home.join("notes.md"))?.trim_end();
    page.push('\n');
    for (heading, file, command) in PARTS {
        if let Some(results) = read(file)? {
            let _ = write!(page, "\n## {heading}\n\nBy `{command}`");
            if !results.machine.is_empty() {
                let _ = write!(page, ", on this machine: {}", list(&results.machine));
            }
            page += ".\n";
            results.tables.iter().for_each(|table| page += &self::table(table));
        }
    }
    page += &versions(&std::fs::read_to_string(home.join("../Cargo.lock"))?);
    let docs = home.join("../docs");
    std::fs::create_dir_all(&docs)?;
    std::fs::write(docs.join("performance.md"), page)
}

/// The results in a file, if it was written.
fn read(file: &str) -> Result<Option<Results>> {
    match std::fs::read_to_string(folder().join(file)) {
        Ok(text) => Ok(Some(serde_json::from_str(&text)?)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn list(machine: &BTreeMap<String, String>) -> String {
    let parts: Vec<String> = machine.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    parts.join("; ")
}

fn budgets(budgets: &[Budget]) -> String {
    let columns = ["work", "with statusful", "without", "ratio", "budget"].map(str::to_owned);
    let row = |budget: &Budget| {
        let [ours, without] =
            [budget.ours, budget.without].map(|cost| format!("{} {}", Cell::Number(cost), budget.unit));
        let verdict = if budget.ratio() <= budget.limit { "" } else { ": missed" };
        let limit = format!("{}{verdict}", Cell::Number(budget.limit));
        vec![budget.work.clone(), ours, without, Cell::Number(budget.ratio()).to_string(), limit]
    };
    grid(&columns, &budgets.iter().map(row).collect::<Vec<_>>())
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
