//! Writes clients of the errors into a folder: `cargo run -p openapi-example --example clients -- .`

use openapi_example::{ApiDocument, ApiError};
use statusful::{catalog::Catalog, clients::Clients};
use std::{env, fs, path::PathBuf};
use utoipa::OpenApi;

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(env::args_os().nth(1).unwrap_or_default());
    let clients = Clients::new(&[Catalog::of::<ApiError>()]).with_document(&ApiDocument::openapi());
    fs::write(folder.join("errors.ts"), clients.to_typescript())?;
    fs::write(folder.join("errors.py"), clients.to_python())
}
