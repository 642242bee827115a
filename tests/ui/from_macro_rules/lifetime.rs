use statusful::HttpStatus;

macro_rules! error {
    ($name:lifetime) => {
        #[derive(HttpStatus)]
        enum ApiError {
            #[status($name)]
            Refused,
        }
    };
}

error!('static);

fn main() {}
