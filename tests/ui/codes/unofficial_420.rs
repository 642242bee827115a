use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(420)]
    EnhanceYourCalm,
}

fn main() {}
