use statusful::HttpStatus;

macro_rules! error {
    ($name:ty) => {
        #[derive(HttpStatus)]
        enum ApiError {
            #[status($name)]
            Refused,
        }
    };
}

error!(&'static str);

fn main() {}
