use statusful::HttpStatus;

macro_rules! error {
    ($key:ident) => {
        #[derive(HttpStatus)]
        enum ApiError {
            #[status(409)]
            #[problem($key)]
            UserExists,
        }
    };
}

error!(exposed);

fn main() {}
