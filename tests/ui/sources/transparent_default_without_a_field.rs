use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(503)]
struct DbError;

#[derive(HttpStatus)]
#[status(transparent)]
enum ApiError {
    Db(DbError),

    NotFound,
}

fn main() {}
