use statusful::{FromProblem, HttpStatus};

#[derive(HttpStatus, FromProblem)]
enum DefaultTwice {
    #[status(409)]
    UserExists {
        #[problem(default, default)]
        name: String,
    },
}

#[derive(HttpStatus, FromProblem)]
enum FieldIsNotCarried {
    #[status(409)]
    UserExists {
        #[problem(extension)]
        free: Vec<String>,
        name: String,
    },
}

#[derive(HttpStatus, FromProblem)]
enum FieldWithoutNameIsNotCarried {
    #[status(500)]
    Database(std::io::Error),
}

#[derive(HttpStatus, FromProblem)]
enum ReferenceIsRead {
    #[status(409)]
    UserExists {
        #[problem(extension)]
        name: &'static str,
    },
    #[status(429)]
    RateLimited(#[header(RETRY_AFTER)] &'static u32),
}

#[derive(HttpStatus, FromProblem)]
enum UnreadOnAField {
    #[status(409)]
    UserExists {
        #[problem(unread)]
        name: String,
    },
}

fn main() {}
