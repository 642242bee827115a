use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(0x199u8)]
    Refused,
}

fn main() {}
