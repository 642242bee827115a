use statusful::HttpStatus;

#[derive(HttpStatus)]
enum DbError {
    #[status(420)]
    Calm,
}

#[derive(HttpStatus)]
enum ApiError {
    #[status(transparent)]
    Db(DbError),

    #[status(NOT_FUOND)]
    NotFound,
}

fn main() {}
