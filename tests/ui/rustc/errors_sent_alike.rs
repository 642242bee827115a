use statusful::{FromProblem, HttpStatus};

mod store {
    #[derive(statusful::HttpStatus, statusful::FromProblem)]
    pub enum Error {
        #[status(404)]
        NotFound {
            #[problem(extension)]
            number: u32,
        },
        #[status(503)]
        Down,
    }
}

#[derive(HttpStatus, FromProblem)]
enum Error {
    #[status(404)]
    NotFound,
    #[status(transparent)]
    Store(store::Error),
}

#[derive(HttpStatus, FromProblem)]
enum Twice {
    #[status(transparent)]
    Read(store::Error),
    #[status(transparent)]
    Write(Box<store::Error>),
    #[status(transparent)]
    #[problem(unread)]
    Flush(store::Error),
}

fn main() {}
