#![deny(warnings)]
#![allow(dead_code)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(allow(non_error))]
#[problem(base = "https://api.example.com/errors/")]
#[problem(expose)]
enum ApiError {
    #[status(204, allow(content))]
    #[problem(title = "Nothing here")]
    Allowed,
    #[status(205, allow(all))]
    AllowedWithAll {
        #[problem(extension)]
        user: String,
    },
    #[status(304)]
    #[status(allow(content))]
    #[problem(detail = "Nothing new")]
    AllowedApart,
    /// What the type says is for the variants with content.
    #[status(204)]
    SaysNothingItself,
    #[status(205)]
    #[problem(redact)]
    AsksForNone,
}

#[derive(HttpStatus)]
#[status(204, allow(non_error, content))]
#[problem(title = "Nothing here")]
struct OnAStruct;

fn main() {
    assert_eq!(ApiError::Allowed.status(), 204);
    assert_eq!(ApiError::AsksForNone.status(), 205);
    assert_eq!(OnAStruct.status(), 204);
}
