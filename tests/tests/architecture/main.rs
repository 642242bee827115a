//! Which module may name which: in each crate, arrows point down its table of layers, and
//! modules do not form circles. Also, what `CONTRIBUTING.md` says about the repository's
//! structure.

mod arrows;

use arrows::Modules;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The modules of a crate.
struct Crate {
    folder: &'static str,
    /// From bottom to top. A module names those of the layers below its own, and none in its
    /// own layer. If empty, only circles are checked.
    layers: &'static [&'static [&'static str]],
    /// Known exceptions: a module, and the one that it should not name. Remove an entry
    /// together with its arrow.
    exceptions: &'static [(&'static str, &'static str)],
}

const CRATES: [Crate; 5] = [
    Crate {
        folder: "registry",
        layers: &[
            &["grpc", "meaning", "reserved", "retries", "row", "shared"],
            &["registry", "unofficial"],
            &["lookup"],
            &["suggest", "valid"],
            &["field", "problem_types"],
        ],
        exceptions: &[],
    },
    Crate {
        folder: "macros",
        layers: &[
            &[
                "attr",
                "case",
                "header_names",
                "json",
                "krate",
                "lint",
                "names",
                "source_text",
                "suggest",
                "uri",
            ],
            &["report"],
            &["model"],
            // Each uses the result of the previous one: only `derive` knows all.
            &["parse", "check", "expand"],
            &["derive", "sets"],
        ],
        exceptions: &[],
    },
    Crate {
        folder: "runtime",
        layers: &[
            &["accept", "const_text", "error_set", "header", "json", "trace_context"],
            &["meta"],
            &["report", "retry"],
            &["incomplete"],
            &["challenge", "extension", "header_fields", "standard"],
            &["http_status"],
            &["status"],
            &["capture"],
            &["field_errors"],
            &["problem"],
            &["format"],
            &["catalog", "erased"],
            &["client", "clients", "contract", "drill", "fluent", "openapi"],
            &["frameworks", "values"],
            &["prelude"],
            // Only for generated code, and only for rustdoc.
            &["__private", "guide"],
        ],
        exceptions: &[],
    },
    Crate {
        folder: "cargo-statusful",
        layers: &[
            &["args", "failure", "progress", "style"],
            &["git", "package"],
            &["manifest", "types"],
            &["program"],
            &["catalog"],
            &["client", "diff", "explain", "fix", "list", "site"],
            &["main"],
        ],
        exceptions: &[],
    },
    Crate { folder: "benches", layers: &[], exceptions: &[] },
];

impl Crate {
    fn src(&self) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(self.folder).join("src")
    }

    fn arrows(&self) -> BTreeSet<(String, String)> {
        Modules::read(&self.src()).arrows()
    }

    fn is_exception(&self, from: &str, to: &str) -> bool {
        self.exceptions.contains(&(from, to))
    }

    /// The layer of a top-level module; `None` for a nested one.
    fn layer(&self, module: &str) -> Option<usize> {
        self.layers.iter().position(|layer| layer.contains(&module))
    }
}

#[test]
fn modules_have_layers() {
    for krate in CRATES.iter().filter(|krate| !krate.layers.is_empty()) {
        let modules = Modules::read(&krate.src());
        let listed: BTreeSet<&str> = krate.layers.iter().copied().flatten().copied().collect();
        assert_eq!(modules.top_level(), listed, "{}: found, and in the table", krate.folder);
    }
}

#[test]
fn arrows_point_down() {
    for krate in &CRATES {
        for (from, to) in krate.arrows() {
            let (Some(above), Some(below)) = (krate.layer(&from), krate.layer(&to)) else { continue };
            assert!(
                above > below || krate.is_exception(&from, &to),
                "{}: `{from}` names `{to}`",
                krate.folder
            );
        }
    }
}

#[test]
fn modules_form_no_circle() {
    for krate in &CRATES {
        let mut arrows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (from, to) in krate.arrows().into_iter().filter(|(from, to)| !krate.is_exception(from, to)) {
            arrows.entry(from).or_default().insert(to);
        }
        for module in arrows.keys() {
            assert!(
                !reachable(&arrows, module).contains(module),
                "{}: a circle through `{module}`",
                krate.folder
            );
        }
    }
}

