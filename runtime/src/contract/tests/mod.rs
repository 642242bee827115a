//! The message for every kind of change and of file.

// expect-test writes the texts with them.
#![allow(clippy::needless_raw_string_hashes)]

use crate::catalog::Catalog;
use crate::contract::lock::Lock;
use crate::contract::mode::Mode;
use crate::HttpStatus;
use expect_test::Expect;
use std::path::Path;

mod changes;
mod documented;
mod files;
mod operations;
mod pairs;

mod open {
    #[derive(Debug)]
    pub struct Error;

    impl crate::HttpStatus for Error {
        fn status(&self) -> http::StatusCode {
            http::StatusCode::IM_A_TEAPOT
        }
    }
}

/// Compares or writes the lock of a type.
fn check(catalog: &'static Catalog, path: &Path, file: &Path, mode: Mode) -> Result<(), String> {
    let subject = format!("the errors of `{}`", catalog.name());
    crate::contract::file::check(&Lock::of(catalog, &[]), &subject, (path, file), mode)
}

/// A folder with the lock file of `before`, compared with `after`.
fn compared(before: &'static Catalog, after: &'static Catalog, mode: Mode) -> Result<(), String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("errors.lock.json");
    check(before, &file, &file, Mode::Bless).unwrap();
    check(before, &file, &file, Mode::Ci).unwrap();
    check(after, Path::new("errors.lock.json"), &file, mode)
}

#[track_caller]
fn fails_with(result: Result<(), String>, expected: &Expect) {
    expected.assert_eq(&result.unwrap_err());
}

/// One error.
#[allow(dead_code)]
#[derive(HttpStatus)]
#[problem(base = "https://example.com/probs/")]
pub enum Base {
    #[status(503)]
    #[header(RETRY_AFTER = "120")]
    Unreachable {
        #[problem(extension)]
        shards: Vec<u8>,
    },
}

#[allow(dead_code)]
#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
enum Nested {
    #[status(transparent)]
    #[header("x-store" = "1")]
    Store(Base),
    #[status(transparent)]
    Io(open::Error),
    #[status(with = Nested::of_answer)]
    Answered,
    #[status(409)]
    #[problem(grpc = "ABORTED", jsonrpc = 1001)]
    Aborted,
}

impl Nested {
    fn of_answer(&self) -> http::StatusCode {
        match self {
            Nested::Answered => http::StatusCode::BAD_GATEWAY,
            _ => http::StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}
