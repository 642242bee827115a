//! The shape of `results/*.json`, from which the page is written.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Results {
    #[serde(default)]
    pub machine: BTreeMap<String, String>,
    #[serde(default)]
    pub tables: Vec<Table>,
    #[serde(default)]
    pub budgets: Vec<Budget>,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Table {
    pub title: String,
    #[serde(default)]
    pub note: String,
    /// The first column is the name of the row.
    pub columns: Vec<String>,
    pub rows: Vec<Line>,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Line {
    pub name: String,
    pub cells: Vec<Cell>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Cell {
    Number(f64),
    Text(String),
}

/// The cost of some work with statusful, and of the same work without it.
#[derive(Debug, Serialize, Deserialize)]
pub struct Budget {
    pub work: String,
    pub unit: String,
    pub ours: f64,
    pub without: f64,
    /// The most that the ratio may be.
    pub limit: f64,
}

impl Budget {
    /// The ratio with two digits, as it is compared with the limit.
    #[must_use]
    pub fn ratio(&self) -> f64 {
        (self.ours / self.without * 100.0).round() / 100.0
    }
}

impl std::fmt::Display for Cell {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Cell::Text(text) => formatter.write_str(text),
            Cell::Number(number) if number.fract() == 0.0 => write!(formatter, "{number:.0}"),
            Cell::Number(number) if *number >= 100.0 => write!(formatter, "{number:.0}"),
            Cell::Number(number) => write!(formatter, "{number:.2}"),
        }
    }
}

impl Results {
    /// Writes the file of this name to the results.
    ///
    /// # Errors
    ///
    /// If the file cannot be written.
    pub fn write(&self, name: &str) -> std::io::Result<()> {
        let path = folder().join(name);
        let mut text = serde_json::to_string_pretty(self)?;
        text.push('\n');
        std::fs::write(path, text)
    }
}

/// The folder of the results.
#[must_use]
pub fn folder() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("results")
}
