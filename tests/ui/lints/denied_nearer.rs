use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(allow(resent))]
enum ApiError {
    #[status(408, deny(resent))]
    Timeout,

    #[status(408)]
    Other,
}

fn main() {}
