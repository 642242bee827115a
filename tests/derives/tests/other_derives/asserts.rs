//! The assertions about each derive, one per cell of `runtime/src/guide/other_derives.md`.

use core::fmt::{Debug, Display};
use core::marker::PhantomData;
use serde_json::Value;
use statusful::catalog::{Catalog, HasCatalog, Site};

use statusful::{Decoded, FromProblem, HttpStatus};
use utoipa::IntoResponses;

pub struct DeriveTest<E> {
    row: &'static str,
    errors: PhantomData<E>,
}

impl<E> DeriveTest<E>
where
    E: HttpStatus + FromProblem + HasCatalog + IntoResponses + Display + Debug,
{
    /// The derive's name in its row of `runtime/src/guide/other_derives.md`.
    #[track_caller]
    pub fn new(derive: &'static str) -> Self {
        let table = include_str!("../../../../runtime/src/guide/other_derives.md");
        let named = format!("| {derive} ");
        let row = table.lines().find(|line| line.starts_with(&named));
        let row = row.unwrap_or_else(|| panic!("{derive} has no row in runtime/src/guide/other_derives.md"));
        assert_eq!(row.matches('|').count(), 7, "{row}");
        DeriveTest { row, errors: PhantomData }
    }

    /// Asserts the status, the detail, and that a client reads the error back.
    #[track_caller]
    pub fn sends(self, error: &E, status: u16, detail: Option<&str>) -> Self {
        let (parts, body) = statusful::response::<_, bytes::Bytes>(error).into_parts();
        assert_eq!(parts.status, status, "{}", self.row);
        let sent: Value = serde_json::from_slice(&body).unwrap();
        assert_eq!(sent.get("detail").and_then(Value::as_str), detail, "{}", self.row);
        match E::decode(parts.status, &parts.headers, body) {
            Decoded::Known(read) => assert_eq!(format!("{read:?}"), format!("{error:?}"), "{}", self.row),
            other => panic!("{other:?}: {}", self.row),
        }
        self
    }

    /// Asserts that the examples of these errors show no detail that is never sent.
    #[track_caller]
    pub fn documents_no_detail(self, codes: &[&str]) -> Self {
        self.documents(&codes.iter().map(|code| (*code, None)).collect::<Vec<_>>())
    }

    /// Asserts the detail in the example of each error in the OpenAPI document.
    #[track_caller]
    pub fn documents(self, details: &[(&str, Option<&str>)]) -> Self {
        let responses = serde_json::to_value(E::responses()).unwrap();
        for (code, detail) in details {
            let mut examples = responses.as_object().unwrap().values().filter_map(|response| {
                response["content"]["application/problem+json"]["examples"].get(*code)
            });
            let example = &examples.next().unwrap_or_else(|| panic!("{code}: {responses:#}"))["value"];
            assert_eq!(example.get("detail").and_then(Value::as_str), *detail, "{code}: {}", self.row);
        }
        self
    }

    /// Asserts that the catalog and its site list these errors.
    #[track_caller]
    pub fn lists(self, codes: &[&str]) {
        let listed: Vec<&str> = Catalog::of::<E>().iter().map(statusful::ErrorMeta::code).collect();
        assert_eq!(listed, codes, "{}", self.row);
        let site = Site::new("API", &[Catalog::of::<E>()]).to_json();
        assert!(codes.iter().all(|code| site.contains(&format!("\"{code}\""))), "{}: {site}", self.row);
    }
}
