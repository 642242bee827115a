use statusful::HttpStatus;

struct Balance(u64);

#[derive(HttpStatus)]
enum ProblemExtensionDoesNotSerialise {
    #[status(402)]
    OutOfCredit {
        #[problem(extension)]
        balance: Balance,
    },
}

#[derive(HttpStatus)]
enum ProblemExtensionDoesNotSerialiseForeign {
    #[status(502)]
    Remote {
        #[problem(extension)]
        answer: http::StatusCode,
    },
}

#[derive(HttpStatus)]
enum ProblemExtensionDoesNotSerialiseOptional {
    #[status(402)]
    OutOfCredit {
        #[problem(extension)]
        balance: Option<Balance>,
    },
}

#[derive(HttpStatus)]
enum ProblemExtensionDoesNotSerialiseTypeParameter<T> {
    #[status(402)]
    OutOfCredit {
        #[problem(extension)]
        balance: T,
    },
}

fn status_problem_extension_does_not_serialise_type_parameter(
    error: &ProblemExtensionDoesNotSerialiseTypeParameter<Balance>,
) -> http::StatusCode {
    error.status()
}

#[derive(HttpStatus)]
enum ProblemExtensionOfTwoFields {
    #[status(402)]
    OutOfCredit {
        #[problem(extension)]
        balance: Balance,
        #[problem(extension)]
        wanted: Balance,
    },
}

fn main() {}
