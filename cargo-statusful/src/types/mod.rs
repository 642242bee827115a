//! The types of a crate whose errors are known: those that derive `HttpStatus`, found in its
//! source.

mod cfg;
mod definition;
mod exports;
mod module;

use crate::failure::{Failure, Result};
use crate::package::Library;
use definition::Arguments;
use module::Tree;
pub use module::Unread;
use std::collections::BTreeSet;

/// What to do about types that are not found.
pub const NAME_THEM: &str = "name them: `--type path::ApiError`";

/// What a program can name, and what it cannot.
pub struct Types {
    /// As Rust expressions name them.
    pub expressions: Vec<String>,
    pub unreachable: Vec<Unreachable>,
    /// Files in which no types are known.
    pub unread: Vec<Unread>,
}

/// A type that derives `HttpStatus`, and cannot be named from outside.
pub struct Unreachable {
    /// Its path, with that of the crate.
    pub path: String,
    pub reason: &'static str,
    pub help: String,
}

/// The types of a library; those in `named` in place of all that are found, if there are any.
pub fn find(library: &Library, features: &BTreeSet<String>, named: &[String]) -> Result<Types> {
    if !named.is_empty() {
        let expressions = named.iter().map(|path| expression(&library.name, path)).collect::<Result<_>>()?;
        return Ok(Types { expressions, unreachable: Vec::new(), unread: Vec::new() });
    }
    let tree = Tree::read(&library.root, features);
    let (mut expressions, mut unreachable) = (Vec::new(), Vec::new());
    for found in exports::all(&tree) {
        let path = |segments: &[String]| format!("{}::{}", library.name, segments.join("::"));
        let inner = found.inner.join("::");
        match (&found.public, found.definition.arguments) {
            (Some(public), Arguments::None) => expressions.push(path(public)),
            (Some(public), Arguments::Lifetimes(count)) => {
                expressions.push(format!("{}<{}>", path(public), vec!["'static"; count].join(", ")));
            }
            (Some(public), Arguments::Types) => unreachable.push(Unreachable {
                path: path(&found.inner),
                reason: "is generic",
                help: format!("name it with its arguments: `--type '{}<…>'`", public.join("::")),
            }),
            (None, _) => unreachable.push(Unreachable {
                path: path(&found.inner),
                reason: "is private",
                help: if found.inner.len() > 1 {
                    format!("make it public, and re-export it: `pub use {inner};` in the crate's root")
                } else {
                    "make it public".to_owned()
                },
            }),
        }
    }
    Ok(Types { expressions, unreachable, unread: tree.unread })
}

/// A path that the user typed, with the crate's name in front.
fn expression(library: &str, path: &str) -> Result<String> {
    let is_path = syn::parse_str::<syn::TypePath>(path).is_ok();
    if !is_path {
        return Err(Failure::new(format!("`{path}` is not the path of a type"))
            .help("write it as in `--type error::ApiError`"));
    }
    let path = path.trim_start_matches("crate::");
    let is_whole = path.split("::").next() == Some(library);
    Ok(if is_whole { path.to_owned() } else { format!("{library}::{path}") })
}

impl Types {
    /// Whether there is nothing to name, and no file that the compiler should explain.
    pub fn is_empty(&self) -> bool {
        self.expressions.is_empty() && self.unread.is_empty()
    }

    /// Nothing was found.
    pub fn none(&self, package: &str) -> Failure {
        let mut failure = Failure::new(format!("no public type of `{package}` derives `HttpStatus`"));
        for unread in &self.unread {
            failure = failure.help(format!("{unread}"));
        }
        for unreachable in &self.unreachable {
            failure =
                failure.help(format!("`{}` {}: {}", unreachable.path, unreachable.reason, unreachable.help));
        }
        failure.help("if a macro writes the type, name it: `--type path::ApiError`")
    }
}
