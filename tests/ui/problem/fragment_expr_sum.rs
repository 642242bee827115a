use statusful::HttpStatus;

macro_rules! error {
    ($value:expr) => {
        #[derive(HttpStatus)]
        enum ApiError {
            #[status(409)]
            #[problem(title = $value)]
            UserExists,
        }
    };
}

error!("The name" + "is taken");

fn main() {}
