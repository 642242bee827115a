use statusful::{FromProblem, HttpStatus};

#[derive(HttpStatus)]
#[status(500)]
struct DbError;

#[derive(HttpStatus, FromProblem)]
enum ApiError {
    #[status(transparent)]
    Db(DbError),
    #[status(transparent)]
    Any(Box<dyn HttpStatus>),
}

fn main() {}
