//! `site`: the website of the catalog.

use crate::args::Source;
use crate::catalog::Catalog;
use crate::failure::{Failure, Report, Result};
use crate::program::Program;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

pub fn run(folder: &Path, title: Option<String>, source: &Source) -> Result<Report> {
    let program = Program::build(source)?;
    let title = title.unwrap_or_else(|| program.package.name.clone());
    let files: BTreeMap<String, String> = program.run("site", Some(&title))?;
    for (name, text) in &files {
        let file = folder.join(name);
        let written = file.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&file, text));
        written.map_err(|error| Failure::new(format!("`{}` cannot be written: {error}", file.display())))?;
    }
    let pages =
        files.keys().filter(|name| Path::new(name).extension().is_some_and(|it| it == "html")).count();
    let index = folder.join("index.html");
    let text = format!("{} files, {pages} of them pages: {}\n", files.len(), index.display());
    Ok(Report { text, notes: program.notes(&Catalog::of(&program)?), ..Report::default() })
}
