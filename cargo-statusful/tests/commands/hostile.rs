//! What is not a crate, or not one that can be read: a message and no panic.

use crate::fixture::Fixture;

fn refused(fixture: &Fixture, arguments: &[&str], expected: &[&str]) {
    let (code, said) = fixture.said(arguments);
    assert_eq!(code, Some(2), "{arguments:?}: {said}");
    assert!(!said.contains("panicked"), "{said}");
    for text in expected {
        assert!(said.contains(text), "{arguments:?} lacks {text:?}:\n{said}");
    }
}

#[test]
fn folder_without_a_crate() {
    // In the target folder, cargo would find this workspace.
    let folder = std::env::temp_dir().join("cargo-statusful-no-crate");
    std::fs::create_dir_all(&folder).expect("a folder");
    let fixture = Fixture { folder };
    refused(&fixture, &["list"], &["could not find `Cargo.toml`", "help: run it in the folder of a package"]);
    let (code, said) = fixture.said(&["explain", "409"]);
    assert!(code == Some(0) && said.starts_with("409 Conflict\n"), "{said}");
}

#[test]
fn crate_without_errors() {
    let fixture = Fixture::library("no-errors", &[("src/lib.rs", "pub enum ApiError { A }")]);
    refused(
        &fixture,
        &["list"],
        &["no public type of `no-errors` derives `HttpStatus`", "`--type path::ApiError`"],
    );
    refused(
        &fixture,
        &["list", "-p", "no-error"],
        &["has no package `no-error`", "did you mean `-p no-errors`?"],
    );
    refused(&fixture, &["list", "-F", "x"], &["`no-errors` has no feature `x`"]);
    let hostile = "A>(); std::process::abort(); Catalog::of::<A";
    refused(&fixture, &["list", "--type", hostile], &["is not the path of a type"]);
}

#[test]
fn crate_without_library() {
    let fixture = Fixture::library("only-a-binary", &[("src/main.rs", "fn main() {}")]);
    refused(
        &fixture,
        &["list"],
        &[
            "error: `only-a-binary` has no library, and only a library can be read",
            "help: move the errors to `src/lib.rs`",
            "`use only_a_binary::ApiError;`",
        ],
    );
}

#[test]
fn crate_without_statusful() {
    let fixture = Fixture::empty("no-statusful");
    fixture.write(
        "Cargo.toml",
        "[package]\nname = \"alone\"\nversion = \"0.0.0\"\n[lib]\npath = \"lib.rs\"\n[workspace]",
    );
    fixture.write("lib.rs", "");
    refused(
        &fixture,
        &["list"],
        &["`alone` does not depend on statusful", "help: add it: `cargo add statusful`"],
    );
    fixture.write("Cargo.toml", "[package");
    refused(&fixture, &["list"], &["error: "]);
}

#[test]
fn crate_that_does_not_compile() {
    let source =
        "#[derive(statusful::HttpStatus)]\n#[status(409)]\npub struct Taken;\n\nfn f() -> u8 { \"text\" }\n";
    let fixture = Fixture::library("broken", &[("src/lib.rs", source)]);
    refused(&fixture, &["list"], &["mismatched types", "src/lib.rs:5:", "error: `broken` does not compile"]);
    // Whether it is an error of the crate is not known.
    refused(
        &fixture,
        &["explain", "conflikt"],
        &["no registry has the name `conflikt`, and the crate cannot be read: ", "nearest: 409 Conflict"],
    );
    let output = fixture.run(&["explain", "conflict"]);
    assert!(output.status.success() && output.stdout.starts_with(b"409 Conflict\n"), "{output:?}");
    let notes = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(
        notes.starts_with("note: no error of the crate was looked for: `broken` does not compile: "),
        "{notes}"
    );
    fixture.write("src/lib.rs", "#[derive(statusful::HttpStatus)] pub enum {");
    refused(
        &fixture,
        &["list"],
        &["this file contains an unclosed delimiter", "error: `broken` does not compile"],
    );
}

