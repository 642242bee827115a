use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
enum ApiError {
    Remote {
        #[status]
        status: u16,
    },
}

fn main() {}
