#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(allow(non_error), deny(content))]
enum ContentWarnedNearer {
    #[status(204, warn(content))]
    #[problem(title = "Nothing here")]
    E0,

    #[status(204, allow(content))]
    #[problem(title = "Nothing here")]
    E1,
}

#[derive(HttpStatus)]
#[status(allow(non_error))]
enum ContentWarnedOfExtensions {
    #[status(204)]
    E0 {
        #[problem(extension)]
        user: String,
    },

    #[status(205)]
    E1 {
        #[problem(extension)]
        user: String,
    },

    #[status(304)]
    E2 {
        #[problem(extension)]
        user: String,
    },
}

#[derive(HttpStatus)]
#[status(deny(missing_header))]
enum MissingHeaderWarnedNearer {
    #[status(401, warn(missing_header))]
    E0,

    #[status(405, allow(missing_header))]
    E1,
}

#[derive(HttpStatus)]
#[status(401)]
struct Unauthenticated;

#[derive(HttpStatus)]
#[status(deny(all))]
enum MissingRetryAfterWarnedNearer {
    #[status(429, warn(missing_retry_after))]
    E0,

    #[status(503, allow(missing_retry_after))]
    E1,
}

fn main() {}
