use statusful::FromProblem;

#[derive(FromProblem)]
enum ApiError {
    #[status(404)]
    NoSuchUser,
}

fn main() {}
