use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(408, allow(all), deny(resent))]
    Timeout,

    #[status(408, deny(resent), allow(all))]
    Other,
}

fn main() {}
