use statusful::HttpStatus;

macro_rules! error {
    ($code:literal) => {
        #[derive(HttpStatus)]
        enum ApiError {
            #[status($code)]
            Refused,
        }
    };
}

error!(420);

fn main() {}
