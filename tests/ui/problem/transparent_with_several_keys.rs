use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(transparent)]
    #[problem(title = "The database is down", code = "db")]
    Db {
        #[problem(extension)]
        error: DbError,
    },
}

#[derive(HttpStatus)]
#[status(500)]
struct DbError;

fn main() {}
