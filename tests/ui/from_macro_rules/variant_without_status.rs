use statusful::HttpStatus;

macro_rules! error {
    ($name:ident { $($variant:ident),* }) => {
        #[derive(HttpStatus)]
        enum $name {
            $($variant,)*
        }
    };
}

error!(ApiError {
    NotFound,
    Disk
});

fn main() {}
