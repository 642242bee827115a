use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(401, deny(missing_header))]
    E0,

    #[status(405, deny(missing_header))]
    E1,

    #[status(407, deny(missing_header))]
    E2,

    #[status(426, deny(missing_header))]
    E3,

    #[status(416, deny(missing_header))]
    E4,
}

fn main() {}
