//! The clients in TypeScript and Python know the errors that the API has.

use axum_example::clients;
use std::path::Path;

#[test]
fn clients_match_errors() {
    let read = |name: &str| {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("clients").join(name);
        std::fs::read_to_string(file).unwrap()
    };
    let help = "write them: `cargo run -p axum-example --example clients`";
    assert!(read("errors.ts") == clients().to_typescript(), "{help}");
    assert!(read("errors.py") == clients().to_python(), "{help}");
}
