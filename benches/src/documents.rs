//! The documents of a catalog: what an error adds to each, by the size of the catalog.

use crate::instructions::read_total;
use crate::result::{Cell, Line, Table};
use crate::status::mixed;
use statusful::catalog::{Catalog, Site};
use std::hint::black_box;
use std::io::{Error, Result};
use std::path::Path;
use std::process::Command;

/// What is written.
pub const KINDS: [(&str, &str); 3] =
    [("json", "JSON"), ("markdown", "Markdown"), ("site", "the website's files")];

/// Numbers of variants, a tenth of which wrap another error.
pub const SIZES: [usize; 2] = [100, 1_000];

/// Writes a document of a catalog of this size; nothing for a kind that is not known.
pub fn write(kind: &str, size: usize) {
    let catalog = if size == SIZES[0] {
        Catalog::of::<mixed::hundred::Error>()
    } else {
        Catalog::of::<mixed::thousand::Error>()
    };
    match kind {
        "json" => _ = black_box(catalog.to_json()),
        "markdown" => _ = black_box(catalog.to_markdown()),
        "site" => _ = black_box(Site::new("API", &[catalog]).files()),
        _ => {}
    }
}

/// Instructions of a variant in each document, at both sizes.
#[derive(Debug)]
pub struct Documents(Vec<(&'static str, [f64; 2])>);

impl Documents {
    /// Counts with the program `documents` at this path.
    ///
    /// # Errors
    ///
    /// If valgrind or the program does not run.
    pub fn count(program: &Path) -> Result<Self> {
        let none = total(program, "none", SIZES[0])?;
        let of = |kind, size| {
            #[allow(clippy::cast_precision_loss)]
            total(program, kind, size).map(|total| total.saturating_sub(none) as f64 / size as f64)
        };
        let counts = KINDS.iter().map(|(kind, name)| Ok((*name, [of(kind, SIZES[0])?, of(kind, SIZES[1])?])));
        Ok(Documents(counts.collect::<Result<_>>()?))
    }

    #[must_use]
    pub fn table(&self) -> Table {
        let line = |(name, counts): &(&str, [f64; 2])| Line {
            name: (*name).to_owned(),
            cells: vec![
                Cell::Number(counts[0].round()),
                Cell::Number(counts[1].round()),
                Cell::Number(counts[1] / counts[0]),
            ],
        };
        Table {
            title: "Documents of a catalog".into(),
            note: "Instructions per variant. The whole cost grows with the number of errors alone if the ratio is 1.".into(),
            columns: ["", "of 100", "of 1,000", "ratio"].map(str::to_owned).into(),
            rows: self.0.iter().map(line).collect(),
        }
    }
}

fn total(program: &Path, kind: &str, size: usize) -> Result<u64> {
    let out = std::env::temp_dir().join(format!("statusful-documents-{}", std::process::id()));
    let status = Command::new("valgrind")
        .args(["--tool=callgrind", "--quiet"])
        .arg(format!("--callgrind-out-file={}", out.display()))
        .arg(program)
        .args([kind, &size.to_string()])
        .status()?;
    if !status.success() {
        return Err(Error::other(format!("valgrind ended with {status}")));
    }
    let total = read_total(&out)?;
    std::fs::remove_file(out)?;
    Ok(total)
}
