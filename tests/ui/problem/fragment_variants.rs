use statusful::HttpStatus;

macro_rules! errors {
    ($($code:literal $name:ident),*) => {
        #[derive(HttpStatus)]
        #[status(409)]
        enum ApiError {
            $(#[problem(code = $code)] $name,)*
        }
    };
}

errors!("taken" UserExists, "taken" TeamExists);

fn main() {}
