use statusful::{FromProblem, HttpStatus};

struct Scopes;

#[derive(HttpStatus)]
enum ChallengeWithoutDisplay {
    #[status(403)]
    #[challenge(Bearer, scope = needed)]
    Forbidden { needed: Scopes },
}

#[derive(Debug)]
struct Scope;

impl std::fmt::Display for Scope {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("read")
    }
}

#[derive(HttpStatus, FromProblem)]
enum ChallengeWithoutFromStr {
    #[status(403)]
    #[challenge(Bearer, scope = .0)]
    Forbidden(Scope),
}

fn main() {}
