use statusful::HttpStatus;

macro_rules! error {
    ($value:literal) => {
        #[derive(HttpStatus)]
        enum ApiError {
            #[status(409)]
            #[problem(code = $value)]
            UserExists,
        }
    };
}

error!(4711);

fn main() {}
