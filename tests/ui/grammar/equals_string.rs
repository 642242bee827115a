use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status = "409"]
    Refused,
}

fn main() {}
