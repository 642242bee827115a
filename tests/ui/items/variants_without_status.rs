use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    NotFound,

    Disk(String),

    Gone { since: u64 },

    r#Type,
}

fn main() {}
