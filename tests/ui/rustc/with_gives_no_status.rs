use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(with = find)]
    Remote,
}

fn find(_: &ApiError) -> u16 {
    409
}

fn main() {}
