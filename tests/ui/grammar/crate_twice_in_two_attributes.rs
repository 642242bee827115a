use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(crate = statusful)]
#[status(crate = ::statusful)]
enum ApiError {
    #[status(409)]
    Refused,
}

fn main() {}
