use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(im_a_teapot)]
    Refused,
}

fn main() {}
