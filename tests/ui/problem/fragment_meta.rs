use statusful::HttpStatus;

macro_rules! error {
    ($(#[$meta:meta])* $name:ident) => {
        #[derive(HttpStatus)]
        $(#[$meta])*
        struct $name;
    };
}

error!(#[status(409)] #[problem(title = "")] UserExists);

fn main() {}
