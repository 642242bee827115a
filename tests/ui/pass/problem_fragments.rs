#![deny(warnings)]
#![allow(dead_code)]

use statusful::HttpStatus;

macro_rules! errors {
    ($(#[$meta:meta])* base $base:expr; $($status:tt $name:ident $key:ident = $text:literal, $flag:ident, $member:literal: $ty:ty;)*) => {
        #[derive(HttpStatus)]
        #[problem(base = $base)]
        $(#[$meta])*
        enum ApiError {
            $(
                #[status($status)]
                #[problem($key = $text)]
                #[problem($flag)]
                $name(#[problem(extension = $member)] $ty),
            )*
        }
    };
}

errors! {
    #[problem(redact)]
    base "https://example.com/";
    409 UserExists title = "The name is taken", expose, "name": String;
    410 Gone code = "gone_for_good", redact, "since": u64;
}

fn main() {
    let meta = ApiError::UserExists("ada".to_owned()).meta().unwrap();
    assert_eq!(meta.title(), Some("The name is taken"));
    let meta = ApiError::Gone(1999).meta().unwrap();
    assert_eq!(meta.type_uri(), Some("https://example.com/gone-for-good"));
}
