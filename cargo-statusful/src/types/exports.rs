//! Which types have a path from outside.

use super::definition::Definition;
use super::module::{Module, Tree};
use std::collections::{BTreeSet, VecDeque};

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

/// Re-exports of re-exports are followed this far: they may form a circle.
const DEPTH: usize = 16;

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
        public: public.iter().find(|(known, _)| *known == id).map(|(_, path)| path.clone()),
    });
    found.collect()
}

/// Walks the public names from the root, nearer ones first.
fn public(tree: &Tree) -> Vec<((usize, usize), Vec<String>)> {
    let mut found: Vec<((usize, usize), Vec<String>)> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut next = VecDeque::from([(0, Vec::new())]);
    while let Some((at, path)) = next.pop_front() {
        let Some(module) = tree.modules.get(at).filter(|_| seen.insert((at, path.len()))) else { continue };
        if path.len() > DEPTH {
            continue;
        }
        let mut reach = |target: Target, path: Vec<String>| match target {
            Target::Module(at) => next.push_back((at, path)),
            Target::Type(at, index) => found.push(((at, index), path)),
        };
        let own = module.definitions.iter().enumerate().filter(|(_, definition)| definition.is_public);
        for (index, definition) in own {
            reach(Target::Type(at, index), joined(&path, &definition.name));
        }
        for child in module.children.iter().filter(|child| child.is_public) {
            reach(Target::Module(child.at), joined(&path, &child.name));
        }
        for used in module.uses.iter().filter(|used| used.is_public) {
            let target = resolve(tree, at, &used.path, DEPTH);
            match (&used.name, target) {
                (Some(name), Some(target)) => reach(target, joined(&path, name)),
                (None, Some(Target::Module(at))) => reach(Target::Module(at), path.clone()),
                _ => {}
            }
        }
    }
    found
}

fn joined(path: &[String], name: &str) -> Vec<String> {
    [path, &[name.to_owned()]].concat()
}

fn resolve(tree: &Tree, from: usize, path: &[String], depth: usize) -> Option<Target> {
    let (first, rest) = path.split_first()?;
    let depth = depth.checked_sub(1)?;
    let module = tree.modules.get(from)?;
    let start = match first.as_str() {
        "crate" => Target::Module(0),
        "self" => Target::Module(from),
        "super" => Target::Module(module.parent),
        name => lookup(tree, from, name, depth)?,
    };
    rest.iter().try_fold(start, |target, name| match target {
        Target::Module(at) if name == "super" => Some(Target::Module(tree.modules.get(at)?.parent)),
        Target::Module(at) => lookup(tree, at, name, depth),
        Target::Type(..) => None,
    })
}

fn lookup(tree: &Tree, at: usize, name: &str, depth: usize) -> Option<Target> {
    let module: &Module = tree.modules.get(at)?;
    let defined = module.definitions.iter().position(|definition| definition.name == name);
    let child = || module.children.iter().find(|child| child.name == name).map(|it| Target::Module(it.at));
    let named = || {
        let mut uses = module.uses.iter().filter(|used| used.name.as_deref() == Some(name));
        // `use name;` would find itself.
        uses.find_map(|used| (used.path != [name]).then(|| resolve(tree, at, &used.path, depth))?)
    };
    let globbed = || {
        let mut globs = module.uses.iter().filter(|used| used.name.is_none());
        globs.find_map(|used| match resolve(tree, at, &used.path, depth)? {
            Target::Module(inner) if inner != at => lookup(tree, inner, name, depth.checked_sub(1)?),
            _ => None,
        })
    };
    defined.map(|index| Target::Type(at, index)).or_else(child).or_else(named).or_else(globbed)
}
