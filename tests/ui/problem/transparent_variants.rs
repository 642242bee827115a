use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(transparent)]
    #[problem(title = "The database is down")]
    E0(DbError),

    #[status(transparent)]
    #[problem(code = "db")]
    E1(DbError),

    #[status(transparent)]
    #[problem(detail = "Come back later.")]
    E2(DbError),

    #[status(transparent)]
    #[problem(type = "https://api.example.com/errors/db")]
    E3(DbError),

    #[status(transparent)]
    #[problem(expose)]
    E4(DbError),

    #[status(transparent)]
    E5 {
        #[problem(extension)]
        error: DbError,
    },
}

#[derive(HttpStatus)]
#[status(500)]
struct DbError;

fn main() {}
