//! Crates to run the program in.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder of a test's own.
pub struct Fixture {
    pub folder: PathBuf,
}

impl Fixture {
    pub fn empty(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cargo-statusful").join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        Fixture { folder }
    }

    /// A copy of one of `tests/fixtures`.
    pub fn copy(of: &str, name: &str) -> Self {
        let fixture = Fixture::empty(name);
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(of);
        copy(&from, &fixture.folder);
        fixture.with_lock()
    }

    /// A crate that depends on statusful, with these files.
    pub fn library(name: &str, files: &[(&str, &str)]) -> Self {
        let fixture = Fixture::empty(name);
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/users/Cargo.toml");
        let manifest =
            fs::read_to_string(manifest).expect("a manifest").replace("\"users\"", &format!("{name:?}"));
        fixture.write("Cargo.toml", &manifest);
        for (file, text) in files {
            fixture.write(file, text);
        }
        fixture.with_lock()
    }

    /// The versions of this workspace: nothing is fetched.
    fn with_lock(self) -> Self {
        let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
        self.write("Cargo.lock", &fs::read_to_string(lock).expect("the lock file"));
        self
    }

    pub fn write(&self, file: &str, text: &str) {
        let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime");
        let path = self.folder.join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text.replace("@runtime@", &runtime.display().to_string())).expect("a file");
    }

    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.folder.join(file)).expect("a file")
    }

    /// Runs `cargo statusful`, with what this workspace has built.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("the program runs")
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder");
        let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-statusful"));
        command.arg("statusful").args(arguments).current_dir(&self.folder);
        command.env("CARGO_TARGET_DIR", target).env("CARGO_NET_OFFLINE", "true");
        command.env("CARGO_INCREMENTAL", "0").env("CARGO_PROFILE_DEV_DEBUG", "0");
        // The repository of statusful itself is not that of a fixture.
        command.env("GIT_CEILING_DIRECTORIES", env!("CARGO_TARGET_TMPDIR"));
        command
    }

    /// Both outputs of a command.
    pub fn said(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let output = self.run(arguments);
        let said = [output.stdout, output.stderr].concat();
        (output.status.code(), String::from_utf8(said).expect("the output is UTF-8"))
    }

    pub fn git(&self, arguments: &[&str]) {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=n", "-c", "user.email=e", "-c", "commit.gpgsign=false"]);
        let output = git.args(arguments).current_dir(&self.folder).output().expect("git runs");
        assert!(output.status.success(), "{arguments:?}: {output:?}");
    }

    /// All but the lock file, in which cargo writes the fixture's name.
    pub fn commit(&self) {
        self.write(".gitignore", "Cargo.lock\n");
        self.git(&["init", "--quiet"]);
        self.git(&["add", "."]);
        self.git(&["commit", "--quiet", "--message", "all"]);
    }
}

fn copy(from: &Path, to: &Path) {
    let fixture = Fixture { folder: to.to_owned() };
    for entry in fs::read_dir(from).expect("a folder").map(|entry| entry.expect("an entry")) {
        let name = entry.file_name().into_string().expect("UTF-8");
        if entry.path().is_dir() {
            copy(&entry.path(), &to.join(&name));
        } else {
            fixture.write(&name, &fs::read_to_string(entry.path()).expect("a text"));
        }
    }
}
