use statusful::HttpStatus;

macro_rules! error {
    ($name:ident) => {
        #[derive(HttpStatus)]
        enum ApiError {
            #[status($name)]
            Refused,
        }
    };
}

error!(CONFLIKT);

fn main() {}
