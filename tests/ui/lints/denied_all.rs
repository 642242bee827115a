use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(deny(all))]
enum ApiError {
    #[status(200)]
    Ok,

    #[status(305)]
    UseProxy,

    #[status(408)]
    Timeout,

    #[status(510)]
    NotExtended,
}

fn main() {}
