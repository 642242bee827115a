use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header(LINK = r"<https://api.example.com/docs>;
rel=help")]
    RateLimited,
}

fn main() {}
