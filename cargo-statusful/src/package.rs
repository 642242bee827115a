//! The user's package, as cargo sees it.

use crate::args::Selection;
use crate::failure::{Failure, Result};
use cargo_metadata::{CargoOpt, Metadata, MetadataCommand, PackageId};
use statusful_registry::closest;
use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// What is needed of it.
pub struct Package {
    pub id: PackageId,
    pub name: String,
    /// The name of the program that reads it: several may share a target folder.
    pub program: String,
    pub folder: PathBuf,
    pub workspace: PathBuf,
    pub target: PathBuf,
    pub library: Option<Library>,
    /// The `statusful` that its lock file resolves, as a dependency.
    pub statusful: Table,
    pub features: BTreeSet<String>,
}

/// A library that a program can link.
pub struct Library {
    /// As Rust code names it.
    pub name: String,
    pub root: PathBuf,
}

impl Package {
    pub fn find(selection: &Selection) -> Result<Self> {
        let metadata = metadata(selection)?;
        let package = select(&metadata, selection.package.as_deref())?;
        let libraries = package.targets.iter().filter(|target| {
            let kinds = target.kind.iter().map(ToString::to_string);
            kinds.into_iter().any(|kind| kind == "lib" || kind == "rlib")
        });
        let library = libraries.map(|target| Library {
            name: target.name.replace('-', "_"),
            root: target.src_path.clone().into_std_path_buf(),
        });
        let folder = package.manifest_path.parent().map(|folder| folder.as_std_path().to_owned());
        let mut hash = DefaultHasher::new();
        folder.hash(&mut hash);
        Ok(Package {
            id: package.id.clone(),
            name: package.name.to_string(),
            program: format!("statusful-program-{:016x}", hash.finish()),
            folder: folder.unwrap_or_default(),
            workspace: metadata.workspace_root.clone().into_std_path_buf(),
            target: metadata.target_directory.clone().into_std_path_buf(),
            library: library.into_iter().next(),
            statusful: statusful(&metadata, package)?,
            features: features(package, selection)?,
        })
    }

    /// Whether a file is in its folder, wherever links point.
    pub fn contains(&self, file: &Path) -> bool {
        let paths = (self.folder.canonicalize(), file.canonicalize());
        matches!(paths, (Ok(folder), Ok(file)) if file.starts_with(&folder))
    }
}

fn metadata(selection: &Selection) -> Result<Metadata> {
    let mut command = MetadataCommand::new();
    if let Some(path) = &selection.manifest_path {
        command.manifest_path(path);
    }
    if selection.all_features {
        command.features(CargoOpt::AllFeatures);
    }
    if selection.offline {
        command.other_options(["--offline".to_owned()]);
    }
    command.exec().map_err(|error| match error {
        cargo_metadata::Error::CargoMetadata { stderr } => {
            let stderr = stderr.trim().trim_start_matches("error: ");
            let help = "run it in the folder of a package, or name one: `--manifest-path path/to/Cargo.toml`";
            Failure::new(stderr).help(help)
        }
        error => Failure::new(format!("`cargo metadata` cannot be read: {error}")),
    })
}

fn select<'m>(metadata: &'m Metadata, name: Option<&str>) -> Result<&'m cargo_metadata::Package> {
    let packages = metadata.workspace_packages();
    if let Some(name) = name {
        let found = packages.iter().find(|package| package.name.as_str() == name);
        return found.copied().ok_or_else(|| {
            let failure = Failure::new(format!("the workspace has no package `{name}`"));
            match closest(name, packages.iter().map(|package| package.name.as_str())) {
                Some(near) => failure.help(format!("did you mean `-p {near}`?")),
                None => failure,
            }
        });
    }
    if let Some(package) = metadata.root_package() {
        return Ok(package);
    }
    let users: Vec<_> = packages.into_iter().filter(|it| direct(metadata, &it.id).is_some()).collect();
    match users.as_slice() {
        [package] => Ok(*package),
        [] => Err(Failure::new("no package of the workspace depends on statusful")
            .help("add it where the errors are: `cargo add statusful`")),
        several => {
            let names = several.iter().take(SHOWN).map(|package| format!("`-p {}`", package.name));
            let names: Vec<String> = names.chain((several.len() > SHOWN).then(|| "…".to_owned())).collect();
            Err(Failure::new("several packages of the workspace depend on statusful")
                .help(format!("choose one: {}", names.join(", "))))
        }
    }
}

/// More names would hide what is asked.
const SHOWN: usize = 8;

/// The `statusful` that a package depends on.
fn direct<'m>(metadata: &'m Metadata, id: &PackageId) -> Option<&'m cargo_metadata::Package> {
    let nodes = metadata.resolve.iter().flat_map(|resolve| &resolve.nodes);
    let node = nodes.into_iter().find(|node| node.id == *id)?;
    node.deps.iter().map(|dep| &metadata[&dep.pkg]).find(|package| package.name.as_str() == "statusful")
}

/// The same `statusful`, for another package: one that is only in the graph is re-exported.
fn statusful(metadata: &Metadata, package: &cargo_metadata::Package) -> Result<Table> {
    let in_graph = || metadata.packages.iter().find(|package| package.name.as_str() == "statusful");
    let found = direct(metadata, &package.id).or_else(in_graph).ok_or_else(|| {
        Failure::new(format!("`{}` does not depend on statusful", package.name))
            .help("add it: `cargo add statusful`")
    })?;
    let mut dependency = Table::new();
    let mut set = |key: &str, value: &str| _ = dependency.insert(key.to_owned(), value.into());
    match found.source.as_ref().map(|source| source.repr.as_str()) {
        None => set("path", found.manifest_path.parent().map_or("", |folder| folder.as_str())),
        Some(source) => {
            if let Some(git) = source.strip_prefix("git+") {
                let url = git.split('#').next().unwrap_or_default();
                let (url, query) = url.split_once('?').unwrap_or((url, ""));
                set("git", url);
                for (key, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
                    set(key, value);
                }
            } else {
                set("version", &format!("={}", found.version));
                if !source.ends_with("github.com/rust-lang/crates.io-index") {
                    set("registry-index", source.trim_start_matches("registry+"));
                }
            }
        }
    }
    dependency.insert("features".to_owned(), Value::Array(vec!["catalog".into()]));
    Ok(dependency)
}

/// The features that are enabled, with those that they imply.
fn features(package: &cargo_metadata::Package, selection: &Selection) -> Result<BTreeSet<String>> {
    let known = |name: &&String| package.features.contains_key(name.as_str());
    if let Some(name) = selection.features.iter().find(|name| !known(name)) {
        let failure = Failure::new(format!("`{}` has no feature `{name}`", package.name));
        return Err(match closest(name, package.features.keys().map(String::as_str)) {
            Some(near) => failure.help(format!("did you mean `-F {near}`?")),
            None => failure,
        });
    }
    let mut next: Vec<&str> = selection.features.iter().map(String::as_str).collect();
    if !selection.no_default_features {
        next.push("default");
    }
    if selection.all_features {
        next.extend(package.features.keys().map(String::as_str));
    }
    let mut enabled = BTreeSet::new();
    while let Some(name) = next.pop() {
        if let Some((_, implied)) = package.features.get_key_value(name) {
            if enabled.insert(name.to_owned()) {
                next.extend(implied.iter().map(String::as_str));
            }
        }
    }
    Ok(enabled)
}
