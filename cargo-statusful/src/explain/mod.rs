//! `explain`: what the catalog says of an error, and HTTP's registries of a number or a name.
//!
//! A number is looked up in the registries alone, without any crate; so is a name where there is none.

mod clients;
mod codes;
mod error;
mod names;
mod section;

use crate::args::{json, FormatOption, Selection, Source};
use crate::catalog::{self, Catalog, Error};
use crate::failure::{Failure, Report, Result};
use crate::style::plain;
use section::Section;
use serde_json::json;
use statusful_registry::closest;
use std::env;
use std::path::PathBuf;

pub fn run(query: &str, source: &Source, format: FormatOption) -> Result<Report> {
    let query = query.trim();
    if let Ok(code) = query.parse::<u16>() {
        let sections = codes::explain(code)?;
        return Ok(report(&sections, format));
    }
    if query.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Failure::unknown(format!("{query} is not a status code: one has three digits")));
    }
    let registered = by_name(query);
    // No code or type is written like this: nothing has to be built.
    let is_built = has_crate(&source.selection) && !query.contains(['-', ' ']);
    if !registered.is_empty() && !is_built {
        return Ok(report(&registered, format));
    }
    let unknown = format!("no registry has the name `{query}`");
    if !has_crate(&source.selection) {
        return Err(nearest(query).fold(Failure::unknown(unknown), Failure::nearest));
    }
    match catalog::read(source) {
        Ok((program, catalog)) => match catalog.find(query).as_slice() {
            [] if registered.is_empty() => {
                let failure = Failure::unknown(format!("`{}` has no error `{query}`", program.package.name));
                Err(near(query, &catalog).chain(nearest(query)).fold(failure, Failure::nearest))
            }
            [] => Ok(report(&registered, format)),
            errors => Ok(report_errors(errors, &catalog, format)),
        },
        Err(failure) if registered.is_empty() => {
            let failure = failure.context(&format!("{unknown}, and the crate cannot be read"));
            Err(nearest(query).fold(failure, Failure::nearest))
        }
        Err(failure) => {
            let notes = format!("note: no error of the crate was looked for: {}\n", plain(&failure.message));
            Ok(Report { notes, ..report(&registered, format) })
        }
    }
}

/// Whether there is a crate to read, as cargo looks for it.
fn has_crate(selection: &Selection) -> bool {
    let is_in_crate = |folder: PathBuf| folder.ancestors().any(|it| it.join("Cargo.toml").exists());
    selection.manifest_path.is_some() || env::current_dir().is_ok_and(is_in_crate)
}

/// A name may be in several registries: `Digest` is a scheme and was a header field.
fn by_name(name: &str) -> Vec<Section> {
    let code = codes::by_name(name).and_then(|code| codes::explain(code).ok());
    code.into_iter().flatten().chain(names::explain(name)).collect()
}

fn nearest(name: &str) -> impl Iterator<Item = String> + '_ {
    codes::nearest(name).chain(names::nearest(name))
}

fn near(name: &str, catalog: &Catalog) -> impl Iterator<Item = String> {
    let names: Vec<String> = catalog.names().collect();
    closest(name, names.iter().map(String::as_str)).map(str::to_owned).into_iter()
}

fn report(sections: &[Section], format: FormatOption) -> Report {
    if format.is_json() {
        return Report::from(json(&json!({ "errors": [], "registry": sections })));
    }
    Report::from(sections.iter().map(Section::to_string).collect::<Vec<_>>().join("\n"))
}

fn report_errors(errors: &[&Error], catalog: &Catalog, format: FormatOption) -> Report {
    if format.is_json() {
        let errors = errors.iter().map(|it| json!({ "error": it, "published": catalog.published(it) }));
        return Report::from(json(&json!({ "errors": errors.collect::<Vec<_>>(), "registry": [] })));
    }
    let texts: Vec<String> = errors.iter().map(|it| error::explain(it, catalog.published(it))).collect();
    Report::from(texts.join("\n"))
}
