//! `client`: what reads the errors in another language.

use crate::args::{Lang, Source};
use crate::catalog::Catalog;
use crate::failure::{Failure, Report, Result};
use crate::program::Program;
use std::fs;
use std::path::Path;

pub fn run(lang: Lang, name: Option<&str>, output: Option<&Path>, source: &Source) -> Result<Report> {
    let program = Program::build(source)?;
    let command = match lang {
        Lang::Ts => "ts",
        Lang::Python => "python",
    };
    let text: String = program.run(command, name)?;
    let notes = program.notes(&Catalog::of(&program)?);
    let Some(file) = output else { return Ok(Report { text, notes, ..Report::default() }) };
    let unwritable = |error| Failure::new(format!("`{}` cannot be written: {error}", file.display()));
    fs::write(file, text).map_err(unwritable)?;
    Ok(Report { notes, ..Report::default() })
}
