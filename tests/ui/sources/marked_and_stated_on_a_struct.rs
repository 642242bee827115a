use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(502)]
struct Remote {
    #[status]
    status: http::StatusCode,
}

fn main() {}
