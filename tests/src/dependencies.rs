//! Where the crates are that a compiled source names: the dependencies of this package, as
//! cargo builds them.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

pub(crate) struct Dependencies {
    /// The library of each direct dependency, by its name in the source.
    pub(crate) libraries: BTreeMap<String, PathBuf>,
    /// The folders with the libraries that those need.
    pub(crate) folders: BTreeSet<PathBuf>,
    /// Where a compilation can put its output.
    pub(crate) scratch: PathBuf,
}

/// The crates that a source can name, with the major version of this package's own dependency:
/// others may depend on another one.
const NAMED: [(&str, &str); 3] = [("statusful", "0."), ("http", "1."), ("thiserror", "2.")];

/// Asks cargo once per process. The build of the running test has left everything fresh;
/// cargo's lock on the build folder keeps two processes apart.
pub(crate) fn dependencies() -> &'static Dependencies {
    static DEPENDENCIES: OnceLock<Dependencies> = OnceLock::new();
    DEPENDENCIES.get_or_init(|| {
        let artifacts = build();
        let (mut libraries, mut folders) = (BTreeMap::new(), BTreeSet::new());
        for (name, version, library) in artifacts.iter().filter_map(library) {
            folders.extend(library.parent().map(Path::to_owned));
            if NAMED.iter().any(|(named, major)| name == *named && version.starts_with(major)) {
                libraries.insert(name, library);
            }
        }
        Dependencies { libraries, folders, scratch: scratch() }
    })
}

/// What cargo reports about a build of this package's library. Not the whole workspace's: that
/// may have `http` twice, the second time for build scripts of others.
fn build() -> Vec<Value> {
    let mut cargo = cargo();
    cargo.args(["test", "--quiet", "--no-run", "--lib", "--message-format=json"]);
    let output = cargo.stderr(Stdio::inherit()).output().expect("cargo runs");
    assert!(output.status.success(), "cargo cannot build the harness's dependencies");
    messages(&output.stdout)
}

/// The name, the version and the file of a Rust library.
fn library(message: &Value) -> Option<(String, &str, PathBuf)> {
    let is_library = message["reason"] == "compiler-artifact" && message["target"]["kind"][0] == "lib";
    let files = message["filenames"].as_array().filter(|_| is_library)?;
    let file = files.iter().filter_map(Value::as_str).find(|file| file.ends_with(".rlib"))?;
    let version = message["package_id"].as_str()?.rsplit(['#', '@']).next()?;
    Some((message["target"]["name"].as_str()?.to_owned(), version, file.into()))
}

fn scratch() -> PathBuf {
    let mut cargo = cargo();
    let output = cargo.args(["metadata", "--no-deps", "--format-version=1"]).output().expect("cargo runs");
    let metadata = messages(&output.stdout);
    let target = metadata.first().and_then(|it| it["target_directory"].as_str()).expect("a target folder");
    Path::new(target).join("harness")
}

fn cargo() -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(env!("CARGO_MANIFEST_DIR"));
    cargo
}

fn messages(output: &[u8]) -> Vec<Value> {
    let lines = output.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    lines.map(|line| serde_json::from_slice(line).expect("cargo writes JSON")).collect()
}
