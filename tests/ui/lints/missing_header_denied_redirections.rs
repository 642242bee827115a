use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(allow(non_error))]
enum ApiError {
    #[status(301, deny(missing_header))]
    E0,

    #[status(302, deny(missing_header))]
    E1,

    #[status(307, deny(missing_header))]
    E2,

    #[status(308, deny(missing_header))]
    E3,
}

fn main() {}
