use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(200, deny(all))]
enum ApiError {
    Ok,
}

fn main() {}
