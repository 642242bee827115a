//! The dependencies ("arrows") between the modules of a crate, from its paths `crate::…` and
//! `super::…`. Tests are ignored, and so are paths between a module and its own children.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A module by its path in the crate; the crate itself is empty.
type Module = Vec<String>;

/// The modules of a crate, and what each of them imports under which name.
pub struct Modules {
    sources: BTreeMap<Module, String>,
    imports: BTreeMap<Module, BTreeMap<String, Vec<String>>>,
}

impl Modules {
    /// Reads all `.rs` files below `src`.
    pub fn read(src: &Path) -> Self {
        let mut sources = BTreeMap::new();
        read_folder(src, &Module::new(), &mut sources);
        let imports =
            sources.iter().map(|(module, source)| (module.clone(), imports(module, source, &sources)));
        Modules { imports: imports.collect(), sources }
    }

    /// The names of the modules directly in the crate.
    pub fn top_level(&self) -> BTreeSet<&str> {
        self.sources.keys().filter_map(|module| module.first()).map(String::as_str).collect()
    }

    /// All arrows between two modules with the same parent, as `from` and `to`. One from
    /// `parse::header` to `report` counts as one from `parse`.
    pub fn arrows(&self) -> BTreeSet<(String, String)> {
        let mut arrows = BTreeSet::new();
        for (module, source) in &self.sources {
            for path in paths(source) {
                let Some(path) = absolute(module, &path.names) else { continue };
                let target = self.resolve(&path);
                let common = module.iter().zip(&target).take_while(|(one, other)| one == other).count();
                if let (Some(from), Some(to)) = (module.get(..=common), target.get(..=common)) {
                    arrows.insert((from.join("::"), to.join("::")));
                }
            }
        }
        arrows
    }

    /// The module where a path ends, following re-exports.
    fn resolve(&self, path: &[String]) -> Module {
        let mut module = Module::new();
        for (at, name) in path.iter().enumerate() {
            let child = [module.as_slice(), std::slice::from_ref(name)].concat();
            if self.sources.contains_key(&child) {
                module = child;
            } else if let Some(import) = self.imports[&module].get(name).filter(|import| *import != path) {
                return self.resolve(&[import.as_slice(), &path[at + 1..]].concat());
            } else {
                break;
            }
        }
        module
    }
}

fn read_folder(folder: &Path, module: &Module, sources: &mut BTreeMap<Module, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_str().unwrap();
        let child = [module.as_slice(), &[stem.to_owned()]].concat();
        match stem {
            "tests" => {}
            _ if path.is_dir() => read_folder(&path, &child, sources),
            // Pages of the guide may link to each other.
            _ if path.extension().is_none_or(|extension| extension != "rs") => {}
            "lib" | "mod" => drop(sources.insert(module.clone(), code(&path))),
            _ => drop(sources.insert(child, code(&path))),
        }
    }
}

/// The file without its comments and its unit tests, which are at its end.
fn code(file: &Path) -> String {
    let source = fs::read_to_string(file).unwrap();
    let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    code.lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .fold(String::new(), |code, line| code + line + "\n")
}

/// What a module imports with `use`, by local name.
fn imports(
    module: &Module,
    source: &str,
    sources: &BTreeMap<Module, String>,
) -> BTreeMap<String, Vec<String>> {
    let mut imports = BTreeMap::new();
    for (at, _) in source.match_indices("use ") {
        for path in trees(&source[at + 4..]) {
            let child = [module.as_slice(), &path.names[..1]].concat();
            let target = if sources.contains_key(&child) {
                Some([module.as_slice(), &path.names].concat())
            } else {
                absolute(module, &path.names)
            };
            if let Some(target) = target {
                imports.insert(path.name, target);
            }
        }
    }
    imports
}

/// The path from the crate root. `None` if it begins in another crate.
fn absolute(module: &[String], path: &[String]) -> Option<Vec<String>> {
    let up = path.iter().take_while(|name| *name == "super").count();
    match path.first()?.as_str() {
        "crate" => Some(path[1..].to_vec()),
        "super" => Some([module.get(..module.len().checked_sub(up)?)?, &path[up..]].concat()),
        _ => None,
    }
}

/// A path, and the name that a `use` gives it.
struct Import {
    names: Vec<String>,
    name: String,
}

/// Every path that begins with `crate` or `super`.
fn paths(source: &str) -> Vec<Import> {
    let starts = ["crate::", "super::"].into_iter().flat_map(|root| source.match_indices(root));
    let is_whole = |at: usize| {
        !source[..at].ends_with(|before: char| is_name(before) || matches!(before, '$' | ':' | '#'))
    };
    starts.filter(|(at, _)| is_whole(*at)).flat_map(|(at, _)| trees(&source[at..])).collect()
}

/// The paths of the use tree at the start of `text`: `a::{b, c::d as e}`.
fn trees(text: &str) -> Vec<Import> {
    let mut found = Vec::new();
    tree(text, &mut Vec::new(), &mut found);
    found
}

/// Reads one tree below `prefix`, and returns the rest.
fn tree<'a>(text: &'a str, prefix: &mut Vec<String>, found: &mut Vec<Import>) -> &'a str {
    let text = text.trim_start();
    if let Some(mut rest) = text.strip_prefix('{') {
        loop {
            rest = tree(rest, &mut prefix.clone(), found).trim_start();
            match rest.strip_prefix(',') {
                Some(next) => rest = next,
                None => return rest.strip_prefix('}').unwrap_or(rest),
            }
        }
    }
    let end = text.find(|character| !is_name(character)).unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    if name.is_empty() {
        push(prefix, None, found);
        return rest.strip_prefix('*').unwrap_or(rest);
    }
    if name != "self" || prefix.is_empty() {
        prefix.push(name.to_owned());
    }
    if let Some(rest) = rest.strip_prefix("::") {
        return tree(rest, prefix, found);
    }
    let Some(alias) = rest.strip_prefix(" as ") else {
        push(prefix, None, found);
        return rest;
    };
    let end = alias.find(|character| !is_name(character)).unwrap_or(alias.len());
    push(prefix, Some(&alias[..end]), found);
    &alias[end..]
}

fn push(names: &[String], alias: Option<&str>, found: &mut Vec<Import>) {
    if let Some(last) = names.last() {
        let name = alias.unwrap_or(last).to_owned();
        found.push(Import { names: names.to_vec(), name });
    }
}

fn is_name(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

#[test]
fn nested_paths_are_parsed() {
    let source = "use crate::{a::{self, B}, c::d as e, f::*}; super::super::g::H::<T>::new(); $crate::i::j()";
    let paths: Vec<String> = paths(source).iter().map(|path| path.names.join("::")).collect();
    assert_eq!(paths, ["crate::a", "crate::a::B", "crate::c::d", "crate::f", "super::super::g::H"]);
}
