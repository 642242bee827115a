use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(allow(non_error))]
enum ApiError {
    #[status(204, deny(content))]
    #[problem(title = "Nothing here", detail = "Look elsewhere")]
    E0 {
        #[problem(extension)]
        user: String,
    },
}

fn main() {}
