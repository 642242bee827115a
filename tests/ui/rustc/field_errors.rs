#![deny(deprecated)]

use statusful::HttpStatus;
use validator::ValidationErrors;

#[derive(HttpStatus)]
enum SubmittedValuesAreSent {
    #[status(422)]
    Invalid {
        #[problem(extension)]
        errors: ValidationErrors,
    },
}

mod own {
    use super::HttpStatus;

    #[derive(serde::Serialize)]
    struct ValidationErrors;

    #[derive(HttpStatus)]
    enum OtherTypeOfThisNameIsSent {
        #[status(422)]
        Invalid {
            #[problem(extension)]
            errors: ValidationErrors,
        },
    }
}

fn main() {}
