use statusful::HttpStatus;

macro_rules! error {
    () => {
        #[derive(HttpStatus)]
        enum ApiError {
            #[status(420)]
            Refused,
        }
    };
}

error!();

fn main() {}