#[test]
fn workspace_of_several_packages() {
    let fixture = Fixture::library("several", &[("src/lib.rs", "")]);
    let manifest = fixture.read("Cargo.toml").replace("[workspace]\n", "");
    for name in ["one", "two"] {
        fixture.write(&format!("{name}/Cargo.toml"), &manifest.replace("several", name));
        fixture.write(&format!("{name}/src/lib.rs"), "");
    }
    fixture.write("Cargo.toml", "[workspace]\nmembers = [\"one\", \"two\"]\n");
    let expected =
        ["several packages of the workspace depend on statusful", "help: choose one: `-p one`, `-p two`\n"];
    refused(&fixture, &["list"], &expected);
    refused(&fixture, &["list", "-p", "one"], &["no public type of `one` derives `HttpStatus`"]);
}

/// A private type is named without a build.
#[test]
fn conditions_hold_if_they_are_not_known() {
    let conditions = [
        ("unix", true),
        ("not(unix)", true),
        ("not(any(unix, windows))", true),
        ("not(all(unix, test))", true),
        ("not(any(test, feature = \"x\"))", true),
        ("all(unix, not(feature = \"x\"))", true),
        ("any(unix, test)", true),
        ("target_os = \"none\"", true),
        ("test", false),
        ("feature = \"x\"", false),
        ("all(unix, test)", false),
        ("any(test, feature = \"x\")", false),
        ("not(not(test))", false),
        ("not(any(unix, not(test)))", false),
        ("any()", false),
    ];
    let types = conditions.iter().enumerate().map(|(at, (condition, _))| {
        format!("#[cfg({condition})]\n#[derive(statusful::HttpStatus)]\n#[status(409)]\nstruct T{at};\n")
    });
    let source: String = types.collect();
    let fixture = Fixture::library("conditions", &[("src/lib.rs", &source)]);
    let (_, said) = fixture.said(&["list"]);
    for (at, (condition, is_kept)) in conditions.iter().enumerate() {
        assert_eq!(
            said.contains(&format!("`conditions::T{at}` is private")),
            *is_kept,
            "{condition}: {said}"
        );
    }
}

/// Each of the modules has the names of all: to try every path takes longer than anyone waits.
#[test]
fn modules_that_import_each_other() {
    let module = |at: usize| format!("pub mod m{at} {{ pub use super::*; }}\npub use m{at}::*;\n");
    let modules: String = (0..40).map(module).collect();
    let fixture = Fixture::library("circles", &[("src/lib.rs", &(modules + "pub use Nothing as Gone;\n"))]);
    refused(&fixture, &["list"], &["no public type of `circles` derives `HttpStatus`"]);
}

#[test]
fn file_that_includes_itself() {
    let source = "#[path = \"lib.rs\"]\nmod again;\n\n#[derive(statusful::HttpStatus)]\n#[status(409)]\npub struct Taken;\n";
    let fixture = Fixture::library("circular", &[("src/lib.rs", source)]);
    refused(&fixture, &["list"], &["circular modules", "error: `circular` does not compile"]);
}

#[cfg(unix)]
#[test]
fn output_of_cargo_need_not_be_text() {
    use std::os::unix::fs::PermissionsExt;
    let fixture = Fixture::copy("mistakes", "wrapped-cargo");
    let check = "case \"$1\" in check) printf '\\377\\n';; esac";
    fixture.write("cargo.sh", &format!("#!/bin/sh\n{check}\nexec cargo \"$@\"\n"));
    let wrapper = fixture.folder.join("cargo.sh");
    std::fs::set_permissions(&wrapper, PermissionsExt::from_mode(0o755)).expect("permissions");
    let output = fixture.command(&["fix", "--dry-run"]).env("CARGO", wrapper).output().expect("it runs");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(text.contains("can be fixed: 2, remaining: 1\n"), "{text}{:?}", output.stderr);
}
