#![deny(warnings)]
#![allow(dead_code)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
#[problem(base = "https://api.example.com/errors/")]
enum ApiError {
    #[status(409)]
    UserExists,
    #[status(409)]
    #[problem(code = "name.taken~2")]
    NameTaken,
    #[status(409)]
    #[problem(type = "about:blank")]
    Blank,
    #[status(409)]
    #[problem(type = "about:blank")]
    BlankToo,
    #[status(409)]
    #[problem(type = "urn:example:taken")]
    Urn,
    #[status(409)]
    #[problem(type = "tag:example.com,2026:taken")]
    Tag,
    #[status(409)]
    #[problem(r#type = "HTTPS://example.com/a%20b?c=d#e")]
    Page,
}

fn type_uri<E: HttpStatus>(error: &E) -> Option<&'static str> {
    error.meta().and_then(|meta| meta.type_uri())
}

macro_rules! based {
    ($($name:ident $base:literal => $uri:literal,)*) => {$({
        #[derive(HttpStatus)]
        #[status(409)]
        #[problem(base = $base)]
        struct $name;
        assert_eq!(type_uri(&$name), Some($uri));
    })*};
}

fn main() {
    assert_eq!(type_uri(&ApiError::UserExists), Some("https://api.example.com/errors/user-exists"));
    assert_eq!(type_uri(&ApiError::NameTaken), Some("https://api.example.com/errors/name.taken~2"));
    assert_eq!(type_uri(&ApiError::Blank), None);
    assert_eq!(type_uri(&ApiError::Urn), Some("urn:example:taken"));
    assert_eq!(type_uri(&ApiError::Page), Some("HTTPS://example.com/a%20b?c=d#e"));
    based! {
        Slash "https://example.com/" => "https://example.com/slash",
        Fragment "https://example.com/errors#" => "https://example.com/errors#fragment",
        Query "https://example.com/errors?code=" => "https://example.com/errors?code=query",
        Colon "urn:example:" => "urn:example:colon",
        Über "https://example.com/" => "https://example.com/%C3%BCber",
    }
}
