use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(allow(missing_header))]
enum ApiError {
    #[status(401, deny(missing_header))]
    E0,

    #[status(405)]
    E1,
}

fn main() {}
