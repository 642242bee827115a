//! `list`: all errors of a crate, one a line.

use crate::args::{json, FormatOption, Source};
use crate::catalog::{self, Catalog, Error};
use crate::failure::{Report, Result};
use crate::style::{plain, styled, HEADING};

pub fn run(source: &Source, format: FormatOption) -> Result<Report> {
    let (program, catalog) = catalog::read(source)?;
    let text = if format.is_json() { json(&catalog.errors) } else { table(&catalog) };
    Ok(Report { text, notes: program.notes(&catalog), ..Report::default() })
}

const HEAD: [&str; 5] = ["STATUS", "CODE", "ERROR", "DETAIL", "RETRY"];

fn table(catalog: &Catalog) -> String {
    let rows: Vec<[String; 5]> = catalog.errors.iter().map(row).collect();
    let mut widths = HEAD.map(str::len);
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let line = |cells: &[String; 5]| {
        let cells = cells.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}"));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    let lines = rows.iter().map(|row| line(row) + "\n");
    styled(HEADING, &line(&HEAD.map(str::to_owned))) + "\n" + &lines.collect::<String>()
}

fn row(error: &Error) -> [String; 5] {
    let code = error.code.as_deref().or(error.type_uri.as_deref()).unwrap_or("-").to_owned();
    let retry = error.retry.as_deref().unwrap_or("-").replace('_', " ");
    [error.statuses(), code, error.name(), error.detail.clone(), retry].map(|cell| plain(&cell))
}
