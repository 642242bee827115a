#![deny(warnings)]
#![allow(dead_code)]

use statusful::{Exposure, HttpStatus};

/// The keys of one place may stand in one attribute or in several.
#[derive(HttpStatus)]
#[problem(base = "https://example.com/", redact,)]
enum ApiError {
    #[status(409)]
    #[problem(title = "The name is taken", code = "taken")]
    #[problem(detail = "Choose another name.")]
    UserExists {
        #[problem(extension)]
        r#match: String,
        #[problem(extension = "user_id")]
        id: u64,
    },
    #[status(409)]
    #[problem(expose)]
    Exposed(#[problem(extension = "named")] u8, #[problem(extension = "type_")] u8),
    /// Its fields may have the names that members have: they are none.
    #[status(409)]
    Plain { title: String, status: u8, code: u8 },
    #[status(transparent)]
    #[problem(redact)]
    Redacted(Disk),
    #[status(transparent)]
    Db(Disk),
}

#[derive(HttpStatus)]
#[status(500)]
#[problem(base = "https://example.com/", type = "about:blank", title = "Disk", code = "disk", detail = "Full", redact)]
struct Disk;

/// Two variants may share all but their codes.
#[derive(HttpStatus)]
enum Alike {
    #[status(409)]
    #[problem(title = "Taken", detail = "Choose another.")]
    User,
    #[status(409)]
    #[problem(title = "Taken", detail = "Choose another.")]
    Team,
    #[status(409)]
    #[problem(code = "User")]
    InAnotherCase,
}

fn main() {
    let error = ApiError::UserExists { r#match: "ada".to_owned(), id: 7 };
    let meta = error.meta().unwrap();
    assert_eq!((meta.code(), meta.title()), ("taken", Some("The name is taken")));
    assert_eq!(error.exposure(), Exposure::Redact);
    assert_eq!(ApiError::Exposed(1, 2).exposure(), Exposure::Expose);
    assert_eq!(ApiError::Redacted(Disk).exposure(), Exposure::Redact);
    assert_eq!(Disk.meta().unwrap().type_uri(), None);
    assert_eq!(Alike::InAnotherCase.meta().unwrap().code(), "User");
}
