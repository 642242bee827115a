use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(allow(all))]
enum ApiError {
    #[status(204, deny(content))]
    #[problem(title = "Nothing here")]
    E0,

    #[status(204)]
    #[problem(title = "Nothing here")]
    E1,
}

fn main() {}
