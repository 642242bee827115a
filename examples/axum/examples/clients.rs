//! Writes the clients in TypeScript and Python: `cargo run -p axum-example --example clients`.

use axum_example::clients;
use std::path::Path;

fn main() -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("clients");
    std::fs::write(folder.join("errors.ts"), clients().to_typescript())?;
    std::fs::write(folder.join("errors.py"), clients().to_python())
}
