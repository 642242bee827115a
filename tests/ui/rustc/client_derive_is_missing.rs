use statusful::{FromProblem, HttpStatus};

#[derive(HttpStatus)]
#[status(404)]
struct NoSuchUser;

fn client<E: FromProblem>() {}

fn main() {
    client::<NoSuchUser>();
}
