use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(0xFFFF_FFFF_FFFF_FFFF_FFFF_FFFF_FFFF_FFFF_FFFF)]
    Refused,
}

fn main() {}
