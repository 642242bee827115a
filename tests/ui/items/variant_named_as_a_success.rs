use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    Ok,
}

fn main() {}
