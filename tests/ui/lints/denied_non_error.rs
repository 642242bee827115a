use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(deny(non_error))]
enum ApiError {
    #[status(200)]
    Ok,

    #[status(SEE_OTHER)]
    Elsewhere,
}

fn main() {}
