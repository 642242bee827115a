//! Which types have a path from outside.

use super::definition::Definition;
use super::module::Tree;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// A type of the crate.
pub struct Found<'t> {
    pub definition: &'t Definition,
    /// Where it is defined.
    pub inner: Vec<String>,
    /// The shortest path from outside, if there is one.
    pub public: Option<Vec<String>>,
}

/// What a name stands for.
#[derive(Clone, Copy)]
enum Target {
    Module(usize),
    /// A type, by its module and its index there.
    Type(usize, usize),
}

/// What names stand for in modules, as far as one question has asked: each is looked up once, and
/// stands for nothing until it is found. Re-exports may form a circle.
type Known = BTreeMap<(usize, String), Option<Target>>;

/// All types, in the order of the source.
pub fn all(tree: &Tree) -> Vec<Found<'_>> {
    let public = public(tree);
    let modules = tree.modules.iter().enumerate();
    let types = modules.flat_map(|(at, module)| {
        module
            .definitions
            .iter()
            .enumerate()
            .map(move |(index, definition)| ((at, index), module, definition))
    });
    let found = types.map(|(id, module, definition)| Found {
        definition,
        inner: joined(&module.path, &definition.name),
        public: public.get(&id).cloned(),
    });
    found.collect()
}

/// Walks the public names from the root, nearer ones first: a glob adds nothing to a path.
fn public(tree: &Tree) -> BTreeMap<(usize, usize), Vec<String>> {
    let (mut found, mut seen) = (BTreeMap::new(), BTreeSet::new());
    let mut next = VecDeque::from([(0, Vec::new())]);
    while let Some((at, path)) = next.pop_front() {
        let Some(module) = tree.modules.get(at).filter(|_| seen.insert(at)) else { continue };
        let mut reach = |target: Target, name: &str| match target {
            Target::Module(at) => next.push_back((at, joined(&path, name))),
            Target::Type(at, index) => _ = found.entry((at, index)).or_insert_with(|| joined(&path, name)),
        };
        let own = module.definitions.iter().enumerate().filter(|(_, definition)| definition.is_public);
        for (index, definition) in own {
            reach(Target::Type(at, index), &definition.name);
        }
        for child in module.children.iter().filter(|child| child.is_public) {
            reach(Target::Module(child.at), &child.name);
        }
        let mut globs = Vec::new();
        for used in module.uses.iter().filter(|used| used.is_public) {
            match (&used.name, resolve(tree, at, &used.path, &mut Known::new())) {
                (Some(name), Some(target)) => reach(target, name),
                (None, Some(Target::Module(at))) => globs.push(at),
                _ => {}
            }
        }
        for at in globs.into_iter().rev() {
            next.push_front((at, path.clone()));
        }
    }
    found
}

fn joined(path: &[String], name: &str) -> Vec<String> {
    [path, &[name.to_owned()]].concat()
}

fn resolve(tree: &Tree, from: usize, path: &[String], known: &mut Known) -> Option<Target> {
    let (first, rest) = path.split_first()?;
    let start = match first.as_str() {
        "crate" => Target::Module(0),
        "self" => Target::Module(from),
        "super" => Target::Module(tree.modules.get(from)?.parent),
        name => lookup(tree, from, name, known)?,
    };
    rest.iter().try_fold(start, |target, name| match target {
        Target::Module(at) if name == "super" => Some(Target::Module(tree.modules.get(at)?.parent)),
        Target::Module(at) => lookup(tree, at, name, known),
        Target::Type(..) => None,
    })
}

fn lookup(tree: &Tree, at: usize, name: &str, known: &mut Known) -> Option<Target> {
    let key = (at, name.to_owned());
    if let Some(target) = known.get(&key) {
        return *target;
    }
    known.insert(key.clone(), None);
    let target = find(tree, at, name, known);
    known.insert(key, target);
    target
}

/// What the module defines, or else imports by its name, or else with a `*`.
fn find(tree: &Tree, at: usize, name: &str, known: &mut Known) -> Option<Target> {
    let module = tree.modules.get(at)?;
    if let Some(index) = module.definitions.iter().position(|definition| definition.name == name) {
        return Some(Target::Type(at, index));
    }
    if let Some(child) = module.children.iter().find(|child| child.name == name) {
        return Some(Target::Module(child.at));
    }
    let mut named = module.uses.iter().filter(|used| used.name.as_deref() == Some(name));
    let imported = named.find_map(|used| resolve(tree, at, &used.path, known));
    if imported.is_some() {
        return imported;
    }
    let mut globs = module.uses.iter().filter(|used| used.name.is_none());
    globs.find_map(|used| match resolve(tree, at, &used.path, known)? {
        Target::Module(inner) => lookup(tree, inner, name, known),
        Target::Type(..) => None,
    })
}
