use statusful::HttpStatus;

struct Balance(u64);

#[derive(HttpStatus)]
enum ApiError<T> {
    #[status(402)]
    OutOfCredit {
        #[problem(extension)]
        balance: T,
    },
}

fn status(error: &ApiError<Balance>) -> http::StatusCode {
    error.status()
}

fn main() {}
