use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(503)]
struct DbError;

#[derive(HttpStatus)]
enum ApiError {
    #[status(transparent)]
    Db(DbError, String),
}

fn main() {}
