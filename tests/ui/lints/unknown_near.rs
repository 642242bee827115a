use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(200, allow(non_eror))]
    Refused,
}

fn main() {}
