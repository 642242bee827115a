//! The seeds of each target pass, on stable and in every test run.

use std::fs;
use std::path::Path;

type Target = fn(&[u8]);

/// The targets, as in `fuzz_targets/` and `seeds/`.
const TARGETS: [(&str, Target); 9] = [
    ("attribute", statusful_fuzz::attribute),
    ("body", statusful_fuzz::body),
    ("field", statusful_fuzz::field),
    ("header", statusful_fuzz::header),
    ("item", statusful_fuzz::item),
    ("item_text", statusful_fuzz::item_text),
    ("problem", statusful_fuzz::problem),
    ("registry", statusful_fuzz::registry),
    ("sets", statusful_fuzz::sets),
];

fn names(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap();
    let names = entries.map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn all_targets_have_seeds() {
    let replayed = TARGETS.map(|(target, _)| target);
    assert_eq!(names("fuzz_targets"), replayed);
    assert_eq!(names("seeds"), replayed);
}

#[test]
fn seeds_pass() {
    for (target, run) in TARGETS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds").join(target);
        let mut count = 0;
        for seed in fs::read_dir(folder).unwrap() {
            let path = seed.unwrap().path();
            println!("{}", path.display());
            run(&fs::read(path).unwrap());
            count += 1;
        }
        assert!(count > 0, "{target} has no seed");
    }
}
