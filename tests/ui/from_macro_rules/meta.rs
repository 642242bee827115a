use statusful::HttpStatus;

macro_rules! error {
    ($(#[$meta:meta])* $name:ident) => {
        #[derive(HttpStatus)]
        $(#[$meta])*
        struct $name;
    };
}

error!(#[status(420)] Calm);

fn main() {}
