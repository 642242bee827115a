//! The files that `scripts/generated-clients-test` compiles.

// Only their metadata is read.
#![allow(dead_code)]

use super::clients;
use super::members::{document, Everything};
use super::texts::{string, words, Docs, Hostile, Unknown};
use statusful::catalog::Catalog;
use statusful::clients::Clients;
use statusful::HttpStatus;
use std::path::Path;

seq_macro::seq!(N in 0..100 {
    /// As many errors as a large API has.
    #[derive(HttpStatus)]
    #[status(400)]
    #[problem(base = "https://api.example.com/errors/")]
    enum Hundred {
        #(UserRefused~N,)*
    }
});

/// Codes and types that are alike.
#[derive(HttpStatus)]
enum Typed {
    #[status(404)]
    #[problem(code = "gone", type = "https://example.com/gone")]
    Gone,
    #[status(404)]
    #[problem(no_code, type = "https://example.com/left")]
    Left,
}

#[test]
fn files_are_those_in_folder() {
    let hostile =
        [Catalog::of::<Docs>(), Catalog::of::<Hostile>(), Catalog::of::<Unknown>(), Catalog::of::<string>()];
    assert_file("hostile", &Clients::new(&hostile));
    assert_file("members", &clients::<Everything>());
    assert_file("documented", &clients::<Everything>().with_document(&document()));
    assert_file("words", &Clients::new(&words()));
    assert_file("typed", &clients::<Typed>());
    assert_file("nothing", &clients::<core::convert::Infallible>());
    assert_file("hundred", &clients::<Hundred>());
}

/// With `UPDATE_EXPECT=1`, the files are written.
#[track_caller]
fn assert_file(name: &str, clients: &Clients) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/clients/generated");
    for (extension, text) in [("ts", clients.to_typescript()), ("py", clients.to_python())] {
        let file = folder.join(format!("{name}.{extension}"));
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            std::fs::write(&file, &text).unwrap();
        }
        let known = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(known == text, "{}: UPDATE_EXPECT=1 writes it", file.display());
    }
}
