use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(transparent)]
#[problem(title = "The database is down")]
struct ApiError(DbError);

#[derive(HttpStatus)]
#[status(500)]
struct DbError;

fn main() {}
