use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(FLUX_CAPACITOR)]
    Refused,
}

fn main() {}
