use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(503)]
struct DbError;

#[derive(HttpStatus)]
enum ApiError {
    Db(#[status(transparent)] DbError),
}

fn main() {}
