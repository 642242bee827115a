use statusful::HttpStatus;

macro_rules! error {
    ($lint:ident) => {
        #[derive(HttpStatus)]
        enum ApiError {
            #[status(420, allow($lint))]
            Refused,
        }
    };
}

error!(unoficial);

fn main() {}
