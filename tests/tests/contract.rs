//! A lock file in a package, and what the environment allows the test to write.

use statusful::{contract::assert_unchanged, HttpStatus};
use std::path::Path;
use std::process::{Command, Output};

#[derive(HttpStatus)]
#[allow(dead_code)]
enum ApiError {
    #[status(409)]
    UserExists {
        #[problem(extension)]
        name: String,
    },
    #[status(404)]
    NoSuchUser,
}

/// Also run by the tests below, in other folders.
#[test]
fn errors_are_unchanged() {
    assert_unchanged::<ApiError>("tests/data/errors.lock.json");
}

/// The test above, as cargo would run it in a package in this folder.
fn run(folder: &Path, environment: &[(&str, &str)]) -> Output {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "errors_are_unchanged"]);
    command.env_remove("CI").env_remove("STATUSFUL_BLESS").env("CARGO_MANIFEST_DIR", folder);
    command.envs(environment.iter().copied()).output().unwrap()
}

fn package() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(folder.path().join("tests/data")).unwrap();
    folder
}

fn line_of_the_assertion() -> usize {
    let call = "assert_unchanged::<ApiError>";
    include_str!("contract.rs").lines().position(|line| line.contains(call)).unwrap() + 1
}

const BLESS: (&str, &str) = ("STATUSFUL_BLESS", "1");

#[test]
fn file_is_written_only_when_blessing() {
    let folder = package();
    let file = folder.path().join("tests/data/errors.lock.json");
    for environment in [&[][..], &[("STATUSFUL_BLESS", "0")], &[("CI", "true"), BLESS]] {
        let output = run(folder.path(), environment);
        assert!(!output.status.success() && !file.exists(), "{environment:?}");
    }
    assert!(run(folder.path(), &[BLESS]).status.success());
    let written = std::fs::read_to_string(&file).unwrap();
    assert_eq!(written, include_str!("data/errors.lock.json"));
    assert!(run(folder.path(), &[]).status.success());
    assert!(run(folder.path(), &[("CI", "true")]).status.success());
}

#[test]
fn change_is_reported_at_assertion() {
    let folder = package();
    let file = folder.path().join("tests/data/errors.lock.json");
    let before = include_str!("data/errors.lock.json").replace("404", "410");
    std::fs::write(&file, &before).unwrap();
    for environment in [&[][..], &[("CI", "1"), BLESS]] {
        let output = run(folder.path(), environment);
        let message = [output.stdout, output.stderr].concat();
        let message = String::from_utf8(message).unwrap();
        assert!(message.contains(&format!("tests/contract.rs:{}:5", line_of_the_assertion())), "{message}");
        assert!(
            message.contains("breaking: the status of `no_such_user` changed\n  - 410\n  + 404\n"),
            "{message}"
        );
        assert_eq!(std::fs::read_to_string(&file).unwrap(), before);
    }
    assert!(run(folder.path(), &[BLESS]).status.success());
    assert_eq!(std::fs::read_to_string(&file).unwrap(), include_str!("data/errors.lock.json"));
}
