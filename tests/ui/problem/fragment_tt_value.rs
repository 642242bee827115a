use statusful::HttpStatus;

macro_rules! error {
    ($value:tt) => {
        #[derive(HttpStatus)]
        enum ApiError {
            #[status(409)]
            #[problem(type = $value)]
            UserExists,
        }
    };
}

error!("/errors/taken");

fn main() {}
