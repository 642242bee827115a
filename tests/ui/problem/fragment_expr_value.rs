use statusful::HttpStatus;

macro_rules! error {
    ($value:expr) => {
        #[derive(HttpStatus)]
        enum ApiError {
            #[status(409)]
            #[problem(code = $value)]
            UserExists,
        }
    };
}

error!("name taken");

fn main() {}
