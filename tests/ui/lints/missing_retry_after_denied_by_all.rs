use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(deny(all))]
enum ApiError {
    #[status(429)]
    E0,

    #[status(503)]
    E1,
}

fn main() {}
