use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(420, allow(unassigned))]
    Refused,
}

fn main() {}
