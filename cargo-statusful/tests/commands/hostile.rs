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
