use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    Remote {
        #[status]
        status: u16,
    },
}

fn main() {}
