use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(r#"409"#)]
    Refused,
}

fn main() {}
