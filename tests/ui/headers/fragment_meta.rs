use statusful::HttpStatus;

macro_rules! error {
    ($(#[$meta:meta])* $name:ident) => {
        #[derive(HttpStatus)]
        $(#[$meta])*
        struct $name;
    };
}

error!(#[status(429)] #[header(RETRY_AFTER = "6\n0")] RateLimited);

fn main() {}
