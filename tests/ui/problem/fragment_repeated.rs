use statusful::HttpStatus;

macro_rules! error {
    ($($key:ident = $value:literal),*) => {
        #[derive(HttpStatus)]
        enum ApiError {
            #[status(409)]
            #[problem($($key = $value),*)]
            UserExists,
        }
    };
}

error!(title = "The name is taken", title = "Taken");

fn main() {}
