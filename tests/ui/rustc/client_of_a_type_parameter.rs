use statusful::{FromProblem, HttpStatus};

#[derive(HttpStatus, FromProblem)]
enum ApiError<T> {
    #[status(409)]
    UserExists {
        #[problem(extension)]
        name: T,
    },
}

#[derive(serde::Serialize)]
struct Name;

fn client<E: FromProblem>() {}

fn main() {
    client::<ApiError<Name>>();
}
