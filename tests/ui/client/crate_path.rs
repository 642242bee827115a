mod api {
    pub use statusful;
}
use statusful::{FromProblem, HttpStatus};

#[derive(HttpStatus, FromProblem)]
#[status(409, crate = api::statusful)]
struct UserExists {
    name: String,
}

fn main() {}
