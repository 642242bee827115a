use statusful::{FromProblem, HttpStatus};

#[derive(HttpStatus, FromProblem)]
union Either {
    one: u8,
    other: i8,
}

fn main() {
    let _ = Either::from_problem;
}
