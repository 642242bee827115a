use statusful::HttpStatus;

macro_rules! error {
    ($($header:ident => $name:ident: $ty:ty),*) => {
        #[derive(HttpStatus)]
        #[status(429)]
        struct RateLimited {
            $(#[header($header)] $name: $ty,)*
        }
    };
}

error!(VARY => vary: String, RETRY_AFTR => retry_after: u64);

fn main() {}
