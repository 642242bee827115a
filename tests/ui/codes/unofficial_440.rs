use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(440)]
    LoginTimeOut,
}

fn main() {}
