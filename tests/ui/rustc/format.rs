use statusful::{FromProblem, HttpStatus};

#[derive(serde::Serialize, serde::Deserialize)]
struct Envelope {
    error: String,
}

#[derive(HttpStatus, FromProblem)]
#[problem(format = Envelope)]
enum FormatIsNone {
    #[status(409)]
    UserExists,
}

#[derive(HttpStatus)]
#[status(409)]
#[problem(format = missing::Envelope)]
struct FormatIsNotThere;

fn main() {}
