use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(allow(non_error))]
enum ApiError {
    #[status(204, deny(content))]
    E0 {
        #[problem(extension)]
        user: String,
    },

    #[status(205, deny(content))]
    E1 {
        #[problem(extension)]
        user: String,
    },

    #[status(304, deny(content))]
    E2 {
        #[problem(extension)]
        user: String,
    },
}

fn main() {}
