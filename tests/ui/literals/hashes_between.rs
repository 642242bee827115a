use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(40#### 5)]
    Refused,
}

fn main() {}
