use statusful::HttpStatus;

macro_rules! error {
    ($code:expr) => {
        #[derive(HttpStatus)]
        enum ApiError {
            #[status($code)]
            Refused,
        }
    };
}

error!(400 + 9);

fn main() {}
