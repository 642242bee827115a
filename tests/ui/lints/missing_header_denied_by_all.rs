use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(deny(all))]
enum ApiError {
    #[status(401)]
    E0,

    #[status(405)]
    E1,

    #[status(407)]
    E2,

    #[status(426)]
    E3,

    #[status(416)]
    E4,
}

fn main() {}
