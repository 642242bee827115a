//! The modules of a crate, with the types and re-exports in them.

use super::cfg::is_enabled;
use super::definition::{is_public, Definition};
use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::{fmt, fs};
use syn::{Expr, Item, ItemMod, Lit, Meta, UseTree};

/// Modules by their index; the first is the crate's root.
pub struct Tree {
    pub modules: Vec<Module>,
    pub unread: Vec<Unread>,
    /// The files that are being read, the outermost first.
    open: Vec<PathBuf>,
}

/// A file whose types are not known.
pub struct Unread {
    file: PathBuf,
    reason: String,
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` {}", self.file.display(), self.reason)
    }
}

#[derive(Default)]
pub struct Module {
    pub path: Vec<String>,
    pub parent: usize,
    pub definitions: Vec<Definition>,
    pub children: Vec<Child>,
    pub uses: Vec<Use>,
}

pub struct Child {
    pub name: String,
    pub is_public: bool,
    pub at: usize,
}

/// A `use`, one for each name.
pub struct Use {
    pub is_public: bool,
    pub path: Vec<String>,
    /// What it is called here; `None` for `*`.
    pub name: Option<String>,
}

/// Where the files of a module's children are.
#[derive(Clone)]
struct ModuleDir {
    /// Where `#[path]` starts: the folder of the file, or that of the inline module.
    file: PathBuf,
    children: PathBuf,
}

impl Tree {
    pub fn read(root: &Path, features: &BTreeSet<String>) -> Self {
        let mut tree = Tree { modules: vec![Module::default()], unread: Vec::new(), open: Vec::new() };
        let folder = root.parent().unwrap_or(root).to_owned();
        tree.file(0, root, &ModuleDir { file: folder.clone(), children: folder }, features);
        tree
    }

    fn file(&mut self, at: usize, file: &Path, dir: &ModuleDir, features: &BTreeSet<String>) {
        let mut leave = |reason| self.unread.push(Unread { file: file.to_owned(), reason });
        let text = match fs::read_to_string(file) {
            Ok(text) => text,
            // It is that of a module for another system, or generated.
            Err(error) if error.kind() == ErrorKind::NotFound => return,
            Err(error) => return leave(format!("cannot be read: {error}")),
        };
        let canonical = fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
        if self.open.contains(&canonical) {
            return leave("includes itself".to_owned());
        }
        let parsed = match syn::parse_file(&text) {
            Ok(parsed) => parsed,
            Err(error) => return leave(format!("cannot be parsed: {error}")),
        };
        self.open.push(canonical);
        self.items(at, parsed.items, dir, features);
        self.open.pop();
    }

    fn items(&mut self, at: usize, items: Vec<Item>, dir: &ModuleDir, features: &BTreeSet<String>) {
        for item in items {
            let found: Vec<Definition> = match &item {
                Item::Enum(it) if is_enabled(&it.attrs, features) => {
                    Definition::of(&it.ident, &it.vis, &it.generics, &it.attrs, features)
                        .into_iter()
                        .collect()
                }
                Item::Struct(it) if is_enabled(&it.attrs, features) => {
                    Definition::of(&it.ident, &it.vis, &it.generics, &it.attrs, features)
                        .into_iter()
                        .collect()
                }
                Item::Macro(it) if is_enabled(&it.attrs, features) => Definition::of_sets(it),
                _ => Vec::new(),
            };
            self.modules[at].definitions.extend(found);
            match item {
                Item::Use(it) if is_enabled(&it.attrs, features) => {
                    let (is_public, mut uses) = (is_public(&it.vis), Vec::new());
                    names(&it.tree, &mut Vec::new(), is_public, &mut uses);
                    self.modules[at].uses.extend(uses);
                }
                Item::Mod(it) if is_enabled(&it.attrs, features) => self.module(at, it, dir, features),
                _ => {}
            }
        }
    }

    fn module(&mut self, parent: usize, item: ItemMod, dir: &ModuleDir, features: &BTreeSet<String>) {
        let (at, name) = (self.modules.len(), item.ident.to_string());
        let path = [self.modules[parent].path.as_slice(), std::slice::from_ref(&name)].concat();
        self.modules.push(Module { path, parent, ..Module::default() });
        let child = Child { name: name.clone(), is_public: is_public(&item.vis), at };
        self.modules[parent].children.push(child);
        let plain = name.trim_start_matches("r#");
        let inner = dir.children.join(plain);
        let stated = stated_path(&item).map(|path| dir.file.join(path));
        if let Some((_, items)) = item.content {
            // A path of an inline module is that of its folder.
            let folder = stated.unwrap_or(inner);
            return self.items(at, items, &ModuleDir { file: folder.clone(), children: folder }, features);
        }
        if let Some(file) = stated {
            let folder = file.parent().unwrap_or(&file).to_owned();
            return self.file(at, &file, &ModuleDir { file: folder.clone(), children: folder }, features);
        }
        let (flat, nested) = (dir.children.join(format!("{plain}.rs")), inner.join("mod.rs"));
        let file = if flat.exists() { (flat, dir.children.clone()) } else { (nested, inner.clone()) };
        self.file(at, &file.0, &ModuleDir { file: file.1, children: inner }, features);
    }
}

fn stated_path(item: &ItemMod) -> Option<String> {
    item.attrs.iter().find_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("path") => match &pair.value {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Str(path) => Some(path.value()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    })
}

fn names(tree: &UseTree, path: &mut Vec<String>, is_public: bool, uses: &mut Vec<Use>) {
    let mut add = |path: Vec<String>, name| uses.push(Use { is_public, path, name });
    let with = |path: &[String], name: &syn::Ident| {
        // `use a::{self as b}` is `a`.
        if name == "self" && !path.is_empty() {
            path.to_vec()
        } else {
            [path, &[name.to_string()]].concat()
        }
    };
    match tree {
        UseTree::Path(it) => {
            path.push(it.ident.to_string());
            names(&it.tree, path, is_public, uses);
            path.pop();
        }
        UseTree::Name(it) => {
            let path = with(path, &it.ident);
            let name = path.last().cloned();
            add(path, name);
        }
        UseTree::Rename(it) => add(with(path, &it.ident), Some(it.rename.to_string())),
        UseTree::Glob(_) => add(path.clone(), None),
        UseTree::Group(it) => it.items.iter().for_each(|tree| names(tree, path, is_public, uses)),
    }
}
