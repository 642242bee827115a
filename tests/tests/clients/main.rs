//! Clients in TypeScript and Python, as files. `scripts/generated-clients-test` compiles and runs
//! them.

mod documents;
mod errors;
mod generated;
mod members;
mod texts;

use statusful::catalog::{Catalog, HasCatalog};
use statusful::clients::Clients;

fn clients<E: HasCatalog>() -> Clients {
    Clients::new(&[Catalog::of::<E>()])
}

/// Both modules have each of the texts, which are a TypeScript and a Python one.
#[track_caller]
fn assert_has(clients: &Clients, texts: &[(&str, &str)]) {
    let (typescript, python) = (clients.to_typescript(), clients.to_python());
    for (of_typescript, of_python) in texts {
        assert!(typescript.contains(of_typescript), "no {of_typescript:?} in:\n{typescript}");
        assert!(python.contains(of_python), "no {of_python:?} in:\n{python}");
    }
}
