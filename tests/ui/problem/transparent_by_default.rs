use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(transparent)]
enum ApiError {
    #[problem(title = "The database is down")]
    Db(DbError),
}

#[derive(HttpStatus)]
#[status(500)]
struct DbError;

fn main() {}
