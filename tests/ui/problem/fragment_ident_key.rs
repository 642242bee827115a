use statusful::HttpStatus;

macro_rules! error {
    ($key:ident) => {
        #[derive(HttpStatus)]
        enum ApiError {
            #[status(409)]
            #[problem($key = "The name is taken")]
            UserExists,
        }
    };
}

error!(titel);

fn main() {}
