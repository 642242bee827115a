//! Types with the same name, and generic types: they are compared by identity, never by name.

use super::json;
use statusful::catalog::{Catalog, HasCatalog, Site};
use statusful::HttpStatus;

mod ingestor {
    use statusful::HttpStatus;

    #[derive(HttpStatus)]
    pub enum Error {
        #[status(503)]
        Busy,
    }

    #[derive(HttpStatus)]
    pub enum Generic<T> {
        #[status(410)]
        Gone(T),
    }
}

/// The most common shape in Rust services.
#[derive(HttpStatus)]
#[allow(dead_code)]
enum Error {
    #[status(404)]
    NotFound,
    #[status(transparent)]
    Ingestor(ingestor::Error),
    #[status(transparent)]
    Again(Box<Self>),
    #[status(transparent)]
    AndAgain(Box<Error>),
}

fn codes(catalog: &'static Catalog) -> Vec<&'static str> {
    catalog.iter().map(|meta| meta.code()).collect()
}

#[test]
fn inner_error_with_same_name_is_listed() {
    assert_eq!(codes(Catalog::of::<Error>()), ["not_found", "busy"]);
    let mut inner =
        Catalog::of::<Error>().transparent().iter().map(|variant| variant.catalog().unwrap().path());
    assert_eq!(inner.next_back(), Some(Catalog::of::<Error>().path()), "the last one leads back");
    assert_eq!(Error::Ingestor(ingestor::Error::Busy).status(), 503);
    assert_eq!(Error::Again(Box::new(Error::AndAgain(Box::new(Error::NotFound)))).status(), 404);

    let page = json(&Site::new("API", &[Catalog::of::<Error>()]), "/errors/busy");
    assert_eq!(page["through"].as_array().unwrap().len(), 1, "{page}");
    let own = json(&Site::new("API", &[Catalog::of::<Error>()]), "/errors/not-found");
    assert!(own["through"].as_array().is_none_or(Vec::is_empty), "{own}");
}

#[test]
fn generic_inner_error_with_same_name() {
    #[derive(HttpStatus)]
    #[allow(dead_code)]
    enum Generic<T> {
        #[status(transparent)]
        Inner(ingestor::Generic<T>),
        #[status(transparent)]
        Itself(Box<Generic<T>>),
        #[status(transparent)]
        BySelf(Box<Self>),
        #[status(409)]
        Taken,
    }
    assert_eq!(Generic::Inner(ingestor::Generic::Gone(1)).status(), 410);
    assert_eq!(Generic::<u8>::Itself(Box::new(Generic::BySelf(Box::new(Generic::Taken)))).status(), 409);
    assert_eq!(codes(Catalog::of::<Generic<u8>>()), ["taken", "gone"]);
}

/// As with two versions of one crate: types whose names and paths are equal.
fn versions() -> [&'static Catalog; 2] {
    let old = {
        #[derive(HttpStatus)]
        #[allow(dead_code)]
        enum StoreError {
            #[status(404)]
            NotFound,
        }
        Catalog::of::<StoreError>()
    };
    #[derive(HttpStatus)]
    #[allow(dead_code)]
    enum StoreError {
        #[status(404)]
        NotFound,
        #[status(503)]
        Down,
    }
    [old, Catalog::of::<StoreError>()]
}

#[test]
fn both_versions_of_type_are_listed() {
    let [old, new] = versions();
    assert_eq!(old.path(), new.path());
    let site: serde_json::Value =
        serde_json::from_str(&Site::new("API", &[old, new, old]).to_json()).unwrap();
    let codes: Vec<_> = site["errors"].as_array().unwrap().iter().map(|error| &error["code"]).collect();
    assert_eq!(codes, ["not_found", "not_found", "down"]);
    assert_eq!(site["types"].as_array().unwrap().len(), 2);
}

#[test]
fn recursive_generic_type_loses_no_error() {
    #[derive(HttpStatus)]
    #[status(418, allow(unused))]
    struct Teapot;

    #[derive(HttpStatus)]
    #[allow(dead_code)]
    enum Wrap<E: HttpStatus + HasCatalog> {
        #[status(transparent)]
        Inner(E),
        #[status(409)]
        Own,
    }
    assert_eq!(codes(Catalog::of::<Wrap<Wrap<Teapot>>>()), ["own", "teapot"]);
    let site: serde_json::Value =
        serde_json::from_str(&Catalog::of::<Wrap<Wrap<Teapot>>>().to_json()).unwrap();
    assert_eq!(site["errors"].as_array().unwrap().len(), 2, "each row once: {site}");
}