/// Every module that is reachable from `start`.
fn reachable<'a>(arrows: &'a BTreeMap<String, BTreeSet<String>>, start: &'a String) -> BTreeSet<&'a String> {
    let (mut found, mut next) = (BTreeSet::new(), vec![start]);
    while let Some(module) = next.pop() {
        next.extend(arrows.get(module).into_iter().flatten().filter(|to| found.insert(*to)));
    }
    found
}

#[test]
fn exceptions_are_used() {
    for krate in &CRATES {
        let arrows = krate.arrows();
        for (from, to) in krate.exceptions {
            let is_there = arrows.contains(&((*from).to_owned(), (*to).to_owned()));
            assert!(is_there, "{}: `{from}` does not name `{to}`: remove the exception", krate.folder);
        }
    }
}

/// `scripts/features` combines features only with `tracing`: nothing else is switched off by
/// another feature. Every feature except `contract` and `sets` implies `problem`. A lint that is
/// allowed if no feature needs an item is checked with each of those features alone.
#[test]
fn negated_features_are_limited() {
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/src");
    let known = ["not(feature = \"problem\")", "not(feature = \"tracing\")"];
    for source in sources(&runtime) {
        // What only rustdoc reads is not part of a build.
        let is_built = |line: &&str| !line.contains("allow(") && !line.contains("doctest");
        for line in source.lines().filter(|line| line.contains("feature = ")).filter(is_built) {
            let unknown =
                known.iter().fold(line.to_owned(), |line, known| line.replace(known, "")).contains("not(");
            assert!(!unknown, "{line}");
        }
    }
}

/// `scripts/features` combines `tracing` with the frameworks whose modules name it, and checks what
/// all features share with `tracing` alone.
#[test]
fn tracing_is_named_by_frameworks_and_shared_code() {
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/src");
    let shared = [
        "capture.rs",
        "incomplete.rs",
        "lib.rs",
        "problem/carried.rs",
        "problem/sent.rs",
        "report/details.rs",
        "report/mod.rs",
    ];
    let mut frameworks = 0;
    for path in paths(&runtime) {
        if !fs::read_to_string(&path).unwrap().contains("feature = \"tracing\"") {
            continue;
        }
        let name = path.strip_prefix(&runtime).unwrap();
        let is_framework = name.starts_with("frameworks");
        assert!(is_framework || shared.iter().any(|shared| name == Path::new(shared)), "{}", name.display());
        frameworks += usize::from(is_framework);
    }
    assert!(frameworks > 5);
}

fn sources(folder: &Path) -> Vec<String> {
    paths(folder).iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

fn paths(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let within = |path: PathBuf| if path.is_dir() { paths(&path) } else { vec![path] };
    entries.flat_map(within).collect()
}

#[test]
fn contributing_lists_scripts() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let [commands, results] =
        ["CONTRIBUTING.md", "docs/campaigns.md"].map(|page| fs::read_to_string(root.join(page)).unwrap());
    for folder in ["scripts", "scripts/campaigns"] {
        for entry in fs::read_dir(root.join(folder)).unwrap().map(Result::unwrap) {
            let name = entry.file_name().into_string().unwrap();
            // Only what is run by hand: no folders, no data, and nothing that `scripts/test`
            // passes to cargo.
            if entry.file_type().unwrap().is_dir() || name.contains('.') || name == "rustdoc" {
                continue;
            }
            assert!(
                commands.contains(&format!("`{folder}/{name}")),
                "CONTRIBUTING.md lacks `{folder}/{name}`"
            );
            let is_campaign = folder.ends_with("campaigns");
            assert!(
                !is_campaign || results.contains(&format!("\n| `{name}` |")),
                "docs/campaigns.md lacks `{name}`"
            );
        }
    }
}

/// The paths in backticks that begin at the repository's root.
#[test]
fn contributing_paths_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let text = fs::read_to_string(root.join("CONTRIBUTING.md")).unwrap();
    for path in text.split('`').skip(1).step_by(2) {
        let begins = [
            "benches/",
            "docs/",
            "examples/",
            "fuzz/",
            "macros/",
            "registry/",
            "runtime/",
            "scripts/",
            "tests/",
        ];
        let path = path.split(' ').next().unwrap_or_default();
        // The screenshots exist after a run.
        let is_later = path.ends_with("/screenshots");
        if begins.iter().any(|folder| path.starts_with(folder)) && !is_later {
            assert!(root.join(path).exists(), "CONTRIBUTING.md names `{path}`");
        }
    }
}
