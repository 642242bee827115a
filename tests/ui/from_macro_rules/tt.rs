use statusful::HttpStatus;

macro_rules! error {
    ($code:tt) => {
        #[derive(HttpStatus)]
        enum ApiError {
            #[status($code)]
            Refused,
        }
    };
}

error!(60W);

fn main() {}
